using LegalRequests.Deadlines;
using LegalRequests.Law;
using LegalRequests.Persistence;
using LegalRequests.Testing;
using Shouldly;
using Xunit;
using static LegalRequests.Tests.Deadlines.FederalRules;

namespace LegalRequests.Tests.Deadlines;

public sealed class DeadlineDecisionTests
{
    [Theory, EveryDatabase]
    public async Task An_accepted_proposal_holds_and_the_old_date_stays_to_be_read(DatabaseKind kind)
    {
        await using var desk = await DeadlineDesk.OpenAsync(kind);
        var proposal = await desk.ProposeAsync();

        var outcome = await desk.House.RunAsync(new AcceptProposal.Form(desk.RequestId, proposal.Id), desk.Staff);

        var holds = await desk.DeadlineAsync();
        (holds.Id, holds.DueDay, holds.SafeDay).ShouldBe((outcome.Value, Day("2026-01-26"), Day("2026-01-23")));
        var old = (await desk.TableAsync()).History.Single(it => it.Id == proposal.DeadlineId);
        (old.SupersededBy, old.DueDay, old.NextStageAt).ShouldBe((holds.Id, Day("2026-01-20"), null));
        var twice = await desk.House.RunAsync(new AcceptProposal.Form(desk.RequestId, proposal.Id), desk.Staff);
        twice.Refusal?.Code.ShouldBe("deadlines.proposal-decided");
    }

    [Fact]
    public async Task An_accepted_proposal_to_fall_away_settles_the_date()
    {
        await using var desk = await DeadlineDesk.OpenAsync();
        await desk.ComputeAsync();
        await desk.ComputeAsync(desk.Facts with { Commands = [FactWords.Testimony] });
        var objection = await desk.DeadlineAsync();
        var proposal = (await desk.TableAsync()).Proposals.Single(it => it.DeadlineId == objection.Id);

        await desk.House.RunAsync(new AcceptProposal.Form(desk.RequestId, proposal.Id), desk.Staff);

        (await desk.DeadlineAsync()).Status.ShouldBe(DeadlineStatus.NotNeeded);
    }

    [Theory, EveryDatabase]
    public async Task A_refused_proposal_leaves_the_date_and_is_not_made_again(DatabaseKind kind)
    {
        await using var desk = await DeadlineDesk.OpenAsync(kind);
        var proposal = await desk.ProposeAsync();

        var noReason = await desk.House.RunAsync(new RefuseProposal.Form(desk.RequestId, proposal.Id, ""), desk.Staff);
        var refused = await desk.House.RunAsync(new RefuseProposal.Form(desk.RequestId, proposal.Id, "The proof of service says January 5."), desk.Staff);
        var again = await desk.ComputeAsync(desk.ServedOn("2026-01-12"));

        noReason.Refusal?.Code.ShouldBe("deadlines.reason-missing");
        refused.Done.ShouldBeTrue();
        again.Value.ShouldNotBeNull().Proposed.ShouldBe(0);
        (await desk.DeadlineAsync()).DueDay.ShouldBe(Day("2026-01-20"));
        var twice = await desk.House.RunAsync(new RefuseProposal.Form(desk.RequestId, proposal.Id, "Again."), desk.Staff);
        twice.Refusal?.Code.ShouldBe("deadlines.proposal-decided");
    }

    [Fact]
    public async Task A_proposal_of_another_request_is_not_found()
    {
        await using var desk = await DeadlineDesk.OpenAsync();
        var proposal = await desk.ProposeAsync();
        var other = await desk.House.AddRequestAsync(desk.Staff);

        var accepted = await desk.House.RunAsync(new AcceptProposal.Form(other, proposal.Id), desk.Staff);
        var refused = await desk.House.RunAsync(new RefuseProposal.Form(other, proposal.Id, "SAMPLE"), desk.Staff);

        (accepted.Refusal?.Code, refused.Refusal?.Code).ShouldBe(("not-found", "not-found"));
    }

    [Theory, EveryDatabase]
    public async Task A_date_the_court_sets_takes_the_place_of_a_computed_one_and_no_fact_moves_it(DatabaseKind kind)
    {
        await using var desk = await DeadlineDesk.OpenAsync(kind);
        var proposal = await desk.ProposeAsync();
        var form = new SetCourtDate.Form(desk.RequestId, proposal.DeadlineId, "", Day("2026-02-16"), new TimeOnly(17, 0), "", "SAMPLE order of January 14, 2026", IsExtension: false);

        var outcome = await desk.House.RunAsync(form, desk.Staff);
        await desk.ComputeAsync(desk.ServedOn("2026-01-08"));

        var holds = await desk.DeadlineAsync();
        (holds.Id, holds.Status, holds.Authority).ShouldBe((outcome.Value, DeadlineStatus.SetByCourt, "SAMPLE order of January 14, 2026"));
        holds.ReadDue()?.ToString().ShouldBe("before Feb 16, 2026 (Mon), 5:00 PM");
        (holds.SafeDay, holds.Warning).ShouldBe((Day("2026-02-13"), null));
        (await desk.TableAsync()).Proposals.ShouldNotContain(it => it.DeadlineId == holds.Id || it.DeadlineId == proposal.DeadlineId);
    }

