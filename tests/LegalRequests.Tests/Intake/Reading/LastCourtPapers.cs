namespace LegalRequests.Tests.Intake.Reading;

/// <summary>Fictitious papers that were composed when the rules had been mended for <see cref="LaterCourtPapers"/>, and read once.</summary>
internal static class LastCourtPapers
{
    public const string Delaware = """
        times
        ~ 100
        *IN THE SUPERIOR COURT OF THE STATE OF DELAWARE
        .^230SAMPLE
        # 48 4 48
        CLEMENCE SAMPLE,

        ^60Plaintiff,

        ^30v.

        BRANDYWINE FERRIS WHEEL CO.,
        a Delaware corporation,

        ^60Defendant.
        --
        )
        )
        )
        )
        )
        )
        )
        --


        C.A. No. N27C-02-417 ABC

        TRIAL BY JURY OF TWELVE DEMANDED
        ~ 100

        *SUBPOENA DUCES TECUM

        THE STATE OF DELAWARE TO THE SHERIFF OF NEW CASTLE COUNTY:

        ^20You are commanded to summon the Records Custodian of Harbor Light Family Services, 410 Larkspur Avenue, Wilmington,
        Delaware 19801, to produce for inspection and copying at the law office of Roderick Pym, 60 Sample Market, Wilmington, on
        Wednesday, June 16, 2027, at 11:00 a.m., the records described on the schedule below.
        # 100
        *SCHEDULE
        1. Progress notes of Clemence Sample from May 2025 to the date of this subpoena.
        2. Records of payment by any insurer for the same period.
        ~ 100

        ^20This subpoena may be answered by mail.

        Dated: May 21, 2027
        ~ 50 50


        --

        {/s/ Roderick Pym}
        Roderick Pym (Bar ID 0000)
        Attorney for Defendant
        """;

    public const string DelawareTruth = """
        Instrument: CivilSubpoena
        Court: SUPERIOR COURT OF THE STATE OF DELAWARE
        Forum: StateCivil
        State: DE
        CaseNumber: N27C-02-417 ABC|N27C-02-417
        Caption: CLEMENCE SAMPLE v. BRANDYWINE FERRIS WHEEL CO.|CLEMENCE SAMPLE v. BRANDYWINE FERRIS WHEEL CO., a Delaware corporation
        ClientName: Clemence Sample
        IssuedBy: Roderick Pym
        ItemsRequested: 1. Progress notes of Clemence Sample from May 2025 to the date of this subpoena. 2. Records of payment by any insurer for the same period.
        IssuedOn: 2027-05-21
        ComplianceOn: 2027-06-16
        ComplianceTime: 11:00
        Signature: /s/ Roderick Pym
        """;

    public const string Iowa = """
        # 100
        *IN THE IOWA DISTRICT COURT FOR LINN COUNTY
        # 54 46
        IN RE THE MARRIAGE OF
        :THEODORA SAMPLE AND LUCIAN SAMPLE

        Upon the Petition of
        :THEODORA SAMPLE,
        ^110Petitioner,
        And Concerning
        :LUCIAN SAMPLE,
        ^110Respondent.
        --

        No. CDCD 104417

        *RULING AND ORDER
        *ON MOTION TO COMPEL
        ~ 100

        ^20Before the Court is the Respondent's motion to compel, filed April 19, 2027. Harbor Light Family Services appeared by
        counsel and resisted. Arguments were heard on May 3, 2027.

        ^20The Court finds that the Petitioner has waived any privilege in the parenting class but none in her counseling.

        ^20IT IS ORDERED AS FOLLOWS:

        ^20 1. The motion is granted in part and denied in part.

        ^20 2. On or before May 28, 2027, Harbor Light Family Services shall produce the attendance sheets and certificates of the
        ^32parenting class taken by Theodora Sample to the attorneys of record.

        ^20 3. Counseling notes shall not be produced.

        ^20 4. Each party shall bear its own fees.

        ^20Dated at Cedar Rapids, Iowa, May 12, 2027.
        ~ 50 50


        --

        {/s/ Evander Sloane}
        EVANDER SLOANE, JUDGE
        Sixth Judicial District of Iowa
        """;

    public const string IowaTruth = """
        Instrument: CourtOrder
        Court: IOWA DISTRICT COURT FOR LINN COUNTY
        Forum: StateFamily
        State: IA
        CaseNumber: CDCD 104417|CDCD104417
        Caption: IN RE THE MARRIAGE OF THEODORA SAMPLE AND LUCIAN SAMPLE
        ClientName: Theodora Sample
        IssuedBy: Evander Sloane
        ItemsRequested: the attendance sheets and certificates of the parenting class taken by Theodora Sample
        IssuedOn: 2027-05-12
        ComplianceOn: 2027-05-28
        Signature: /s/ Evander Sloane
        """;

    public const string Letter = """
        times
        ~ 100
        *QUIMBY & ASHDOWN, P.A.
        .^200 90 Sample Bayou, Pensacola, Florida 32501
        .^230 (850) 555-0108 - SAMPLE

        July 8, 2027

        Harbor Light Family Services
        Attention: Records
        410 Larkspur Avenue
        Pensacola, Florida 32502

        ^60Re:^90Our client: Barnaby Holloway
        ^90Date of birth: 03/14/1979
        ^90Date of accident: October 2, 2026

        Dear Sir or Madam:

        We represent Barnaby Holloway in a claim that arose from the accident named above. A signed release is enclosed. Please
        provide us with the following records:

        ^20-^34intake papers and treatment plans from October 2, 2026 to the present;
        ^20-^34itemized bills; and
        ^20-^34any letters to his employer.

        We would be grateful to have them within 30 days. If there is a charge for copies, please call before sending them.

        Very truly yours,

        {/s/ Isolde Quimby}
        Isolde Quimby
        For the Firm
        """;

    public const string LetterTruth = """
        Instrument: InformalRequest
        ClientName: Barnaby Holloway
        IssuedBy: Isolde Quimby
        ItemsRequested: intake papers and treatment plans from October 2, 2026 to the present; itemized bills; and any letters to his employer.|- intake papers and treatment plans from October 2, 2026 to the present; - itemized bills; and - any letters to his employer.
        IssuedOn: 2027-07-08
        Signature: /s/ Isolde Quimby
        """;
}
