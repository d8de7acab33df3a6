namespace LegalRequests.Tests.Intake.Reading;

/// <summary>Fictitious ruled forms that were composed after the rules were mended for <see cref="RuledPapers"/>.</summary>
internal static class LaterRuledPapers
{
    public const string Minnesota = """
        # 50 50
        *State of Minnesota
        --
        *District Court
        # 50 50
        .County
        :Olmsted
        --
        .Judicial District:^80Third
        .Court File Number:^80 55-CV-27-1417
        .Case Type:^80Personal Injury
        ~ 50 50

        {Ingeborg Sample}
        .Plaintiff
        vs.
        {Zumbro Valley Ambulance, Inc.}
        .Defendant
        --

        *SUBPOENA IN A CIVIL CASE
        # 100
        TO (name and address):
        :Records Custodian, Harbor Light Family Services, 410 Larkspur Avenue, Rochester, MN 55901
        ~ 100

        YOU ARE COMMANDED:
        # 5 95
        [ ]
        --
        To appear as a witness in the District Court at the place, date and time specified below to testify in this case.
        # 52 48
        .Place of testimony

        --
        .Date and Time

        # 5 95
        [ ]
        --
        To appear at the place, date and time specified below to testify at the taking of a deposition in this case.
        # 52 48
        .Place of deposition

        --
        .Date and Time

        # 5 95
        [x]
        --
        To produce, or permit inspection and copying of, the following documents or objects at the place, date and time below.
        # 100
        .Documents or objects
        :Case notes and safety plans of Ingeborg Sample, May to November 2026
        # 52 48
        .Place
        :Offices of Torvald Nyquist, 5 Sample Street, Rochester
        --
        .Date and Time
        :April 6, 2027 at 1:30 p.m.
        ~ 100

        You have rights and duties under Rule 45. A person who is not a party may ask for reasonable compensation.
        # 34 33 33
        .Requesting attorney
        :Torvald Nyquist
        .Attorney license no.
        :0000000
        --
        .Address
        :5 Sample Street
        :Rochester, MN 55902
        --
        .Telephone
        :(507) 555-0162
        .E-mail
        :tn@nyquist.example
        # 34 33 33
        .Date issued
        :March 12, 2027
        --
        .Issued by (court administrator)

        --
        .Deputy

        """;

    public const string MinnesotaTruth = """
        Instrument: CivilSubpoena
        Court: State of Minnesota, District Court|District Court, Minnesota|District Court, Olmsted County, Minnesota|District Court, State of Minnesota|District Court, Olmsted, Minnesota|State of Minnesota, District Court, Olmsted|State of Minnesota, District Court, County Olmsted
        Forum: StateCivil
        State: MN
        CaseNumber: 55-CV-27-1417
        Caption: Ingeborg Sample v. Zumbro Valley Ambulance, Inc.
        ClientName: Ingeborg Sample
        IssuedBy: Torvald Nyquist
        ItemsRequested: Case notes and safety plans of Ingeborg Sample, May to November 2026
        IssuedOn: 2027-03-12
        ComplianceOn: 2027-04-06
        ComplianceTime: 13:30
        """;

    public const string Missouri = """
        times
        ~ 100
        *IN THE CIRCUIT COURT OF BOONE COUNTY, MISSOURI
        # 52 48
        .Judge or Division:
        :Division 4
        --
        .Case Number:
        :27BA-CV00417
        # 52 48
        .Plaintiff/Petitioner:
        :ELSPETH SAMPLE
        .vs.
        --
        .Appointed or requesting attorney, address, telephone:
        :Crispin Hale
        :18 Sample Place, Columbia, MO 65201
        # 52 48
        .Defendant/Respondent:
        :SHOW ME SKATING RINKS, LLC
        --
        .Nature of Suit:
        :Other tort
        # 100
        *Subpoena Duces Tecum
        # 100
        The State of Missouri to:
        :Harbor Light Family Services, 410 Larkspur Avenue, Columbia, MO 65203
        # 100
        You are commanded to produce the records listed below and to contact the requesting attorney if you have questions.
        # 30 20 50
        .Date of production
        :May 20, 2027
        --
        .Time
        :8:30 a.m.
        --
        .Location
        :705 Sample Street, Columbia
        # 50 50
        .Records to be produced
        :Attendance sheets of the grief
        :group for Elspeth Sample,
        :September 2026
        --
        .You may deliver the records
        [x] by mail^70[ ] by hand^140[ ] by fax
        .to the clerk of the court in a sealed envelope. The clerk opens
        .it only at the order of the court.
        # 40 60
        .Date
        :April 27, 2027
        --
        .Clerk
        :/s/ Verity Blount
        ~ 100

        Note: A person who does not obey a subpoena may be punished for contempt of court.
        # 100
        .Return
        I served this subpoena on ^110{}^300 by ^320{}
        """;

