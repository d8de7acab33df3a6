using LegalRequests.Guidance;
using LegalRequests.Tests.Deadlines;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Guidance;

/// <summary>The law of the packs that ship.</summary>
public sealed class ShippedLawTests
{
    [Fact]
    public void Every_direction_holds_its_own_worked_examples()
    {
        var runs = DirectionExampleRun.RunAll(FederalRules.Library);

        runs.ShouldNotBeEmpty();
        runs.Where(run => !run.Holds)
            .Select(run => $"{run.Pack.Id}:{run.Example.Line} {run.Example.DirectionId}, {run.Example.Name}: spoke {run.Spoke}")
            .ShouldBeEmpty();
    }

    [Fact]
    public void Every_direction_that_acts_has_a_worked_example()
    {
        var without = from pack in FederalRules.Library.Packs
                      from direction in pack.Law.Directions
                      where pack.DirectionExamples.All(example => example.DirectionId != direction.Id)
                      select $"{pack.Id}: {direction.Id}";

        without.ShouldBeEmpty();
    }
}
