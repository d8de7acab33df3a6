namespace LegalRequests.Tests.Intake.Reading;

/// <summary>Fictitious subpoenas whose caption stands as on a pleading, beside the number, told as <see cref="LegalRequests.Testing.RuledForm"/> says.</summary>
internal static class CourtPapers
{
    public const string Oregon = """
        times
        ~ 100
        .SAMPLE form, not of any court
        *IN THE CIRCUIT COURT OF THE STATE OF OREGON
        *FOR THE COUNTY OF CLACKAMAS
        # 52 48
        :MARGUERITE SAMPLE,

        .^170Plaintiff(s)
        ^90v.
        :WILLAMETTE FALLS SCAFFOLD, LLC

        .^170Defendant(s)
        --
        Case No: ^50{27CV04417}

        *CIVIL SUBPOENA
        [x] Duces Tecum (records only)
        [ ] To Appear and Testify
        .ORCP 55
        # 100
        TO (name and address):
        :Harbor Light Family Services, Attn. Records, 410 Larkspur Avenue, Oregon City, OR 97045
        # 100
        [ ] 1. You must appear in court as a witness at the time and place below and remain until excused.
        # 34 33 33
        .Date

        --
        .Time

        --
        .Courtroom

        # 100
        [x] 2. You must produce the documents listed here (attach more pages if needed):
        :Group therapy attendance and discharge papers of Marguerite Sample,
        :August 2025 through October 2026
        # 46 28 26
        .Send to (name and mailing address)
        :Cyprian Wolfe, 20 Sample Court
        :Oregon City, OR 97045
        --
        .No later than (date)
        :June 11, 2027
        --
        .Time
        :4:30 p.m.
        # 100
        Records that hold protected health information may not be sent until 14 days have passed after the patient was served with
        a copy of this subpoena, unless a qualified protective order is attached.
        # 34 36 30
        .Date issued
        :May 14, 2027
        --
        .Issued by (signature)
        {/s/ Cyprian Wolfe}
        .Name (printed)
        :Cyprian Wolfe
        --
        .[ ] Court Clerk^60[ ] Party^95[x] Attorney for Plaintiff
        .OSB No.
        :000000
        ~ 100

        PROOF OF SERVICE
        I gave a copy of this subpoena to ^160{}^360 on (date) ^420{}
        """;

    public const string OregonTruth = """
        Instrument: CivilSubpoena
        Court: CIRCUIT COURT OF THE STATE OF OREGON FOR THE COUNTY OF CLACKAMAS
        Forum: StateCivil
        State: OR
        CaseNumber: 27CV04417
        Caption: MARGUERITE SAMPLE v. WILLAMETTE FALLS SCAFFOLD, LLC
        ClientName: Marguerite Sample
        IssuedBy: Cyprian Wolfe
        ItemsRequested: Group therapy attendance and discharge papers of Marguerite Sample, August 2025 through October 2026
        IssuedOn: 2027-05-14
        ComplianceOn: 2027-06-11
        ComplianceTime: 16:30
        Signature: /s/ Cyprian Wolfe
        """;

    public const string NewJersey = """
        times
        ~ 60 40
        Delphine Rourke, Esq. (NJ Attorney ID 000000000)
        ROURKE & VANTERPOOL, LLC
        31 Sample Avenue, New Brunswick, New Jersey 08901
        (732) 555-0140
        Attorneys for Plaintiff Isadora Sample
        --
        .SAMPLE
        # 50 50

        ISADORA SAMPLE,

        ^90Plaintiff,
        ^40v.

        RARITAN TRANSIT MANAGEMENT CORP. and
        JOHN DOES 1-5,

        ^90Defendants.
        --

        SUPERIOR COURT OF NEW JERSEY
        LAW DIVISION - CIVIL PART
        MIDDLESEX COUNTY

        DOCKET NO. MID-L-004417-26

        *CIVIL ACTION

        *SUBPOENA DUCES TECUM
        ~ 100

        THE STATE OF NEW JERSEY, to:  Custodian of Records, Harbor Light Family Services
        ^108 410 Larkspur Avenue, Edison, New Jersey 08817

        ^20YOU ARE HEREBY COMMANDED to attend and give testimony before a certified court reporter at the offices of
        Rourke & Vanterpool, LLC, 31 Sample Avenue, New Brunswick, New Jersey, on Monday, May 17, 2027 at 10:00 a.m., on
        the part of the Plaintiff in the above-entitled action, and that you have and bring with you and produce at the same time and
        place the following:

        ^30 1.  The complete chart of Isadora Sample, from January 1, 2024 to the present, with intake forms and
        ^45treatment plans;

        ^30 2.  Every bill and insurance claim for services to Isadora Sample; and

        ^30 3.  Letters exchanged with Raritan Transit Management Corp. about her.

        ^20Failure to appear according to the command of this Subpoena will subject you to a penalty, damages in a civil suit and
        punishment for contempt of Court.

        ^20Your appearance will be excused if certified copies reach counsel before that day.

        Dated:  April 12, 2027
        ~ 50 50

        {/s/ Delphine Rourke}
        Delphine Rourke, Esq.
        Attorneys for Plaintiff
        --

        {/s/ Hollis Bancroft}
        Hollis Bancroft
        Clerk of the Superior Court
        """;

    public const string NewJerseyTruth = """
        Instrument: CivilSubpoena
        Court: SUPERIOR COURT OF NEW JERSEY, LAW DIVISION - CIVIL PART, MIDDLESEX COUNTY|SUPERIOR COURT OF NEW JERSEY, LAW DIVISION, MIDDLESEX COUNTY
        Forum: StateCivil
        State: NJ
        CaseNumber: MID-L-004417-26
        Caption: ISADORA SAMPLE v. RARITAN TRANSIT MANAGEMENT CORP. and JOHN DOES 1-5
        ClientName: Isadora Sample
        IssuedBy: Delphine Rourke|Delphine Rourke, Esq.|Delphine Rourke, ROURKE & VANTERPOOL, LLC|Hollis Bancroft
        ItemsRequested: 1. The complete chart of Isadora Sample, from January 1, 2024 to the present, with intake forms and treatment plans; 2. Every bill and insurance claim for services to Isadora Sample; and 3. Letters exchanged with Raritan Transit Management Corp. about her.
        CommandsTestimony: True
        IssuedOn: 2027-04-12
        ComplianceOn: 2027-05-17
        ComplianceTime: 10:00
        Signature: /s/ Delphine Rourke|/s/ Hollis Bancroft
        """;
}
