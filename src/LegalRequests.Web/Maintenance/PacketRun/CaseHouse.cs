using LegalRequests.Access;
using LegalRequests.Deadlines.Editions;
using LegalRequests.Persistence;
using LegalRequests.Workflows.Running;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Web.Maintenance.PacketRun;

/// <summary>A whole product for one case, in a folder that is deleted afterwards unless it is kept.</summary>
internal sealed class CaseHouse : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly CaseJournal? journal;
    private readonly string? toDelete;

    private CaseHouse(ServiceProvider services, CaseOffice office, CaseJournal? journal, string? toDelete)
    {
        this.services = services;
        this.journal = journal;
        this.toDelete = toDelete;
        Office = office;
    }

    internal CaseOffice Office { get; }

    /// <param name="keep">Where the run stays and is taken up again; null for a folder that is deleted.</param>
    internal static async Task<CaseHouse> OpenAsync(CaseDecisions decisions, string? keep)
    {
        var folder = keep ?? Directory.CreateTempSubdirectory("legalrequests-case-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "data"));
        Directory.CreateDirectory(Path.Combine(folder, "key"));
        var journal = keep is null ? null : CaseJournal.Open(keep);
        var services = Wire(decisions, folder, journal?.Starts ?? 0);
        var office = await SetUpAsync(services, journal);
        return new CaseHouse(services, office, journal, keep is null ? folder : null);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        journal?.Dispose();

        if (toDelete is not null)
        {
            Directory.Delete(toDelete, recursive: true);
        }
    }

    private static ServiceProvider Wire(CaseDecisions decisions, string folder, int starts)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:ConnectionString"] = $"Data Source={Path.Combine(folder, "data", "case.db")};Pooling=False",
            ["Vault:Folder"] = Path.Combine(folder, "data", "vault"),
            ["Vault:MasterKeyFile"] = Path.Combine(folder, "key", "master.key"),
            ["Agency:Name"] = decisions.Agency.Name,
            ["Agency:Address"] = decisions.Agency.Address,
            ["Agency:Telephone"] = decisions.Agency.Telephone,
            ["Agency:Custodian"] = decisions.Agency.Custodian,
        }).Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddLogging(logging => logging.AddConsole().SetMinimumLevel(LogLevel.Warning));
        services.AddSingleton<TimeProvider>(new CaseClock(decisions.On ?? TimeProvider.System.GetUtcNow(), starts));
        services.AddLegalRequests();
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    private static async Task<CaseOffice> SetUpAsync(ServiceProvider services, CaseJournal? journal)
    {
        await using (var scope = services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<SchemaUpgrade>().RunAsync();
        }

        await services.GetRequiredService<ImportDefinitions>().RunAsync();
        await services.GetRequiredService<ImportRules>().RunAsync();

        return new CaseOffice(
            services,
            await HireAsync(services, "Legal staff", StaffRoles.LegalStaff, ""),
            await HireAsync(services, "Social worker", StaffRoles.SocialWorker, "LCSW"),
            await HireAsync(services, "Counsel", StaffRoles.Counsel, ""),
            journal);
    }

    private static async Task<StaffMember> HireAsync(ServiceProvider services, string name, StaffRoles role, string credential)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LegalRequestsDb>();
        var known = await db.Set<StaffMember>().AsNoTracking().SingleOrDefaultAsync(it => it.UserName == name);

        if (known is not null)
        {
            return known;
        }

        var person = new StaffMember
        {
            Id = Guid.CreateVersion7(),
            UserName = name,
            NormalizedUserName = name.ToUpperInvariant(),
            DisplayName = name,
            Roles = role,
            Credential = credential,
        };
        db.Add(person);
        await db.SaveChangesAsync();
        return person;
    }
}
