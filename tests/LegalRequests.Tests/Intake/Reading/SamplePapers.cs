namespace LegalRequests.Tests.Intake.Reading;

/// <summary>Fictitious papers in the layouts of courts that no file of the shared data shows.</summary>
internal static class SamplePapers
{
    public const string FloridaRecords = """
                      IN THE CIRCUIT COURT OF THE THIRTEENTH JUDICIAL CIRCUIT
                         IN AND FOR HILLSBOROUGH COUNTY, FLORIDA
                                    CIVIL DIVISION

        MARIBEL SAMPLE-ORTEGA,
                  Plaintiff,
        vs.                                        CASE NO.: 26-CA-004417
                                                   DIVISION: F
        GULFSIDE TRANSPORT, LLC,
                  Defendant.
        ___________________________/

                      SUBPOENA DUCES TECUM WITHOUT DEPOSITION

        THE STATE OF FLORIDA:

        TO:  Records Custodian
             Harbor Light Family Services
             410 Larkspur Avenue, Tampa, Florida 33602

             YOU ARE COMMANDED to appear at the law offices of Pryce & Dunmore, P.A.,
        900 Example Street, Tampa, Florida 33602, on March 9, 2027, at 2:00 p.m., and to
        have with you at that time and place the following:

             1.  All counseling records of Maribel Sample-Ortega, born April 2, 1990.
             2.  All billing statements from 2024 to the present.

             DATED this 12th day of February, 2027.

                                             /s/ Corinne Dunmore
                                             Corinne Dunmore
                                             Attorney for Defendant
                                             Florida Bar No. 000000
                                             900 Example Street, Tampa, FL 33602
                                             (813) 555-0134
                                             cdunmore@prycedunmore.example
        """;

    public const string ColoradoRecords = """
        DISTRICT COURT, BOULDER COUNTY, STATE OF COLORADO
        1777 Sample Street, Boulder, CO 80302

        Plaintiff: IMOGEN SAMPLE-FARRADAY
        v.                                       Case Number:
        Defendant: CALDER RIDGE DAYCARE          2026CV030417
        HOLDINGS LLC                             Division: 5

        Attorney for Plaintiff: Rowan Tulloch, 90 Sample Street, Boulder, CO 80301

                            SUBPOENA TO PRODUCE

        To: Custodian of Records, Harbor Light Family Services

        You are ordered to produce the records described below on January 14, 2027 at
        10:00 a.m. at the office of Tulloch & Penn LLC, 90 Sample Street, Boulder.

        Records to be produced:

           1. All counseling notes concerning Wren Sample-Farraday, born March 4, 2017.
           2. Correspondence with Calder Ridge Daycare Holdings LLC.

        Dated: November 20, 2026

        /s/ Rowan Tulloch
        Rowan Tulloch, Attorney for Plaintiff
        """;

    public const string OhioGrandJury = """
                            COURT OF COMMON PLEAS
                           FRANKLIN COUNTY, OHIO

                            GRAND JURY SUBPOENA

        STATE OF OHIO                     Case No. 27 GJ 00118

        TO: Custodian of Records, Harbor Light Family Services
            410 Larkspur Avenue, Columbus, Ohio 43215

        You are hereby commanded to appear before the Grand Jury of Franklin County
        on or before Tuesday, May 4, 2027 at 9:00 a.m. at 373 Sample Street, Columbus,
        and to bring with you the following documents:

           1. Visitor logs of the shelter for April 2027.

        Issued this 20th day of April, 2027.

                                      ______________________
                                      Marla Quist
                                      Assistant Prosecuting Attorney
        """;

    public const string MassachusettsOrder = """
                       COMMONWEALTH OF MASSACHUSETTS
                            THE TRIAL COURT
                     PROBATE AND FAMILY COURT DEPARTMENT

        WORCESTER DIVISION                     DOCKET NO. WO27D0312DR

                       ALINA SAMPLE, Plaintiff

                               v.

                       PETER SAMPLE, Defendant

                      ORDER FOR PRODUCTION OF RECORDS

        After hearing, it is ORDERED that Harbor Light Family Services deliver to the
        Register of this Court, on or before April 30, 2027, the records of visitation
        supervision, for in camera review.

        A further hearing is scheduled for May 14, 2027 at 10:00 a.m.

        Date: April 9, 2027                     ______________________
                                                Hon. Doreen Asante
                                                Justice of the Probate and Family Court
        """;

    public const string WashingtonRecords = """
                    SUPERIOR COURT OF WASHINGTON FOR KING COUNTY

        In re the Marriage of:

        RENEE SAMPLE,                          No. 26-3-01877-5 SEA
                            Petitioner,
        and                                    SUBPOENA DUCES TECUM
        MARCO SAMPLE,                          (Issued by Attorney)
                            Respondent.

        TO: Harbor Light Family Services, Records Department

        YOU ARE COMMANDED to produce the following documents by delivering them to
        the office of Petitioner's counsel no later than February 26, 2027 at 4:30 p.m.:

        (1) Parenting evaluation notes concerning Marco Sample;
        (2) Invoices.

        DATED: February 1, 2027

        ____________________________
        Ingrid Solberg, WSBA No. 00000
        Attorney for Petitioner
        """;

