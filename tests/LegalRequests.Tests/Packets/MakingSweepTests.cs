using System.Diagnostics;
using LegalRequests.Access;
using LegalRequests.Packets;
using LegalRequests.Persistence;
using LegalRequests.Scheduling;
using LegalRequests.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Packets;

/// <summary>How makings wait, are held, are given up and change hands; what is made is of no account here.</summary>
public sealed class MakingSweepTests
{
    [Theory, EveryDatabase]
    public async Task A_making_is_held_by_its_worker_while_it_lives_even_when_no_page_gets_done(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        await AskAsync(house);
        var worker = new Worker(house, async progress =>
        {
            house.Clock.Advance(TimeSpan.FromSeconds(25));
            await UntilAsync(async () => (await RowAsync(house)).HeldUntil > house.Clock.GetUtcNow() + TimeSpan.FromSeconds(20));
            progress.Report(7);
            await UntilAsync(async () => (await RowAsync(house)).PagesDone == 7);
            return await DoneAsync(house);
        });

        (await worker.RunAsync(default)).ShouldBe(1);

        var row = await RowAsync(house);
        (row.State, row.Attempts, row.HeldUntil).ShouldBe((BuildState.Done, 1, house.Clock.GetUtcNow() + BuildProgress.Hold));
    }

    [Fact]
    public async Task A_making_is_not_lost_when_its_progress_cannot_be_written_down()
    {
        await using var house = TestHouse.Open(DatabaseKind.Sqlite);
        var written = new List<int>();

        await using (var progress = new BuildProgress(house.Services.GetRequiredService<IServiceScopeFactory>(), house.Clock, NullLogger.Instance, WriteAsync))
        {
            progress.Report(1);
            await UntilAsync(() => Task.FromResult(written.Contains(1)));
            progress.Report(2);
            await UntilAsync(() => Task.FromResult(written.Contains(2)));
        }

        Task WriteAsync(LegalRequestsDb db, int pages, DateTimeOffset until)
        {
            written.Add(pages);
            return pages == 1 ? throw new SqliteException("SAMPLE: database is locked", 5) : Task.CompletedTask;
        }
    }

    [Theory, EveryDatabase]
    public async Task A_making_whose_worker_died_is_not_touched_before_its_hold_is_over(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        await DieAsync(house, attempts: 1);
        var builds = house.Services.GetRequiredService<SweepRunner>();

        house.Clock.Advance(BuildProgress.Hold);
        var held = await builds.RunAsync("packets");
        house.Clock.Advance(TimeSpan.FromSeconds(1));
        var free = await builds.RunAsync("packets");

        (held, free).ShouldBe((0, 1));
    }

    [Theory, EveryDatabase]
    public async Task A_making_at_which_the_program_ends_each_time_is_given_up_and_says_so(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        await DieAsync(house, attempts: 3);
        house.Clock.Advance(BuildProgress.Hold + TimeSpan.FromSeconds(1));

        (await house.Services.GetRequiredService<SweepRunner>().RunAsync("packets")).ShouldBe(0);

        var row = await RowAsync(house);
        (row.State, row.Attempts).ShouldBe((BuildState.Failed, 3));
        row.Problem.ShouldContain("could not be made");
    }

    [Theory, EveryDatabase]
    public async Task A_fault_is_tried_three_times_and_told_then(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        await AskAsync(house);
        var tries = 0;
        var worker = new Worker(house, _ => ++tries == 2 ? throw new TaskCanceledException("SAMPLE: a tool took too long.") : throw new IOException("SAMPLE: the disk is full."));

        (await worker.RunAsync(default)).ShouldBe(3);

        var row = await RowAsync(house);
        (row.State, row.Attempts, row.Problem).ShouldBe((BuildState.Failed, 3, "SAMPLE: broken."));
    }

    [Theory, EveryDatabase]
    public async Task A_worker_that_was_taken_over_changes_nothing_when_it_fails_at_last(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        await AskAsync(house);
        var quick = new Worker(house, _ => DoneAsync(house));
        var slow = new Worker(house, async _ =>
        {
            house.Clock.Advance(BuildProgress.Hold + TimeSpan.FromSeconds(1));
            (await quick.RunAsync(default)).ShouldBe(1);
            throw new IOException("SAMPLE: the disk is full.");
        });

        await slow.RunAsync(default);

        var row = await RowAsync(house);
        (row.State, row.Attempts, row.Problem).ShouldBe((BuildState.Done, 2, ""));
    }

