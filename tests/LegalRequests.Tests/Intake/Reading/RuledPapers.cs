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
}
