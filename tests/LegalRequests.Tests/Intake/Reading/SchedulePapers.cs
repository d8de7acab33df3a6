namespace LegalRequests.Tests.Intake.Reading;

/// <summary>
/// Fictitious papers that demand what an attached schedule lists, or whose caption is set in an unusual way. They were composed,
/// and what they say written down, before any of them was read.
/// </summary>
internal static class SchedulePapers
{
    public const string Delaware = """
        times
        ~ 100
        .SAMPLE
        *IN THE FAMILY COURT OF THE STATE OF DELAWARE
        *IN AND FOR KENT COUNTY
        # 48 4 48
        ANTHEA SAMPLE,

        ^60Petitioner,

        ^30v.

        GIDEON SAMPLE,

        ^60Respondent.
        --
        )
        )
        )
        )
        )
        )
        )
        )
        --


        File No. CK27-00417

        Petition No. 27-09876
        ~ 100
        *SUBPOENA DUCES TECUM

        TO:^40Custodian of Records, Harbor Light Family Services, 410 Larkspur Avenue, Dover, Delaware 19901

        ^20You are hereby commanded to produce the documents described in Schedule A, which is attached to this subpoena, at the
        office of Ptolemy Graves, Esquire, 77 Sample Green, Dover, on or before September 20, 2027 at 12:00 p.m.

        ^20Personal appearance is not required.

        Dated: August 30, 2027
        ~ 50 50

        --

        {/s/ Ptolemy Graves}
        Ptolemy Graves, Esquire (Bar ID 0000)
        Attorney for Respondent
        """;

    public const string DelawareSchedule = """
        times
        ~ 100
        *SCHEDULE A
        .^200Anthea Sample v. Gideon Sample, File No. CK27-00417

        *DEFINITIONS

        ^20A. "You" means Harbor Light Family Services and each of its offices.
        ^20B. "Document" means a writing in any form.

        *DOCUMENTS TO BE PRODUCED

        ^20 1. Every treatment plan of Anthea Sample made since January 1, 2026.
        ^20 2. Letters that you sent to any school about her daughter.
        ^20 3. Your schedule of fees for the same time.
        """;

    public const string DelawareTruth = """
        Instrument: CivilSubpoena
        Court: Family Court of the State of Delaware & in and for? & Kent County
        Forum: StateFamily
        State: DE
        CaseNumber: CK27-00417
        Caption: ANTHEA SAMPLE v. GIDEON SAMPLE
        ClientName: Anthea Sample
        IssuedBy: Ptolemy Graves
        ItemsRequested: 1. Every treatment plan of Anthea Sample made since January 1, 2026. 2. Letters that you sent to any school about her daughter. 3. Your schedule of fees for the same time.
        IssuedOn: 2027-08-30
        ComplianceOn: 2027-09-20
        ComplianceTime: 12:00
        Signature: /s/ Ptolemy Graves
        """;

    public const string Kansas = """
        ~ 100
        *IN THE TWENTY-NINTH JUDICIAL DISTRICT
        *DISTRICT COURT OF WYANDOTTE COUNTY, KANSAS
        *CIVIL COURT DEPARTMENT
        ~ 46 6 48
        HORATIA SAMPLE,
        ^60Plaintiff,
        vs.
        KAW VALLEY STREETCAR CO.,
        ^60Defendant.
        --
        )
        )
        )
        )
        )
        --

        Case No. WY-2027-CV-000417
        Division 7
        K.S.A. Chapter 60
        ~ 100
        .SAMPLE
        *BUSINESS RECORDS SUBPOENA

        To: Harbor Light Family Services

        You are commanded to produce the records listed on the Attachment to this subpoena at the office of the undersigned, 5 Sample
        Bluff, Kansas City, Kansas 66101, on November 8, 2027 at 1:30 p.m.

        An affidavit of the custodian may be sent with the records.

        Witness my hand this 18th day of October, 2027.
        ~ 50 50

        --

        {/s/ Marisol Tarn}
        Marisol Tarn, #00000
        Attorney for Defendant
        """;

    public const string KansasSchedule = """
        ~ 100
        *ATTACHMENT TO SUBPOENA

        Records to be produced by Harbor Light Family Services:

        (a) appointment history of Horatia Sample (DOB 11/30/1984) from November 2026 to the present;
        (b) correspondence with any insurer; and
        (c) photographs, if any.
        """;

