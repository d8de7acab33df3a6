using LegalRequests.Intake.Reading;
using LegalRequests.Testing;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace LegalRequests.Tests.Intake.Reading;

/// <summary>
/// Every suggestion for papers that the rules were not written beside, against what the papers say. A suggestion that is
/// missing is allowed, a wrong one is not. What the rules made of them at first sight is told in bench/README.md.
/// </summary>
public sealed class UnseenPapersTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, (string Paper, string Truth)> Papers = new()
    {
        ["California appearance"] = (UnseenPapers.CaliforniaAppearance, """
            Instrument: TrialSubpoena
            Court: SUPERIOR COURT OF CALIFORNIA, COUNTY OF FRESNO
            Forum: StateCivil
            State: CA
            CaseNumber: 26CECG01187
            Caption: NADIA SAMPLE v. ORCHARD LANE PRESCHOOL
            IssuedBy: Lenore Castell, Castell & Wray LLP
            IssuedOn: 2027-02-09
            ComplianceOn: 2027-03-22
            ComplianceTime: 08:30
            CommandsTestimony: True
            """),
        ["New York so-ordered"] = (UnseenPapers.NewYorkSoOrdered, """
            Instrument: SoOrderedSubpoena
            Court: SUPREME COURT OF THE STATE OF NEW YORK, COUNTY OF KINGS
            Forum: StateCivil
            State: NY
            CaseNumber: 504417/2026
            Caption: ANTON SAMPLE v. BRIGHT CANAL HOUSING CORP.
            ClientName: Anton Sample
            IssuedBy: Ruben Halvorsen, Esq.
            ItemsRequested: All case notes concerning Anton Sample from January 2024 to the present.
            IssuedOn: 2027-03-08
            ComplianceOn: 2027-04-12
            ComplianceTime: 09:30
            """),
        ["Texas protective"] = (UnseenPapers.TexasProtective, """
            Instrument: CivilSubpoena
            Court: DISTRICT COURT, 345TH JUDICIAL DISTRICT, TRAVIS COUNTY, TEXAS
            Forum: StateFamily
            State: TX
            CaseNumber: D-1-FM-26-004417
            Caption: IN THE INTEREST OF B.S. AND L.S.
            IssuedBy: Gideon Marsh
            ItemsRequested: a. All visitation records of the children from June 1, 2026 to the present. b. All drug test results of the Respondent Mother.
            IssuedOn: 2027-01-29
            ComplianceOn: 2027-02-19
            ComplianceTime: 17:00
            Signature: /s/ Gideon Marsh
            """),
        ["federal production"] = (UnseenPapers.FederalProduction, """
            Instrument: CivilSubpoena
            Court: United States District Court for the Western District of Wisconsin
            Forum: FederalCivil
            State: WI
            CaseNumber: 3:26-cv-00417-abc
            Caption: THERESE SAMPLE v. LAKESHORE TRANSIT, INC.
            ClientName: Therese Sample
            IssuedBy: Winifred Barlow
            ItemsRequested: All intake forms and progress notes of Therese Sample, 2023 to 2026.
            IssuedOn: 2027-02-12
            ComplianceOn: 2027-03-15
            ComplianceTime: 10:00
            Signature: /s/ Winifred Barlow
            """),
        ["federal grand jury"] = (UnseenPapers.FederalGrandJury, """
            Instrument: GrandJurySubpoena
            Court: United States District Court for the Eastern District of Missouri
            Forum: FederalGrandJury
            State: MO
            IssuedBy: Percival Knox
            ItemsRequested: Payroll records of the shelter for the year 2025.
            IssuedOn: 2027-07-14
            ComplianceOn: 2027-08-11
            ComplianceTime: 13:00
            CommandsTestimony: True
            """),
        ["inspector general"] = (UnseenPapers.InspectorGeneral, """
            Instrument: AdministrativeSubpoena
            Court: DEPARTMENT OF HEALTH AND HUMAN SERVICES, OFFICE OF INSPECTOR GENERAL
            Forum: Agency
            CaseNumber: H-27-00417
            IssuedBy: Roland Petrakis
            ItemsRequested: 1. Billing records of the counseling program, 2024 through 2026. 2. Staff schedules for the same period.
            IssuedOn: 2027-04-09
            ComplianceOn: 2027-05-06
            ComplianceTime: 10:00
            """),
        ["family order"] = (UnseenPapers.FamilyOrder, """
            Instrument: CourtOrder
            Court: FAMILY COURT OF THE STATE OF NEW YORK, COUNTY OF ERIE
            Forum: StateFamily
            State: NY
            CaseNumber: NN-00417-27
            Caption: In the Matter of DESMOND S.
            IssuedBy: Leopold Vance
            ItemsRequested: a complete copy of its preventive services record of the family
            IssuedOn: 2027-05-14
            ComplianceOn: 2027-06-04
            Hearing: 2027-06-18 14:15
            """),
        ["lawyer's letter"] = (UnseenPapers.LawyersLetter, """
            Instrument: InformalRequest
            ClientName: Simone Sample
            IssuedBy: Beatrix Quill
            IssuedOn: 2027-03-03
            """),
    };

    private static readonly Dictionary<string, (string Paper, string Truth)> Later = new()
    {
        ["compensation board"] = (LaterPapers.CompensationBoard, """
            Instrument: AdministrativeSubpoena
            Court: STATE OF CALIFORNIA, DIVISION OF WORKERS' COMPENSATION, WORKERS' COMPENSATION APPEALS BOARD
            Forum: Agency
            State: CA
            CaseNumber: ADJ11870417
            Caption: GIDEON SAMPLE v. DELTA PACKING COMPANY
            ClientName: Gideon Sample
            IssuedBy: Marguerite Oduya
            ItemsRequested: All counseling records of Gideon Sample, 2022 to the present.
            IssuedOn: 2027-02-16
            ComplianceOn: 2027-03-18
            ComplianceTime: 10:00
            Signature: /s/ Marguerite Oduya
            """),
        ["Illinois records"] = (LaterPapers.IllinoisRecords, """
            Instrument: CivilSubpoena
            Court: CIRCUIT COURT OF COOK COUNTY, ILLINOIS, COUNTY DEPARTMENT, LAW DIVISION
            Forum: StateCivil
            State: IL
            CaseNumber: 2026 L 004417
            Caption: ROSALIND SAMPLE v. MIDLAKE GROCERS, INC.
            ClientName: Rosalind Sample
            IssuedBy: Tamsin Okafor
            ItemsRequested: 1. Attendance records of Rosalind Sample from 2025 to the present.
            IssuedOn: 2027-03-01
            ComplianceOn: 2027-03-30
            ComplianceTime: 16:00
            """),
        ["Georgia juvenile"] = (LaterPapers.GeorgiaJuvenile, """
            Instrument: CourtOrder
            Court: JUVENILE COURT OF FULTON COUNTY, STATE OF GEORGIA
            Forum: StateFamily
            State: GA
            CaseNumber: 0417-27-J-00112
            Caption: IN THE INTEREST OF: T.W.
            IssuedBy: Evander Lisle
            ItemsRequested: its records concerning the child T.W.
            IssuedOn: 2027-04-23
            ComplianceOn: 2027-05-07
            """),
        ["Arizona family"] = (LaterPapers.ArizonaFamily, """
            Instrument: CivilSubpoena
            Court: SUPERIOR COURT OF ARIZONA, IN MARICOPA COUNTY
            Forum: StateFamily
            State: AZ
            CaseNumber: FC2026-004417
            Caption: ODESSA SAMPLE v. HOLLIS SAMPLE
            ClientName: Hollis Sample
            ItemsRequested: Supervised visitation reports concerning Hollis Sample.
            IssuedOn: 2027-03-19
            ComplianceOn: 2027-04-16
            ComplianceTime: 11:00
            """),
        ["Michigan form"] = (LaterPapers.MichiganForm, """
            Instrument: CivilSubpoena
            Court: 22nd JUDICIAL CIRCUIT, MICHIGAN
            Forum: StateCivil
            State: MI
            CaseNumber: 27-000417-NI
            Caption: CRESSIDA SAMPLE v. HURON SHUTTLE COMPANY
            ClientName: Cressida Sample
            IssuedBy: Ambrose Teller
            ItemsRequested: counseling records of Cressida Sample
            IssuedOn: 2027-04-01
            ComplianceOn: 2027-04-27
            ComplianceTime: 09:00
            CommandsTestimony: True
            """),
    };

    public static TheoryData<string> Names => [.. Papers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_is_wrong_from_a_paper_of_the_first_eight(string name)
    {
        var (paper, truth) = Papers[name];

        var read = PaperReader.Read(SamplePaper.Of(paper));

        var wrong = Wrong(read, truth);
        output.WriteLine($"{name}: {read.Suggestions.Count(it => IsMeasured(it.Field)) - wrong.Count} right of {read.Suggestions.Count(it => IsMeasured(it.Field))}, {truth.Split('\n').Length} wanted");
        wrong.ForEach(output.WriteLine);
        string.Join('\n', wrong).ShouldBeEmpty();
        read.Suggestions.Count(it => IsMeasured(it.Field)).ShouldBeGreaterThan(2);
    }

    [Fact]
    public void Nothing_is_wrong_from_the_papers_composed_after_those()
    {
        var read = Later.ToDictionary(it => it.Key, it => PaperReader.Read(SamplePaper.Of(it.Value.Paper)));

        var wrong = Later.SelectMany(it => Wrong(read[it.Key], it.Value.Truth).Select(what => $"{it.Key}, {what}")).ToList();
        var all = read.Values.Sum(it => it.Suggestions.Count(suggestion => IsMeasured(suggestion.Field)));

        wrong.ForEach(output.WriteLine);
        output.WriteLine($"later: {all - wrong.Count} right of {all}");
        string.Join('\n', wrong).ShouldBeEmpty();
        all.ShouldBeGreaterThan(40);
    }

    private static List<string> Wrong(PaperReading read, string truth)
    {
        var facts = truth.Split('\n').Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0].Trim(), pair => Plain(pair[1]));
        return [.. read.Suggestions.Where(it => IsMeasured(it.Field) && facts.GetValueOrDefault(it.Field.ToString()) != Plain(it.Value))
            .Select(it => $"{it.Field}: {it.Value}")];
    }

    // The address to answer to has no one wording.
    private static bool IsMeasured(PaperField field) => field is not PaperField.ReplyTo;

    private static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
