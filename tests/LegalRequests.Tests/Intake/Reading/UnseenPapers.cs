namespace LegalRequests.Tests.Intake.Reading;

/// <summary>Fictitious papers that were composed before the rules that read them were looked at.</summary>
internal static class UnseenPapers
{
    public const string CaliforniaAppearance = """
        SUBP-002
        ATTORNEY OR PARTY WITHOUT ATTORNEY (Name, State Bar number, and address):     FOR COURT USE ONLY
        Lenore Castell (SBN 000000)
        Castell & Wray LLP
        55 Sample Avenue, Fresno, CA 93721
        TELEPHONE NO.: (559) 555-0146      FAX NO.:
        ATTORNEY FOR (Name): Defendant Orchard Lane Preschool
        SUPERIOR COURT OF CALIFORNIA, COUNTY OF FRESNO
        STREET ADDRESS: 1130 Sample Street
        CITY AND ZIP CODE: Fresno, CA 93724
        PLAINTIFF/PETITIONER: NADIA SAMPLE
        DEFENDANT/RESPONDENT: ORCHARD LANE PRESCHOOL
        CIVIL SUBPOENA (DUCES TECUM) for Personal Appearance and      CASE NUMBER:
        Production of Documents, Electronically Stored Information,    26CECG01187
        and Things at Trial or Hearing AND DECLARATION

        THE PEOPLE OF THE STATE OF CALIFORNIA, TO (name, address, and telephone number of witness, if known):
        Custodian of Records, Harbor Light Family Services, 410 Larkspur Avenue, Fresno

        1. YOU ARE ORDERED TO APPEAR AS A WITNESS in this action at the date, time, and place shown in the box below
           a. Date: March 22, 2027    Time: 8:30 a.m.    Dept.: 402
           b. Address: 1130 Sample Street, Fresno, CA 93724

        Date: February 9, 2027
        Lenore Castell
        (TYPE OR PRINT NAME)                      (SIGNATURE OF PERSON ISSUING SUBPOENA)
        """;

    public const string NewYorkSoOrdered = """
        SUPREME COURT OF THE STATE OF NEW YORK
        COUNTY OF KINGS
        ------------------------------------------------x
        ANTON SAMPLE,
                                    Plaintiff,          Index No. 504417/2026

                   -against-                            SO-ORDERED SUBPOENA
                                                        DUCES TECUM
        BRIGHT CANAL HOUSING CORP.,
                                    Defendant.
        ------------------------------------------------x

        THE PEOPLE OF THE STATE OF NEW YORK

        TO:   Harbor Light Family Services
              410 Larkspur Avenue
              Brooklyn, New York 11201

        GREETINGS:

        WE COMMAND YOU, that all business and excuses being laid aside, you produce to the
        Subpoenaed Records Room of this Court, 360 Sample Street, Brooklyn, on the 12th day of
        April, 2027, at 9:30 in the forenoon, certified copies of the following:

             All case notes concerning Anton Sample from January 2024 to the present.

        Dated: Brooklyn, New York
               March 8, 2027
                                            ______________________________
                                            Ruben Halvorsen, Esq.
                                            Attorney for Defendant

        SO ORDERED:

        ______________________________
        Hon. Mireille Dacosta, J.S.C.
        """;

    public const string TexasProtective = """
                                CAUSE NO. D-1-FM-26-004417

        IN THE INTEREST OF              §        IN THE DISTRICT COURT
                                        §
        B.S. AND L.S.,                  §        345TH JUDICIAL DISTRICT
                                        §
        CHILDREN                        §        TRAVIS COUNTY, TEXAS

                       SUBPOENA FOR PRODUCTION OF DOCUMENTS

        THE STATE OF TEXAS

        To any sheriff or constable of the State of Texas, or other person authorized to serve
        subpoenas: You are commanded to summon

             Custodian of Records, Harbor Light Family Services

        to produce and permit inspection and copying of the following documents at the offices of
        the Department of Family and Protective Services, 700 Sample Street, Austin, Texas 78701,
        on or before 5:00 p.m. on February 19, 2027:

             a. All visitation records of the children from June 1, 2026 to the present.
             b. All drug test results of the Respondent Mother.

        ISSUED on January 29, 2027.

                                        /s/ Gideon Marsh
                                        Gideon Marsh
                                        Assistant District Attorney
                                        State Bar No. 00000000
                                        Attorney for Petitioner
        """;

