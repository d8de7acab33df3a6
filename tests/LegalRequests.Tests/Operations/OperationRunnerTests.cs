using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Operations;

public sealed class OperationRunnerTests
{
    [Theory, EveryDatabase]
    public async Task An_operation_that_met_another_machine_is_run_again_though_the_offices_clock_stands_still(DatabaseKind kind)
    {
        var rival = new Rival { Collisions = 2 };
        await using var house = HouseWith(rival, kind);

        var outcome = await house.RunAsync(new Collide.Form()).WaitAsync(TimeSpan.FromMinutes(2));

        outcome.OrThrow().ShouldBe(3);
    }

    [Fact]
    public async Task A_collision_that_never_ends_is_told_after_the_fourth_try()
    {
        var rival = new Rival { Collisions = int.MaxValue };
        await using var house = HouseWith(rival, DatabaseKind.Sqlite);

        await Should.ThrowAsync<DbUpdateException>(() => house.RunAsync(new Collide.Form()).WaitAsync(TimeSpan.FromMinutes(2)));

        rival.Met.ShouldBe(4);
    }

    private static TestHouse HouseWith(Rival rival, DatabaseKind kind) =>
        TestHouse.Open(kind, services => services.AddSingleton(rival).AddOperation<Collide, Collide.Form, int>());

    /// <summary>Another machine that got there first, a number of times.</summary>
    private sealed class Rival
    {
        public int Collisions { get; init; }

        public int Met { get; set; }
    }

    /// <summary>Gives how many times it was run.</summary>
    [Requires(Permission.SystemWork)]
    private sealed class Collide(Rival rival) : IOperation<Collide.Form, int>
    {
        public sealed record Form : IForm<int>;

        public Task<Outcome<int>> RunAsync(Form form, CancellationToken cancellation) =>
            ++rival.Met > rival.Collisions
                ? Task.FromResult<Outcome<int>>(rival.Met)
                : throw new DbUpdateException("SAMPLE collision");
    }
}
