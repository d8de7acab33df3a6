namespace LegalRequests.Tests.Intake.Reading;

/// <summary>Fictitious papers that were composed when the rules had been mended for <see cref="DivisionPapers"/> and <see cref="SchedulePapers"/>.</summary>
internal static class LaterDivisionPapers
{
    public const string Nebraska = """
        ~ 100
        *IN THE SEPARATE JUVENILE COURT OF DOUGLAS COUNTY, NEBRASKA
        ~ 46 6 48
        IN THE INTEREST OF

        M.S.,

        A Child Under 18 Years of Age.
        --
        )
        )
        )
        )
        )
        --

        Case ID: JV 27-417

        *ORDER TO RELEASE RECORDS
        ~ 100
        .SAMPLE

        THIS MATTER came on for hearing on September 2, 2027. The mother, Hermione Sample, was present with counsel.

        IT IS THEREFORE ORDERED:

        1. That Harbor Light Family Services shall provide to the guardian ad litem, no later than September 24, 2027, the parenting
        plans and drug screen results of the mother.

        2. That the guardian ad litem shall keep them confidential.

        Dated this 7th day of September, 2027.
        ~ 50 50

        --
        BY THE COURT:

        {/s/ Ursula Kvasnicka}
        Ursula Kvasnicka
        Separate Juvenile Court Judge
        """;

    public const string NebraskaTruth = """
        Instrument: CourtOrder
        Court: Separate Juvenile Court of Douglas County, Nebraska
        Forum: StateFamily
        State: NE
        CaseNumber: JV 27-417|27-417
        Caption: IN THE INTEREST OF M.S.
        ClientName: Hermione Sample
        IssuedBy: Ursula Kvasnicka
        ItemsRequested: the parenting plans and drug screen results of the mother
        IssuedOn: 2027-09-07
        ComplianceOn: 2027-09-24
        Signature: /s/ Ursula Kvasnicka
        """;

    public const string Hawaii = """
        # 50 50
        *FAMILY COURT
        *OF THE FIRST CIRCUIT
        *STATE OF HAWAII
        --
        .CASE NUMBER
        :1DV271000417
        *SUBPOENA DUCES TECUM
        .SAMPLE
        # 50 50
        .PLAINTIFF
        :Leilani Sample
        --
        .DEFENDANT
        :Rufus Sample
        # 100
        .TO: (Name and address of custodian)
        :Harbor Light Family Services, 410 Larkspur Avenue, Honolulu, HI 96813
        # 100
        YOU ARE COMMANDED to bring with you or to deliver the following documents:
        :Sign-in sheets of the anger management group of Rufus Sample and any letter about
        :his discharge, March 2026 to February 2027
        # 34 33 33
        .PLACE
        :4675 Sample Parkway
        --
        .DATE
        :April 12, 2027
        --
        .TIME
        :10:30 a.m.
        # 50 50
        .ATTORNEY REQUESTING SUBPOENA
        :Keoni Fairweather
        --
        .DATE ISSUED
        :March 15, 2027
        .CLERK
        {}
        """;

    public const string HawaiiTruth = """
        Instrument: CivilSubpoena
        Court: Family Court of the First Circuit & State of? & Hawaii
        Forum: StateFamily
        State: HI
        CaseNumber: 1DV271000417
        Caption: Leilani Sample v. Rufus Sample
        ClientName: Rufus Sample
        IssuedBy: Keoni Fairweather
        ItemsRequested: Sign-in sheets of the anger management group of Rufus Sample and any letter about his discharge, March 2026 to February 2027
        IssuedOn: 2027-03-15
        ComplianceOn: 2027-04-12
        ComplianceTime: 10:30
        """;

    public const string Montana = """
        times
        ~ 100
        *MONTANA ELEVENTH JUDICIAL DISTRICT COURT
        *FLATHEAD COUNTY
        # 54 46
        IN RE THE PARENTING OF:
        WREN SAMPLE, a minor child.

        CASSIUS SAMPLE,
        ^60Petitioner,
        and
        OLYMPIA SAMPLE,
        ^60Respondent.
        --

        Cause No. DR-27-417

        *SUBPOENA FOR PRODUCTION
        *OF DOCUMENTS
        ~ 100
        .SAMPLE

        TO: Harbor Light Family Services

        ^20You are commanded to produce at 800 Sample Main, Kalispell, on the 18th of October, 2027, at 9:00 a.m., these records:

        ^20(1) assessments of the parties' child, Wren Sample; and
        ^20(2) reports of any visit that her father supervised.

        ^20You may mail them instead.

        DATED this 27th day of September, 2027.
        ~ 50 50

        --
        {/s/ Lysander Boone}
        Lysander Boone
        Attorney for Petitioner
        """;

    public const string MontanaTruth = """
        Instrument: CivilSubpoena
        Court: Montana Eleventh Judicial District Court & Flathead County
        Forum: StateFamily
        State: MT
        CaseNumber: DR-27-417
        Caption: IN RE THE PARENTING OF WREN SAMPLE|IN RE THE PARENTING OF: WREN SAMPLE, a minor child. CASSIUS SAMPLE and OLYMPIA SAMPLE|CASSIUS SAMPLE and OLYMPIA SAMPLE|IN RE THE PARENTING OF WREN SAMPLE, CASSIUS SAMPLE and OLYMPIA SAMPLE
        ClientName: Wren Sample
        IssuedBy: Lysander Boone
        ItemsRequested: (1) assessments of the parties' child, Wren Sample; and (2) reports of any visit that her father supervised.
        IssuedOn: 2027-09-27
        ComplianceOn: 2027-10-18
        ComplianceTime: 09:00
        Signature: /s/ Lysander Boone
        """;
}
