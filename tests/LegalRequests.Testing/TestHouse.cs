using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LegalRequests.Testing;

/// <summary>
/// The core as the product wires it, on a database and in a folder of its own, with a clock that the test moves.
/// </summary>
public sealed class TestHouse : IAsyncDisposable
{
    readonly ServiceProvider services;
    int requests;
    bool handedOver;

    TestHouse(TestDatabase database, string folder, ManualClock clock, ServiceProvider services) =>
        (Database, Folder, Clock, this.services) = (database, folder, clock, services);

    public TestDatabase Database { get; }

    /// <summary>An empty folder of this house alone, deleted with it.</summary>
    public string Folder { get; }

    public ManualClock Clock { get; }

    /// <summary>The root provider; take scoped services through <see cref="InScopeAsync{T}"/>.</summary>
    public IServiceProvider Services => services;

    /// <summary>Opens a house with all tables and no rows.</summary>
    /// <param name="kind">The database to run on.</param>
    /// <param name="more">Registrations after the product's own, for example a scanner that a test holds in its hand.</param>
    /// <param name="settings">Configuration by key, such as <c>Mail:Host</c>.</param>
    public static TestHouse Open(
        DatabaseKind kind = DatabaseKind.Sqlite,
        Action<IServiceCollection>? more = null,
        IReadOnlyDictionary<string, string?>? settings = null)
    {
        var database = TestDatabase.Upgraded(kind);
        var folder = Directory.CreateTempSubdirectory("legalrequests-house-").FullName;
        var clock = new ManualClock();
        return new TestHouse(database, folder, clock, Wire(database, folder, clock, more, settings));
    }

    /// <summary>The same house as after a restart with other settings. It takes the place of this one.</summary>
    public async Task<TestHouse> RestartAsync(IReadOnlyDictionary<string, string?> settings)
    {
        await services.DisposeAsync();
        handedOver = true;
        return new TestHouse(Database, Folder, Clock, Wire(Database, Folder, Clock, null, settings));
    }

    /// <summary>Runs an operation as a person or the product itself would.</summary>
    public Task<Outcome<TResult>> RunAsync<TResult>(IForm<TResult> form, Actor? actor = null, Guid? commandId = null) =>
        services.GetRequiredService<OperationRunner>()
            .RunAsync(form, new Caller(actor ?? Actor.System) { CommandId = commandId });

    /// <summary>Does something with services of one scope, outside every operation.</summary>
    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = services.CreateAsyncScope();
        return await act(scope.ServiceProvider);
    }

    /// <summary>Adds rows as they stand, outside every operation.</summary>
    public Task AddRowsAsync(params object[] rows) => InScopeAsync(async provider =>
    {
        var db = provider.GetRequiredService<LegalRequestsDb>();
        db.AddRange(rows);
        return await db.SaveChangesAsync();
    });

    /// <summary>Hires a member of staff with these roles and gives them as one who acts.</summary>
    public async Task<Actor> HireAsync(StaffRoles roles, string name = "Jordan Sample")
    {
        var id = Guid.CreateVersion7();
        var address = $"{id:N}@agency.example";
        var member = new StaffMember
        {
            Id = id,
            DisplayName = name,
            Roles = roles,
            UserName = address,
            NormalizedUserName = address.ToUpperInvariant(),
            Email = address,
            NormalizedEmail = address.ToUpperInvariant(),
            CreatedAt = Clock.GetUtcNow(),
        };
        await AddRowsAsync(member);
        return member.AsActor();
    }

    /// <summary>Puts a request on the docket, with its latch and nothing else; gives its id.</summary>
    /// <param name="loggedBy">Who logged it; becomes its owner.</param>
    /// <param name="change">Sets what matters to the test.</param>
    public async Task<Guid> AddRequestAsync(Actor loggedBy, Action<LegalRequest>? change = null)
    {
        var id = Guid.CreateVersion7();
        var request = new LegalRequest
        {
            Id = id,
            Number = $"LR-{Clock.GetUtcNow().Year}-{Interlocked.Increment(ref requests):0000}",
            Instrument = Instrument.CivilSubpoena,
            Forum = Forum.FederalCivil,
            State = "CA",
            Court = "SAMPLE District Court",
            CaseNumber = "SAMPLE-CV-001",
            ClientName = "SAMPLE Client",
            BatesPrefix = "SAMPLE",
            ComplianceZone = "America/Los_Angeles",
            LoggedBy = loggedBy.StaffId,
            LoggedAt = Clock.GetUtcNow(),
        };
        change?.Invoke(request);
        await AddRowsAsync(new RequestLatch { Id = id }, request);
        await RelateAsync(loggedBy, id, Relation.Owner);
        return id;
    }

    /// <summary>Gives a person something to do with a request, or walls them off.</summary>
    public Task RelateAsync(Actor actor, Guid requestId, Relation relation) => AddRowsAsync(new RequestRelation
    {
        Id = Guid.CreateVersion7(),
        RequestId = requestId,
        StaffId = actor.StaffId,
        Relation = relation,
        From = Clock.GetUtcNow(),
        GrantedBy = Actor.SystemId,
    });

    public async ValueTask DisposeAsync()
    {
        if (handedOver)
        {
            return;
        }

        await services.DisposeAsync();
        Database.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    static ServiceProvider Wire(
        TestDatabase database,
        string folder,
        ManualClock clock,
        Action<IServiceCollection>? more,
        IReadOnlyDictionary<string, string?>? settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(SettingsOf(database, folder))
            .AddInMemoryCollection(settings ?? new Dictionary<string, string?>())
            .Build();
        var collection = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton<TimeProvider>(clock)
            .AddLogging()
            .AddLegalRequests();
        more?.Invoke(collection);
        return collection.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    static Dictionary<string, string?> SettingsOf(TestDatabase database, string folder) => new()
    {
        ["Database:Kind"] = database.Settings.Kind.ToString(),
        ["Database:ConnectionString"] = database.ConnectionString,
        ["Data:Folder"] = Directory.CreateDirectory(Path.Combine(folder, "data")).FullName,
        ["Vault:Folder"] = Path.Combine(folder, "vault"),
        ["Vault:MasterKeyFile"] = Path.Combine(folder, "keys", "master.key"),
        ["Agency:Name"] = "SAMPLE Agency",
        ["Agency:Address"] = "1 Sample Street\nSampletown",
        ["Agency:Custodian"] = "Sam Sample, Custodian of Records",
    };
}
