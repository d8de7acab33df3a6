namespace LegalRequests.Tests.Intake.Reading;

/// <summary>Fictitious papers that were composed after the rules were mended for <see cref="FreshPapers"/>.</summary>
internal static class NewestPapers
{
    public const string ColoradoBoxes = """
        [ ] Small Claims  [X] County Court  [ ] District Court  [ ] Probate Court
        El Paso County, Colorado
        Court Address: 270 Sample Avenue, Colorado Springs, CO 80903
        Plaintiff(s)/Petitioner(s): MARGUERITE SAMPLE
        v.                                                             COURT USE ONLY
        Defendant(s)/Respondent(s): PRAIRIE STORAGE LLC
        Attorney or Party Without Attorney (Name and Address):         Case Number:
        Isidore Fenn                                                   2026C004417
        8 Sample Lane, Colorado Springs, CO 80903
        Phone Number: (719) 555-0150      E-mail: ifenn@fenn.example   Division:    Courtroom:
        [ ] SUBPOENA   or   [X] SUBPOENA TO PRODUCE
        To: Harbor Light Family Services, 410 Larkspur Avenue, Colorado Springs
        [ ] You are ordered to attend and give testimony in the court named above on:
        [X] You are ordered to produce the following records at the office of Isidore Fenn:
            Attendance notes of Marguerite Sample, 2025.
        Date: February 24, 2027          Time: 3:00 p.m.          Place: 8 Sample Lane
        Dated: February 3, 2027
        /s/ Isidore Fenn
        Isidore Fenn, Attorney for Plaintiff
        """;

    public const string OhioCivil = """
                          IN THE COURT OF COMMON PLEAS
                              LUCAS COUNTY, OHIO
        AURELIA SAMPLE                        *     Case No. G-4801-CI-202600417
             Plaintiff                        *     Judge Basil Orton
             vs.                              *
        MAUMEE GLASS WORKS, INC.              *     SUBPOENA IN A CIVIL CASE
             Defendant                        *
        TO: Harbor Light Family Services, 410 Larkspur Avenue, Toledo, Ohio 43604
        YOU ARE HEREBY COMMANDED TO:
        [ ] attend and give testimony at a (trial) (hearing) (deposition) on the date, time and at the place specified below.
        [X] produce documents, electronically stored information or tangible things at the date, time and place specified below.
        PLACE: 40 Sample Street, Toledo        DATE: March 9, 2027        TIME: 1:00 p.m.
        DESCRIPTION OF ITEMS TO BE PRODUCED: Group notes concerning Aurelia Sample from May to August 2026.
        Issuing attorney: Peregrine Voss
        Date issued: February 11, 2027
        THE STATE OF OHIO, LUCAS COUNTY
        """;

    public const string FloridaFamily = """
              IN THE CIRCUIT COURT OF THE SIXTH JUDICIAL CIRCUIT,
                    IN AND FOR PINELLAS COUNTY, FLORIDA
                                              Case No.: 27-DR-00417
                                              Division: Family
        VALENTINA SAMPLE,
                    Petitioner,
        and
        HUMPHREY SAMPLE,
                    Respondent.
                SUBPOENA FOR HEARING OR TRIAL (DUCES TECUM)
        TO: Custodian, Harbor Light Family Services
        YOU ARE COMMANDED to appear before the Honorable Ignatius Rowe, Judge of the Court, at 315 Sample Street, Clearwater,
        Florida, on June 1, 2027, at 9:15 a.m., to testify in this case and to have with you at that time and place the following:
        Supervised visit logs of the parties' children.
        If you fail to appear, you may be in contempt of court.
        Dated: May 6, 2027
                                        _______________________
                                        Clarity Munroe
                                        Attorney for Petitioner
        """;

    public const string AttorneyGeneral = """
                            COMMONWEALTH OF KENTUCKY
                        OFFICE OF THE ATTORNEY GENERAL
                  OFFICE OF MEDICAID FRAUD AND ABUSE CONTROL
                        ADMINISTRATIVE SUBPOENA DUCES TECUM
        Investigation No. MF-27-0417
        TO: Harbor Light Family Services
            410 Larkspur Avenue, Louisville, Kentucky 40202
        YOU ARE HEREBY COMMANDED to produce the documents described below at 1024 Sample Drive, Frankfort, Kentucky, on or
        before July 7, 2027 at 4:30 p.m.
        DOCUMENTS TO BE PRODUCED:
        1. Time sheets of targeted case managers for 2026.
        2. Contracts with billing agents.
        Failure to comply may result in an action to enforce this subpoena.
        Issued this 8th day of June, 2027.
                                        _______________________
                                        Emmeline Hardcastle
                                        Assistant Attorney General
        """;

    public const string ProtectiveOrder = """
                          IN THE SUPERIOR COURT OF FULTON COUNTY
                                    STATE OF GEORGIA
        BEATRICE SAMPLE,                        )
             Plaintiff,                         )      CIVIL ACTION
        v.                                      )      FILE NO. 2026CV400417
        PIEDMONT ORCHARD SUPPLY, INC.,          )
             Defendant.                         )
                       QUALIFIED PROTECTIVE ORDER
        Upon motion of the Defendant, and for good cause shown, the Court ORDERS:
        1. Harbor Light Family Services shall produce the counseling records of Plaintiff to counsel for Defendant no later than
        August 6, 2027.
        2. The parties shall not use the records for any purpose other than this litigation.
        3. At the end of the litigation the records shall be returned or destroyed.
        SO ORDERED this 9th day of July, 2027.
                                        ____________________
                                        Thaddeus Quill
                                        Judge, Superior Court of Fulton County
        """;
}
