namespace LegalRequests.Tests.Intake.Reading;

/// <summary>Fictitious subpoena forms of California and Virginia, told as <see cref="LegalRequests.Testing.RuledForm"/> says.</summary>
internal static class RuledStateForms
{
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
