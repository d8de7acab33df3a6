using LegalRequests.Persistence;
using LegalRequests.Testing;
using LegalRequests.Workflows.Running;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Workflows.Running;

public class WorkflowRaceTests
{
    private const int Requests = 15;

    [Theory]
    [EveryDatabase]
    public async Task Of_four_answers_at_once_one_is_done(DatabaseKind kind)
    {
        await using var rig = await WorkflowRig.OpenAsync(kind);
        for (var i = 0; i < Requests; i++)
        {
            var request = await rig.StartAsync();

            var answers = await AtOnce(4, _ => rig.AnswerAsync(request, "validity:Clarify", Guid.CreateVersion7(), visit: 1));

            answers.Order().ShouldBe([ResumeAnswer.Done, ResumeAnswer.Gone, ResumeAnswer.Gone, ResumeAnswer.Gone]);
            (await rig.OpenAsync(request)).ShouldBe(["clarify"]);
        }
    }

    [Theory]
    [EveryDatabase]
    public async Task Of_one_command_four_times_at_once_the_rest_are_duplicates(DatabaseKind kind)
    {
        await using var rig = await WorkflowRig.OpenAsync(kind);
        for (var i = 0; i < Requests; i++)
        {
            var request = await rig.StartAsync();
            var command = Guid.CreateVersion7();

            var answers = await AtOnce(4, _ => rig.AnswerAsync(request, "validity:Clarify", command));

            answers.Order().ShouldBe([ResumeAnswer.Done, ResumeAnswer.Duplicate, ResumeAnswer.Duplicate, ResumeAnswer.Duplicate]);
        }
    }

    [Theory]
    [EveryDatabase]
    public async Task Branches_answered_at_once_all_reach_the_join(DatabaseKind kind)
    {
        await using var rig = await WorkflowRig.OpenAsync(kind);
        for (var i = 0; i < Requests; i++)
        {
            var request = await rig.StartAsync(answers: ["validity:Valid", "add-records:Done"]);

            await AtOnce(2, branch => rig.AnswerAsync(request, branch == 0 ? "privilege-assessment:Done" : "client-notice:NotRequired"));

            (await rig.OpenAsync(request)).ShouldBe(["packet"]);
        }

        (await rig.ReadAsync(db => JournalReplay.DifferencesAsync(db, swept: false))).ShouldBeEmpty();
    }

    [Theory]
    [EveryDatabase]
    public async Task Of_a_date_and_a_person_at_once_one_wins(DatabaseKind kind)
    {
        await using var rig = await WorkflowRig.OpenAsync(kind);
        for (var i = 0; i < Requests; i++)
        {
            var request = await rig.StartAsync(answers: ["validity:Valid"]);
            await rig.AnswerAsync(request, "client-notice:Sent", due: rig.House.Clock.GetUtcNow());

            var person = ResumeAnswer.Gone;
            var swept = new SweepCount(0, 0);
            await AtOnce(2, async side =>
            {
                if (side == 0) person = await rig.AnswerAsync(request, "client-notice:Objected");
                else swept = await rig.Sweep.RunAsync();

                return ResumeAnswer.Done;
            });

            ((person == ResumeAnswer.Done ? 1 : 0) + swept.Elapsed).ShouldBe(1);
            (await rig.OpenAsync(request)).ShouldBe(person == ResumeAnswer.Done ? ["records", "client-objection"] : ["records"], ignoreOrder: true);
        }

        (await rig.ReadAsync(db => JournalReplay.DifferencesAsync(db, swept: false))).ShouldBeEmpty();
    }

    [Theory]
    [EveryDatabase]
    public async Task Sweeps_at_once_carry_out_each_effect_once(DatabaseKind kind)
    {
        await using var rig = await WorkflowRig.OpenAsync(kind);
        for (var i = 0; i < Requests; i++) await rig.StartAsync(answers: ["validity:Valid", "client-notice:NotRequired"]);

        await AtOnce(3, async _ =>
        {
            await rig.Sweep.RunAsync();
            return ResumeAnswer.Done;
        });
        await rig.Sweep.RunAsync();

        (await rig.ReadAsync(db => db.Set<OrderedEffect>().CountAsync())).ShouldBe(2 * Requests);
        (await rig.ReadAsync(db => JournalReplay.DifferencesAsync(db, swept: true))).ShouldBeEmpty();
    }

    private static async Task<ResumeAnswer[]> AtOnce(int count, Func<int, Task<ResumeAnswer>> act)
    {
        using var gate = new Barrier(count);
        return await Task.WhenAll(Enumerable.Range(0, count).Select(number => Task.Factory.StartNew(
            () =>
            {
                gate.SignalAndWait();
                return act(number).GetAwaiter().GetResult();
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));
    }
}