    public const string MinnesotaCriminal = """
        STATE OF MINNESOTA                                   DISTRICT COURT
        COUNTY OF RAMSEY                          SECOND JUDICIAL DISTRICT

        State of Minnesota,                       Court File No. 62-CR-27-1187
                        Plaintiff,
        vs.                                       SUBPOENA IN A CRIMINAL CASE
        Elias Sample,
                        Defendant.

        TO: Harbor Light Family Services

        You are commanded to appear as a witness on July 19, 2027 at 1:30 p.m. and to
        bring with you the following: intake records of Dana Sample.

        Dated: June 30, 2027          ______________________
                                      Court Administrator
        """;

    public const string PennsylvaniaRecords = """
                    COMMONWEALTH OF PENNSYLVANIA
                         COUNTY OF BUCKS

        JANE SAMPLE                   :  File No. 2026-04417
                                      :
                  v.                  :
                                      :
        SAMPLE TRANSIT COMPANY        :

              SUBPOENA TO PRODUCE DOCUMENTS OR THINGS
              FOR DISCOVERY PURSUANT TO RULE 4009.22

        TO: Harbor Light Family Services

        Within twenty (20) days after service of this subpoena, you are ordered by the
        court to produce the following documents or things: all therapy records
        concerning Jane Sample, date of birth 7/4/1981
        at: 12 Sample Road, Doylestown, PA 18901

        THIS SUBPOENA WAS ISSUED AT THE REQUEST OF THE FOLLOWING PERSON:
        NAME: Theodora Vance, Esquire
        ADDRESS: 12 Sample Road, Doylestown, PA 18901
        TELEPHONE: 215-555-0111
        ATTORNEY FOR: Defendant

        DATE: January 8, 2027
                                       BY THE COURT:
                                       ________________________
                                       Prothonotary
        """;

    public const string NewJerseyDeposition = """
        FORSYTHE & LANE, LLC
        14 Example Avenue
        Trenton, NJ 08601
        Attorneys for Plaintiff

                                              SUPERIOR COURT OF NEW JERSEY
        TABITHA SAMPLE,                       LAW DIVISION: MERCER COUNTY

                  Plaintiff,                  DOCKET NO. MER-L-000417-27

             v.                               CIVIL ACTION

        QUARRY STREET HOLDINGS, INC.,         SUBPOENA DUCES TECUM

                  Defendant.

        TO: Custodian of Records, Harbor Light Family Services

             YOU ARE HEREBY COMMANDED to attend and give testimony before an officer
        at 14 Example Avenue, Trenton, on June 22, 2027 at 10:30 a.m., and to bring
        with you the following:

             1.  The complete chart of Tabitha Sample.

        Dated: May 18, 2027

                                              /s/ Neville Forsythe
                                              Neville Forsythe, Esq.
                                              Attorney for Plaintiff
        """;

    public const string FederalOrder = """
                          IN THE UNITED STATES DISTRICT COURT
                         FOR THE SOUTHERN DISTRICT OF TEXAS
                                 HOUSTON DIVISION

        DARIA SAMPLE,                      §
             Plaintiff,                    §
                                           §
        v.                                 §    CIVIL ACTION NO. 4:27-CV-00417
                                           §
        BAYOU CLINICS, L.P.,               §
             Defendant.                    §

                         ORDER GRANTING MOTION TO COMPEL

             The motion to compel filed May 3, 2027 is GRANTED. Nonparty Harbor Light
        Family Services shall produce the visit notes of March 2026 to Defendant's
        counsel no later than June 11, 2027.

             SIGNED on May 21, 2027, at Houston, Texas.

                                           _______________________________
                                           Philippa Granger
                                           United States District Judge
        """;

    public const string PoliceLetter = """
        ARDENVALE POLICE DEPARTMENT
        1 Sample Plaza, Ardenvale

        June 3, 2027

        Harbor Light Family Services

        Dear Director:

        I am investigating a theft and ask that you send me the file of Lowell Sample,
        at your earliest convenience, and by June 10, 2027 if you can.

        Sincerely,

        Det. Omar Haddad
        """;

    public const string BlankFederalForm = """
                             UNITED STATES DISTRICT COURT
                                       for the
                             __________ District of __________

        ______________________________
                    Plaintiff
                       v.                     Civil Action No. ______________
        ______________________________
                    Defendant

                SUBPOENA TO PRODUCE DOCUMENTS, INFORMATION, OR OBJECTS

        To: ____________________________________
        Place:                                  Date and Time:

        Date: ____________
                          CLERK OF COURT
        The name, address, e-mail address, and telephone number of the attorney representing (name of party)
        _____________________ , who issues or requests this subpoena, are:
        """;
}
