using LegalRequests.Access;
using LegalRequests.Deadlines;
using LegalRequests.Deadlines.Packs;
using LegalRequests.Law;
using LegalRequests.Persistence;
using LegalRequests.Testing;
using Shouldly;
using Xunit;
using static LegalRequests.Tests.Deadlines.FederalRules;

namespace LegalRequests.Tests.Deadlines;

public sealed class OverrideDateTests
{
    [Theory, EveryDatabase]
    public async Task An_earlier_date_holds_and_the_computed_one_stays_beside_it(DatabaseKind kind)
    {
        await using var desk = await DeadlineDesk.OpenAsync(kind);
        await desk.ComputeAsync();
        var computed = await desk.DeadlineAsync();

        var outcome = await desk.House.RunAsync(Earlier(desk, computed), desk.Staff);
        await desk.ComputeAsync(desk.ServedOn("2026-01-12"));

        var holds = await desk.DeadlineAsync();
        (holds.Id, holds.Status, holds.DueDay, holds.SafeDay).ShouldBe((outcome.Value, DeadlineStatus.Overridden, Day("2026-01-15"), Day("2026-01-14")));
        (holds.Authority, holds.Note, holds.ComputedBy, holds.IsOpen).ShouldBe(("SAMPLE local rule 7", "SAMPLE: the local rule is shorter.", desk.Staff.StaffId, true));
        holds.ReadWorking().Trace[0].Text.ShouldContain("Before: Jan 20, 2026 (Tue)");
        holds.NextStageAt.ShouldNotBeNull();
        (await desk.TableAsync()).History.Single(it => it.Id == computed.Id).SupersededBy.ShouldBe(holds.Id);
        (await desk.TableAsync()).Proposals.ShouldNotContain(it => it.DeadlineId == holds.Id);
    }

    [Fact]
    public async Task More_time_than_the_rule_gives_is_for_counsel()
    {
        await using var desk = await DeadlineDesk.OpenAsync();
        var counsel = await desk.House.HireAsync(StaffRoles.Counsel);
        await desk.ComputeAsync();
        var later = Earlier(desk, await desk.DeadlineAsync()) with { Day = Day("2026-01-22") };

        var legal = await desk.House.RunAsync(later, desk.Staff);
        var lawyer = await desk.House.RunAsync(later, counsel);

        (legal.Refusal?.Code, legal.Refusal?.Kind).ShouldBe(("deadlines.later-is-counsels", RefusalKind.Forbidden));
        lawyer.Done.ShouldBeTrue();
    }

    [Fact]
    public async Task Authority_reason_and_a_date_that_holds_and_is_ours_are_needed()
    {
        await using var desk = await DeadlineDesk.OpenAsync();
        var worker = await desk.House.HireAsync(StaffRoles.SocialWorker);
        await desk.House.RelateAsync(worker, desk.RequestId, Relation.Assessor);
        await desk.ComputeAsync();
        var computed = await desk.DeadlineAsync();
        var theirs = await desk.DeadlineAsync("FED.45.notice_to_parties");
        var good = Earlier(desk, computed);

        async Task<string?> CodeAsync(OverrideDate.Form form, Actor actor) => (await desk.House.RunAsync(form, actor)).Refusal?.Code;

        (await CodeAsync(good with { Authority = " " }, desk.Staff)).ShouldBe("deadlines.authority-missing");
        (await CodeAsync(good with { Reason = "" }, desk.Staff)).ShouldBe("deadlines.reason-missing");
        (await CodeAsync(good with { DeadlineId = Guid.CreateVersion7() }, desk.Staff)).ShouldBe("not-found");
        (await CodeAsync(good with { Day = new DateOnly(1900, 1, 1) }, desk.Staff)).ShouldBe("deadlines.day-far");
        (await CodeAsync(good with { DeadlineId = theirs.Id }, desk.Staff)).ShouldBe("deadlines.not-ours");
        (await CodeAsync(good, worker)).ShouldBe("access.not-your-role");
        await desk.House.RunAsync(good, desk.Staff);
        (await CodeAsync(good, desk.Staff)).ShouldBe("deadlines.superseded");
    }

    [Fact]
    public async Task A_date_set_in_the_place_of_an_embargo_is_an_embargo_again()
    {
        await using var desk = await DeadlineDesk.OpenAsync();
        var embargo = await AddEmbargoAsync(desk);

        var form = new SetCourtDate.Form(desk.RequestId, embargo.Id, "", Day("2026-02-20"), null, "", "SAMPLE order", IsExtension: false);
        var set = await desk.House.RunAsync(form, desk.Staff);

        var holds = (await desk.TableAsync()).Deadlines.Single(it => it.Id == set.Value);
        (holds.Role, holds.SafeDay, holds.ReadDue()?.ToString()).ShouldBe((DeadlineRole.Embargo, null, "not before Feb 20, 2026 (Fri)"));
    }

    [Fact]
    public async Task An_embargo_is_lifted_by_counsel_alone_and_is_never_met()
    {
        await using var desk = await DeadlineDesk.OpenAsync();
        var counsel = await desk.House.HireAsync(StaffRoles.Counsel);
        var embargo = await AddEmbargoAsync(desk);
        var lift = new MarkNotNeeded.Form(desk.RequestId, embargo.Id, "SAMPLE: the consumer consented.");
        var sooner = new OverrideDate.Form(desk.RequestId, embargo.Id, Day("2026-02-01"), null, "SAMPLE", "SAMPLE");

        var met = await desk.House.RunAsync(new MarkMet.Form(desk.RequestId, embargo.Id, Day("2026-01-01"), ""), desk.Staff);
        var legal = await desk.House.RunAsync(lift, desk.Staff);
        var moved = await desk.House.RunAsync(sooner, desk.Staff);
        var lawyer = await desk.House.RunAsync(lift, counsel);

        met.Refusal?.Code.ShouldBe("deadlines.nothing-to-do");
        legal.Refusal?.Code.ShouldBe("deadlines.embargo-is-counsels");
        moved.Refusal?.Code.ShouldBe("deadlines.later-is-counsels");
        lawyer.Done.ShouldBeTrue();
    }

    private static OverrideDate.Form Earlier(DeadlineDesk desk, Deadline held) =>
        new(desk.RequestId, held.Id, Day("2026-01-15"), null, "SAMPLE local rule 7", "SAMPLE: the local rule is shorter.");

    private static async Task<Deadline> AddEmbargoAsync(DeadlineDesk desk)
    {
        var row = new Deadline
        {
            Id = Guid.CreateVersion7(),
            RequestId = desk.RequestId,
            RuleId = "SAMPLE.embargo",
            Title = "SAMPLE embargo",
            Role = DeadlineRole.Embargo,
            DueDay = Day("2026-02-10"),
            DueKind = LegalRequests.Deadlines.Counting.DueKind.NotBefore,
            Zone = "America/Los_Angeles",
            Citation = "SAMPLE",
            Mark = RuleMark.V,
            PackVersion = "SAMPLE 1",
            Working = """{"ruleId":"SAMPLE.embargo","title":"SAMPLE embargo","role":"Embargo","citation":"SAMPLE","mark":"V","packVersion":"SAMPLE 1","zone":"America/Los_Angeles"}""",
            Inputs = "{}",
        };
        await desk.House.AddRowsAsync(row);
        return row;
    }
}
