namespace LegalRequests.Tests.Intake.Reading;

/// <summary>Fictitious forms as courts print them, told as <see cref="LegalRequests.Testing.RuledForm"/> says: ruled cells, boxes that are drawn.</summary>
internal static class RuledPapers
{
    public const string Federal = """
        times
        ~ 100
        .AO 88B (Rev. 12/26) Subpoena to Produce Documents, Information, or Objects or to Permit Inspection of Premises in a Civil Action - SAMPLE
        *UNITED STATES DISTRICT COURT
        ^240for the
        ^200{Western District of Michigan}^400
        ~ 50 4 46
        {LEONORA SAMPLE}
        .^100Plaintiff
        ^110v.
        {LAKESHORE PEDIATRIC GROUP, P.C.}
        .^100Defendant
        --
        )
        )
        )
        )
        )
        --


        Civil Action No. ^80{1:26-cv-00931-RJK}

        ~ 100
        *SUBPOENA TO PRODUCE DOCUMENTS, INFORMATION, OR OBJECTS
        *OR TO PERMIT INSPECTION OF PREMISES IN A CIVIL ACTION
        To:^60{Records Custodian, Harbor Light Family Services, 410 Larkspur Avenue, Grand Rapids, MI 49503}
        .^200(Name of person to whom this subpoena is directed)

        ^20[x] Production: YOU ARE COMMANDED to produce at the time, date, and place set forth below the following
        documents, electronically stored information, or objects, and to permit inspection, copying, testing, or sampling of the
        material: ^50{Parent coaching notes and appointment history of Leonora Sample, March 2024}
        ^2{through December 2025.}
        # 58 42
        Place:
        :Offices of Wendell Achterberg, 77 Sample Plaza
        :Grand Rapids, MI 49503
        --
        Date and Time:

        :March 16, 2027, 10:00 a.m.
        ~ 100

        ^20[ ] Inspection of Premises: YOU ARE COMMANDED to permit entry onto the designated premises, land, or
        other property possessed or controlled by you at the time, date, and location set forth below, so that the requesting party
        may inspect, measure, survey, photograph, test, or sample the property or any designated object or operation on it.
        # 58 42
        Place:


        --
        Date and Time:


        ~ 100

        The following provisions of Fed. R. Civ. P. 45 are attached - Rule 45(c), relating to the place of compliance; Rule 45(d),
        relating to your protection as a person subject to a subpoena; and Rule 45(e) and (g), relating to your duty to respond.

        Date: ^30{February 19, 2027}^180
        ~ 50 10 40
        CLERK OF COURT

        ^30{}
        .^60Signature of Clerk or Deputy Clerk
        --
        OR


        --


        {/s/ Wendell Achterberg}
        .^60Attorney's signature
        ~ 100

        The name, address, e-mail address, and telephone number of the attorney representing (name of party) ^400{Lakeshore}
        {Pediatric Group, P.C.}^180, who issues or requests this subpoena, are:
        {Wendell Achterberg, 77 Sample Plaza, Grand Rapids, MI 49503, wa@achterberg.example, (616) 555-0177}
        """;

    public const string FederalTruth = """
        Instrument: CivilSubpoena
        Court: United States District Court for the Western District of Michigan
        Forum: FederalCivil
        State: MI
        CaseNumber: 1:26-cv-00931-RJK|1:26-cv-00931
        Caption: LEONORA SAMPLE v. LAKESHORE PEDIATRIC GROUP, P.C.
        ClientName: Leonora Sample
        IssuedBy: Wendell Achterberg
        ItemsRequested: Parent coaching notes and appointment history of Leonora Sample, March 2024 through December 2025.
        IssuedOn: 2027-02-19
        ComplianceOn: 2027-03-16
        ComplianceTime: 10:00
        Signature: /s/ Wendell Achterberg
        """;

