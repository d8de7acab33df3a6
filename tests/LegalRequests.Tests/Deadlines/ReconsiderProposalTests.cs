using LegalRequests.Access;
using LegalRequests.Deadlines;
using LegalRequests.Persistence;
using LegalRequests.Testing;
using Shouldly;
using Xunit;
using static LegalRequests.Tests.Deadlines.FederalRules;

namespace LegalRequests.Tests.Deadlines;

public sealed class ReconsiderProposalTests
{
    [Theory, EveryDatabase]
    public async Task A_change_refused_by_mistake_is_open_again_and_can_be_accepted(DatabaseKind kind)
    {
        await using var desk = await DeadlineDesk.OpenAsync(kind);
        var refused = await RefusedAsync(desk);

        var again = await desk.House.RunAsync(new ReconsiderProposal.Form(desk.RequestId, refused.Id), desk.Staff);
        var accepted = await desk.House.RunAsync(new AcceptProposal.Form(desk.RequestId, again.Value), desk.Staff);

        accepted.Done.ShouldBeTrue();
        (await desk.DeadlineAsync()).DueDay.ShouldBe(Day("2026-01-26"));
        (await desk.RowsAsync<DeadlineProposal>()).Single(it => it.Id == refused.Id).State.ShouldBe(ProposalState.Refused);
    }

    [Fact]
    public async Task A_change_that_is_open_or_out_of_date_or_of_another_request_is_not()
    {
        await using var desk = await DeadlineDesk.OpenAsync();
        var worker = await desk.House.HireAsync(StaffRoles.SocialWorker);
        await desk.House.RelateAsync(worker, desk.RequestId, Relation.Assessor);
        var other = await desk.House.AddRequestAsync(desk.Staff);
        var open = await desk.ProposeAsync();
        var form = new ReconsiderProposal.Form(desk.RequestId, open.Id);

        var early = await desk.House.RunAsync(form, desk.Staff);
        await desk.House.RunAsync(new RefuseProposal.Form(desk.RequestId, open.Id, "SAMPLE"), desk.Staff);
        var elsewhere = await desk.House.RunAsync(form with { RequestId = other }, desk.Staff);
        var notAllowed = await desk.House.RunAsync(form, worker);
        await desk.ComputeAsync(desk.ServedOn("2026-01-13"));
        var late = await desk.House.RunAsync(form, desk.Staff);

        early.Refusal?.Code.ShouldBe("deadlines.proposal-over");
        elsewhere.Refusal?.Code.ShouldBe("not-found");
        notAllowed.Refusal?.Code.ShouldBe("access.not-your-role");
        late.Refusal?.Code.ShouldBe("deadlines.proposal-over");
    }

    private static async Task<DeadlineProposal> RefusedAsync(DeadlineDesk desk)
    {
        var proposal = await desk.ProposeAsync();
        (await desk.House.RunAsync(new RefuseProposal.Form(desk.RequestId, proposal.Id, "SAMPLE"), desk.Staff)).OrThrow();
        return proposal;
    }
}
