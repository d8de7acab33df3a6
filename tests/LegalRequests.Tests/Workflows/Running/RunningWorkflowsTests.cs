using LegalRequests.Access;
using LegalRequests.Persistence;
using LegalRequests.Testing;
using LegalRequests.Workflows;
using LegalRequests.Workflows.Running;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Workflows.Running;

public class RunningWorkflowsTests
{
    private static readonly string[] UntilReview = ["validity:Valid", "add-records:Done", "privilege-assessment:Done", "client-notice:NotRequired", "packet-draft:Drafted"];

    [Theory]
    [EveryDatabase]
    public async Task A_request_is_taken_from_its_start_to_its_end(DatabaseKind kind)
    {
        await using var rig = await WorkflowRig.OpenAsync(kind);

        var request = await rig.StartAsync(answers: [.. UntilReview, "counsel-review:Approve", "release:Released"]);
        await rig.Sweep.RunAsync();

        (await rig.OpenAsync(request)).ShouldBeEmpty();
        (await rig.ReadAsync(db => db.Set<WorkflowInstance>().SingleAsync())).Status.ShouldBe(WorkflowStatus.Finished);
        (await rig.EffectsAsync(request)).ShouldBe(
            new Dictionary<string, long> { ["deadlines"] = 1, ["notice-result"] = 1, ["account"] = 1, ["close"] = 1 },
            ignoreOrder: true);
        (await rig.ReadAsync(db => JournalReplay.DifferencesAsync(db, swept: true))).ShouldBeEmpty();
    }

    [Theory]
    [EveryDatabase]
    public async Task The_same_command_twice_is_answered_once(DatabaseKind kind)
    {
        await using var rig = await WorkflowRig.OpenAsync(kind);
        var request = await rig.StartAsync();
        var command = Guid.CreateVersion7();

        (await rig.AnswerAsync(request, "validity:Clarify", command)).ShouldBe(ResumeAnswer.Done);
        (await rig.AnswerAsync(request, "validity:Clarify", command)).ShouldBe(ResumeAnswer.Duplicate);

        (await rig.OpenAsync(request)).ShouldBe(["clarify"]);
    }

    [Theory]
    [EveryDatabase]
    public async Task A_form_from_an_earlier_visit_is_gone(DatabaseKind kind)
    {
        await using var rig = await WorkflowRig.OpenAsync(kind);
        var request = await rig.StartAsync(answers: ["validity:Clarify", "clarify:Received"]);

        (await rig.AnswerAsync(request, "validity:Valid", visit: 1)).ShouldBe(ResumeAnswer.Gone);
        (await rig.AnswerAsync(request, "clarify:Received")).ShouldBe(ResumeAnswer.Gone);
        (await rig.AnswerAsync(request, "validity:Valid", visit: 2)).ShouldBe(ResumeAnswer.Done);
    }

    [Theory]
    [EveryDatabase]
    public async Task An_answer_to_a_request_without_a_workflow_is_gone(DatabaseKind kind)
    {
        await using var rig = await WorkflowRig.OpenAsync(kind);

        (await rig.AnswerAsync(Guid.CreateVersion7(), "validity:Valid")).ShouldBe(ResumeAnswer.Gone);
    }

    [Theory]
    [EveryDatabase]
    public async Task What_the_caller_wrote_rolls_back_with_a_burst_that_fails(DatabaseKind kind)
    {
        await using var rig = await WorkflowRig.OpenAsync(kind);
        var request = await rig.StartAsync();
        var stray = Guid.CreateVersion7();

        await Should.ThrowAsync<InvalidOperationException>(() => rig.InBurstAsync(async (workflows, db) =>
        {
            db.Add(new RequestLatch { Id = stray });
            await workflows.CompleteAsync(new StepAnswer(request, "validity", "Valid", Actor.SystemId));
            return await workflows.CompleteAsync(new StepAnswer(request, "add-records", "Nonsense", Actor.SystemId));
        }));

        (await rig.OpenAsync(request)).ShouldBe(["validity"]);
        (await rig.ReadAsync(db => db.Set<RequestLatch>().AnyAsync(latch => latch.Id == stray))).ShouldBeFalse();
        (await rig.ReadAsync(db => JournalReplay.DifferencesAsync(db, swept: false))).ShouldBeEmpty();
    }

    [Theory]
    [EveryDatabase]
    public async Task A_step_may_be_left_and_come_again_in_one_transaction(DatabaseKind kind)
    {
        await using var rig = await WorkflowRig.OpenAsync(kind);
        var request = await rig.StartAsync();

        await rig.InBurstAsync(async (workflows, _) =>
        {
            await workflows.CompleteAsync(new StepAnswer(request, "validity", "Clarify", Actor.SystemId));
            return await workflows.CompleteAsync(new StepAnswer(request, "clarify", "Received", Actor.SystemId));
        });

        (await rig.AnswerAsync(request, "validity:Valid", visit: 2)).ShouldBe(ResumeAnswer.Done);
    }

