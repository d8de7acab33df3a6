namespace LegalRequests.Tests.Intake.Reading;

/// <summary>
/// Fictitious papers of courts whose division, unit or place stands in a cell or on a line of its own. They were composed, and
/// what they say written down, before any of them was read.
/// </summary>
internal static class DivisionPapers
{
    public const string Vermont = """
        times
        ~ 100
        .SAMPLE
        *STATE OF VERMONT
        ~ 50 50
        SUPERIOR COURT
        Chittenden Unit
        --
        FAMILY DIVISION
        Docket No. 27-DM-00417
        # 60 40
        Rosalind Sample

        ^60v.

        Lambert Sample
        --


        *SUBPOENA FOR RECORDS
        ~ 100

        To:^30Harbor Light Family Services, 410 Larkspur Avenue, Burlington, Vermont 05401

        ^20You are hereby commanded to produce, at the offices of Prudence Alder, 9 Sample Wharf, Burlington, on May 17, 2027, at
        10:00 a.m., the following documents:

        ^20 1. Notes of all sessions of the co-parenting group that Lambert Sample attended from January 2026 to the present.
        ^20 2. His intake form.

        ^20No one need appear if the documents are received before that time.

        Dated at Burlington, Vermont, April 26, 2027.
        ~ 50 50

        --

        {/s/ Prudence Alder}
        Prudence Alder, Esq.
        Attorney for Rosalind Sample
        """;

    public const string VermontTruth = """
        Instrument: CivilSubpoena
        Court: Superior Court & Family Division & Chittenden Unit? & State of? & Vermont
        Forum: StateFamily
        State: VT
        CaseNumber: 27-DM-00417
        Caption: Rosalind Sample v. Lambert Sample
        ClientName: Lambert Sample
        IssuedBy: Prudence Alder
        ItemsRequested: 1. Notes of all sessions of the co-parenting group that Lambert Sample attended from January 2026 to the present. 2. His intake form.
        IssuedOn: 2027-04-26
        ComplianceOn: 2027-05-17
        ComplianceTime: 10:00
        Signature: /s/ Prudence Alder
        """;

    public const string NewHampshire = """
        ~ 100
        *THE STATE OF NEW HAMPSHIRE
        *JUDICIAL BRANCH
        .^230SAMPLE - http://www.courts.example
        ~ 18 82
        Court Name:
        Case Name:
        Case Number:
        --
        {9th Circuit - Family Division - Manchester}
        {In the Matter of Winifred Sample and Jasper Sample}
        {656-2027-DM-00417}
        ~ 100
        *SUBPOENA (CASE) DUCES TECUM
        TO: ^30{Records Custodian, Harbor Light Family Services}
        ^30{410 Larkspur Avenue, Manchester, NH 03101}

        YOU ARE REQUIRED TO APPEAR and to bring with you the items listed below at:
        # 50 25 25
        .Location
        :35 Sample Street, Courtroom 4, Manchester
        --
        .Date
        :June 14, 2027
        --
        .Time
        :8:30 a.m.
        # 100
        .Items to be produced
        :Attendance records and discharge summary of Winifred Sample, 2025 and 2026
        ~ 100
        HEREOF FAIL NOT, as you will answer your default under the pains and penalties prescribed by law.
        # 30 70
        .Date issued
        :May 10, 2027
        --
        .Justice of the Peace / Notary Public
        {/s/ Bertram Okafor}
        # 100
        .Subpoena issued at the request of
        :Marguerite Dole, Attorney for Jasper Sample
        .Telephone
        :(603) 555-0144
        """;

    public const string NewHampshireTruth = """
        Instrument: CivilSubpoena
        Court: NH? & Circuit Court? & 9th Circuit & Family Division & Manchester? & The? & State of? & New Hampshire & Judicial Branch? & Circuit Court?
        Forum: StateFamily
        State: NH
        CaseNumber: 656-2027-DM-00417
        Caption: In the Matter of Winifred Sample and Jasper Sample
        ClientName: Winifred Sample
        IssuedBy: Marguerite Dole|Bertram Okafor
        ItemsRequested: Attendance records and discharge summary of Winifred Sample, 2025 and 2026
        IssuedOn: 2027-05-10
        ComplianceOn: 2027-06-14
        ComplianceTime: 08:30
        CommandsTestimony: True
        Signature: /s/ Bertram Okafor
        """;

