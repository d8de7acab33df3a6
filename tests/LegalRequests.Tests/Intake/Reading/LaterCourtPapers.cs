namespace LegalRequests.Tests.Intake.Reading;

/// <summary>Fictitious papers of three courts that were composed after the rules were mended for <see cref="CourtPapers"/>.</summary>
internal static class LaterCourtPapers
{
    public const string SouthCarolina = """
        times
        # 38 62
        STATE OF SOUTH CAROLINA

        COUNTY OF ^64{GREENVILLE}
        --
        *IN THE COURT OF COMMON PLEAS
        *THIRTEENTH JUDICIAL CIRCUIT
        # 50 50
        :Philomena Sample
        .Plaintiff
        ^40vs.
        :Reedy River Outfitters, LLC
        .Defendant
        --
        Case Number: ^70{2027-CP-23-00417}
        Pending in ^70{Greenville County}
        *SUBPOENA IN A CIVIL MATTER
        .SAMPLE
        # 100
        TO: ^30{Harbor Light Family Services, 410 Larkspur Avenue, Greenville, SC 29601}
        ~ 100
        [ ] YOU ARE COMMANDED to appear in the above named court at the place, date, and time specified below to testify.
        # 52 48
        .PLACE OF TESTIMONY

        --
        .COURTROOM

        .DATE AND TIME

        ~ 100
        [x] YOU ARE COMMANDED to produce and permit inspection and copying of the following documents or objects in your
        ^10possession, custody or control at the place, date and time specified below (list documents or objects):
        ^10{Home visit notes and referral letters for Philomena Sample, July 2025 to March 2027}
        # 52 48
        .PLACE
        :Offices of Garnet Ellery, 12 Sample Falls Road
        --
        .DATE AND TIME
        :May 24, 2027, 2:30 PM
        ~ 100
        [ ] YOU ARE COMMANDED to permit inspection of the following premises at the date and time specified below.
        # 52 48
        .PREMISES

        --
        .DATE AND TIME

        ~ 100
        ANY SUBPOENAED ORGANIZATION NOT A PARTY TO THIS SUIT IS HEREBY DIRECTED TO FILE A DESIGNATION WITH THE COURT
        SPECIFYING ONE OR MORE PERSONS WHO CONSENT TO TESTIFY ON ITS BEHALF, AND THE MATTERS ON WHICH EACH WILL TESTIFY.
        # 42 20 38
        {/s/ Garnet Ellery}
        .Attorney/Issuing Officer's Signature
        .Indicate if Attorney for Plaintiff or Defendant
        :Attorney for Defendant
        --
        .Date
        :April 26, 2027
        --
        .Print Name
        :Garnet Ellery
        .Attorney's Address and Telephone Number
        :12 Sample Falls Road, Greenville, SC 29601
        # 100
        .PROOF OF SERVICE
        SERVED: date ^70{}^220 place ^260{}
        """;

    public const string SouthCarolinaTruth = """
        Instrument: CivilSubpoena
        Court: COURT OF COMMON PLEAS, THIRTEENTH JUDICIAL CIRCUIT, South Carolina|COURT OF COMMON PLEAS, THIRTEENTH JUDICIAL CIRCUIT, GREENVILLE County, South Carolina|COURT OF COMMON PLEAS, THIRTEENTH JUDICIAL CIRCUIT, COUNTY OF GREENVILLE, South Carolina|COURT OF COMMON PLEAS, GREENVILLE County, South Carolina|COURT OF COMMON PLEAS, COUNTY OF GREENVILLE, STATE OF SOUTH CAROLINA|STATE OF SOUTH CAROLINA, COUNTY OF GREENVILLE, COURT OF COMMON PLEAS, THIRTEENTH JUDICIAL CIRCUIT
        Forum: StateCivil
        State: SC
        CaseNumber: 2027-CP-23-00417
        Caption: Philomena Sample v. Reedy River Outfitters, LLC
        ClientName: Philomena Sample
        IssuedBy: Garnet Ellery
        ItemsRequested: Home visit notes and referral letters for Philomena Sample, July 2025 to March 2027
        IssuedOn: 2027-04-26
        ComplianceOn: 2027-05-24
        ComplianceTime: 14:30
        Signature: /s/ Garnet Ellery
        """;

