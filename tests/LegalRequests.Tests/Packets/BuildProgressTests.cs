using System.Diagnostics;
using LegalRequests.Packets;
using LegalRequests.Persistence;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Packets;

public sealed class BuildProgressTests
{
    [Theory, EveryDatabase]
    public async Task A_making_is_held_by_its_worker_while_it_lives_even_when_no_page_gets_done(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var build = await BuildingAsync(house);
        house.Clock.Advance(TimeSpan.FromSeconds(25));

        await using (var progress = new BuildProgress(house.Services.GetRequiredService<IServiceScopeFactory>(), build, house.Clock))
        {
            await UntilAsync(async () => (await RowAsync(house)).HeldUntil > house.Clock.GetUtcNow() + TimeSpan.FromSeconds(20));
            progress.Report(7);
            await UntilAsync(async () => (await RowAsync(house)).PagesDone == 7);
        }

        (await RowAsync(house)).HeldUntil.ShouldBe(house.Clock.GetUtcNow() + BuildProgress.Hold);
    }

    [Theory, EveryDatabase]
    public async Task A_making_whose_worker_died_is_not_touched_before_its_hold_is_over(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        await BuildingAsync(house);
        var builds = house.Services.GetRequiredService<LegalRequests.Scheduling.SweepRunner>();

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
        await BuildingAsync(house, attempts: 3);
        house.Clock.Advance(BuildProgress.Hold + TimeSpan.FromSeconds(1));

        (await house.Services.GetRequiredService<LegalRequests.Scheduling.SweepRunner>().RunAsync("packets")).ShouldBe(0);

        var row = await RowAsync(house);
        (row.State, row.Attempts).ShouldBe((BuildState.Failed, 3));
        row.Problem.ShouldContain("could not be made");
    }

    private static async Task<Guid> BuildingAsync(TestHouse house, int attempts = 1)
    {
        var staff = await house.HireAsync(LegalRequests.Access.StaffRoles.LegalStaff);
        var build = new PacketBuild
        {
            Id = Guid.CreateVersion7(),
            RequestId = await house.AddRequestAsync(staff),
            State = BuildState.Building,
            PagesTotal = 9,
            AskedBy = staff.StaffId,
            AskedAt = house.Clock.GetUtcNow(),
            HeldUntil = house.Clock.GetUtcNow() + BuildProgress.Hold,
            Attempts = attempts,
        };
        await house.AddRowsAsync(build);
        return build.Id;
    }

    private static async Task<PacketBuild> RowAsync(TestHouse house)
    {
        using var db = house.Database.NewContext();
        return await db.Set<PacketBuild>().SingleAsync();
    }

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var since = Stopwatch.StartNew(); !await holds(); await Task.Delay(100))
        {
            since.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
        }
    }
}
