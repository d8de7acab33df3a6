using LegalRequests.Access;
using LegalRequests.Persistence;
using LegalRequests.Workflows.Running;

namespace LegalRequests.Web.Maintenance.PacketRun;

/// <summary>A whole product in a folder that is deleted afterwards, with the people of one case.</summary>
public sealed class CaseHouse : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly string folder;

    private CaseHouse(ServiceProvider services, string folder)
    {
        this.services = services;
        this.folder = folder;
        Office = new CaseOffice(
            services,
            Person("Legal staff", StaffRoles.LegalStaff, ""),
            Person("Social worker", StaffRoles.SocialWorker, "LCSW"),
            Person("Counsel", StaffRoles.Counsel, ""));
    }

    internal CaseOffice Office { get; }

    public static async Task<CaseHouse> OpenAsync(CaseDecisions decisions)
    {
        var folder = Directory.CreateTempSubdirectory("legalrequests-case-").FullName;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:ConnectionString"] = $"Data Source={Path.Combine(folder, "data", "case.db")};Pooling=False",
            ["Vault:Folder"] = Path.Combine(folder, "data", "vault"),
            ["Vault:MasterKeyFile"] = Path.Combine(folder, "key", "master.key"),
            ["Agency:Name"] = decisions.Agency.Name,
            ["Agency:Address"] = decisions.Agency.Address,
            ["Agency:Telephone"] = decisions.Agency.Telephone,
            ["Agency:Custodian"] = decisions.Agency.Custodian,
        }).AddEnvironmentVariables().Build();
        Directory.CreateDirectory(Path.Combine(folder, "data"));
        Directory.CreateDirectory(Path.Combine(folder, "key"));

        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddLogging(logging => logging.AddConsole().SetMinimumLevel(LogLevel.Warning));
        services.AddSingleton<TimeProvider>(decisions.On is { } on ? new StoppedClock(on.ToUniversalTime()) : TimeProvider.System);
        services.AddLegalRequests();
        var house = new CaseHouse(services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true }), folder);
        await house.SetUpAsync();
        return house;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task SetUpAsync()
    {
        await using (var scope = services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<LegalRequestsDb>();
            await scope.ServiceProvider.GetRequiredService<SchemaUpgrade>().RunAsync();
            db.AddRange(Office.LegalStaff, Office.SocialWorker, Office.Counsel);
            await db.SaveChangesAsync();
        }

        await services.GetRequiredService<ImportDefinitions>().RunAsync();
    }

    private static StaffMember Person(string name, StaffRoles role, string credential) => new()
    {
        Id = Guid.CreateVersion7(),
        UserName = name,
        NormalizedUserName = name.ToUpperInvariant(),
        DisplayName = name,
        Roles = role,
        Credential = credential,
    };

    /// <summary>The case happens at one instant, so that its letters carry one date; only waiting takes real time.</summary>
    private sealed class StoppedClock(DateTimeOffset instant) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => instant;
    }
}
