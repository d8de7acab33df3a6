using LegalRequests.Access;
using LegalRequests.Deadlines;
using LegalRequests.Deadlines.Packs;
using LegalRequests.Law;
using LegalRequests.Mail;
using LegalRequests.Persistence;
using LegalRequests.Testing;
using Shouldly;
using Xunit;
using static LegalRequests.Tests.Deadlines.FederalRules;

namespace LegalRequests.Tests.Deadlines;

public sealed class ComputeDeadlinesTests
{
    [Theory, EveryDatabase]
    public async Task The_first_time_every_date_is_written_with_its_working(DatabaseKind kind)
    {
        await using var desk = await DeadlineDesk.OpenAsync(kind);

        var outcome = await desk.ComputeAsync();

        outcome.Value.ShouldBe(new BookEntry(8, 0, 0));
        var objection = await desk.DeadlineAsync();
        objection.ReadDue().ShouldBe(objection.ReadWorking().Due);
        (objection.DueDay, objection.SafeDay).ShouldBe((Day("2026-01-20"), Day("2026-01-16")));
        objection.EndsAt.ShouldBe(new DateTimeOffset(2026, 1, 21, 8, 0, 0, TimeSpan.Zero));
        (objection.Status, objection.Role, objection.Mark).ShouldBe((DeadlineStatus.Computed, DeadlineRole.Ours, RuleMark.V));
        objection.Warning.ShouldBe("not yet verified by your counsel");
        objection.ReadWorking().Trace.ShouldContain(line => line.Text == "Jan 19, 2026 (Mon) is Birthday of Martin Luther King Jr.: the end moves to the next day.");
        objection.ReadWorking().Workings.ShouldHaveSingleItem().Days.Count.ShouldBe(16);
    }

    [Theory, EveryDatabase]
    public async Task The_same_facts_again_change_nothing(DatabaseKind kind)
    {
        await using var desk = await DeadlineDesk.OpenAsync(kind);
        await desk.ComputeAsync();

        var again = await desk.ComputeAsync();

        again.Value.ShouldBe(new BookEntry(0, 0, 0));
        (await desk.TableAsync()).Deadlines.Count.ShouldBe(8);
    }

    [Theory, EveryDatabase]
    public async Task A_new_fact_moves_no_date_but_proposes_it_and_tells_the_owner(DatabaseKind kind)
    {
        await using var desk = await DeadlineDesk.OpenAsync(kind);

        var proposal = await desk.ProposeAsync();

        (await desk.DeadlineAsync()).DueDay.ShouldBe(Day("2026-01-20"));
        (proposal.OldDueDay, proposal.NewDueDay).ShouldBe((Day("2026-01-20"), Day("2026-01-26")));
        (proposal.OldSafeDay, proposal.NewSafeDay).ShouldBe((Day("2026-01-16"), Day("2026-01-23")));
        proposal.ChangedFacts.ShouldBe("service");
        proposal.ReadNewWorking()?.Due?.Day.ShouldBe(Day("2026-01-26"));
        (await desk.MailsAsync()).ShouldContain(mail => mail.Kind == MailKind.DeadlineChanged);
    }

    [Theory, EveryDatabase]
    public async Task A_second_new_fact_takes_the_place_of_the_open_proposal(DatabaseKind kind)
    {
        await using var desk = await DeadlineDesk.OpenAsync(kind);
        var first = await desk.ProposeAsync();

        await desk.ComputeAsync(desk.ServedOn("2026-01-13"));

        var open = (await desk.TableAsync()).Proposals.Single(it => it.DeadlineId == first.DeadlineId);
        open.NewDueDay.ShouldBe(Day("2026-01-27"));
        (await desk.RowsAsync<DeadlineProposal>()).Single(it => it.Id == first.Id).State.ShouldBe(ProposalState.Replaced);
    }

