namespace LegalRequests.Tests.Intake.Reading;

/// <summary>Fictitious orders of two juvenile courts about the records of a parent, told as <see cref="LegalRequests.Testing.RuledForm"/> says.</summary>
internal static class CourtOrders
{
    public const string Indiana = """
        times
        ~ 45 6 49
        STATE OF INDIANA

        COUNTY OF ALLEN
        --
        )
        )SS:
        )
        --
        IN THE ALLEN SUPERIOR COURT
        FAMILY RELATIONS DIVISION

        CAUSE NO. 02D07-2702-JC-000417
        ~ 45 6 49

        IN THE MATTER OF:

        K. L., DOB 06/02/2020,
        A CHILD ALLEGED TO BE A CHILD
        IN NEED OF SERVICES,

        and

        JOSEPHINE SAMPLE,
        ^40Mother.
        --

        )
        )
        )
        )
        )
        )
        )
        )
        --
        ~ 100

        *ORDER GRANTING MOTION TO PRODUCE RECORDS
        .^240(SAMPLE)

        ^20The Department of Child Services, by counsel, filed its motion on February 22, 2027. The Court has read the motion and the
        objection of the Mother, and being duly advised finds that the records are material to the issues and that no other source
        for them is at hand. The Court now GRANTS the motion.

        ^20IT IS THEREFORE ORDERED AND ADJUDGED that Harbor Light Family Services, 410 Larkspur Avenue, Fort Wayne,
        shall deliver to counsel for the Department, not later than March 26, 2027, true copies of the following records of Josephine
        Sample, the Mother:

        ^30 1.  The parenting skills assessment completed in December 2026;

        ^30 2.  Attendance at the recovery support group from September 2026 to date; and

        ^30 3.  Letters of completion or dismissal.

        ^20IT IS FURTHER ORDERED that the records be kept confidential and be used in this cause only. Notes of psychotherapy are
        not within this Order.

        ^20The matter is set for a status hearing on April 9, 2027 at 8:45 a.m.

        ^20SO ORDERED this 5th day of March, 2027.
        ~ 50 50

        --

        {/s/ Thurston Abernathy}
        Thurston Abernathy, Judge
        Allen Superior Court
        ~ 100

        Distribution: Department of Child Services; counsel for Mother; Court Appointed Special Advocate
        """;

    public const string IndianaTruth = """
        Instrument: CourtOrder
        Court: ALLEN SUPERIOR COURT, FAMILY RELATIONS DIVISION, Indiana|ALLEN SUPERIOR COURT, Indiana|ALLEN SUPERIOR COURT, FAMILY RELATIONS DIVISION, COUNTY OF ALLEN, STATE OF INDIANA|STATE OF INDIANA, COUNTY OF ALLEN, ALLEN SUPERIOR COURT, FAMILY RELATIONS DIVISION|ALLEN SUPERIOR COURT, FAMILY RELATIONS DIVISION
        Forum: StateFamily
        State: IN
        CaseNumber: 02D07-2702-JC-000417
        Caption: IN THE MATTER OF: K. L.|IN THE MATTER OF: K. L., A CHILD ALLEGED TO BE A CHILD IN NEED OF SERVICES|IN THE MATTER OF: K. L. and JOSEPHINE SAMPLE|IN THE MATTER OF: K. L. and JOSEPHINE SAMPLE, Mother|IN THE MATTER OF: K. L., A CHILD ALLEGED TO BE A CHILD IN NEED OF SERVICES, and JOSEPHINE SAMPLE, Mother
        ClientName: Josephine Sample
        IssuedBy: Thurston Abernathy
        ItemsRequested: 1. The parenting skills assessment completed in December 2026; 2. Attendance at the recovery support group from September 2026 to date; and 3. Letters of completion or dismissal.
        IssuedOn: 2027-03-05
        ComplianceOn: 2027-03-26
        Hearing: 2027-04-09 08:45|2027-04-09
        Signature: /s/ Thurston Abernathy
        """;

    public const string Nevada = """
        # 100
        *EIGHTH JUDICIAL DISTRICT COURT
        *FAMILY DIVISION - JUVENILE
        *CLARK COUNTY, NEVADA
        # 55 45
        In the Matter of the Petition as to:

        :M. T. W.
        .Date of Birth: 08/19/2018
        :J. W.
        .Date of Birth: 02/11/2021

        Children under 18 years of age.
        --
        Case No.: ^60{J-27-350417-P1}
        Dept. No.: ^60{Child Welfare 2}
        Courtroom: ^60{14}

        .Hearing date: May 6, 2027
        .Hearing time: 9:30 a.m.
        # 100
        *ORDER FOR IN CAMERA REVIEW OF RECORDS
        .SAMPLE
        ~ 100

        ^20THIS MATTER came on for hearing on May 6, 2027 on the motion of the natural mother, Winifred Wexley, who was present
        with counsel. The Court heard argument and finds that the therapeutic records of the mother may bear on the case plan, and
        that the Court should read them first.

        ^20Good cause appearing,

        ^20IT IS HEREBY ORDERED that the custodian of records of Harbor Light Family Services submit to the chambers of the
        undersigned, under seal, by 5:00 p.m. on June 4, 2027, a copy of the case management notes of Winifred Wexley from
        January 2026 through April 2027, and any drug screening results for the same period.

        ^20IT IS FURTHER ORDERED that no party shall have the records before the Court has ruled on them.

        ^20IT IS FURTHER ORDERED that a status check is set for June 21, 2027 at 10:00 a.m.
        ~ 50 50


        Submitted by:
        {/s/ Leander Coyle}
        Leander Coyle, Esq.
        Nevada Bar No. 00000
        Attorney for Natural Mother
        --

        DATED this 11th day of May, 2027.

        {/s/ Ottoline Ferreira}
        DISTRICT COURT JUDGE
        """;

    public const string NevadaTruth = """
        Instrument: CourtOrder
        Court: EIGHTH JUDICIAL DISTRICT COURT, FAMILY DIVISION - JUVENILE, CLARK COUNTY, NEVADA
        Forum: StateFamily
        State: NV
        CaseNumber: J-27-350417-P1
        Caption: In the Matter of the Petition as to: M. T. W. J. W.|In the Matter of the Petition as to: M. T. W. and J. W.|In the Matter of the Petition as to: M. T. W.|In the Matter of the Petition as to: M. T. W., J. W.
        ClientName: Winifred Wexley
        IssuedBy: Ottoline Ferreira
        ItemsRequested: a copy of the case management notes of Winifred Wexley from January 2026 through April 2027, and any drug screening results for the same period.|the case management notes of Winifred Wexley from January 2026 through April 2027, and any drug screening results for the same period.
        IssuedOn: 2027-05-11
        ComplianceOn: 2027-06-04
        ComplianceTime: 17:00
        Hearing: 2027-06-21 10:00|2027-06-21
        Signature: /s/ Ottoline Ferreira
        """;
}
