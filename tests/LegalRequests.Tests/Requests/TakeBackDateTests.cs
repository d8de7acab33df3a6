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

public class TakeBackDateTests
{
    [Theory, EveryDatabase]
    public async Task The_last_date_that_a_rule_gave_holds_again_and_a_newer_one_is_proposed(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var (legal, id, computed) = await LogAsync(house);
        var first = await house.RunAsync(Set(id, computed.Id), legal);
        var second = await house.RunAsync(Set(id, first.Value), legal);
        (await house.RunAsync(new AmendFacts.Form(id, SampleDesk.Facts with { ServedOn = new DateOnly(2026, 1, 1) }, "SAMPLE"), legal)).OrThrow();

        var back = await house.RunAsync(new TakeBackDate.Form(id, second.Value, "SAMPLE: another case."), legal);

        using var db = house.Database.NewContext();
        var holds = await db.Set<Deadline>().SingleAsync(it => it.RequestId == id && it.RuleId == computed.RuleId && it.SupersededBy == null);
        (holds.Id, holds.Status, holds.DueDay, holds.Warning).ShouldBe((back.Value, DeadlineStatus.Computed, computed.DueDay, ComputedDeadline.NotVerified));
        (await db.Set<Deadline>().SingleAsync(it => it.Id == second.Value)).Note.ShouldBe("Taken back: SAMPLE: another case.");
        (await db.Set<DeadlineProposal>().SingleAsync(it => it.DeadlineId == holds.Id)).NewDueDay.ShouldBe(new DateOnly(2026, 1, 15));
    }

    [Fact]
    public async Task A_computed_a_settled_or_a_first_date_cannot_be_taken_back()
    {
        await using var house = TestHouse.Open();
        var (legal, id, computed) = await LogAsync(house);
        var worker = await house.HireAsync(StaffRoles.SocialWorker);
        await house.RelateAsync(worker, id, Relation.Assessor);
        var first = await house.RunAsync(Set(id, null), legal);
        var settled = await house.RunAsync(Set(id, computed.Id), legal);
        var motion = await house.InScopeAsync(async provider =>
        {
            using var db = house.Database.NewContext();
            return await db.Set<Deadline>().SingleAsync(it => it.RuleId == "FED.45.motion");
        });

        async Task<string?> CodeAsync(Guid deadline, string reason = "SAMPLE", Actor? actor = null) =>
            (await house.RunAsync(new TakeBackDate.Form(id, deadline, reason), actor ?? legal)).Refusal?.Code;

        (await CodeAsync(motion.Id)).ShouldBe("deadlines.not-set");
        (await CodeAsync(first.Value)).ShouldBe("deadlines.nothing-before");
        (await CodeAsync(Guid.CreateVersion7())).ShouldBe("not-found");
        (await CodeAsync(settled.Value, " ")).ShouldBe("deadlines.reason-missing");
        (await CodeAsync(settled.Value, actor: worker)).ShouldBe("access.not-your-role");
        (await house.RunAsync(new MarkNotNeeded.Form(id, settled.Value, "SAMPLE"), legal)).OrThrow();
        (await CodeAsync(settled.Value)).ShouldBe("deadlines.not-set");
        using (var db = house.Database.NewContext())
        {
            await db.Set<LegalRequest>().ExecuteUpdateAsync(row => row.SetProperty(it => it.Status, RequestStatus.Closed));
        }

        (await CodeAsync(first.Value)).ShouldBe("request.over");
    }

    private static SetCourtDate.Form Set(Guid id, Guid? deadline) =>
        new(id, deadline, "SAMPLE", new DateOnly(2026, 1, 28), null, "America/Los_Angeles", "SAMPLE order", IsExtension: false);

    private static async Task<(Actor Legal, Guid Id, Deadline Objection)> LogAsync(TestHouse house)
    {
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var id = (await house.LogAsync(legal)).Id;
        using var db = house.Database.NewContext();
        return (legal, id, await db.Set<Deadline>().SingleAsync(it => it.RequestId == id && it.RuleId == "FED.45.objection"));
    }
}
