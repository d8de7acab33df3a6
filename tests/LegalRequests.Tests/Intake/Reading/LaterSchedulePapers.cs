namespace LegalRequests.Tests.Intake.Reading;

/// <summary>Those of the papers composed with <see cref="LaterDivisionPapers"/> that demand what an attached list names.</summary>
internal static class LaterSchedulePapers
{
    public const string Idaho = """
        times
        ~ 100
        Evelina Moss, ISB No. 0000
        44 Sample Butte Road, Boise, Idaho 83702
        Attorney for Respondent

        *IN THE DISTRICT COURT OF THE FOURTH JUDICIAL DISTRICT OF
        *THE STATE OF IDAHO, IN AND FOR THE COUNTY OF ADA
        *MAGISTRATE DIVISION
        ~ 46 6 48
        PERPETUA SAMPLE,

        ^60Petitioner,
        vs.

        ALARIC SAMPLE,

        ^60Respondent.
        --
        )
        )
        )
        )
        )
        )
        )
        --

        Case No. CV01-27-00417

        SUBPOENA DUCES TECUM
        (SAMPLE)
        ~ 100

        THE STATE OF IDAHO to: Harbor Light Family Services, 410 Larkspur Avenue, Boise.

        ^20YOU ARE HEREBY COMMANDED to produce or permit inspection and copying of the documents set forth in Exhibit A to this
        subpoena at the office of Evelina Moss on the 2nd day of August, 2027, at 2:00 p.m.

        DATED this 12th day of July, 2027.
        ~ 50 50

        --
        {/s/ Evelina Moss}
        Evelina Moss
        """;

    public const string IdahoExhibit = """
        times
        ~ 100
        *EXHIBIT A

        ^20Instructions: If a document is withheld, say why.

        Requests:

        ^20 1. The visitation log of Perpetua Sample's youngest daughter for 2026.
        ^20 2. All emails between Harbor Light Family Services and Alaric Sample.
        """;

    public const string IdahoTruth = """
        Instrument: CivilSubpoena
        Court: District Court of the Fourth Judicial District of the State of Idaho & in and for the? & County of Ada & Magistrate Division?
        State: ID
        CaseNumber: CV01-27-00417
        Caption: PERPETUA SAMPLE v. ALARIC SAMPLE
        ClientName: Alaric Sample
        IssuedBy: Evelina Moss
        ItemsRequested: 1. The visitation log of Perpetua Sample's youngest daughter for 2026. 2. All emails between Harbor Light Family Services and Alaric Sample.
        IssuedOn: 2027-07-12
        ComplianceOn: 2027-08-02
        ComplianceTime: 14:00
        Signature: /s/ Evelina Moss
        """;

    public const string Wyoming = """
        ~ 36 28 36
        STATE OF WYOMING
        COUNTY OF LARAMIE
        --
        )
        )ss.
        --
        IN THE DISTRICT COURT
        FIRST JUDICIAL DISTRICT
        # 50 50
        Plaintiff: ^60{Barnabas Sample}
        ^60vs.
        Defendant: ^60{Prairie Lantern Hotels, LLC}
        --
        Civil Action Case No. ^110{2027-CV-0417}
        ~ 100
        *SUBPOENA IN A CIVIL CASE
        .^230SAMPLE

        TO: ^30{Custodian, Harbor Light Family Services, 410 Larkspur Avenue, Cheyenne, WY 82001}

        [ ] YOU ARE COMMANDED to appear at the taking of a deposition.
        [x] YOU ARE COMMANDED to produce the documents that are listed in the attached Schedule 1:
        # 50 50
        .PLACE
        :Offices of Drusilla Kemp, 2 Sample Range Road
        --
        .DATE AND TIME
        :January 24, 2028 at 1:00 p.m.
        # 60 40
        .ISSUING OFFICER SIGNATURE AND TITLE
        {/s/ Drusilla Kemp}
        :Attorney for Plaintiff
        --
        .DATE
        :January 3, 2028
        # 100
        .ISSUING OFFICER'S NAME, ADDRESS AND TELEPHONE NUMBER
        :Drusilla Kemp, 2 Sample Range Road, Cheyenne, WY 82001
        """;

    public const string WyomingSchedule = """
        ~ 100
        *SCHEDULE 1

        Custodian, Harbor Light Family Services:

        1) the complete intake packet of Barnabas Sample;
        2) statements of account from July 2026; and
        3) any note of a telephone call with his employer.
        """;

    public const string WyomingTruth = """
        Instrument: CivilSubpoena
        Court: District Court & First Judicial District & COUNTY OF LARAMIE? & Laramie County? & State of? & Wyoming
        Forum: StateCivil
        State: WY
        CaseNumber: 2027-CV-0417
        Caption: Barnabas Sample v. Prairie Lantern Hotels, LLC
        ClientName: Barnabas Sample
        IssuedBy: Drusilla Kemp
        ItemsRequested: 1) the complete intake packet of Barnabas Sample; 2) statements of account from July 2026; and 3) any note of a telephone call with his employer.
        IssuedOn: 2028-01-03
        ComplianceOn: 2028-01-24
        ComplianceTime: 13:00
        Signature: /s/ Drusilla Kemp
        """;
}