    public const string Michigan = """
        ~ 40 60
        .Approved, SAMPLE form
        --
        .^60Original - Return^150 1st copy - Witness^230 2nd copy - File
        # 34 33 33
        .STATE OF MICHIGAN
        .JUDICIAL DISTRICT
        :^80 17th
        .JUDICIAL CIRCUIT
        :KENT
        .COUNTY
        --
        *SUBPOENA
        ^20Order to Appear and/or Produce
        --
        .CASE NO. and JUDGE

        :26-08812-NH
        :Hon. Ottilie Brandt
        # 74 26
        .Court address
        :180 Sample Avenue NW, Grand Rapids, MI 49503
        --
        .Court telephone no.
        :(616) 555-0101
        # 46 8 46
        .Plaintiff's/Petitioner's name(s)
        :PERPETUA SAMPLE
        --

        ^18v
        --
        .Defendant's/Respondent's name(s)
        :GRAND VALLEY IMAGING, P.C.
        # 100
        [x] Civil^70[ ] Criminal^240Charge:
        # 100
        In the Name of the People of the State of Michigan. TO:
        :Custodian of records, Harbor Light Family Services, 410 Larkspur Avenue, Grand Rapids
        ~ 100
        If you require special accommodations to use the court because of disabilities, please contact the court immediately.
        YOU ARE ORDERED:
        [ ] 1. to appear personally at the time and place stated below:  You may be required to appear from time to time
        ^14and day to day until excused.
        ^14[ ] The court address above^190[x] Other: ^240{Ferris & Noor, 12 Sample Street, Grand Rapids, MI}
        # 30 40 30
        .Day
        :Thursday
        --
        .Date
        :February 11, 2027
        --
        .Time
        :9:00 a.m.
        ~ 100
        [ ] 2. Testify at trial / examination / hearing.
        [x] 3. Produce/permit inspection or copying of the following items: ^280{Intake assessment and discharge}
        ^14{summary of Perpetua Sample, 2025}
        [ ] 4. Testify as to your assets, and bring with you the items listed in line 3 above.
        [ ] 5. Testify at deposition.
        [ ] 6. Abide by the attached prohibition against transferring or disposing of property.
        # 62 38
        .8. Person requesting subpoena
        :Idris Ferris
        --
        .Telephone no.
        :(616) 555-0112
        # 100
        .Address
        :12 Sample Street
        # 46 24 30
        .City
        :Grand Rapids
        --
        .State
        :MI
        --
        .Zip
        :49503
        ~ 100
        NOTE: If requesting a debtor's examination under MCL 600.6110, this subpoena must be issued by a judge.
        FAILURE TO OBEY THE COMMANDS OF THIS SUBPOENA MAY SUBJECT YOU TO PENALTY FOR CONTEMPT OF COURT.
        # 30 46 24
        .Date
        :January 15, 2027
        --
        .Judge/Clerk/Attorney

        --
        .Bar no.
        :P00000
        """;

    public const string MichiganTruth = """
        Instrument: CivilSubpoena
        Court: 17th JUDICIAL CIRCUIT, KENT COUNTY, Michigan|17th JUDICIAL CIRCUIT, KENT COUNTY, STATE OF MICHIGAN|17th JUDICIAL CIRCUIT, Michigan|STATE OF MICHIGAN, 17th JUDICIAL CIRCUIT, KENT COUNTY|17th JUDICIAL CIRCUIT, STATE OF MICHIGAN
        Forum: StateCivil
        State: MI
        CaseNumber: 26-08812-NH
        Caption: PERPETUA SAMPLE v. GRAND VALLEY IMAGING, P.C.
        ClientName: Perpetua Sample
        IssuedBy: Idris Ferris
        ItemsRequested: Intake assessment and discharge summary of Perpetua Sample, 2025
        IssuedOn: 2027-01-15
        ComplianceOn: 2027-02-11
        ComplianceTime: 09:00
        """;

