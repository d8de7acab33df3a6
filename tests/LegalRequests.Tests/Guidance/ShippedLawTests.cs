using LegalRequests.Guidance;
using LegalRequests.Law.Sections;
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

    [Fact]
    public void Nothing_shuts_a_release_without_a_way_to_settle_it()
    {
        var stuck = from pack in FederalRules.Library.Packs
                    from direction in pack.Law.Directions
                    where direction.Effect is DirectionEffect.Block or DirectionEffect.Hold
                    where direction.Who != ActingRole.Counsel && direction.UnlessPapers.Count + direction.UnlessEvents.Count + direction.Claims.Count == 0
                    select $"{pack.Id}: {direction.Id}";

        stuck.ShouldBeEmpty();
    }

    [Fact]
    public void No_pack_allows_what_another_entry_of_it_forbids_to_be_cleared()
    {
        var both = from pack in FederalRules.Library.Packs
                   from overlay in pack.Law.Overlays
                   from route in overlay.Routes
                   where overlay.Never.Any(closed => closed.Route == route.Route)
                   select $"{pack.Id}: {overlay.Id} {route.Route}";

        both.ShouldBeEmpty();
    }
}