    public const string RhodeIsland = """
        ~ 100
        .SAMPLE
        # 50 50
        *STATE OF RHODE ISLAND
        *PROVIDENCE, SC.
        --
        *FAMILY COURT
        # 50 50
        .Plaintiff
        :Cordelia Sample
        ^110vs.
        .Defendant
        :Phineas Sample
        --
        .Civil Action File Number
        :P-2027-00417
        .Type of paper
        *SUBPOENA
        [ ] Ad testificandum^110[x] Duces tecum
        # 100
        TO: ^30{Harbor Light Family Services, 410 Larkspur Avenue, Providence, RI 02903}
        # 100
        YOU ARE HEREBY COMMANDED to produce the following books, papers or documents at the place, date and time below:
        {Parenting class certificates and sign-in sheets of Petitioner's minor son, 2026}
        # 50 30 20
        .Place
        :One Sample Plaza, Room 417, Providence
        --
        .Date
        :August 23, 2027
        --
        .Time
        :9:30 a.m.
        # 60 40
        .Issuing officer: clerk, notary public or attorney
        {/s/ Ignatius Farrow}
        :Ignatius Farrow, Attorney for Defendant
        --
        .Date issued
        :July 26, 2027
        """;

    public const string RhodeIslandTruth = """
        Instrument: CivilSubpoena
        Court: Family Court & Providence? & SC? & County? & State of? & Rhode Island
        Forum: StateFamily
        State: RI
        CaseNumber: P-2027-00417
        Caption: Cordelia Sample v. Phineas Sample
        IssuedBy: Ignatius Farrow
        ItemsRequested: Parenting class certificates and sign-in sheets of Petitioner's minor son, 2026
        IssuedOn: 2027-07-26
        ComplianceOn: 2027-08-23
        ComplianceTime: 09:30
        Signature: /s/ Ignatius Farrow
        """;

    public const string Oklahoma = """
        ~ 100
        *IN THE DISTRICT COURT OF TULSA COUNTY
        *STATE OF OKLAHOMA
        *JUVENILE DIVISION
        ~ 46 6 48
        In the Matter of:

        R.S. and T.S.,

        Alleged Deprived Children.
        --
        )
        )
        )
        )
        )
        --

        Case No. JD-2027-417

        Hon. Verity Ashgrove
        ~ 100
        .SAMPLE
        *SUBPOENA DUCES TECUM

        THE STATE OF OKLAHOMA TO:^140Harbor Light Family Services
        ^140 410 Larkspur Avenue, Tulsa, Oklahoma 74103

        ^20You are hereby commanded to deliver to the Office of the Public Defender, 423 Sample Boulder Avenue, Tulsa, no later than
        March 22, 2027 at 4:00 p.m., the following documents: the family preservation file of the mother, Genevieve Sample (born
        May 2, 1991), with referrals and progress reports, October 2025 to February 2027.

        ^20An affidavit of the custodian may take the place of an appearance.

        Issued this 1st day of March, 2027.
        ~ 50 50

        --

        {/s/ Leopold Wray}
        Leopold Wray, OBA No. 00000
        Assistant Public Defender
        """;

    public const string OklahomaTruth = """
        Instrument: CivilSubpoena
        Court: District Court of Tulsa County & Juvenile Division & State of? & Oklahoma
        Forum: StateFamily
        State: OK
        CaseNumber: JD-2027-417
        Caption: In the Matter of R.S. and T.S.
        ClientName: Genevieve Sample
        IssuedBy: Leopold Wray
        ItemsRequested: the family preservation file of the mother, Genevieve Sample (born May 2, 1991), with referrals and progress reports, October 2025 to February 2027
        IssuedOn: 2027-03-01
        ComplianceOn: 2027-03-22
        ComplianceTime: 16:00
        Signature: /s/ Leopold Wray
        """;
}
