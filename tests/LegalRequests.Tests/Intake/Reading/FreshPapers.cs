namespace LegalRequests.Tests.Intake.Reading;

/// <summary>Fictitious papers, mostly forms with boxes, that were composed after the cells of forms were read.</summary>
internal static class FreshPapers
{
    public const string MichiganTicked = """
        Approved, SCAO                                           Original - Return     1st copy - Witness
        STATE OF MICHIGAN          SUBPOENA                              CASE NO.
        JUDICIAL DISTRICT          Order to Appear and/or Produce        26-004417-NO
        3rd JUDICIAL CIRCUIT
        WAYNE COUNTY
        Court address                                            Court telephone no.
        2 Sample Square, Detroit, MI 48226                       (313) 555-0102
        Plaintiff(s)/Petitioner(s)                    Defendant(s)/Respondent(s)
        DELPHINE SAMPLE                        v      STRAITS FERRY COMPANY
        [X] Civil   [ ] Criminal
        In the Name of the People of the State of Michigan.   TO:
        Records custodian, Harbor Light Family Services
        YOU ARE ORDERED:
        [ ] 1. to appear personally at the time and place stated below:
        [X] 3. to produce the following items: attendance notes of Delphine Sample from 2024 to 2026
        Day                    Date                       Time
        Wednesday              January 20, 2027           10:30 a.m.
        8. Person requesting subpoena                    Telephone no.
        Horace Pennant                                   (313) 555-0140
        Address
        9 Sample Quay, Detroit, MI 48226
        Date                                             Judge/Clerk/Attorney     Bar no.
        December 18, 2026
        """;

    public const string NorthCarolina = """
        STATE OF NORTH CAROLINA                              File No.
                                                             26CVS004417-590
        MECKLENBURG            County                        In The General Court Of Justice
                                                             [ ] District   [X] Superior Court Division
        VERSUS                                               SUBPOENA
        Name Of Plaintiff                                    Party Requesting Subpoena
        PRUDENCE SAMPLE                                      [ ] State/Plaintiff    [X] Defendant
        Name Of Defendant                                    G.S. 1A-1, Rule 45
        PIEDMONT LINEN SERVICES, INC.
        TO: Name And Address Of Person Subpoenaed            Telephone No.
        Harbor Light Family Services                         (704) 555-0171
        410 Larkspur Avenue, Charlotte, NC 28202
        YOU ARE COMMANDED TO: (check all that apply)
        [ ] appear and testify, in the above entitled action, before the court at the place, date and time indicated below.
        [ ] appear and testify, at a deposition at the place, date and time indicated below.
        [X] produce and permit inspection and copying of the following items, at the place, date and time indicated below.
        Counseling notes and appointment lists of Prudence Sample for 2025
        Name And Location Of Place To Produce        Date To Appear/Produce        Time To Appear/Produce
        Law office, 31 Sample Street, Charlotte      February 3, 2027              2:00 PM
        Name And Address Of Applicant Or Applicant's Attorney          Date
        Cordelia Haverstock                                            January 4, 2027
        31 Sample Street, Charlotte, NC 28202                          Signature
        """;

    public const string Connecticut = """
        SUBPOENA - CIVIL                                  STATE OF CONNECTICUT
        JD-CL-43 Rev. 9-26                                SUPERIOR COURT
        C.G.S. 52-143, 52-144                             www.jud.ct.gov
        Name of case                                      Docket number
        Sample v. Quinnipiac Ice Company                  HHD-CV-26-6004417-S
        [X] Judicial District of Hartford    [ ] Housing Session    [ ] Geographical Area
        Court address
        95 Sample Street, Hartford
        To: Custodian of Records, Harbor Light Family Services
        By authority of the State of Connecticut, you are hereby commanded to appear before the Superior Court
        Date to appear               Time               Report to
        April 8, 2027                9:30 a.m.          Courtroom 3B
        [X] You are further commanded to bring with you and produce the following: attendance sheets of the parent group, 2026
        Hereof fail not, under penalty of the law.
        Date issued: March 11, 2027
        Signed (Clerk, Commissioner of Superior Court)
        /s/ Matthias Ferrand
        """;

    public const string Virginia = """
        SUBPOENA DUCES TECUM                               Case No. CL27000417-00
        COMMONWEALTH OF VIRGINIA   VA. CODE 8.01-413       Hearing Date
        Fairfax County Circuit Court                       June 17, 2027
        4110 Sample Road, Fairfax, Virginia 22030
        AUGUSTA SAMPLE                    v.               TIDEWATER SHUTTLES, LLC
        TO THE PERSON AUTHORIZED BY LAW TO SERVE THIS PROCESS: You are commanded to summon
        Harbor Light Family Services
        TO THE PERSON SUMMONED: You are commanded to make available the documents and tangible things designated
        and described below:
        Session notes of Augusta Sample, January to June 2026
        at the office of Lysander Crewe, 18 Sample Mews, Fairfax, Virginia, on May 13, 2027 at 11:00 a.m.
        This subpoena is issued by the attorney for the defendant Tidewater Shuttles, LLC.
        Date issued: April 22, 2027
        Lysander Crewe
        Attorney for Defendant
        """;