    public const string FederalProduction = """
        AO 88B (Rev. 12/20) Subpoena to Produce Documents, Information, or Objects or to Permit Inspection of Premises in a Civil Action

                             UNITED STATES DISTRICT COURT
                                       for the
                              Western District of Wisconsin

                  THERESE SAMPLE               )
                     Plaintiff                 )
                        v.                     )     Civil Action No. 3:26-cv-00417-abc
             LAKESHORE TRANSIT, INC.           )
                     Defendant                 )

             SUBPOENA TO PRODUCE DOCUMENTS, INFORMATION, OR OBJECTS
               OR TO PERMIT INSPECTION OF PREMISES IN A CIVIL ACTION

        To:           Harbor Light Family Services, 410 Larkspur Avenue, Madison, WI 53703
                              (Name of person to whom this subpoena is directed)

        Production: YOU ARE COMMANDED to produce at the time, date, and place set forth below the following
        documents, electronically stored information, or objects, and to permit inspection, copying, testing,
        or sampling of the material: All intake forms and progress notes of Therese Sample, 2023 to 2026.

        Place: Barlow & Finch S.C.                     Date and Time:
        20 Sample Street, Madison, WI 53703                  03/15/2027 10:00 am

        Date:  02/12/2027
                     CLERK OF COURT
                                                  OR
                                                            /s/ Winifred Barlow
          Signature of Clerk or Deputy Clerk                Attorney's signature

        The name, address, e-mail address, and telephone number of the attorney representing (name of party)
        Lakeshore Transit, Inc. , who issues or requests this subpoena, are:
        Winifred Barlow, 20 Sample Street, Madison, WI 53703, wbarlow@barlowfinch.example, (608) 555-0123
        """;

    public const string FederalGrandJury = """
        AO 110 (Rev. 06/09) Subpoena to Testify Before a Grand Jury

                             UNITED STATES DISTRICT COURT
                                       for the
                               Eastern District of Missouri

                     SUBPOENA TO TESTIFY BEFORE A GRAND JURY

        To: Custodian of Records
            Harbor Light Family Services

             YOU ARE COMMANDED to appear in this United States district court at the time, date, and place shown
        below to testify before the court's grand jury. When you arrive, you must remain at the court until the
        judge or a court officer allows you to leave.

        Place: 111 Sample Street, St. Louis, MO 63102      Date and Time:  August 11, 2027, 1:00 p.m.

             You must also bring with you the following documents, electronically stored information, or objects:
        Payroll records of the shelter for the year 2025.

        Date:   July 14, 2027                     CLERK OF COURT

                                          Signature of Clerk or Deputy Clerk

        The name, address, e-mail, and telephone number of the United States attorney, or assistant United States
        attorney, who requests this subpoena, are:
        Percival Knox, Assistant United States Attorney, 111 Sample Street, St. Louis, MO 63102, (314) 555-0170
        """;

    public const string InspectorGeneral = """
                           UNITED STATES OF AMERICA
                   DEPARTMENT OF HEALTH AND HUMAN SERVICES
                         OFFICE OF INSPECTOR GENERAL

                             SUBPOENA DUCES TECUM

        TO:  Harbor Light Family Services                    Subpoena No. H-27-00417
             410 Larkspur Avenue, Toledo, Ohio 43604

        YOU ARE HEREBY COMMANDED TO APPEAR BEFORE Special Agent Ines Calloway, an official of
        the Office of Inspector General, at 200 Sample Plaza, Toledo, Ohio, on the 6th day of
        May, 2027, at 10:00 o'clock a.m., in connection with an investigation of claims submitted
        to the Medicaid program. You are required to bring with you and produce the following:

             1. Billing records of the counseling program, 2024 through 2026.
             2. Staff schedules for the same period.

        ISSUED UNDER AUTHORITY OF the Inspector General Act of 1978, Public Law 95-452, 5 U.S.C. App. 3.

        IN TESTIMONY WHEREOF the undersigned official has set his hand on April 9, 2027.

                                          ___________________________
                                          Roland Petrakis
                                          Regional Inspector General
        """;

    public const string FamilyOrder = """
        FAMILY COURT OF THE STATE OF NEW YORK
        COUNTY OF ERIE
        ..................................................
        In the Matter of                                    File No. 41170
                                                            Docket No. NN-00417-27
        DESMOND S. (d.o.b. 03/11/2016),
        A Child Under Eighteen Years of Age
        Alleged to be Neglected by
        CORA S.,
                                    Respondent.              ORDER
        ..................................................

        PRESENT: Hon. Leopold Vance

        Upon the application of the attorney for the child, and good cause appearing, it is hereby

        ORDERED, that Harbor Light Family Services shall deliver to the chambers of the undersigned, by
        June 4, 2027, a complete copy of its preventive services record of the family, for in camera
        inspection; and it is further

        ORDERED, that the matter is adjourned to June 18, 2027 at 2:15 p.m. for a conference.

        Dated: May 14, 2027                          ENTER:

                                                     ____________________________
                                                     Hon. Leopold Vance
                                                     Judge of the Family Court
        """;

    public const string LawyersLetter = """
        QUILL & ABERNATHY, P.C.
        Attorneys at Law
        19 Sample Row, Dayton, Ohio 45402
        (937) 555-0188

        March 3, 2027

        Harbor Light Family Services
        410 Larkspur Avenue
        Dayton, Ohio 45402

        Re: Our client: Simone Sample     Date of loss: November 2, 2026

        To Whom It May Concern:

        This office represents Simone Sample, born May 5, 1988, for injuries she suffered on November 2,
        2026. Please send us a complete copy of her counseling records from 2025 to the present. A signed
        authorization is enclosed. We would appreciate your response within thirty days.

        Very truly yours,

        Beatrix Quill
        """;
}
