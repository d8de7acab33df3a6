using LegalRequests.Access;
using LegalRequests.Persistence;
using LegalRequests.Testing;
using LegalRequests.Workflows.Running;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Workflows.Running;

public class WorkflowSweepTests
{
    [Theory]
    [EveryDatabase]
    public async Task A_waiting_period_ends_at_its_instant_across_a_change_of_the_clock(DatabaseKind kind)
    {
        await using var rig = await WorkflowRig.OpenAsync(kind);
        var zone = TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles");
        var midnight = new DateTime(2026, 3, 9, 0, 0, 0);
        var due = new DateTimeOffset(midnight, zone.GetUtcOffset(midnight));
        var request = await rig.StartAsync(answers: ["validity:Valid"]);
        await rig.AnswerAsync(request, "client-notice:Sent", due: due);

        rig.House.Clock.MoveTo(due.AddSeconds(-1));
        (await rig.Sweep.RunAsync()).Elapsed.ShouldBe(0);
        rig.House.Clock.MoveTo(due);
        (await rig.Sweep.RunAsync()).Elapsed.ShouldBe(1);
        (await rig.Sweep.RunAsync()).Elapsed.ShouldBe(0);

        due.UtcDateTime.ShouldBe(new DateTime(2026, 3, 9, 7, 0, 0, DateTimeKind.Utc));
        (await rig.OpenAsync(request)).ShouldBe(["records"]);
    }

    [Theory]
    [EveryDatabase]
    public async Task A_period_whose_date_was_moved_ends_at_the_new_date(DatabaseKind kind)
    {
        await using var rig = await WorkflowRig.OpenAsync(kind);
        var due = rig.House.Clock.GetUtcNow().AddDays(14);
        var request = await rig.StartAsync(answers: ["validity:Valid", "client-notice:Sent"]);

        (await rig.InBurstAsync((workflows, _) => workflows.SetDueAsync(request, "client-notice", due))).ShouldBeTrue();
        (await rig.InBurstAsync((workflows, _) => workflows.SetDueAsync(request, "client-notice", due.AddDays(40)))).ShouldBeTrue();
        rig.House.Clock.MoveTo(due.AddDays(1));
        (await rig.Sweep.RunAsync()).Elapsed.ShouldBe(0);
        rig.House.Clock.MoveTo(due.AddDays(40));
        (await rig.Sweep.RunAsync()).Elapsed.ShouldBe(1);

        (await rig.InBurstAsync((workflows, _) => workflows.SetDueAsync(request, "client-notice", due))).ShouldBeFalse();
    }

    [Theory]
    [EveryDatabase]
    public async Task A_failing_effect_is_tried_again_later_and_counts_once(DatabaseKind kind)
    {
        await using var rig = await WorkflowRig.OpenAsync(kind);
        var request = await rig.StartAsync(answers: ["validity:Valid"]);
        var tries = 0;
        rig.Watch.OnTry = _ => ++tries < 3 ? throw new IOException("SAMPLE failure") : Task.FromResult<Outcome<Nothing>>(Nothing.More);

        (await rig.Sweep.RunAsync()).CarriedOut.ShouldBe(0);
        (await rig.Sweep.RunAsync()).CarriedOut.ShouldBe(0);
        tries.ShouldBe(1);
        rig.House.Clock.Advance(TimeSpan.FromMinutes(1));
        await rig.Sweep.RunAsync();
        rig.House.Clock.Advance(TimeSpan.FromMinutes(1));
        (await rig.Sweep.RunAsync()).CarriedOut.ShouldBe(1);

        tries.ShouldBe(3);
        (await rig.EffectsAsync(request)).ShouldBe(new Dictionary<string, long> { ["deadlines"] = 1 });
    }