    public const string Wisconsin = """
        STATE OF WISCONSIN, CIRCUIT COURT, DANE COUNTY                            For Official Use
        Plaintiff(s)/Petitioner(s): HESTER SAMPLE
        -vs-                                                 [X] Subpoena   [ ] Subpoena and Certificate of Appearance
        Defendant(s)/Respondent(s): OREGON STREET BAKERIES, INC.
                                                             Case No. 2026CV004417
        THE STATE OF WISCONSIN, TO:
        Name: Harbor Light Family Services
        Address: 410 Larkspur Avenue, Madison, WI 53703
        Pursuant to section 805.07, Wis. Stats., you are commanded to appear in person before: Dane County Circuit Court
        Location: 215 Sample Street, Madison
        Date: March 2, 2027             Time: 8:45 a.m.
        to give evidence in an action between the parties named above.
        You are further commanded to bring with you the following: None.
        Failure to appear may result in punishment for contempt.
        Issued on February 5, 2027
        /s/ Florian Uhl
        Florian Uhl, Attorney for Plaintiff
        """;

    public const string FederalTrial = """
        AO 88 (Rev. 02/14) Subpoena to Appear and Testify at a Hearing or Trial in a Civil Action
                                UNITED STATES DISTRICT COURT
                                           for the
                                    Northern District of Ohio
                 MIRANDA SAMPLE                       )
                    Plaintiff                         )
                       v.                             )      Civil Action No. 1:26-cv-00417
            CUYAHOGA FREIGHT LINES, INC.              )
                    Defendant                         )
              SUBPOENA TO APPEAR AND TESTIFY
              AT A HEARING OR TRIAL IN A CIVIL ACTION
        To: Edwina Marl, LISW, Harbor Light Family Services, 410 Larkspur Avenue, Cleveland, OH 44113
                           (Name of person to whom this subpoena is directed)
             YOU ARE COMMANDED to appear in the United States district court at the time, date, and place set forth below
        to testify at a hearing or trial in this civil action. When you arrive, you must remain at the court until the judge
        or a court officer allows you to leave.
        Place: 801 Sample Avenue, Cleveland, OH 44113        Courtroom No.: 17A
                                                             Date and Time: 05/18/2027 9:00 am
             You must also bring with you the following documents, electronically stored information, or objects
        (leave blank if not applicable):
        Date: 04/27/2027
                    CLERK OF COURT
                                                       OR
                                                                 /s/ Bartholomew Quist
           Signature of Clerk or Deputy Clerk                    Attorney's signature
        The name, address, e-mail address, and telephone number of the attorney representing (name of party)
        Miranda Sample , who issues or requests this subpoena, are:
        Bartholomew Quist, 4 Sample Court, Cleveland, OH 44113, bquist@quist.example, (216) 555-0108
        """;

    public const string PennsylvaniaOrphan = """
                      IN THE COURT OF COMMON PLEAS OF LANCASTER COUNTY, PENNSYLVANIA
                                     CIVIL ACTION - LAW
        LEOPOLDINE SAMPLE                      :   No. CI-26-04417
                        Plaintiff              :
               vs.                             :
        CONESTOGA ORCHARDS, INC.               :
                        Defendant              :
                                 SUBPOENA TO ATTEND AND TESTIFY
        TO: Custodian of Records, Harbor Light Family Services
        1. You are ordered by the Court to come to 50 Sample Street, Lancaster, at Lancaster, Pennsylvania, on
        March 24, 2027 at 9:30 o'clock, A.M., to testify on behalf of the Defendant in the above case, and to remain until excused.
        2. And bring with you the following: group attendance records of Leopoldine Sample.
        If you fail to attend or to produce the documents or things required by this subpoena, you may be subject to sanctions.
        REQUESTED BY A PARTY/ATTORNEY IN COMPLIANCE WITH Pa.R.C.P. No. 234.2(a):
        NAME: Sylvester Brandt, Esquire
        ADDRESS: 50 Sample Street, Lancaster, PA 17603
        TELEPHONE: (717) 555-0133
        BY THE COURT:
        Date: February 26, 2027                       Prothonotary
        """;

