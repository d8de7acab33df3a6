namespace LegalRequests.Tests.Intake.Reading;

/// <summary>Fictitious forms that have a ruled cell for the county, the court and each party, told as <see cref="LegalRequests.Testing.RuledForm"/> says.</summary>
internal static class BoxedCourtForms
{
    public const string Tennessee = """
        # 30 40 30
        .STATE OF TENNESSEE
        .COUNTY OF
        :KNOX
        .JUDICIAL DISTRICT
        :6th
        --
        *SUBPOENA
        [ ] Witness^80[x] Duces Tecum
        .SAMPLE
        --
        .COURT
        :Criminal Court, Division II
        .CASE FILE NUMBER
        :127004-CR
        # 46 8 46
        .PLAINTIFF
        :STATE OF TENNESSEE
        --

        v.
        --
        .DEFENDANT
        :BARNABY T. SAMPLE
        # 100
        .TO: (Name, Address & Telephone Number of Witness)
        :Keeper of Records, Harbor Light Family Services, 410 Larkspur Avenue, Knoxville, TN 37902
        # 100
        You are hereby commanded to appear at the time, date and place specified for the purpose of giving testimony and/or producing
        the documents and things listed. In addition, if a box is checked, you must do what is stated beside it.
        # 22 18 60
        .TIME
        :9:00 a.m.
        --
        .DATE
        :October 7, 2027
        --
        .PLACE
        :Knox County Courthouse, 400 Sample Street, Knoxville, Courtroom 3
        # 100
        .ITEMS TO BE PRODUCED
        :Sign-in logs of the anger management class, spring 2027, for
        :Barnaby T. Sample
        # 100
        [ ] This subpoena is for a deposition.^200[x] Records may be delivered under seal to the clerk with an affidavit.
        # 50 50
        .This subpoena is being issued on behalf of
        [ ] Plaintiff^70[x] Defendant^150[ ] Other:
        .ATTORNEY (Name, Address & Telephone Number)
        :Rosamond Tull, Assistant Public Defender
        :17 Sample Square, Knoxville, TN 37902
        :(865) 555-0119
        --
        .DATE ISSUED
        :September 9, 2027
        .CLERK
        :Orville Pickett
        .DEPUTY CLERK
        {}
        # 100
        .RETURN ON SERVICE
        Check one: [ ] ^70I certify that on the date indicated below I served a copy of this subpoena on the witness stated above by
        ^10{}
        """;

    public const string TennesseeTruth = """
        Instrument: CriminalSubpoena
        Court: Criminal Court, Division II, Knox County, Tennessee|Criminal Court, Division II, Tennessee|Criminal Court, Division II, County of Knox, State of Tennessee|State of Tennessee, County of Knox, Criminal Court, Division II|Criminal Court, Division II, State of Tennessee|Knox Criminal Court, Division II, Tennessee|Criminal Court, Division II, County of Knox, Tennessee|Criminal Court, Division II, Knox, Tennessee
        Forum: StateCriminal
        State: TN
        CaseNumber: 127004-CR
        Caption: STATE OF TENNESSEE v. BARNABY T. SAMPLE
        ClientName: Barnaby T. Sample
        IssuedBy: Rosamond Tull|Orville Pickett
        ItemsRequested: Sign-in logs of the anger management class, spring 2027, for Barnaby T. Sample
        CommandsTestimony: True
        IssuedOn: 2027-09-09
        ComplianceOn: 2027-10-07
        ComplianceTime: 09:00
        """;

    public const string Maryland = """
        # 100
        [x] CIRCUIT COURT^110[ ] DISTRICT COURT OF MARYLAND FOR ^290{Frederick County}
        .^330City/County
        Located at ^50{100 Sample Street, Frederick, Maryland 21701}^330Case No. ^375{C-10-CV-27-000417}
        # 46 8 46
        :AUGUSTINE SAMPLE
        .Plaintiff/Petitioner
        --

        vs.
        --
        :CATOCTIN ORCHARD TOURS, INC.
        .Defendant/Respondent
        # 100
        *SUBPOENA
        .(Md. Rules 2-510, 3-510) - SAMPLE
        # 100
        STATE OF MARYLAND, ^100{Frederick County}^260to wit:
        TO: ^30{Harbor Light Family Services, Custodian of Records}
        .^60Name
        ^30{410 Larkspur Avenue, Frederick, Maryland 21702}
        .^60Address, City, State, Zip
        # 100
        YOU ARE HEREBY SUMMONED TO:
        [ ] Personally appear^120[x] Produce documents and/or objects only^320[ ] Personally appear and produce documents
        at ^20{Office of Lavinia Prudhomme, 3 Sample Alley, Frederick}
        .^60Place where attendance or production is required
        on ^20{Friday, July 30, 2027}^200 at ^220{1:00 p.m.}
        .^60Date^250Time
        # 100
        YOU ARE SUMMONED TO produce the following documents or objects:
        {Family support plans and phone messages concerning Augustine Sample from 2025 until}
        {June 2027}
        # 50 50
        .Subpoena requested by [ ] Plaintiff [x] Defendant; questions should be referred to:
        :Lavinia Prudhomme
        .Name of Party/Attorney
        :3 Sample Alley, Frederick, Maryland 21701
        .Address
        :(301) 555-0126
        .Telephone Number
        --
        .Date Issued
        :July 6, 2027

        {}
        .Clerk

        .NOTICE: Liable to body attachment and fine for failure to obey.
        # 100
        .RETURN OF SERVICE
        I certify that I delivered the original of this subpoena to ^220{}
        on ^20{}^200 by the following method: ^300{}
        """;

    public const string MarylandTruth = """
        Instrument: CivilSubpoena
        Court: Circuit Court of Maryland for Frederick County|Circuit Court for Frederick County, Maryland|Circuit Court, Frederick County, Maryland|Circuit Court for Frederick County|Frederick County Circuit Court, Maryland|Circuit Court, Frederick County, State of Maryland|Circuit Court, State of Maryland, Frederick County|Circuit Court for Frederick County, State of Maryland
        Forum: StateCivil
        State: MD
        CaseNumber: C-10-CV-27-000417
        Caption: AUGUSTINE SAMPLE v. CATOCTIN ORCHARD TOURS, INC.
        ClientName: Augustine Sample
        IssuedBy: Lavinia Prudhomme
        ItemsRequested: Family support plans and phone messages concerning Augustine Sample from 2025 until June 2027
        IssuedOn: 2027-07-06
        ComplianceOn: 2027-07-30
        ComplianceTime: 13:00
        """;
}
