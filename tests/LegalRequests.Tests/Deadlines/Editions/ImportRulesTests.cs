using System.Data.Common;
using LegalRequests.Audit;
using LegalRequests.Deadlines.Editions;
using LegalRequests.Persistence;
using LegalRequests.Testing;
using LegalRequests.Tests.RuleChanges;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Deadlines.Editions;

public sealed class ImportRulesTests
{
    [Theory, EveryDatabase]
    public async Task Into_an_empty_database_every_file_comes_in_force_once(DatabaseKind kind)
    {
        await using var room = await RuleRoom.OpenAsync(kind);
        var audited = (await room.RowsAsync<AuditEntry>()).Count;

        await room.Import.RunAsync();

        var editions = await room.RowsAsync<RuleEdition>();
        editions.Select(edition => (edition.Kind, edition.Name, edition.State)).ShouldBe(
            [(RuleFileKind.Calendar, "us-federal 2026.1", EditionState.InForce), (RuleFileKind.Pack, "sample-federal 2026.1", EditionState.InForce)], ignoreOrder: true);
        editions.ShouldAllBe(edition => edition.InForceBy == LegalRequests.Access.Actor.SystemId && edition.InForceSince == room.House.Clock.GetUtcNow());
        (await room.RowsAsync<AuditEntry>()).Count.ShouldBe(audited);
        (await room.RowsAsync<RuleStamp>()).Count.ShouldBe(1);
        (await HealthAsync(room)).Status.ShouldBe(HealthStatus.Healthy);
    }

    [Theory, EveryDatabase]
    public async Task A_changed_file_with_a_new_version_waits_and_computes_nothing(DatabaseKind kind)
    {
        await using var room = await RuleRoom.OpenAsync(kind);

        await room.WriteAsync(SamplePack.File, SamplePack.Text("2026.2", days: 10));
        await room.Import.RunAsync();

        (await room.EditionAsync("2026.1")).State.ShouldBe(EditionState.InForce);
        (await room.EditionAsync("2026.2")).State.ShouldBe(EditionState.Available);
        (await room.LibraryAsync()).Packs.ShouldHaveSingleItem().Version.ShouldBe("2026.1");
        (await room.RowsAsync<RuleEdition>()).Count.ShouldBe(3);
    }

    [Theory, EveryDatabase]
    public async Task Other_words_under_an_old_version_are_refused_and_what_holds_stays(DatabaseKind kind)
    {
        await using var room = await RuleRoom.OpenAsync(kind);
        var before = (await room.EditionAsync("2026.1")).Sha256;

        await room.WriteAsync(SamplePack.File, SamplePack.Text("2026.1", days: 10));

        var refused = room.Import.Refused.ShouldHaveSingleItem();
        refused.FileName.ShouldBe("packs/sample-federal.yaml");
        refused.Problems.ShouldHaveSingleItem().ShouldContain("version 2026.1 of the pack sample-federal");
        (await room.EditionAsync("2026.1")).Sha256.ShouldBe(before);
        (await HealthAsync(room)).Status.ShouldBe(HealthStatus.Degraded);
        await room.WriteAsync(SamplePack.File, SamplePack.Text("2026.2", days: 10));
        (await HealthAsync(room)).Status.ShouldBe(HealthStatus.Healthy);
    }

    [Theory, EveryDatabase]
    public async Task Two_machines_that_start_at_once_import_each_file_once(DatabaseKind kind)
    {
        await using var room = await RuleRoom.OpenAsync(kind, import: false);
        await using var other = RuleCarrier.Build(kind.ToString(), room.House.Database.ConnectionString, room.Content, room.House.Clock);

        await Task.WhenAll(room.Import.RunAsync(), other.GetRequiredService<ImportRules>().RunAsync());

        (await room.RowsAsync<RuleEdition>()).Select(edition => (edition.Name, edition.State)).ShouldBe(
            [("us-federal 2026.1", EditionState.InForce), ("sample-federal 2026.1", EditionState.InForce)], ignoreOrder: true);
        (await room.RowsAsync<RuleStamp>()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_faulty_file_and_a_second_file_with_the_same_id_are_left_out()
    {
        await using var room = await RuleRoom.OpenAsync();

        await room.WriteAsync("packs/broken.yaml", SamplePack.Text("1").Replace("expr:", "exprr:", StringComparison.Ordinal).Replace("id: sample-federal", "id: broken", StringComparison.Ordinal));
        await room.WriteAsync("packs/twin.yaml", SamplePack.Text("2026.9"));

        room.Import.Refused.Select(file => file.FileName).ShouldBe(["packs/broken.yaml", "packs/twin.yaml"], ignoreOrder: true);
        room.Import.Refused.Single(file => file.FileName == "packs/broken.yaml").Problems.ShouldContain(problem => problem.Contains("unknown field \"exprr\"", StringComparison.Ordinal));
        (await room.RowsAsync<RuleEdition>()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_faulty_calendar_is_named_alone_and_the_packs_that_count_by_it_are_still_read()
    {
        await using var room = await RuleRoom.OpenAsync();
        await room.WriteAsync(SamplePack.File, SamplePack.Text("2026.2"));
        var calendar = await File.ReadAllTextAsync(RepositoryRoot.PathOf("workflows/calendars/us-federal.yaml"));

        await room.WriteAsync("calendars/us-federal.yaml", calendar.Replace("on: January 1}", "on: Januar 1}", StringComparison.Ordinal));

        room.Import.Refused.ShouldHaveSingleItem().FileName.ShouldBe("calendars/us-federal.yaml");
        (await room.EditionAsync("2026.2")).State.ShouldBe(EditionState.Available);
    }

    [Fact]
    public async Task Nobody_may_shelve_but_the_product_itself()
    {
        await using var room = await RuleRoom.OpenAsync();

        var refused = await room.House.RunAsync(new ShelveEditions.Form([]), room.Administrator);

        refused.Refusal.ShouldNotBeNull().Code.ShouldBe("access.not-your-role");
    }

    [Theory]
    [EveryDatabase("UPDATE rule_edition SET source = 'x'")]
    [EveryDatabase("DELETE FROM rule_edition")]
    [EveryDatabase("UPDATE rule_edition_entry SET sha256 = 'x'")]
    public async Task The_database_itself_keeps_the_words_of_a_version(DatabaseKind kind, string sql)
    {
        await using var room = await RuleRoom.OpenAsync(kind);

        Should.Throw<DbException>(() => room.House.Database.Execute(sql)).Message.ShouldContain("never changed or deleted");
    }

    private static Task<HealthReport> HealthAsync(RuleRoom room) =>
        room.House.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(check => check.Name == "rules");
}