    public const string MassachusettsKeeper = """
        COMMONWEALTH OF MASSACHUSETTS
        ESSEX, ss.                                   SUPERIOR COURT DEPARTMENT
                                                     OF THE TRIAL COURT
                                                     CIVIL ACTION NO. 2677CV00417
        THEODORA SAMPLE,              )
             Plaintiff                )
        v.                            )              DEPOSITION SUBPOENA
        MERRIMACK CANDLE CO., INC.,   )              DUCES TECUM
             Defendant                )
        TO: Keeper of the Records, Harbor Light Family Services, 410 Larkspur Avenue, Salem, MA 01970
        YOU ARE HEREBY COMMANDED in the name of the Commonwealth of Massachusetts, in accordance with the provisions
        of Rule 45 of the Massachusetts Rules of Civil Procedure, to appear and testify on behalf of the Defendant before a
        Notary Public at the offices of Cabot Nye, 6 Sample Wharf, Salem, on the 14th day of April, 2027, at 10:00 a.m., and
        to bring with you the following: intake forms of Theodora Sample.
        Hereof fail not as you will answer your default under the pains and penalties in the law in that behalf made and provided.
        Dated: March 19, 2027
                                      ____________________
                                      Cabot Nye
                                      Attorney for Defendant
        """;

    public const string WashingtonTherapist = """
        FAX 02/08/2027 14:12      SAMPLE LAW GROUP      (206) 555-0100      P. 002/003
                        SUPERIOR COURT OF WASHINGTON, COUNTY OF PIERCE
        OSWIN SAMPLE,
                            Plaintiff,           NO. 26-2-04417-9
              vs.                                SUBPOENA DUCES TECUM FOR RECORDS
        CASCADE GRAIN TERMINAL LLC,
                            Defendant.
        THE STATE OF WASHINGTON TO: Harbor Light Family Services
        YOU ARE HEREBY COMMANDED to produce and permit inspection and copying of the following documents at the time and
        place set forth below:
             Treatment plans of Oswin Sample, 2025
        Place: 700 Sample Avenue, Tacoma, WA         Date and Time: February 26, 2027, 12:00 p.m.
        DATED this 5th day of February, 2027.
                                     /s/ Juniper Halloran
                                     Juniper Halloran, WSBA No. 00000
                                     Attorney for Defendant
        """;

    public const string NewYorkNotice = """
        SUPREME COURT OF THE STATE OF NEW YORK
        COUNTY OF MONROE
        -----------------------------------------x
        BALTHAZAR SAMPLE,                             Index No. E2026004417
                              Plaintiff,
               -against-                              SUBPOENA DUCES TECUM
        GENESEE SCAFFOLD CORP.,                       PURSUANT TO CPLR 3120
                              Defendant.
        -----------------------------------------x
        To: Harbor Light Family Services, 410 Larkspur Avenue, Rochester, New York 14604
        YOU ARE HEREBY COMMANDED, pursuant to CPLR 3120, to produce for inspection and copying at the offices of Ottoline
        Pryor, 77 Sample Street, Rochester, New York, on or before May 21, 2027 at 5:00 p.m., the following:
             1. All billing statements for services to Balthazar Sample.
             2. All correspondence with his employer.
        The circumstances requiring disclosure are that Plaintiff has placed his wages in issue.
        Personal appearance is not required if the records are delivered with a certification.
        Dated: Rochester, New York
               April 16, 2027
                                            /s/ Ottoline Pryor
                                            Ottoline Pryor, Esq.
                                            Attorney for Defendant
        """;

    public const string JuvenileOrder = """
        STATE OF MINNESOTA                                          DISTRICT COURT
        COUNTY OF DAKOTA                                            FIRST JUDICIAL DISTRICT
                                                                    JUVENILE DIVISION
        In the Matter of the Welfare of the Child of:               Court File No. 19HA-JV-27-417
        C.S., Parent                                                ORDER FOR RELEASE OF RECORDS
        The above matter came before the undersigned on March 4, 2027. Based on the file and the proceedings,
        IT IS HEREBY ORDERED:
        1. Harbor Light Family Services shall deliver its case plan and visit notes to the Guardian ad Litem by March 19, 2027.
        2. The records shall not be copied or disclosed further.
        3. A review hearing is scheduled for April 2, 2027 at 1:30 p.m.
        Dated: March 5, 2027                          BY THE COURT:
                                                      ____________________
                                                      Evangeline Stroud
                                                      Judge of District Court
        """;

    public const string LetterWithRelease = """
        GALLOWAY & PRIEST LLP
        Counselors at Law
        12 Sample Parade, Albany, New York 12207
        January 12, 2027
        Harbor Light Family Services
        Attn: Records
        Re: Our client: Clementine Sample
            Claim No. 77-004417
        Dear Records Custodian:
        We represent Clementine Sample in a claim for lost wages. Enclosed is a HIPAA authorization signed by our client. Please
        forward a copy of her attendance records from June 2025 to the present. We will pay the reasonable cost of copies.
        Sincerely,
        Rosamund Galloway
        """;

    public const string Release = """
        AUTHORIZATION FOR RELEASE OF HEALTH INFORMATION PURSUANT TO HIPAA
        Patient Name: Clementine Sample          Date of Birth: 08/19/1985
        I authorize Harbor Light Family Services to release my attendance records to Galloway & Priest LLP.
        Reason for release: [X] At request of individual  [ ] Other
        Date on which this authorization will expire: January 12, 2028
        Signature of patient: Clementine Sample             Date: January 9, 2027
        """;
}