    public const string KansasTruth = """
        Instrument: CivilSubpoena
        Court: Twenty-Ninth Judicial District? & District Court of Wyandotte County, Kansas & Civil Court Department?
        Forum: StateCivil
        State: KS
        CaseNumber: WY-2027-CV-000417
        Caption: HORATIA SAMPLE v. KAW VALLEY STREETCAR CO.
        ClientName: Horatia Sample
        IssuedBy: Marisol Tarn
        ItemsRequested: (a) appointment history of Horatia Sample (DOB 11/30/1984) from November 2026 to the present; (b) correspondence with any insurer; and (c) photographs, if any.
        IssuedOn: 2027-10-18
        ComplianceOn: 2027-11-08
        ComplianceTime: 13:30
        Signature: /s/ Marisol Tarn
        """;

    public const string Alaska = """
        ~ 100
        IN THE DISTRICT/SUPERIOR COURT FOR THE STATE OF ALASKA
        ^60AT ^80{ANCHORAGE}
        # 54 46
        {Eudora Sample}
        .Plaintiff(s)
        ^60vs.
        {Chugach Kayak Rentals, Inc.}
        .Defendant(s)
        --
        CASE NO. ^60{3AN-27-00417 CI}
        *SUBPOENA TO PRODUCE
        [ ] For hearing or trial
        [x] For records only
        .SAMPLE
        ~ 100
        To: ^30{Harbor Light Family Services}
        Address: ^50{410 Larkspur Avenue, Anchorage, Alaska 99501}

        You are ordered to produce the documents described here:
        ^10{Billing statements and appointment list of Eudora Sample, June 2026 to May 2027}

        Bring or send them to:
        # 60 40
        .Address
        :Suite 2, 900 Sample Spit Road, Anchorage
        --
        .Date and Time
        :July 19, 2027 at 3:00 p.m.
        ~ 34 66
        {June 21, 2027}
        .Date
        --
        {/s/ Cyprian Holt}
        .Clerk of Court or Attorney
        ~ 100
        Subpoena issued at request of ^150{Cyprian Holt}
        Attorney for ^80{Defendant}
        """;

    public const string AlaskaTruth = """
        Instrument: CivilSubpoena
        Court: District/Superior Court for the State of Alaska & at & Anchorage
        Forum: StateCivil
        State: AK
        CaseNumber: 3AN-27-00417 CI|3AN-27-00417CI
        Caption: Eudora Sample v. Chugach Kayak Rentals, Inc.
        ClientName: Eudora Sample
        IssuedBy: Cyprian Holt
        ItemsRequested: Billing statements and appointment list of Eudora Sample, June 2026 to May 2027
        IssuedOn: 2027-06-21
        ComplianceOn: 2027-07-19
        ComplianceTime: 15:00
        Signature: /s/ Cyprian Holt
        """;

    public const string Alabama = """
        times
        # 30 40 30
        .State of Alabama
        .Unified Judicial System
        .Form C-00 SAMPLE
        --
        *SUBPOENA
        [x] Domestic Relations [ ] Civil
        --
        .Case Number
        :DR-2027-900417.00
        # 100
        IN THE ^60{CIRCUIT}^200 COURT OF ^270{MADISON}^400 COUNTY, ALABAMA
        # 46 8 46
        :Temperance Sample
        .Plaintiff
        --

        v.
        --
        :Silas Sample
        .Defendant
        # 100
        .TO: (name and address)
        :Harbor Light Family Services, 410 Larkspur Avenue, Huntsville, AL 35801
        # 100
        You are ordered to produce and permit inspection and copying of the following documents:
        :Counseling records of the parties' minor child, Marigold Sample (DOB 02/11/2017),
        :and of no one else
        # 50 25 25
        .Place of production
        :Law Office of Beatrix Noone, 3 Sample Lane
        --
        .Date
        :December 6, 2027
        --
        .Time
        :11:30 a.m.
        # 50 50
        .Attorney issuing subpoena (name, address)
        :Beatrix Noone, 3 Sample Lane, Huntsville, AL 35801
        .For: Defendant
        --
        .Date issued
        :November 8, 2027
        .Signature
        {/s/ Beatrix Noone}
        """;

    public const string AlabamaTruth = """
        Instrument: CivilSubpoena
        Court: Circuit Court of Madison County, Alabama & Domestic Relations?
        Forum: StateFamily
        State: AL
        CaseNumber: DR-2027-900417.00
        Caption: Temperance Sample v. Silas Sample
        ClientName: Marigold Sample
        IssuedBy: Beatrix Noone
        ItemsRequested: Counseling records of the parties' minor child, Marigold Sample (DOB 02/11/2017), and of no one else
        IssuedOn: 2027-11-08
        ComplianceOn: 2027-12-06
        ComplianceTime: 11:30
        Signature: /s/ Beatrix Noone
        """;
}