    public const string Louisiana = """
        # 100
        *24TH JUDICIAL DISTRICT COURT FOR THE PARISH OF JEFFERSON
        *STATE OF LOUISIANA
        # 56 44
        STATE OF LOUISIANA

        VERSUS

        OCTAVE P. SAMPLE
        --
        NO. ^24{27-2210}
        DIVISION ^50{"F"}

        FILED: ^40{}^110
        .^40DEPUTY CLERK
        # 100
        *SUBPOENA DUCES TECUM
        .(SAMPLE)
        ~ 100

        TO:^40Harbor Light Family Services
        ^40 410 Larkspur Avenue, Gretna, Louisiana 70053

        YOU ARE HEREBY COMMANDED, in the name of the State of Louisiana, to produce at the office of the Clerk of Court,
        200 Sample Street, Gretna, on or before the 14th day of September, 2027, at 9:30 a.m., the documents listed below, or to
        show cause why you should not be compelled to do so:
        # 100
        :1. Enrollment form and weekly attendance of Octave P. Sample in the fathers' program.
        :2. Any certificate given to him in 2026 or 2027.
        ~ 100
        A certified copy mailed to the Clerk is enough. Contempt of court may follow where this subpoena is not obeyed.

        By order of the Honorable Judge of said Court, this 16th day of August, 2027.
        ~ 50 50
        Issued at the request of:
        :Hyacinth Broussard
        .Attorney for Defendant, Bar Roll No. 00000
        :8 Sample Levee, Gretna, Louisiana 70053
        --

        {}
        .Deputy Clerk of Court, Parish of Jefferson
        """;

    public const string LouisianaTruth = """
        Instrument: CriminalSubpoena
        Court: 24TH JUDICIAL DISTRICT COURT FOR THE PARISH OF JEFFERSON, STATE OF LOUISIANA|24TH JUDICIAL DISTRICT COURT FOR THE PARISH OF JEFFERSON, LOUISIANA
        Forum: StateCriminal
        State: LA
        CaseNumber: 27-2210
        Caption: STATE OF LOUISIANA v. OCTAVE P. SAMPLE
        ClientName: Octave P. Sample
        IssuedBy: Hyacinth Broussard
        ItemsRequested: 1. Enrollment form and weekly attendance of Octave P. Sample in the fathers' program. 2. Any certificate given to him in 2026 or 2027.
        IssuedOn: 2027-08-16
        ComplianceOn: 2027-09-14
        ComplianceTime: 09:30
        """;

    public const string Utah = """
        times
        ~ 100
        *IN THE THIRD DISTRICT JUVENILE COURT
        *FOR SALT LAKE COUNTY, STATE OF UTAH
        # 54 46
        STATE OF UTAH, in the interest of

        A. D. (born 04/02/2019)
        E. D. (born 11/30/2021)

        persons under eighteen years of age.
        --

        *ORDER COMPELLING DISCLOSURE
        *OF TREATMENT RECORDS

        Case Nos. ^50{1234567, 1234568}
        Judge ^50{Rosalind Tew}
        ~ 100

        ^20This matter came before the Court on the 8th day of June, 2027, for pretrial on the petition of the Division of Child and
        Family Services. The mother, Marietta Dunmore, was present with her counsel, Phineas Gale.

        ^20Having considered the statements of counsel, the Court FINDS that Ms. Dunmore has put her progress in treatment at issue.

        ^20The Court hereby ORDERS Harbor Light Family Services to provide to the office of the Guardian ad Litem, within 14 days
        of receiving this Order, the following information about Marietta Dunmore:

        ^30 a. dates of sessions kept and missed since February 1, 2027;
        ^30 b. treatment goals and progress toward them; and
        ^30 c. the discharge recommendation, if there is one.

        ^20The Guardian ad Litem shall not give the information to anyone but the parties and the Court.

        ^20A pretrial conference is scheduled for July 13, 2027 at 1:30 p.m. before the undersigned.

        ^20DATED this 10th day of June, 2027.
        ~ 50 50

        APPROVED AS TO FORM:
        {/s/ Phineas Gale}
        Phineas Gale
        Counsel for Mother
        --

        BY THE COURT:
        {/s/ Rosalind Tew}
        Rosalind Tew
        Third District Juvenile Court Judge
        """;

    public const string UtahTruth = """
        Instrument: CourtOrder
        Court: THIRD DISTRICT JUVENILE COURT FOR SALT LAKE COUNTY, STATE OF UTAH
        Forum: StateFamily
        State: UT
        CaseNumber: 1234567|1234567, 1234568
        Caption: STATE OF UTAH, in the interest of A. D. E. D.|STATE OF UTAH, in the interest of A. D. and E. D.|in the interest of A. D. E. D.|in the interest of A. D. and E. D.|STATE OF UTAH, in the interest of A. D. E. D. persons under eighteen years of age
        ClientName: Marietta Dunmore
        IssuedBy: Rosalind Tew
        ItemsRequested: a. dates of sessions kept and missed since February 1, 2027; b. treatment goals and progress toward them; and c. the discharge recommendation, if there is one.
        IssuedOn: 2027-06-10
        Hearing: 2027-07-13 13:30|2027-07-13
        Signature: /s/ Rosalind Tew
        """;
}
