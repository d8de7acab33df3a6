using LegalRequests.Intake.Reading;
using LegalRequests.Testing;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace LegalRequests.Tests.Intake.Reading;

/// <summary>Every suggestion for papers whose truth was written before they were read; the first figures are in bench/README.md.</summary>
public sealed class FreshPapersTests(ITestOutputHelper output)
{
    private static readonly ToldPaper[] Fresh =
    [
        Told("Michigan", FreshPapers.MichiganTicked, """
            Instrument: CivilSubpoena
            Court: 3rd JUDICIAL CIRCUIT, WAYNE COUNTY, Michigan|3rd JUDICIAL CIRCUIT, WAYNE COUNTY, STATE OF MICHIGAN|3rd JUDICIAL CIRCUIT, Michigan
            Forum: StateCivil
            State: MI
            CaseNumber: 26-004417-NO
            Caption: DELPHINE SAMPLE v. STRAITS FERRY COMPANY
            ClientName: Delphine Sample
            IssuedBy: Horace Pennant
            ItemsRequested: attendance notes of Delphine Sample from 2024 to 2026
            IssuedOn: 2026-12-18
            ComplianceOn: 2027-01-20
            ComplianceTime: 10:30
            """),
        Told("North Carolina", FreshPapers.NorthCarolina, """
            Instrument: CivilSubpoena
            Court: General Court Of Justice, Superior Court Division, Mecklenburg County, North Carolina|Superior Court Division, North Carolina|General Court Of Justice, Superior Court Division, North Carolina
            Forum: StateCivil
            State: NC
            CaseNumber: 26CVS004417-590
            Caption: PRUDENCE SAMPLE v. PIEDMONT LINEN SERVICES, INC.
            ClientName: Prudence Sample
            IssuedBy: Cordelia Haverstock
            ItemsRequested: Counseling notes and appointment lists of Prudence Sample for 2025
            IssuedOn: 2027-01-04
            ComplianceOn: 2027-02-03
            ComplianceTime: 14:00
            """),
        Told("Connecticut", FreshPapers.Connecticut, """
            Instrument: CivilSubpoena|TrialSubpoena
            Court: SUPERIOR COURT, STATE OF CONNECTICUT|SUPERIOR COURT, Connecticut|STATE OF CONNECTICUT, SUPERIOR COURT|SUPERIOR COURT, Judicial District of Hartford, Connecticut
            Forum: StateCivil
            State: CT
            CaseNumber: HHD-CV-26-6004417-S
            Caption: Sample v. Quinnipiac Ice Company
            IssuedBy: Matthias Ferrand
            ItemsRequested: attendance sheets of the parent group, 2026
            CommandsTestimony: True
            IssuedOn: 2027-03-11
            ComplianceOn: 2027-04-08
            ComplianceTime: 09:30
            Signature: /s/ Matthias Ferrand
            """),
        Told("Virginia", FreshPapers.Virginia, """
            Instrument: CivilSubpoena
            Court: Fairfax County Circuit Court|Fairfax County Circuit Court, Virginia|COMMONWEALTH OF VIRGINIA, Fairfax County Circuit Court
            Forum: StateCivil
            State: VA
            CaseNumber: CL27000417-00
            Caption: AUGUSTA SAMPLE v. TIDEWATER SHUTTLES, LLC
            ClientName: Augusta Sample
            IssuedBy: Lysander Crewe
            ItemsRequested: Session notes of Augusta Sample, January to June 2026
            IssuedOn: 2027-04-22
            ComplianceOn: 2027-05-13
            ComplianceTime: 11:00
            Hearing: 2027-06-17
            """),
        Told("Wisconsin", FreshPapers.Wisconsin, """
            Instrument: TestimonySubpoena
            Court: STATE OF WISCONSIN, CIRCUIT COURT, DANE COUNTY
            Forum: StateCivil
            State: WI
            CaseNumber: 2026CV004417
            Caption: HESTER SAMPLE v. OREGON STREET BAKERIES, INC.
            IssuedBy: Florian Uhl
            IssuedOn: 2027-02-05
            ComplianceOn: 2027-03-02
            ComplianceTime: 08:45
            Signature: /s/ Florian Uhl
            """),
        Told("federal trial", FreshPapers.FederalTrial, """
            Instrument: TestimonySubpoena
            Court: United States District Court for the Northern District of Ohio
            Forum: FederalCivil
            State: OH
            CaseNumber: 1:26-cv-00417
            Caption: MIRANDA SAMPLE v. CUYAHOGA FREIGHT LINES, INC.
            IssuedBy: Bartholomew Quist
            IssuedOn: 2027-04-27
            ComplianceOn: 2027-05-18
            ComplianceTime: 09:00
            Signature: /s/ Bartholomew Quist
            """),
        Told("Pennsylvania", FreshPapers.PennsylvaniaOrphan, """
            Instrument: CivilSubpoena|TrialSubpoena
            Court: COURT OF COMMON PLEAS OF LANCASTER COUNTY, PENNSYLVANIA|COURT OF COMMON PLEAS OF LANCASTER COUNTY, PENNSYLVANIA, CIVIL ACTION - LAW
            Forum: StateCivil
            State: PA
            CaseNumber: CI-26-04417
            Caption: LEOPOLDINE SAMPLE v. CONESTOGA ORCHARDS, INC.
            ClientName: Leopoldine Sample
            IssuedBy: Sylvester Brandt|Sylvester Brandt, Esquire
            ItemsRequested: group attendance records of Leopoldine Sample.
            CommandsTestimony: True
            IssuedOn: 2027-02-26
            ComplianceOn: 2027-03-24
            ComplianceTime: 09:30
            """),
        Told("Massachusetts", FreshPapers.MassachusettsKeeper, """
            Instrument: CivilSubpoena
            Court: SUPERIOR COURT DEPARTMENT OF THE TRIAL COURT|SUPERIOR COURT DEPARTMENT OF THE TRIAL COURT, Massachusetts
            Forum: StateCivil
            State: MA
            CaseNumber: 2677CV00417
            Caption: THEODORA SAMPLE v. MERRIMACK CANDLE CO., INC.
            ClientName: Theodora Sample
            IssuedBy: Cabot Nye
            ItemsRequested: intake forms of Theodora Sample.
            CommandsTestimony: True
            IssuedOn: 2027-03-19
            ComplianceOn: 2027-04-14
            ComplianceTime: 10:00
            """),
        Told("Washington", FreshPapers.WashingtonTherapist, """
            Instrument: CivilSubpoena
            Court: SUPERIOR COURT OF WASHINGTON, COUNTY OF PIERCE
            Forum: StateCivil
            State: WA
            CaseNumber: 26-2-04417-9
            Caption: OSWIN SAMPLE v. CASCADE GRAIN TERMINAL LLC
            ClientName: Oswin Sample
            IssuedBy: Juniper Halloran
            ItemsRequested: Treatment plans of Oswin Sample, 2025
            IssuedOn: 2027-02-05
            ComplianceOn: 2027-02-26
            ComplianceTime: 12:00
            Signature: /s/ Juniper Halloran
            """),
        Told("New York", FreshPapers.NewYorkNotice, """
            Instrument: CivilSubpoena
            Court: SUPREME COURT OF THE STATE OF NEW YORK, COUNTY OF MONROE
            Forum: StateCivil
            State: NY
            CaseNumber: E2026004417
            Caption: BALTHAZAR SAMPLE v. GENESEE SCAFFOLD CORP.
            ClientName: Balthazar Sample
            IssuedBy: Ottoline Pryor|Ottoline Pryor, Esq.
            ItemsRequested: 1. All billing statements for services to Balthazar Sample. 2. All correspondence with his employer.
            IssuedOn: 2027-04-16
            ComplianceOn: 2027-05-21
            ComplianceTime: 17:00
            Signature: /s/ Ottoline Pryor
            """),
        Told("juvenile order", FreshPapers.JuvenileOrder, """
            Instrument: CourtOrder
            Court: DISTRICT COURT, FIRST JUDICIAL DISTRICT, JUVENILE DIVISION, Minnesota|DISTRICT COURT, FIRST JUDICIAL DISTRICT, JUVENILE DIVISION, COUNTY OF DAKOTA, Minnesota|DISTRICT COURT, FIRST JUDICIAL DISTRICT, Minnesota
            Forum: StateFamily
            State: MN
            CaseNumber: 19HA-JV-27-417
            Caption: In the Matter of the Welfare of the Child of: C.S., Parent|In the Matter of the Welfare of the Child of: C.S.
            IssuedBy: Evangeline Stroud
            ItemsRequested: its case plan and visit notes
            IssuedOn: 2027-03-05
            ComplianceOn: 2027-03-19
            Hearing: 2027-04-02 13:30
            """),
        new("letter with release", SamplePaper.Of(FreshPapers.LetterWithRelease, FreshPapers.Release), """
            Instrument: Authorization
            ClientName: Clementine Sample
            IssuedBy: Rosamund Galloway
            ItemsRequested: a copy of her attendance records from June 2025 to the present.
            IssuedOn: 2027-01-12
            """),
    ];