    [Theory]
    [EveryDatabase]
    public async Task An_effect_that_fails_too_often_is_set_aside_until_a_person_frees_it(DatabaseKind kind)
    {
        await using var rig = await WorkflowRig.OpenAsync(kind);
        var staff = await rig.House.HireAsync(StaffRoles.LegalStaff);
        var request = await rig.StartAsync(answers: ["validity:Valid", "client-notice:NotRequired"]);
        var refusal = Refusal.Conflict("sample.not-now", "SAMPLE refusal.");
        rig.Watch.OnTry = _ => Task.FromResult<Outcome<Nothing>>(refusal);
        for (var round = 0; round < WorkflowSweep.MostAttempts + 2; round++)
        {
            await rig.Sweep.RunAsync();
            rig.House.Clock.Advance(TimeSpan.FromHours(2));
        }

        var parked = await rig.ReadAsync(db => db.Set<OrderedEffect>().SingleAsync(effect => effect.ParkedAt != null));
        (parked.Attempts, parked.LastError).ShouldBe((WorkflowSweep.MostAttempts, "sample.not-now"));
        (await rig.EffectsAsync(request)).Values.ShouldAllBe(times => times == 0, "a later effect must wait for an earlier one");

        rig.Watch.OnTry = _ => Task.FromResult<Outcome<Nothing>>(Nothing.More);
        (await rig.House.RunAsync(new RetryParkedEffect.Form(request, parked.Id), staff)).Done.ShouldBeTrue();
        (await rig.House.RunAsync(new RetryParkedEffect.Form(request, parked.Id), staff)).Refusal.ShouldNotBeNull().Code.ShouldBe("workflow.not-parked");
        (await rig.Sweep.RunAsync()).CarriedOut.ShouldBe(2);
    }

    [Fact]
    public async Task A_social_worker_may_not_free_what_was_set_aside()
    {
        await using var rig = await WorkflowRig.OpenAsync(DatabaseKind.Sqlite);
        var worker = await rig.House.HireAsync(StaffRoles.SocialWorker);
        var request = await rig.StartAsync();
        await rig.House.RelateAsync(worker, request, Relation.Assessor);

        var outcome = await rig.House.RunAsync(new RetryParkedEffect.Form(request, Guid.CreateVersion7()), worker);

        outcome.Refusal.ShouldNotBeNull().Kind.ShouldBe(RefusalKind.Forbidden);
    }

    [Theory]
    [EveryDatabase]
    public async Task A_try_that_hangs_beyond_its_lease_does_not_take_effect_twice(DatabaseKind kind)
    {
        await using var rig = await WorkflowRig.OpenAsync(kind);
        var request = await rig.StartAsync(answers: ["validity:Valid"]);
        var hanging = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        rig.Watch.OnTry = async _ =>
        {
            hanging.TrySetResult();
            await goOn.Task;
            return Nothing.More;
        };

        var first = Task.Run(() => rig.Sweep.RunAsync());
        await hanging.Task;
        rig.House.Clock.Advance(WorkflowSweep.Lease + TimeSpan.FromSeconds(1));
        var second = Task.Run(() => rig.Sweep.RunAsync());
        await Task.WhenAny(second, Task.Delay(TimeSpan.FromMilliseconds(500)));
        goOn.SetResult();
        var counts = await Task.WhenAll(first, second);

        counts.Sum(count => count.CarriedOut).ShouldBe(1);
        (await rig.EffectsAsync(request)).ShouldBe(new Dictionary<string, long> { ["deadlines"] = 1 });
    }

    [Theory]
    [EveryDatabase]
    public async Task What_a_killed_process_had_in_hand_goes_on_half_a_minute_later(DatabaseKind kind)
    {
        await using var rig = await WorkflowRig.OpenAsync(kind);
        var request = await rig.StartAsync(answers: ["validity:Valid"]);
        rig.Watch.OnTry = _ => throw new OperationCanceledException();
        await Should.ThrowAsync<OperationCanceledException>(() => rig.Sweep.RunAsync());
        rig.Watch.OnTry = _ => Task.FromResult<Outcome<Nothing>>(Nothing.More);

        rig.House.Clock.Advance(TimeSpan.FromSeconds(29));
        (await rig.Sweep.RunAsync()).CarriedOut.ShouldBe(0);
        rig.House.Clock.Advance(TimeSpan.FromSeconds(1));
        (await rig.Sweep.RunAsync()).CarriedOut.ShouldBe(1);

        (await rig.EffectsAsync(request)).ShouldBe(new Dictionary<string, long> { ["deadlines"] = 1 });
    }

    [Theory]
    [EveryDatabase]
    public async Task A_try_whose_lease_was_taken_over_does_nothing(DatabaseKind kind)
    {
        await using var rig = await WorkflowRig.OpenAsync(kind);
        var request = await rig.StartAsync(answers: ["validity:Valid"]);
        var effect = await rig.ReadAsync(db => db.Set<OrderedEffect>().SingleAsync());

        var late = await rig.House.RunAsync(new CarryOutEffect.Form(request, effect.Id, effect.NotBefore.AddMinutes(-3)));

        late.OrThrow().ShouldBeFalse();
        (await rig.EffectsAsync(request)).ShouldBe(new Dictionary<string, long> { ["deadlines"] = 0 });
    }
}