    public const string MissouriTruth = """
        Instrument: CivilSubpoena
        Court: CIRCUIT COURT OF BOONE COUNTY, MISSOURI
        Forum: StateCivil
        State: MO
        CaseNumber: 27BA-CV00417
        Caption: ELSPETH SAMPLE v. SHOW ME SKATING RINKS, LLC
        ClientName: Elspeth Sample
        IssuedBy: Crispin Hale|Verity Blount
        ItemsRequested: Attendance sheets of the grief group for Elspeth Sample, September 2026
        IssuedOn: 2027-04-27
        ComplianceOn: 2027-05-20
        ComplianceTime: 08:30
        Signature: /s/ Verity Blount
        """;

    public const string Kentucky = """
        # 30 36 34
        .AOC-025 (SAMPLE)
        .Commonwealth of Kentucky
        .Court of Justice
        .CR 45
        --
        *SUBPOENA
        [ ] Subpoena
        [x] Subpoena Duces Tecum
        --
        .Case No.
        :27-CI-00417
        .Court
        [ ] District^60[x] Circuit^110[ ] Family
        .County
        :Fayette
        # 46 8 46
        :DRUSILLA SAMPLE
        .PLAINTIFF
        --
        .VS.
        --
        :BLUEGRASS TRACTOR PARTS, INC.
        .DEFENDANT
        # 100
        The Commonwealth of Kentucky to:
        .Name:
        :Harbor Light Family Services, Custodian of Records
        .Address:
        :410 Larkspur Avenue, Lexington, Kentucky 40507
        # 100
        You are commanded to appear before:
        [ ] District Court^110[ ] Circuit Court^220[ ] Family Court^330[x] Office of counsel named below
        # 40 30 30
        .at (place)
        :9 Sample Mill, Lexington
        --
        .Date
        :June 9, 2027
        --
        .Time
        :11:15 a.m.
        # 100
        [ ] to testify in behalf of ^130{}
        [x] to produce ^80{Home visit summaries about Drusilla Sample for 2026}
        [ ] to give depositions
        # 50 50
        .Date Issued
        :May 14, 2027
        --
        .Issuing officer
        :Leopold Tarrant
        .Title
        :Attorney for Plaintiff
        # 100
        .PROOF OF SERVICE
        This subpoena was served by delivery of a true copy to ^230{}
        Date: ^30{}^200 Served by: ^250{}
        """;

    public const string KentuckyTruth = """
        Instrument: CivilSubpoena
        Court: Fayette Circuit Court, Kentucky|Fayette Circuit Court|Circuit Court, Fayette County, Kentucky|Commonwealth of Kentucky, Circuit Court, Fayette|Circuit Court, Fayette, Kentucky|Commonwealth of Kentucky, Court of Justice, Circuit, Fayette|Fayette County Circuit Court, Kentucky
        Forum: StateCivil
        State: KY
        CaseNumber: 27-CI-00417
        Caption: DRUSILLA SAMPLE v. BLUEGRASS TRACTOR PARTS, INC.
        ClientName: Drusilla Sample
        IssuedBy: Leopold Tarrant
        ItemsRequested: Home visit summaries about Drusilla Sample for 2026
        IssuedOn: 2027-05-14
        ComplianceOn: 2027-06-09
        ComplianceTime: 11:15
        """;
}