    [Theory, EveryDatabase]
    public async Task A_worker_that_was_taken_over_does_not_end_what_the_other_still_makes(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        await AskAsync(house);
        var (taken, failed) = (new TaskCompletionSource(), new TaskCompletionSource());
        var second = new Worker(house, async _ =>
        {
            taken.SetResult();
            await failed.Task;
            (await RowAsync(house)).State.ShouldBe(BuildState.Building);
            return await DoneAsync(house);
        });
        var running = Task.FromResult(0);
        var first = new Worker(house, async _ =>
        {
            house.Clock.Advance(BuildProgress.Hold + TimeSpan.FromSeconds(1));
            running = second.RunAsync(default);
            await taken.Task;
            return Refusal.Conflict("sample.no", "SAMPLE refusal.");
        });

        (await first.RunAsync(default)).ShouldBe(1);
        failed.SetResult();

        (await running).ShouldBe(1);
        (await RowAsync(house)).State.ShouldBe(BuildState.Done);
    }

    [Theory, EveryDatabase]
    public async Task A_program_that_is_stopped_gives_back_what_it_makes_and_the_try_does_not_count(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        await AskAsync(house);
        using var lifetime = new Lifetime();
        var stopped = new Worker(
            house,
            async _ =>
            {
                lifetime.StopApplication();
                await Task.Delay(TimeSpan.FromMinutes(5), lifetime.ApplicationStopping);
                return Guid.Empty;
            },
            lifetime);

        (await stopped.RunAsync(default)).ShouldBe(0);
        var given = await RowAsync(house);
        (await new Worker(house, _ => DoneAsync(house)).RunAsync(default)).ShouldBe(1);

        (given.State, given.Attempts, given.Problem).ShouldBe((BuildState.Queued, 0, ""));
        (await RowAsync(house)).State.ShouldBe(BuildState.Done);
    }

    private static Task AskAsync(TestHouse house) => AddAsync(house, BuildState.Queued, attempts: 0, heldUntil: null);

    private static Task DieAsync(TestHouse house, int attempts) =>
        AddAsync(house, BuildState.Building, attempts, house.Clock.GetUtcNow() + BuildProgress.Hold);

    private static async Task AddAsync(TestHouse house, BuildState state, int attempts, DateTimeOffset? heldUntil)
    {
        var staff = await house.HireAsync(StaffRoles.LegalStaff);
        await house.AddRowsAsync(new PacketBuild
        {
            Id = Guid.CreateVersion7(),
            RequestId = await house.AddRequestAsync(staff),
            State = state,
            PagesTotal = 9,
            AskedBy = staff.StaffId,
            AskedAt = house.Clock.GetUtcNow(),
            HeldUntil = heldUntil,
            Attempts = attempts,
        });
    }

    private static async Task<Outcome<Guid>> DoneAsync(TestHouse house)
    {
        using var db = house.Database.NewContext();
        await db.Set<PacketBuild>().ExecuteUpdateAsync(row => row.SetProperty(it => it.State, BuildState.Done));
        return Guid.CreateVersion7();
    }

    private static async Task<PacketBuild> RowAsync(TestHouse house)
    {
        using var db = house.Database.NewContext();
        return await db.Set<PacketBuild>().AsNoTracking().SingleAsync();
    }

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var since = Stopwatch.StartNew(); !await holds(); await Task.Delay(100))
        {
            since.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
        }
    }

    private sealed class Worker(TestHouse house, Func<IProgress<int>, Task<Outcome<Guid>>> make, IHostApplicationLifetime? lifetime = null)
        : MakingSweep<PacketBuild, BuildState>(
            new(BuildState.Queued, BuildState.Building, BuildState.Failed),
            house.Services.GetRequiredService<IServiceScopeFactory>(),
            house.Clock,
            NullLogger.Instance,
            lifetime)
    {
        protected override string Broken => "SAMPLE: broken.";

        protected override Task<Outcome<Guid>> BuildAsync(PacketBuild making, IProgress<int> progress, CancellationToken cancellation) => make(progress);
    }

    private sealed class Lifetime : IHostApplicationLifetime, IDisposable
    {
        private readonly CancellationTokenSource stopping = new();

        public CancellationToken ApplicationStarted => default;

        public CancellationToken ApplicationStopping => stopping.Token;

        public CancellationToken ApplicationStopped => default;

        public void StopApplication() => stopping.Cancel();

        public void Dispose() => stopping.Dispose();
    }
}
