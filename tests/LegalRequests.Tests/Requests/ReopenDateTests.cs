using LegalRequests.Access;
using LegalRequests.Deadlines;
using LegalRequests.Intake;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Requests;

public class ReopenDateTests
{
    [Theory, EveryDatabase]
    public async Task A_date_marked_met_by_mistake_is_open_and_reminded_of_again(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var (legal, id) = await LogAsync(house);
        var objection = await ObjectionAsync(house, id);
        (await house.RunAsync(new MarkMet.Form(id, objection.Id, new DateOnly(2026, 1, 1), "SAMPLE"), legal)).OrThrow();

        (await house.RunAsync(new ReopenDate.Form(id, objection.Id, "SAMPLE: the wrong line."), legal)).OrThrow();

        var open = await ObjectionAsync(house, id);
        (open.IsOpen, open.Status, open.MetOn, open.SettledAt).ShouldBe((true, DeadlineStatus.Computed, null, null));
        (open.Note, open.NextStageAt).ShouldBe(("Opened again: SAMPLE: the wrong line.", objection.NextStageAt));
    }

    [Fact]
    public async Task A_date_set_by_agreement_stays_one_and_what_became_known_meanwhile_is_proposed()
    {
        await using var house = TestHouse.Open();
        var (legal, id) = await LogAsync(house);
        var objection = await ObjectionAsync(house, id);
        var extended = await house.RunAsync(new SetCourtDate.Form(id, objection.Id, "", new DateOnly(2026, 1, 20), null, "", "SAMPLE letter", IsExtension: true), legal);
        var motion = await RuleAsync(house, id, "FED.45.motion");
        await house.RunAsync(new MarkNotNeeded.Form(id, extended.Value, "SAMPLE"), legal);
        await house.RunAsync(new MarkNotNeeded.Form(id, motion.Id, "SAMPLE"), legal);
        await house.RunAsync(new AmendFacts.Form(id, SampleDesk.Facts with { ComplianceOn = new DateOnly(2026, 2, 6) }, "SAMPLE"), legal);

        await house.RunAsync(new ReopenDate.Form(id, extended.Value, "SAMPLE"), legal);
        await house.RunAsync(new ReopenDate.Form(id, motion.Id, "SAMPLE"), legal);

        (await ObjectionAsync(house, id)).Status.ShouldBe(DeadlineStatus.Extended);
        using var db = house.Database.NewContext();
        (await db.Set<DeadlineProposal>().SingleAsync(it => it.DeadlineId == motion.Id && it.State == ProposalState.Open)).NewDueDay.ShouldBe(new DateOnly(2026, 2, 6));
    }

    [Fact]
    public async Task What_is_open_unknown_closed_or_without_a_reason_is_refused()
    {
        await using var house = TestHouse.Open();
        var (legal, id) = await LogAsync(house);
        var worker = await house.HireAsync(StaffRoles.SocialWorker);
        await house.RelateAsync(worker, id, Relation.Assessor);
        var form = new ReopenDate.Form(id, (await ObjectionAsync(house, id)).Id, "SAMPLE");

        var open = await house.RunAsync(form, legal);
        var unknown = await house.RunAsync(form with { DeadlineId = Guid.CreateVersion7() }, legal);
        var noReason = await house.RunAsync(form with { Reason = " " }, legal);
        var notAllowed = await house.RunAsync(form, worker);
        using (var db = house.Database.NewContext())
        {
            await db.Set<LegalRequest>().ExecuteUpdateAsync(row => row.SetProperty(it => it.Status, RequestStatus.Closed));
        }

        var over = await house.RunAsync(form, legal);

        string?[] codes = [open.Refusal?.Code, unknown.Refusal?.Code, noReason.Refusal?.Code, notAllowed.Refusal?.Code, over.Refusal?.Code];
        codes.ShouldBe(["deadlines.not-settled", "not-found", "deadlines.reason-missing", "access.not-your-role", "request.over"]);
    }

    private static async Task<(Actor Legal, Guid Id)> LogAsync(TestHouse house)
    {
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        return (legal, (await house.LogAsync(legal)).Id);
    }

    private static Task<Deadline> ObjectionAsync(TestHouse house, Guid id) => RuleAsync(house, id, "FED.45.objection");

    private static async Task<Deadline> RuleAsync(TestHouse house, Guid id, string rule)
    {
        using var db = house.Database.NewContext();
        return await db.Set<Deadline>().SingleAsync(it => it.RequestId == id && it.RuleId == rule && it.SupersededBy == null);
    }
}
