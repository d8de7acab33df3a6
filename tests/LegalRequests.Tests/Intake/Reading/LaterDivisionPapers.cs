namespace LegalRequests.Tests.Intake.Reading;

/// <summary>Fictitious papers that were composed when the rules had been mended for <see cref="DivisionPapers"/> and <see cref="SchedulePapers"/>.</summary>
internal static class LaterDivisionPapers
{
    public const string Idaho = """
        times
        ~ 100
        Evelina Moss, ISB No. 0000
        44 Sample Butte Road, Boise, Idaho 83702
        Attorney for Respondent

        *IN THE DISTRICT COURT OF THE FOURTH JUDICIAL DISTRICT OF
        *THE STATE OF IDAHO, IN AND FOR THE COUNTY OF ADA
        *MAGISTRATE DIVISION
        ~ 46 6 48
        PERPETUA SAMPLE,

        ^60Petitioner,
        vs.

        ALARIC SAMPLE,

        ^60Respondent.
        --
        )
        )
        )
        )
        )
        )
        )
        --

        Case No. CV01-27-00417

        SUBPOENA DUCES TECUM
        (SAMPLE)
        ~ 100

        THE STATE OF IDAHO to: Harbor Light Family Services, 410 Larkspur Avenue, Boise.

        ^20YOU ARE HEREBY COMMANDED to produce or permit inspection and copying of the documents set forth in Exhibit A to this
        subpoena at the office of Evelina Moss on the 2nd day of August, 2027, at 2:00 p.m.

        DATED this 12th day of July, 2027.
        ~ 50 50

        --
        {/s/ Evelina Moss}
        Evelina Moss
        """;

    public const string IdahoExhibit = """
        times
        ~ 100
        *EXHIBIT A

        ^20Instructions: If a document is withheld, say why.

        Requests:

        ^20 1. The visitation log of Perpetua Sample's youngest daughter for 2026.
        ^20 2. All emails between Harbor Light Family Services and Alaric Sample.
        """;

    public const string IdahoTruth = """
        Instrument: CivilSubpoena
        Court: District Court of the Fourth Judicial District of the State of Idaho & in and for the? & County of Ada & Magistrate Division?
        State: ID
        CaseNumber: CV01-27-00417
        Caption: PERPETUA SAMPLE v. ALARIC SAMPLE
        ClientName: Alaric Sample
        IssuedBy: Evelina Moss
        ItemsRequested: 1. The visitation log of Perpetua Sample's youngest daughter for 2026. 2. All emails between Harbor Light Family Services and Alaric Sample.
        IssuedOn: 2027-07-12
        ComplianceOn: 2027-08-02
        ComplianceTime: 14:00
        Signature: /s/ Evelina Moss
        """;

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

    public const string Wyoming = """
        ~ 36 28 36
        STATE OF WYOMING
        COUNTY OF LARAMIE
        --
        )
        )ss.
        --
        IN THE DISTRICT COURT
        FIRST JUDICIAL DISTRICT
        # 50 50
        Plaintiff: ^60{Barnabas Sample}
        ^60vs.
        Defendant: ^60{Prairie Lantern Hotels, LLC}
        --
        Civil Action Case No. ^110{2027-CV-0417}
        ~ 100
        *SUBPOENA IN A CIVIL CASE
        .^230SAMPLE

        TO: ^30{Custodian, Harbor Light Family Services, 410 Larkspur Avenue, Cheyenne, WY 82001}

        [ ] YOU ARE COMMANDED to appear at the taking of a deposition.
        [x] YOU ARE COMMANDED to produce the documents that are listed in the attached Schedule 1:
        # 50 50
        .PLACE
        :Offices of Drusilla Kemp, 2 Sample Range Road
        --
        .DATE AND TIME
        :January 24, 2028 at 1:00 p.m.
        # 60 40
        .ISSUING OFFICER SIGNATURE AND TITLE
        {/s/ Drusilla Kemp}
        :Attorney for Plaintiff
        --
        .DATE
        :January 3, 2028
        # 100
        .ISSUING OFFICER'S NAME, ADDRESS AND TELEPHONE NUMBER
        :Drusilla Kemp, 2 Sample Range Road, Cheyenne, WY 82001
        """;

    public const string WyomingSchedule = """
        ~ 100
        *SCHEDULE 1

        Custodian, Harbor Light Family Services:

        1) the complete intake packet of Barnabas Sample;
        2) statements of account from July 2026; and
        3) any note of a telephone call with his employer.
        """;

    public const string WyomingTruth = """
        Instrument: CivilSubpoena
        Court: District Court & First Judicial District & COUNTY OF LARAMIE? & Laramie County? & State of? & Wyoming
        Forum: StateCivil
        State: WY
        CaseNumber: 2027-CV-0417
        Caption: Barnabas Sample v. Prairie Lantern Hotels, LLC
        ClientName: Barnabas Sample
        IssuedBy: Drusilla Kemp
        ItemsRequested: 1) the complete intake packet of Barnabas Sample; 2) statements of account from July 2026; and 3) any note of a telephone call with his employer.
        IssuedOn: 2028-01-03
        ComplianceOn: 2028-01-24
        ComplianceTime: 13:00
        Signature: /s/ Drusilla Kemp
        """;
}