    private static readonly ToldPaper[] Newest =
    [
        Told("Colorado", NewestPapers.ColoradoBoxes, """
            Instrument: CivilSubpoena
            Court: County Court, El Paso County, Colorado
            Forum: StateCivil
            State: CO
            CaseNumber: 2026C004417
            Caption: MARGUERITE SAMPLE v. PRAIRIE STORAGE LLC
            ClientName: Marguerite Sample
            IssuedBy: Isidore Fenn
            ItemsRequested: Attendance notes of Marguerite Sample, 2025.
            IssuedOn: 2027-02-03
            ComplianceOn: 2027-02-24
            ComplianceTime: 15:00
            Signature: /s/ Isidore Fenn
            """),
        Told("Ohio", NewestPapers.OhioCivil, """
            Instrument: CivilSubpoena
            Court: COURT OF COMMON PLEAS, LUCAS COUNTY, OHIO
            Forum: StateCivil
            State: OH
            CaseNumber: G-4801-CI-202600417
            Caption: AURELIA SAMPLE v. MAUMEE GLASS WORKS, INC.
            ClientName: Aurelia Sample
            IssuedBy: Peregrine Voss
            ItemsRequested: Group notes concerning Aurelia Sample from May to August 2026.
            IssuedOn: 2027-02-11
            ComplianceOn: 2027-03-09
            ComplianceTime: 13:00
            """),
        Told("Florida family", NewestPapers.FloridaFamily, """
            Instrument: TrialSubpoena
            Court: CIRCUIT COURT OF THE SIXTH JUDICIAL CIRCUIT, IN AND FOR PINELLAS COUNTY, FLORIDA
            Forum: StateFamily
            State: FL
            CaseNumber: 27-DR-00417
            Caption: VALENTINA SAMPLE and HUMPHREY SAMPLE|VALENTINA SAMPLE v. HUMPHREY SAMPLE
            IssuedBy: Clarity Munroe
            ItemsRequested: Supervised visit logs of the parties' children.
            CommandsTestimony: True
            IssuedOn: 2027-05-06
            ComplianceOn: 2027-06-01
            ComplianceTime: 09:15
            """),
        Told("attorney general", NewestPapers.AttorneyGeneral, """
            Instrument: AdministrativeSubpoena
            Court: COMMONWEALTH OF KENTUCKY, OFFICE OF THE ATTORNEY GENERAL, OFFICE OF MEDICAID FRAUD AND ABUSE CONTROL|COMMONWEALTH OF KENTUCKY, OFFICE OF THE ATTORNEY GENERAL
            Forum: Agency
            State: KY
            CaseNumber: MF-27-0417
            IssuedBy: Emmeline Hardcastle
            ItemsRequested: 1. Time sheets of targeted case managers for 2026. 2. Contracts with billing agents.
            IssuedOn: 2027-06-08
            ComplianceOn: 2027-07-07
            ComplianceTime: 16:30
            """),
        Told("protective order", NewestPapers.ProtectiveOrder, """
            Instrument: CourtOrder
            Court: SUPERIOR COURT OF FULTON COUNTY, STATE OF GEORGIA|SUPERIOR COURT OF FULTON COUNTY, GEORGIA
            Forum: StateCivil
            State: GA
            CaseNumber: 2026CV400417
            Caption: BEATRICE SAMPLE v. PIEDMONT ORCHARD SUPPLY, INC.
            ClientName: Beatrice Sample
            IssuedBy: Thaddeus Quill
            ItemsRequested: the counseling records of Plaintiff
            IssuedOn: 2027-07-09
            ComplianceOn: 2027-08-06
            """),
    ];

    [Fact]
    public void Nothing_is_wrong_from_five_papers_composed_after_those()
    {
        output.WriteLine(PaperFigures.Of(Newest));
        string.Join('\n', Newest.SelectMany(paper => paper.Wrong())).ShouldBeEmpty();
        Newest.Sum(paper => ToldPaper.Measured(paper.Read()).Count()).ShouldBeGreaterThan(40);
    }

    [Fact]
    public void Nothing_is_wrong_from_twelve_papers_nor_from_scans_of_them_or_on_their_side()
    {
        var papers = Fresh.Concat(Fresh.Take(4).Select(paper => paper.Scanned())).Concat(Fresh.Skip(4).Take(2).Select(paper => paper.OnItsSide())).ToList();

        output.WriteLine(PaperFigures.Of(papers));
        string.Join('\n', papers.SelectMany(paper => paper.Wrong())).ShouldBeEmpty();
        papers.Sum(paper => ToldPaper.Measured(paper.Read()).Count()).ShouldBeGreaterThan(150);
    }

    private static ToldPaper Told(string name, string paper, string truth) => new(name, SamplePaper.Of(paper), truth);
}
