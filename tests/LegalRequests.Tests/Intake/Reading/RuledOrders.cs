namespace LegalRequests.Tests.Intake.Reading;

/// <summary>Fictitious ruled forms of a juvenile court and of an office, told as <see cref="LegalRequests.Testing.RuledForm"/> says.</summary>
internal static class RuledOrders
{
    public const string JuvenileOrder = """
        ~ 100
        .JV-0417 (SAMPLE)
        # 55 45
        SUPERIOR COURT OF WASHINGTON, COUNTY OF KITSAP
        JUVENILE COURT
        Dependency of:
        :R. S.
        .D.O.B.:
        :04/17/2019
        --
        No:
        :27-7-00417-18
        *Order for Release of Records
        *(ORRR)
        [ ] Clerk's action required: Para. 4
        # 100
        I. Hearing
        1.1 The court heard this matter on ^150{March 8, 2027}^280. The following persons appeared:
        ^20[x] Mother^110[x] Mother's lawyer^230[ ] Father^330[x] Guardian ad litem
        ^20[x] Agency worker^110[ ] Child's lawyer^230[ ] Other: ^280{}
        # 100
        II. Findings
        2.1 The court finds good cause for the disclosure of records that are otherwise confidential.
        2.2 The need for the records outweighs the reasons for keeping them confidential.
        # 100
        III. Order
        3.1 ^24[x] Harbor Light Family Services shall produce to the Guardian ad litem by ^340{March 22, 2027}
        ^34the following records: ^130{visit supervision reports and the parenting assessment of the mother}
        3.2 ^24[ ] The parties shall appear for testimony of the records custodian on ^340{}
        3.3 ^24[x] The records shall not be shared with persons other than the parties without leave of this court.
        # 60 40
        .Next hearing
        [x] Review hearing^120[ ] Permanency planning
        --
        .Date and time
        :April 12, 2027, 1:15 p.m.
        # 50 50
        Dated: ^40{March 8, 2027}^200
        --

        {/s/ Philippa Dorn}
        .Judge/Commissioner
        # 50 50
        .Presented by:
        {/s/ Ansel Okoye}
        Ansel Okoye
        .Guardian ad litem                    WSBA No. 00000
        --
        .Copy received; notice of presentation waived:
        {}

        .Signature of parent's lawyer
        """;

    public const string JuvenileTruth = """
        Instrument: CourtOrder
        Court: SUPERIOR COURT OF WASHINGTON, COUNTY OF KITSAP, JUVENILE COURT|SUPERIOR COURT OF WASHINGTON, COUNTY OF KITSAP
        Forum: StateFamily
        State: WA
        CaseNumber: 27-7-00417-18
        Caption: Dependency of: R. S.|In re Dependency of R. S.
        IssuedBy: Philippa Dorn
        ItemsRequested: visit supervision reports and the parenting assessment of the mother
        IssuedOn: 2027-03-08
        ComplianceOn: 2027-03-22
        Hearing: 2027-04-12 13:15|2027-04-12
        Signature: /s/ Philippa Dorn
        """;

    public const string Administrative = """
        times
        # 100
        *STATE OF NEW MEXICO
        *OFFICE OF THE ATTORNEY GENERAL
        *MEDICAID FRAUD CONTROL UNIT
        *ADMINISTRATIVE SUBPOENA
        # 50 50
        .1. TO (name and address)
        :Harbor Light Family Services
        :410 Larkspur Avenue
        :Albuquerque, NM 87102
        --
        .2. INVESTIGATION NO.
        :MFCU-27-0088
        .3. IN THE MATTER OF
        :Mesa Verde Behavioral Billing, LLC
        # 100
        You are hereby commanded to produce the books, records and papers described in box 6 at the place and time in boxes 4 and 5.
        [x] Copies may be sent by mail^180[ ] Originals must be brought in person^360[ ] Testimony is required
        # 60 40
        .4. PLACE OF PRODUCTION
        :408 Sample Street, Santa Fe, NM 87501
        --
        .5. DATE AND TIME OF PRODUCTION
        :August 19, 2027, 2:00 p.m.
        # 100
        .6. DOCUMENTS TO BE PRODUCED
        :(a) Claims for targeted case management paid in 2025 and 2026.
        :(b) Contracts with Mesa Verde Behavioral Billing, LLC.
        # 100
        .7. AUTHORITY
        The Medicaid Fraud Act, section 30-44-1 and following. Failure to comply may lead to an action in the district court.
        # 34 33 33
        .8. ISSUED BY
        :Ximena Calloway
        .TITLE
        :Assistant Attorney General
        --
        .9. DATE ISSUED
        :July 20, 2027
        --
        .10. SIGNATURE
        :/s/ Ximena Calloway
        """;

    public const string AdministrativeTruth = """
        Instrument: AdministrativeSubpoena
        Court: STATE OF NEW MEXICO, OFFICE OF THE ATTORNEY GENERAL, MEDICAID FRAUD CONTROL UNIT|STATE OF NEW MEXICO, OFFICE OF THE ATTORNEY GENERAL|OFFICE OF THE ATTORNEY GENERAL, MEDICAID FRAUD CONTROL UNIT, New Mexico
        Forum: Agency
        State: NM
        CaseNumber: MFCU-27-0088
        Caption: In the matter of Mesa Verde Behavioral Billing, LLC
        IssuedBy: Ximena Calloway
        ItemsRequested: (a) Claims for targeted case management paid in 2025 and 2026. (b) Contracts with Mesa Verde Behavioral Billing, LLC.
        IssuedOn: 2027-07-20
        ComplianceOn: 2027-08-19
        ComplianceTime: 14:00
        Signature: /s/ Ximena Calloway
        """;
}
