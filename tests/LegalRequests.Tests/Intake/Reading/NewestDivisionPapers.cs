namespace LegalRequests.Tests.Intake.Reading;

/// <summary>Fictitious papers that were composed when the rules had been mended for <see cref="LaterDivisionPapers"/> as well.</summary>
internal static class NewestDivisionPapers
{
    public const string Mississippi = """
        times
        ~ 100
        *IN THE CHANCERY COURT OF HINDS COUNTY, MISSISSIPPI
        *FIRST JUDICIAL DISTRICT
        ~ 60 40
        EULALIE SAMPLE^190PLAINTIFF

        VS.

        HECTOR SAMPLE^190DEFENDANT
        --

        CAUSE NO. G2027-417 T/1
        ~ 100
        .SAMPLE
        *SUBPOENA DUCES TECUM

        TO:^40Records Custodian, Harbor Light Family Services, 410 Larkspur Avenue, Jackson, Mississippi 39201

        ^20YOU ARE COMMANDED to produce at the office of Lucinda Farraday, 6 Sample Congress Street, Jackson, on or before June 7,
        2027, at 5:00 p.m., the following:

        ^20 1. The discharge letter of Hector Sample.
        ^20 2. All receipts for class fees paid by him in 2026.

        ISSUED under my hand and seal, this the 17th day of May, 2027.
        ~ 50 50

        --
        {/s/ Barnaby Oakes}
        CHANCERY CLERK
        """;

    public const string MississippiTruth = """
        Instrument: CivilSubpoena
        Court: Chancery Court of Hinds County, Mississippi & First Judicial District?
        CaseNumber: G2027-417 T/1|G2027-417
        State: MS
        Caption: EULALIE SAMPLE v. HECTOR SAMPLE
        ClientName: Hector Sample
        IssuedBy: Barnaby Oakes|Lucinda Farraday
        ItemsRequested: 1. The discharge letter of Hector Sample. 2. All receipts for class fees paid by him in 2026.
        IssuedOn: 2027-05-17
        ComplianceOn: 2027-06-07
        ComplianceTime: 17:00
        Signature: /s/ Barnaby Oakes
        """;

    public const string NorthDakota = """
        ~ 34 33 33
        State of North Dakota

        County of Cass
        --

        In District Court

        --

        East Central Judicial District
        # 50 50
        Valerian Sample,
        ^110Plaintiff,
        vs.
        Red River Carousel Company,
        ^110Defendant.
        --
        Civil No. 09-2027-CV-00417

        *SUBPOENA DUCES TECUM
        .SAMPLE
        ~ 100

        The State of North Dakota to Harbor Light Family Services:

        You are commanded to produce, at the office of Clementine Varga, 12 Sample Broadway, Fargo, on September 13, 2027, at 1:30 p.m.,
        the records identified in the attached Appendix.

        Dated August 23, 2027.
        ~ 50 50

        --
        {/s/ Clementine Varga}
        Clementine Varga (ID #0000)
        Attorney for Plaintiff
        """;

    public const string NorthDakotaAppendix = """
        ~ 100
        *APPENDIX
        *Valerian Sample v. Red River Carousel Company

        Harbor Light Family Services is to produce:

        a. Its complete chart for Valerian Sample, born July 4, 1988.
        b. Its contract with any therapist who saw him.
        """;

    public const string NorthDakotaTruth = """
        Instrument: CivilSubpoena
        Court: District Court & East Central Judicial District? & County of Cass? & Cass County? & State of? & North Dakota
        Forum: StateCivil
        State: ND
        CaseNumber: 09-2027-CV-00417
        Caption: Valerian Sample v. Red River Carousel Company
        ClientName: Valerian Sample
        IssuedBy: Clementine Varga
        ItemsRequested: a. Its complete chart for Valerian Sample, born July 4, 1988. b. Its contract with any therapist who saw him.
        IssuedOn: 2027-08-23
        ComplianceOn: 2027-09-13
        ComplianceTime: 13:30
        Signature: /s/ Clementine Varga
        """;

    public const string Arkansas = """
        times
        ~ 100
        *IN THE CIRCUIT COURT OF PULASKI COUNTY, ARKANSAS
        *JUVENILE DIVISION - 11TH DIVISION
        ~ 100

        ARKANSAS DEPARTMENT OF HUMAN SERVICES^400PETITIONER

        VS.^200CASE NO. 60JV-27-417

        PENELOPE SAMPLE^400RESPONDENT

        MINOR: O.S.

        *ORDER FOR RECORDS

        ^20Upon the motion of the attorney ad litem, and for good cause, the Court orders Harbor Light Family Services to provide
        to the attorney ad litem, on or before March 8, 2027, all progress notes of the mother since October 1, 2026.

        IT IS SO ORDERED this 22nd day of February, 2027.
        ~ 50 50

        --
        {/s/ Horace Delacroix}
        HON. HORACE DELACROIX
        CIRCUIT JUDGE
        """;

    public const string ArkansasTruth = """
        Instrument: CourtOrder
        Court: Circuit Court of Pulaski County, Arkansas & Juvenile Division & 11th Division?
        Forum: StateFamily
        State: AR
        CaseNumber: 60JV-27-417
        Caption: ARKANSAS DEPARTMENT OF HUMAN SERVICES v. PENELOPE SAMPLE
        ClientName: Penelope Sample
        IssuedBy: Horace Delacroix
        ItemsRequested: all progress notes of the mother since October 1, 2026
        IssuedOn: 2027-02-22
        ComplianceOn: 2027-03-08
        Signature: /s/ Horace Delacroix
        """;

    public const string SouthDakota = """
        ~ 44 12 44
        STATE OF SOUTH DAKOTA

        COUNTY OF MINNEHAHA
        --
        )
        ) ss
        )
        --
        IN CIRCUIT COURT

        SECOND JUDICIAL CIRCUIT
        # 50 50
        TIMOTHEA SAMPLE,
        ^80Plaintiff,
        v.
        CASPIAN SAMPLE,
        ^80Defendant.
        --
        49DIV27-000417

        *SUBPOENA DUCES TECUM
        .SAMPLE
        ~ 100

        TO: Harbor Light Family Services, 410 Larkspur Avenue, Sioux Falls, SD 57104

        YOU ARE HEREBY COMMANDED to deliver to Josiah Penhallow, 300 Sample Phillips Avenue, Sioux Falls, by November 12, 2027, the
        following documents: school observations and attendance sheets of the parties' minor child, Clover Sample.

        Dated this 25th day of October, 2027.
        ~ 50 50

        --
        {/s/ Josiah Penhallow}
        Josiah Penhallow
        Attorney for Defendant
        """;

    public const string SouthDakotaTruth = """
        Instrument: CivilSubpoena
        Court: Circuit Court & Second Judicial Circuit? & County of Minnehaha? & Minnehaha County? & State of? & South Dakota
        Forum: StateFamily
        State: SD
        CaseNumber: 49DIV27-000417
        Caption: TIMOTHEA SAMPLE v. CASPIAN SAMPLE
        ClientName: Clover Sample
        IssuedBy: Josiah Penhallow
        ItemsRequested: school observations and attendance sheets of the parties' minor child, Clover Sample
        IssuedOn: 2027-10-25
        ComplianceOn: 2027-11-12
        Signature: /s/ Josiah Penhallow
        """;
}
