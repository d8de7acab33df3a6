using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using LegalRequests.Workflows;
using LegalRequests.Workflows.Checking;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Workflows.Checking;

/// <summary>What the check accepts is walked by chance: never stuck, never a release without approval.</summary>
public class AcceptedDefinitionProperties
{
    private const int WalksEach = 20;

    [Theory]
    [InlineData(ShippedDefinitions.CivilSubpoena, 2000)]
    [InlineData(ShippedDefinitions.CourtOrder, 2000)]
    public void A_mutant_of_a_shipped_definition_that_is_accepted_is_sound(string id, int mutants)
    {
        var accepted = 0;
        var guarded = 0;

        ForSeeds(mutants, seed =>
        {
            var report = DefinitionCheck.Of(Mutant(id, seed));
            if (report.Findings.Any(finding => finding.Code == "release-without-approval")) guarded++;
            if (!report.Accepted) return;

            accepted++;
            Walk(report, seed);
        });

        accepted.ShouldBeGreaterThan(mutants / 100);
        guarded.ShouldBeGreaterThan(mutants / 200);
    }

    [Fact]
    public void Sound_blocks_of_every_kind_are_accepted_and_walk_to_an_end()
    {
        var positions = 0;

        ForSeeds(500, seed =>
        {
            var report = DefinitionCheck.Of(RandomDefinition.File(seed, rewired: 0));

            report.Findings.ShouldBeEmpty();
            positions = Math.Max(positions, report.Markings);
            Walk(report, seed);
        });

        positions.ShouldBeGreaterThan(10);
    }

    [Fact]
    public void Rewired_blocks_that_are_accepted_are_sound()
    {
        var accepted = 0;

        ForSeeds(2000, seed =>
        {
            var report = DefinitionCheck.Of(RandomDefinition.File(seed, rewired: 1 + (seed % 3)));
            if (!report.Accepted) return;

            accepted++;
            Walk(report, seed);
        });

        accepted.ShouldBeGreaterThan(50);
    }

    private static void ForSeeds(int count, Action<int> check) =>
        Prop.ForAll(Gen.Choose(1, int.MaxValue - 1).ToArbitrary(), check).Check(Config.QuickThrowOnFailure.WithMaxTest(count));

    private static void Walk(DefinitionReport report, int seed)
    {
        var definition = report.Definition.ShouldNotBeNull();
        for (var walk = 0; walk < WalksEach; walk++) RandomWalk.Through(definition, seed + walk);
    }

    private static byte[] Mutant(string id, int seed) => ShippedDefinitions.Changed(id, json =>
    {
        var random = new Random(seed);
        var connections = json.List("connections");
        var steps = json.List("activities").Select(step => step?["id"]?.GetValue<string>()).ToList();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            Target(connections[random.Next(connections.Count)])["activity"] = steps[random.Next(1, steps.Count)];
        }
    });

    private static JsonNode Target(JsonNode? connection) => connection.ShouldNotBeNull()["target"].ShouldNotBeNull();
}
