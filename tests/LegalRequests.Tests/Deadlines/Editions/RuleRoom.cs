using LegalRequests.Access;
using LegalRequests.Deadlines;
using LegalRequests.Deadlines.Editions;
using LegalRequests.Deadlines.Packs;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using LegalRequests.RuleChanges;
using LegalRequests.Scheduling;
using LegalRequests.Testing;
using LegalRequests.Tests.RuleChanges;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalRequests.Tests.Deadlines.Editions;

/// <summary>A house with rule files of its own, which a test may change, and the people who answer for rules.</summary>
internal sealed class RuleRoom : IAsyncDisposable
{
    private readonly string content;

    private RuleRoom(string content, TestHouse house) => (this.content, House) = (content, house);

    public TestHouse House { get; }

    public Actor Counsel { get; private set; } = Actor.System;

    public Actor Administrator { get; private set; } = Actor.System;

    public Actor Staff { get; private set; } = Actor.System;

    public string Content => content;

    public ImportRules Import => House.Services.GetRequiredService<ImportRules>();

    /// <summary>Opens a house whose only pack is <see cref="SamplePack.Text"/>, imported unless a test wants to do that.</summary>
    public static async Task<RuleRoom> OpenAsync(DatabaseKind kind = DatabaseKind.Sqlite, bool import = true)
    {
        var content = SamplePack.NewContent();
        var house = TestHouse.Open(kind, settings: new Dictionary<string, string?> { ["Content:Root"] = content });
        var room = new RuleRoom(content, house)
        {
            Counsel = await house.HireAsync(StaffRoles.Counsel, "Casey Counsel"),
            Administrator = await house.HireAsync(StaffRoles.Administrator, "Ada Admin"),
            Staff = await house.HireAsync(StaffRoles.LegalStaff, "Lee Legal"),
        };

        if (import)
        {
            await room.Import.RunAsync();
        }

        return room;
    }

    /// <summary>Writes a rule file as an office would, and imports it.</summary>
    public Task WriteAsync(string path, string text)
    {
        File.WriteAllText(Path.Combine(content, "workflows", path), text);
        return Import.RunAsync();
    }

    /// <summary>Puts a request on the docket, served on January 5, 2026, and computes its dates.</summary>
    public async Task<Guid> AddRequestAsync(string served = "2026-01-05")
    {
        var id = await House.AddRequestAsync(Staff, request =>
        {
            request.ServedOn = FederalRules.Day(served);
            request.ServiceMethod = ServiceMethod.Personal;
            request.ComplianceAt = new DateTimeOffset(2026, 2, 27, 18, 0, 0, TimeSpan.Zero);
        });
        var facts = await House.InScopeAsync(async services =>
            FactsOfRequest.Read(await services.GetRequiredService<LegalRequestsDb>().Set<LegalRequest>().SingleAsync(it => it.Id == id), []));
        (await House.RunAsync(new ComputeDeadlines.Form(id, facts), Staff)).OrThrow();
        return id;
    }

    public Task<RequestDeadlines> DatesAsync(Guid requestId) =>
        House.InScopeAsync(services => services.GetRequiredService<DeadlineTable>().OfAsync(requestId));

    public async Task<Deadline> DateAsync(Guid requestId, string rule = SamplePack.Objection) =>
        (await DatesAsync(requestId)).Deadlines.Single(row => row.RuleId == rule);

    /// <summary>The edition of a version, from the database.</summary>
    public async Task<RuleEdition> EditionAsync(string version, string document = SamplePack.Id, RuleFileKind kind = RuleFileKind.Pack)
    {
        using var db = House.Database.NewContext();
        return await db.Set<RuleEdition>().SingleAsync(edition => edition.DocumentId == document && edition.Version == version && edition.Kind == kind);
    }

    public async Task<RuleChange> ChangeAsync(Guid id)
    {
        using var db = House.Database.NewContext();
        return await db.Set<RuleChange>().Include(change => change.Editions).SingleAsync(change => change.Id == id);
    }

    public async Task<List<T>> RowsAsync<T>() where T : class
    {
        using var db = House.Database.NewContext();
        return await db.Set<T>().ToListAsync();
    }

    /// <summary>The library as a new piece of work on this machine sees it.</summary>
    public Task<RuleLibrary> LibraryAsync() => House.InScopeAsync(services => Task.FromResult(services.GetRequiredService<RuleLibrary>()));

    public Task<int> SweepAsync() => House.Services.GetRequiredService<SweepRunner>().RunAsync("rule-changes");

    /// <summary>Weighs an edition, puts it in force and goes through all open requests.</summary>
    public async Task<RuleChange> BringInForceAsync(string version)
    {
        var id = (await House.RunAsync(new WeighEditions.Form([(await EditionAsync(version)).Id]), Administrator)).OrThrow();
        await SweepAsync();
        (await House.RunAsync(new PutInForce.Form(id), Administrator)).OrThrow();
        await SweepAsync();
        return await ChangeAsync(id);
    }

    public async ValueTask DisposeAsync()
    {
        await House.DisposeAsync();
        Directory.Delete(content, recursive: true);
    }
}