    [Theory]
    [EveryDatabase]
    public async Task A_second_workflow_for_a_running_request_is_a_bug(DatabaseKind kind)
    {
        await using var rig = await WorkflowRig.OpenAsync(kind);
        var request = await rig.StartAsync();

        await Should.ThrowAsync<InvalidOperationException>(() =>
            rig.InBurstAsync((workflows, _) => workflows.StartAsync(request, ShippedDefinitions.CivilSubpoena, Actor.SystemId)));
    }

    [Theory]
    [EveryDatabase]
    public async Task A_cancelled_workflow_waits_for_nobody_and_the_request_may_start_again(DatabaseKind kind)
    {
        await using var rig = await WorkflowRig.OpenAsync(kind);
        var request = await rig.StartAsync(answers: ["validity:Valid"]);

        (await rig.InBurstAsync((workflows, _) => workflows.CancelAsync(request, "The issuer withdrew the subpoena.", Actor.SystemId))).ShouldBeTrue();

        (await rig.OpenAsync(request)).ShouldBeEmpty();
        (await rig.AnswerAsync(request, "add-records:Done")).ShouldBe(ResumeAnswer.Gone);
        var instance = await rig.ReadAsync(db => db.Set<WorkflowInstance>().SingleAsync());
        (instance.Status, instance.EndReason).ShouldBe((WorkflowStatus.Cancelled, "The issuer withdrew the subpoena."));
        (await rig.InBurstAsync((workflows, _) => workflows.CancelAsync(request, "again", Actor.SystemId))).ShouldBeFalse();
        (await rig.ReadAsync(db => JournalReplay.DifferencesAsync(db, swept: false))).ShouldBeEmpty();

        rig.House.Clock.Advance(TimeSpan.FromMinutes(1));
        await rig.InBurstAsync((workflows, _) => workflows.StartAsync(request, ShippedDefinitions.CivilSubpoena, Actor.SystemId));
        (await rig.OpenAsync(request)).ShouldBe(["validity"]);
    }

    [Theory]
    [EveryDatabase]
    public async Task A_running_request_stays_on_its_version(DatabaseKind kind)
    {
        await using var rig = await WorkflowRig.OpenAsync(kind);
        var old = await rig.StartAsync();
        var changed = System.Text.Encoding.UTF8.GetString(WorkflowRig.Noted(ShippedDefinitions.CivilSubpoena)).Replace("Check validity", "Look at the paper", StringComparison.Ordinal);

        (await rig.PublishAsync(System.Text.Encoding.UTF8.GetBytes(changed))).OrThrow().ShouldBe(2);
        var young = await rig.StartAsync();

        (await LabelAsync(rig, old)).ShouldBe((1, "Check validity"));
        (await LabelAsync(rig, young)).ShouldBe((2, "Look at the paper"));
    }

    [Theory]
    [EveryDatabase]
    public async Task The_journal_and_published_definitions_cannot_be_changed(DatabaseKind kind)
    {
        await using var rig = await WorkflowRig.OpenAsync(kind);
        await rig.StartAsync();

        (await Should.ThrowAsync<Exception>(() => rig.ReadAsync(db => db.Set<JournalEntry>().ExecuteDeleteAsync()))).Message.ShouldContain("never changed");
        (await Should.ThrowAsync<Exception>(() => rig.ReadAsync(db => db.Set<DefinitionVersion>().ExecuteUpdateAsync(row => row.SetProperty(it => it.Sha256, "x"))))).Message.ShouldContain("never changed");
    }

    [Theory]
    [EveryDatabase]
    public async Task Random_answers_leave_rows_that_the_journal_explains(DatabaseKind kind)
    {
        await using var rig = await WorkflowRig.OpenAsync(kind);
        var random = new Random(20261122);
        for (var run = 0; run < 12; run++)
        {
            var request = await rig.StartAsync();
            for (var answers = 0; answers < 25 && await rig.OpenAsync(request) is { Count: > 0 } open; answers++)
            {
                var step = ShippedDefinitions.Read(ShippedDefinitions.CivilSubpoena).Step(open[random.Next(open.Count)]);
                await rig.AnswerAsync(request, $"{step.Key}:{step.Outcomes[random.Next(step.Outcomes.Count)]}");
            }
        }

        for (var rounds = 0; rounds < 10; rounds++) await rig.Sweep.RunAsync();

        (await rig.ReadAsync(db => JournalReplay.DifferencesAsync(db, swept: true))).ShouldBeEmpty();
    }

    private static Task<(int, string)> LabelAsync(WorkflowRig rig, Guid request) => rig.InBurstAsync(async (workflows, _) =>
    {
        var standing = (await workflows.StandingAsync(request)).ShouldNotBeNull();
        return (standing.Version, standing.Definition.Step("validity").Label);
    });
}
