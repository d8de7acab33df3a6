namespace LegalRequests.Tests.Intake.Reading;

/// <summary>Orders of such courts, composed and written down with <see cref="DivisionPapers"/>.</summary>
internal static class DivisionOrders
{
    public const string Maine = """
        times
        ~ 50 50
        STATE OF MAINE
        CUMBERLAND, ss.
        --
        DISTRICT COURT
        FAMILY DIVISION
        Location: Portland
        Docket No. PORDC-FM-2027-00417
        # 46 6 48
        DELPHINE SAMPLE,
        ^90Plaintiff

        v.

        CORWIN SAMPLE,
        ^90Defendant
        --
        )
        )
        )
        )
        )
        )
        --

        *ORDER ON MOTION FOR
        *RECORDS OF THE MINOR CHILD
        ~ 100

        ^20This matter came before the court on Defendant's motion, heard April 8, 2027. The guardian ad litem took no position.

        ^20It is ORDERED that Harbor Light Family Services shall produce to the guardian ad litem, by May 3, 2027, the attendance
        records and school letters of the parties' child, Ottoline Sample. Session notes shall not be produced.

        ^20The clerk shall enter this Order on the docket by reference.

        Dated: April 15, 2027
        ~ 50 50


        --

        {/s/ Thaddeus Pell}
        Judge, Maine District Court
        """;

    public const string MaineTruth = """
        Instrument: CourtOrder
        Court: Maine? & District Court & Family Division & Location? & Portland? & CUMBERLAND? & County? & ss? & State of? & Maine?
        Forum: StateFamily
        State: ME
        CaseNumber: PORDC-FM-2027-00417
        Caption: DELPHINE SAMPLE v. CORWIN SAMPLE
        ClientName: Ottoline Sample
        IssuedBy: Thaddeus Pell
        ItemsRequested: the attendance records and school letters of the parties' child, Ottoline Sample
        IssuedOn: 2027-04-15
        ComplianceOn: 2027-05-03
        Signature: /s/ Thaddeus Pell
        """;

    public const string WestVirginia = """
        times
        ~ 100
        *IN THE FAMILY COURT OF KANAWHA COUNTY, WEST VIRGINIA
        .^230SAMPLE

        IN RE:
        ^20THE MARRIAGE OF:
        ~ 46 54
        ISADORA SAMPLE,
        ^40PETITIONER,

        AND

        AMBROSE SAMPLE,
        ^40RESPONDENT.
        --

        CIVIL ACTION NO. 27-D-417
        JUDGE: Mehitabel Crane
        ~ 100

        *ORDER FOR PRODUCTION OF RECORDS

        ^20On this day came the guardian ad litem, by her motion. Upon review the Court ORDERS Harbor Light Family Services to
        deliver to the guardian ad litem within twenty days copies of the supervised visitation reports concerning the Respondent
        and his son, Lucius Sample.

        ^20The clerk shall send an attested copy of this order to the agency.

        ENTERED this 4th day of October, 2027.
        ~ 50 50

        --

        {/s/ Mehitabel Crane}
        Family Court Judge
        """;

    public const string WestVirginiaTruth = """
        Instrument: CourtOrder
        Court: Family Court of Kanawha County, West Virginia
        Forum: StateFamily
        State: WV
        CaseNumber: 27-D-417
        Caption: IN RE: THE MARRIAGE OF: ISADORA SAMPLE AND AMBROSE SAMPLE
        ClientName: Lucius Sample|Ambrose Sample
        IssuedBy: Mehitabel Crane
        ItemsRequested: copies of the supervised visitation reports concerning the Respondent and his son, Lucius Sample
        IssuedOn: 2027-10-04
        Signature: /s/ Mehitabel Crane
        """;
}
