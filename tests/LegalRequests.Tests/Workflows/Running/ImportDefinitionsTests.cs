using LegalRequests.Persistence;
using LegalRequests.Testing;
using LegalRequests.Workflows.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Workflows.Running;

public sealed class ImportDefinitionsTests : IDisposable
{
    private readonly string content = Directory.CreateTempSubdirectory("workflow-import").FullName;

    public ImportDefinitionsTests()
    {
        Directory.CreateDirectory(Path.Combine(content, "workflows"));
        Directory.CreateDirectory(Path.Combine(content, "templates"));
    }

    [Theory]
    [EveryDatabase]
    public async Task A_new_file_is_published_once(DatabaseKind kind)
    {
        await using var house = Open(kind);
        Write("a.json", WorkflowRig.Noted(ShippedDefinitions.CourtOrder));

        await ImportAsync(house);
        await ImportAsync(house);

        (await VersionsAsync(house)).ShouldBe(["court-order 1"]);
        (await HealthAsync(house)).Status.ShouldBe(HealthStatus.Healthy);
    }

    [Theory]
    [EveryDatabase]
    public async Task A_faulty_file_degrades_health_and_the_version_before_it_stays(DatabaseKind kind)
    {
        await using var house = Open(kind);
        Write("a.json", WorkflowRig.Noted(ShippedDefinitions.CourtOrder));
        await ImportAsync(house);
        Write("a.json", ShippedDefinitions.Changed(ShippedDefinitions.CourtOrder, json => json.Lead("rework", "Done", "release")));

        await ImportAsync(house);

        (await VersionsAsync(house)).ShouldBe(["court-order 1"]);
        var health = await HealthAsync(house);
        health.Status.ShouldBe(HealthStatus.Degraded);
        health.Entries["workflows"].Description.ShouldNotBeNull().ShouldContain("a.json is refused");
    }

    [Fact]
    public async Task A_second_file_with_the_same_definition_id_is_refused()
    {
        await using var house = Open(DatabaseKind.Sqlite);
        Write("a.json", WorkflowRig.Noted(ShippedDefinitions.CourtOrder));
        Write("b.json", [.. WorkflowRig.Noted(ShippedDefinitions.CourtOrder), (byte)'\n']);

        await ImportAsync(house);

        (await VersionsAsync(house)).ShouldBe(["court-order 1"]);
        house.Services.GetRequiredService<ImportDefinitions>().Refused.ShouldHaveSingleItem().Findings[0].Code.ShouldBe("definition-id-twice");
    }

    [Fact]
    public async Task Publishing_a_refused_definition_says_why()
    {
        await using var house = Open(DatabaseKind.Sqlite);

        var outcome = await house.RunAsync(new PublishDefinition.Form("{}"u8.ToArray()));

        outcome.Refusal.ShouldNotBeNull().Code.ShouldBe("workflow.definition-refused");
        outcome.Refusal.Details.ShouldHaveSingleItem().ShouldStartWith("no-definition-id");
    }

    public void Dispose() => Directory.Delete(content, recursive: true);

    private TestHouse Open(DatabaseKind kind) => TestHouse.Open(
        kind,
        services => WorkflowRig.AddNotes(services),
        new Dictionary<string, string?> { ["Content:Root"] = content });

    private void Write(string name, byte[] file) => File.WriteAllBytes(Path.Combine(content, "workflows", name), file);

    private static Task ImportAsync(TestHouse house) => house.Services.GetRequiredService<ImportDefinitions>().RunAsync();

    private static Task<HealthReport> HealthAsync(TestHouse house) =>
        house.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(check => check.Name == "workflows");

    private static Task<List<string>> VersionsAsync(TestHouse house) => house.InScopeAsync(services =>
        services.GetRequiredService<LegalRequestsDb>().Set<DefinitionVersion>().Select(row => $"{row.DefinitionId} {row.Version}").ToListAsync());
}