    [Theory, EveryDatabase]
    public async Task A_fact_that_goes_back_withdraws_the_proposal(DatabaseKind kind)
    {
        await using var desk = await DeadlineDesk.OpenAsync(kind);
        await desk.ProposeAsync();

        await desk.ComputeAsync();

        (await desk.TableAsync()).Proposals.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_date_whose_rule_no_more_speaks_is_proposed_to_fall_away()
    {
        await using var desk = await DeadlineDesk.OpenAsync();
        await desk.ComputeAsync();

        await desk.ComputeAsync(desk.Facts with { Commands = [FactWords.Testimony] });

        var objection = await desk.DeadlineAsync();
        var proposal = (await desk.TableAsync()).Proposals.Single(it => it.DeadlineId == objection.Id);
        (objection.Status, proposal.NewDueDay, proposal.NewWorking).ShouldBe((DeadlineStatus.Computed, null, null));
    }

    [Theory, EveryDatabase]
    public async Task An_unknown_jurisdiction_opens_one_task_for_counsel_and_writes_no_date(DatabaseKind kind)
    {
        await using var desk = await DeadlineDesk.OpenAsync(kind);
        var facts = desk.Facts with { Jurisdiction = "us-zz", Forum = FactWords.StateCivil };

        await desk.ComputeAsync(facts);
        await desk.ComputeAsync(facts);

        var table = await desk.TableAsync();
        table.Deadlines.ShouldAllBe(date => date.Role == DeadlineRole.Policy);
        table.Tasks.ShouldHaveSingleItem().Code.ShouldBe("deadlines.no-pack");
    }

    [Fact]
    public async Task A_task_closes_by_itself_when_its_question_does_not_arise_any_more()
    {
        await using var desk = await DeadlineDesk.OpenAsync();
        await desk.ComputeAsync(desk.Facts with { Service = null });

        await desk.ComputeAsync();

        (await desk.TableAsync()).Tasks.ShouldBeEmpty();
        (await desk.RowsAsync<CounselTask>()).ShouldHaveSingleItem().ClosedBy.ShouldBe(Actor.SystemId);
    }

    [Fact]
    public async Task An_answered_question_is_not_asked_again()
    {
        await using var desk = await DeadlineDesk.OpenAsync();
        var counsel = await desk.House.HireAsync(StaffRoles.Counsel);
        await desk.ComputeAsync(desk.Facts with { Service = null });
        var task = (await desk.TableAsync()).Tasks.Single();

        var answered = await desk.House.RunAsync(new AnswerCounselTask.Form(desk.RequestId, task.Id, "Served by hand on January 5."), counsel);
        await desk.ComputeAsync(desk.Facts with { Service = null });

        answered.Done.ShouldBeTrue();
        (await desk.TableAsync()).Tasks.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_question_needs_an_answer_and_is_answered_once()
    {
        await using var desk = await DeadlineDesk.OpenAsync();
        await desk.ComputeAsync(desk.Facts with { Service = null });
        var task = (await desk.TableAsync()).Tasks.Single();

        var empty = await desk.House.RunAsync(new AnswerCounselTask.Form(desk.RequestId, task.Id, " "), desk.Staff);
        await desk.House.RunAsync(new AnswerCounselTask.Form(desk.RequestId, task.Id, "Found."), desk.Staff);
        var twice = await desk.House.RunAsync(new AnswerCounselTask.Form(desk.RequestId, task.Id, "Found."), desk.Staff);
        var unknown = await desk.House.RunAsync(new AnswerCounselTask.Form(desk.RequestId, Guid.CreateVersion7(), "Found."), desk.Staff);

        empty.Refusal?.Code.ShouldBe("deadlines.answer-missing");
        twice.Refusal?.Code.ShouldBe("deadlines.answered");
        unknown.Refusal?.Code.ShouldBe("not-found");
    }

    [Fact]
    public async Task A_social_worker_may_not_work_on_dates()
    {
        await using var desk = await DeadlineDesk.OpenAsync();
        var worker = await desk.House.HireAsync(StaffRoles.SocialWorker);
        await desk.House.RelateAsync(worker, desk.RequestId, Relation.Assessor);
        var (request, any, day) = (desk.RequestId, Guid.CreateVersion7(), Day("2026-01-16"));

        Refusal?[] refusals =
        [
            (await desk.ComputeAsync(actor: worker)).Refusal,
            (await desk.House.RunAsync(new AcceptProposal.Form(request, any), worker)).Refusal,
            (await desk.House.RunAsync(new RefuseProposal.Form(request, any, "SAMPLE"), worker)).Refusal,
            (await desk.House.RunAsync(new SetCourtDate.Form(request, null, "SAMPLE", day, null, "UTC", "SAMPLE", false), worker)).Refusal,
            (await desk.House.RunAsync(new MarkMet.Form(request, any, day, ""), worker)).Refusal,
            (await desk.House.RunAsync(new MarkNotNeeded.Form(request, any, "SAMPLE"), worker)).Refusal,
            (await desk.House.RunAsync(new AnswerCounselTask.Form(request, any, "SAMPLE"), worker)).Refusal,
            (await desk.House.RunAsync(new NoteDeadlineStages.Form(request), worker)).Refusal,
        ];

        refusals.ShouldAllBe(refusal => refusal != null && refusal.Code == "access.not-your-role");
    }
}
