namespace LegalRequests.Tests.Intake.Reading;

/// <summary>Fictitious papers that were composed after the rules were mended for <see cref="UnseenPapers"/>.</summary>
internal static class LaterPapers
{
    public const string CompensationBoard = """
                            STATE OF CALIFORNIA
                  DIVISION OF WORKERS' COMPENSATION
                 WORKERS' COMPENSATION APPEALS BOARD

        GIDEON SAMPLE,
                         Applicant,            Case No. ADJ11870417
            vs.
        DELTA PACKING COMPANY,                 SUBPOENA DUCES TECUM
                         Defendants.

        The People of the State of California Send Greetings to:
        Custodian of Records, Harbor Light Family Services

        WE COMMAND YOU to appear before a notary public at 40 Sample Street, Stockton, California, on
        the 18th day of March, 2027, at 10:00 o'clock a.m., and to bring with you and produce the
        following described documents:

             All counseling records of Gideon Sample, 2022 to the present.

        Date: February 16, 2027

                                          /s/ Marguerite Oduya
                                          Marguerite Oduya
                                          Attorney for Defendants
        """;

    public const string IllinoisRecords = """
                     IN THE CIRCUIT COURT OF COOK COUNTY, ILLINOIS
                       COUNTY DEPARTMENT, LAW DIVISION

        ROSALIND SAMPLE,                       )
                         Plaintiff,            )
                  v.                           )     No. 2026 L 004417
        MIDLAKE GROCERS, INC.,                 )
                         Defendant.            )

                          SUBPOENA FOR RECORDS

        To: Harbor Light Family Services, 410 Larkspur Avenue, Chicago, Illinois 60601

        YOU ARE COMMANDED to produce the following documents at the office of Tamsin Okafor,
        70 Sample Street, Chicago, on or before March 30, 2027 at 4:00 p.m.:

        1. Attendance records of Rosalind Sample from 2025 to the present.

        Issued by: Tamsin Okafor
        Attorney for Defendant
        Date: March 1, 2027
        """;

    public const string GeorgiaJuvenile = """
                       IN THE JUVENILE COURT OF FULTON COUNTY
                               STATE OF GEORGIA

        IN THE INTEREST OF:                          CASE NO. 0417-27-J-00112
        T.W.,  a child.

                     ORDER FOR PRODUCTION OF RECORDS

             The above-styled matter having come before the Court, IT IS HEREBY ORDERED that Harbor Light
        Family Services shall deliver to this Court, no later than May 7, 2027, its records concerning
        the child T.W. for inspection by the Court.

             SO ORDERED, this 23rd day of April, 2027.

                                             ______________________________
                                             Hon. Evander Lisle
                                             Judge, Juvenile Court of Fulton County
        """;

    public const string ArizonaFamily = """
        Person Filing: Odessa Sample
        Address: 8 Sample Way, Mesa, AZ 85201
        Representing Self, without a Lawyer

                      SUPERIOR COURT OF ARIZONA
                         IN MARICOPA COUNTY

        ODESSA SAMPLE,
        Petitioner,                             Case No. FC2026-004417

        and                                     SUBPOENA

        HOLLIS SAMPLE,
        Respondent.

        TO: Custodian of Records, Harbor Light Family Services

        YOU ARE COMMANDED to produce and permit inspection of the following documents at 8 Sample Way,
        Mesa, Arizona on April 16, 2027 at 11:00 a.m.:

        Supervised visitation reports concerning Hollis Sample.

        SIGNED AND SEALED this date: March 19, 2027

        CLERK OF SUPERIOR COURT
        By: _______________________
            Deputy Clerk
        """;

    public const string MichiganForm = """
        STATE OF MICHIGAN
        JUDICIAL DISTRICT
        22nd JUDICIAL CIRCUIT                SUBPOENA                    CASE NO.
        COUNTY PROBATE                Order to Appear and/or Produce     27-000417-NI
        Court address                                                     Court telephone no.
        101 Sample Street, Ann Arbor, MI 48104                            (734) 555-0100

        Plaintiff(s)/Petitioner(s)                      Defendant(s)/Respondent(s)
        CRESSIDA SAMPLE                          v      HURON SHUTTLE COMPANY

        In the Name of the People of the State of Michigan.   TO: Harbor Light Family Services

        YOU ARE ORDERED:
        1. to appear personally at the time and place stated below:
           The court address above
           Day Tuesday     Date April 27, 2027     Time 9:00 a.m.
        3. Produce/permit inspection or copying of the following items: counseling records of Cressida Sample

        5. Person requesting subpoena: Ambrose Teller     Telephone no. (734) 555-0119
           Address 12 Sample Court, Ann Arbor, MI 48104

        Date: April 1, 2027                       Judge/Clerk/Attorney
        """;
}
