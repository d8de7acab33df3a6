using LegalRequests.Deadlines.Editions;
using LegalRequests.Deadlines.Packs;
using LegalRequests.Persistence;
using LegalRequests.Testing;
using LegalRequests.Tests.RuleChanges;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Deadlines.Editions;

public sealed class RuleShelfTests
{
    [Theory, EveryDatabase]
    public async Task Another_machine_computes_by_a_new_version_without_being_started_again(DatabaseKind kind)
    {
        await using var room = await RuleRoom.OpenAsync(kind);
        await using var other = RuleCarrier.Build(kind.ToString(), room.House.Database.ConnectionString, room.Content, room.House.Clock);
        await room.WriteAsync(SamplePack.File, SamplePack.Text("2026.2", days: 10));
        Version(other).ShouldBe("2026.1");

        await room.BringInForceAsync("2026.2");

        Version(other).ShouldBe("2026.2");
        Version(room.House.Services).ShouldBe("2026.2");
    }

    [Fact]
    public async Task The_rules_are_read_once_until_they_change()
    {
        await using var room = await RuleRoom.OpenAsync();
        var first = await room.LibraryAsync();

        (await room.LibraryAsync()).ShouldBeSameAs(first);
        await room.House.RunAsync(new VerifyRules.Form((await room.EditionAsync("2026.1")).Id, "", "Counsel", FederalRules.Day("2026-01-05"), null, true), room.Counsel);
        (await room.LibraryAsync()).ShouldNotBeSameAs(first);
    }

    [Fact]
    public async Task A_change_that_is_rolled_back_leaves_nothing_in_the_memory_of_the_machine()
    {
        await using var room = await RuleRoom.OpenAsync();
        await room.WriteAsync(SamplePack.File, SamplePack.Text("2026.2", days: 10));

        await room.House.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<LegalRequestsDb>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            foreach (var edition in await db.Set<RuleEdition>().Where(it => it.Kind == RuleFileKind.Pack).OrderBy(it => it.Version).ToListAsync())
            {
                if (edition.State == EditionState.InForce) edition.Retire(room.House.Clock.GetUtcNow());
                else edition.PutInForce(room.House.Clock.GetUtcNow(), room.Administrator.StaffId);
                await db.SaveChangesAsync();
            }

            await services.GetRequiredService<RuleStamps>().RenewDatesAsync(null, default);
            services.GetRequiredService<RuleShelf>().InForce(db).Library.Packs.Single().Version.ShouldBe("2026.2");
            await transaction.RollbackAsync();
            return 0;
        });

        (await room.LibraryAsync()).Packs.Single().Version.ShouldBe("2026.1");
    }

    [Fact]
    public async Task Before_the_first_import_the_files_themselves_hold()
    {
        await using var room = await RuleRoom.OpenAsync(import: false);

        (await room.LibraryAsync()).Packs.ShouldHaveSingleItem().Version.ShouldBe("2026.1");
    }

    private static string Version(IServiceProvider machine)
    {
        using var scope = machine.CreateScope();
        return scope.ServiceProvider.GetRequiredService<RuleLibrary>().Packs.Single().Version;
    }
}