    [Fact]
    public async Task A_date_may_be_set_where_no_rule_gives_one()
    {
        await using var desk = await DeadlineDesk.OpenAsync();

        await desk.House.RunAsync(new SetCourtDate.Form(desk.RequestId, null, "Produce in camera", Day("2026-01-30"), null, "America/New_York", "SAMPLE letter", IsExtension: true), desk.Staff);

        var set = (await desk.TableAsync()).Deadlines.ShouldHaveSingleItem();
        (set.Title, set.Status, set.SafeDay).ShouldBe(("Produce in camera", DeadlineStatus.Extended, Day("2026-01-29")));
        (await desk.ComputeAsync()).Value.ShouldBe(new BookEntry(8, 0, 0));
    }

    [Fact]
    public async Task A_date_without_authority_title_zone_or_a_row_to_replace_is_refused()
    {
        await using var desk = await DeadlineDesk.OpenAsync();
        var proposal = await desk.ProposeAsync();
        await desk.House.RunAsync(new AcceptProposal.Form(desk.RequestId, proposal.Id), desk.Staff);
        var good = new SetCourtDate.Form(desk.RequestId, null, "SAMPLE", Day("2026-01-30"), null, "America/New_York", "SAMPLE order", false);

        async Task<string?> CodeAsync(SetCourtDate.Form form) => (await desk.House.RunAsync(form, desk.Staff)).Refusal?.Code;

        (await CodeAsync(good with { Authority = " " })).ShouldBe("deadlines.authority-missing");
        (await CodeAsync(good with { Title = "" })).ShouldBe("deadlines.title-missing");
        (await CodeAsync(good with { Zone = "Nowhere" })).ShouldBe("deadlines.zone-unknown");
        (await CodeAsync(good with { DeadlineId = Guid.CreateVersion7() })).ShouldBe("not-found");
        (await CodeAsync(good with { DeadlineId = proposal.DeadlineId })).ShouldBe("deadlines.superseded");
    }

    [Theory, EveryDatabase]
    public async Task What_was_done_in_time_is_met_and_is_not_reminded_of(DatabaseKind kind)
    {
        await using var desk = await DeadlineDesk.OpenAsync(kind);
        await desk.ComputeAsync();
        var objection = await desk.DeadlineAsync();
        desk.MoveTo("2026-01-14T18:00:00Z");

        var outcome = await desk.House.RunAsync(new MarkMet.Form(desk.RequestId, objection.Id, Day("2026-01-14"), "Served by mail"), desk.Staff);
        await desk.SweepAsync();

        outcome.Value.ShouldBe(DeadlineStatus.Met);
        (await desk.DeadlineAsync()).MetOn.ShouldBe(Day("2026-01-14"));
        (await desk.RowsAsync<DeadlineReminder>()).ShouldNotContain(it => it.DeadlineId == objection.Id);
        var twice = await desk.House.RunAsync(new MarkMet.Form(desk.RequestId, objection.Id, Day("2026-01-14"), ""), desk.Staff);
        twice.Refusal?.Code.ShouldBe("deadlines.settled");
    }

    [Fact]
    public async Task What_was_done_too_late_stays_missed()
    {
        await using var desk = await DeadlineDesk.OpenAsync();
        await desk.ComputeAsync();
        desk.MoveTo("2026-01-22T18:00:00Z");
        await desk.SweepAsync();

        var outcome = await desk.House.RunAsync(new MarkMet.Form(desk.RequestId, (await desk.DeadlineAsync()).Id, Day("2026-01-21"), ""), desk.Staff);

        outcome.Value.ShouldBe(DeadlineStatus.Missed);
    }

    [Fact]
    public async Task A_day_in_the_future_and_an_unknown_date_are_refused()
    {
        await using var desk = await DeadlineDesk.OpenAsync();
        await desk.ComputeAsync();

        var future = await desk.House.RunAsync(new MarkMet.Form(desk.RequestId, (await desk.DeadlineAsync()).Id, Day("2026-01-06"), ""), desk.Staff);
        var unknown = await desk.House.RunAsync(new MarkMet.Form(desk.RequestId, Guid.CreateVersion7(), Day("2026-01-05"), ""), desk.Staff);

        (future.Refusal?.Code, unknown.Refusal?.Code).ShouldBe(("deadlines.future", "not-found"));
    }

    [Fact]
    public async Task A_date_by_which_nothing_will_be_done_needs_a_reason()
    {
        await using var desk = await DeadlineDesk.OpenAsync();
        await desk.ComputeAsync();
        var id = (await desk.DeadlineAsync()).Id;

        var noReason = await desk.House.RunAsync(new MarkNotNeeded.Form(desk.RequestId, id, ""), desk.Staff);
        var unknown = await desk.House.RunAsync(new MarkNotNeeded.Form(desk.RequestId, Guid.CreateVersion7(), "SAMPLE"), desk.Staff);
        var done = await desk.House.RunAsync(new MarkNotNeeded.Form(desk.RequestId, id, "Counsel decided not to object."), desk.Staff);
        var twice = await desk.House.RunAsync(new MarkNotNeeded.Form(desk.RequestId, id, "Again."), desk.Staff);

        noReason.Refusal?.Code.ShouldBe("deadlines.reason-missing");
        unknown.Refusal?.Code.ShouldBe("not-found");
        done.Done.ShouldBeTrue();
        twice.Refusal?.Code.ShouldBe("deadlines.settled");
        (await desk.DeadlineAsync()).Status.ShouldBe(DeadlineStatus.NotNeeded);
    }
}