    public const string California = """
        # 64 36
        .ATTORNEY OR PARTY WITHOUT ATTORNEY (Name, State Bar number, and address):
        :Marisol Quade (SBN 000000)
        :Quade Law, 900 Sample Street, Fresno, CA 93721
        .TELEPHONE NO.: (559) 555-0133^160FAX NO. (Optional):
        .E-MAIL ADDRESS (Optional): mquade@quade.example
        .ATTORNEY FOR (Name): Defendant San Joaquin Transit Lines, Inc.
        --
        .^50FOR COURT USE ONLY
        # 64 36
        SUPERIOR COURT OF CALIFORNIA, COUNTY OF FRESNO
        .STREET ADDRESS: 1130 Sample Street
        .MAILING ADDRESS:
        .CITY AND ZIP CODE: Fresno, CA 93724
        .BRANCH NAME: B. F. Sample Courthouse
        --
        # 64 36
        PLAINTIFF/ PETITIONER: ROSALBA SAMPLE

        DEFENDANT/ RESPONDENT: SAN JOAQUIN TRANSIT LINES, INC.
        --
        # 64 36
        *DEPOSITION SUBPOENA
        *FOR PRODUCTION OF BUSINESS RECORDS
        --
        .CASE NUMBER:
        :26CECG04417
        ~ 100
        THE PEOPLE OF THE STATE OF CALIFORNIA, TO (name, address, and telephone number of deponent, if known):
        :Custodian of Records, Harbor Light Family Services, 410 Larkspur Avenue, Fresno, CA 93704

        1. YOU ARE ORDERED TO PRODUCE THE BUSINESS RECORDS described in item 3, as follows:
        # 100
        ^6To (name of deposition officer): ^160{Valley Copy Service, registration 00-000}
        ^6On (date): ^60{March 30, 2027}^280At (time): ^330{10:00 a.m.}
        ^6Location (address): ^90{44 Sample Court, Fresno, CA 93721}
        ^6Do not release the requested records to the deposition officer prior to the date and time stated above.
        ~ 100
        ^6a.^20[x] by delivering a true, legible, and durable copy of the business records described in item 3, enclosed in a sealed
        ^32inner wrapper with the title and number of the action, name of witness, and date of subpoena written on it.
        ^6b.^20[ ] by delivering a true, legible, and durable copy of the business records described in item 3 to the deposition
        ^32officer at the witness's address, on receipt of payment in cash or by check.
        ^6c.^20[ ] by making the original business records described in item 3 available for inspection at your business address.
        2. The records are to be produced by the date and time shown in item 1 (but not sooner than 20 days after the issuance
        of the deposition subpoena, or 15 days after service, whichever date is later).
        3. The records to be produced are described as follows (if electronically stored information is demanded, the form or
        forms in which each type of information is to be produced may be specified):
        :Counseling intake, session notes and billing of Rosalba Sample from January 2024 to the present.
        ^20[ ] Continued on Attachment 3.
        4. IF YOU HAVE BEEN SERVED WITH THIS SUBPOENA AS A CUSTODIAN OF CONSUMER OR EMPLOYEE RECORDS AND A
        MOTION TO QUASH HAS BEEN SERVED ON YOU, A COURT ORDER OR AGREEMENT OF THE PARTIES MUST BE OBTAINED.
        # 100
        ^6DISOBEDIENCE OF THIS SUBPOENA MAY BE PUNISHED AS CONTEMPT BY THIS COURT. YOU WILL ALSO BE LIABLE
        ^6FOR THE SUM OF FIVE HUNDRED DOLLARS AND ALL DAMAGES RESULTING FROM YOUR FAILURE TO OBEY.
        ~ 50 50
        Date issued: ^60{March 1, 2027}

        ^10{Marisol Quade}
        .^60(TYPE OR PRINT NAME)
        --


        ^10{/s/ Marisol Quade}
        .^60(SIGNATURE OF PERSON ISSUING SUBPOENA)
        ^10{Attorney for Defendant}
        .^100(TITLE)
        """;

