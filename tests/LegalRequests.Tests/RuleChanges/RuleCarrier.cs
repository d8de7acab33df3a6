using LegalRequests.Persistence;
using LegalRequests.Scheduling;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LegalRequests.Tests.RuleChanges;

/// <summary>A second machine on the same database; also a process that carries rule changes through until it is killed.</summary>
internal static class RuleCarrier
{
    /// <summary>Arguments: database kind, connection string, content folder.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        await using var services = Build(args[0], args[1], args[2], TimeProvider.System);
        Console.WriteLine("ready");

        while (true)
        {
            if (await services.GetRequiredService<SweepRunner>().RunAsync("rule-changes") == 0)
            {
                await Task.Delay(50);
            }
        }
    }

    public static ServiceProvider Build(string kind, string connectionString, string content, TimeProvider clock)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Kind"] = kind,
            ["Database:ConnectionString"] = connectionString,
            ["Vault:Folder"] = Path.Combine(content, "vault"),
            ["Vault:MasterKeyFile"] = Path.Combine(content, "keys", "master.key"),
            ["Content:Root"] = content,
        }).Build();
        return new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton(clock)
            .AddLogging()
            .AddLegalRequests()
            .BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }
}