    public const string CaliforniaTruth = """
        Instrument: CivilSubpoena
        Court: SUPERIOR COURT OF CALIFORNIA, COUNTY OF FRESNO
        Forum: StateCivil
        State: CA
        CaseNumber: 26CECG04417
        Caption: ROSALBA SAMPLE v. SAN JOAQUIN TRANSIT LINES, INC.
        ClientName: Rosalba Sample
        IssuedBy: Marisol Quade
        ItemsRequested: Counseling intake, session notes and billing of Rosalba Sample from January 2024 to the present.
        IssuedOn: 2027-03-01
        ComplianceOn: 2027-03-30
        ComplianceTime: 10:00
        Signature: /s/ Marisol Quade
        """;

    public const string Virginia = """
        times
        # 62 38
        *SUBPOENA FOR WITNESS / DUCES TECUM (CIVIL)
        .Commonwealth of Virginia      VA. CODE 8.01-407, 8.01-413
        --
        .Case No.
        :CL27-2210
        .HEARING DATE AND TIME
        :May 25, 2027, 9:30 a.m.
        # 62 38
        :Henrico County
        .[ ] General District Court^110[x] Circuit Court^190[ ] Juvenile and Domestic Relations District Court
        --
        .COURT ADDRESS
        :4301 Sample Road, Henrico, VA 23228
        # 47 6 47
        .PLAINTIFF(S)
        :CORDELIA SAMPLE
        --

        v.
        --
        .DEFENDANT(S)
        :JAMES RIVER SCAFFOLDING, INC.
        # 100
        TO ANY AUTHORIZED OFFICER: You are commanded to summon
        # 60 40
        .NAME
        :Custodian of Records, Harbor Light Family Services
        .STREET ADDRESS
        :410 Larkspur Avenue
        --
        .CITY, STATE, ZIP
        :Richmond, VA 23220
        .TELEPHONE
        :(804) 555-0181
        # 100
        TO the person summoned: You are commanded to
        [ ] attend and give testimony at the hearing stated above.
        [x] make available the documents and tangible things designated and described below:
        # 100
        .DESCRIPTION OF DOCUMENTS OR THINGS
        :Case manager's contact log for Cordelia Sample, June 2025 to June 2026
        # 40 30 30
        .AT (location)
        :Office of Tobias Eckhart, 6 Sample Mews, Richmond
        --
        .ON (date)
        :April 29, 2027
        --
        .AT (time)
        :3:30 p.m.
        # 100
        to permit such party or someone acting in his or her behalf to inspect and copy, test or sample such tangible things in your
        possession, custody or control.
        # 50 50
        .This subpoena is issued upon the request of
        [ ] Plaintiff^80[x] Defendant
        .NAME OF REQUESTING PARTY OR ATTORNEY
        :Tobias Eckhart
        --
        .ADDRESS
        :6 Sample Mews, Richmond, VA 23219
        .TELEPHONE NUMBER
        :(804) 555-0190
        # 50 50
        .DATE ISSUED
        :March 31, 2027
        --
        .[x] ATTORNEY^80[ ] CLERK^150[ ] DEPUTY CLERK
        {}
        .^60SIGNATURE
        """;

    public const string VirginiaTruth = """
        Instrument: CivilSubpoena
        Court: Henrico County Circuit Court|Circuit Court, Henrico County, Virginia|Henrico County Circuit Court, Virginia|Henrico County, Circuit Court|Henrico County, Circuit Court, Virginia|Circuit Court, Henrico County, Commonwealth of Virginia|Circuit Court, Henrico County|Circuit Court, Virginia|Circuit Court, Commonwealth of Virginia
        Forum: StateCivil
        State: VA
        CaseNumber: CL27-2210
        Caption: CORDELIA SAMPLE v. JAMES RIVER SCAFFOLDING, INC.
        ClientName: Cordelia Sample
        IssuedBy: Tobias Eckhart
        ItemsRequested: Case manager's contact log for Cordelia Sample, June 2025 to June 2026
        IssuedOn: 2027-03-31
        ComplianceOn: 2027-04-29
        ComplianceTime: 15:30
        Hearing: 2027-05-25 09:30|2027-05-25
        """;
}
