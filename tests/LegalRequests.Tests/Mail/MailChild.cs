using LegalRequests.Scheduling;
using LegalRequests.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LegalRequests.Tests.Mail;

/// <summary>
/// One run of the product's own delivery in a process of its own, on the database of a test house: whom a process trusts
/// in TLS is settled by its environment before it starts.
/// </summary>
internal static class MailChild
{
    /// <summary>Sends what waits and gives how many were sent or parked.</summary>
    /// <param name="authority">A PEM file with the only certificate that is trusted.</param>
    internal static async Task<int> SendAsync(TestHouse house, string authority, IReadOnlyDictionary<string, string?> settings)
    {
        string[] trust = ["env", $"SSL_CERT_FILE={authority}", "SSL_CERT_DIR=/nonexistent"];
        var words = settings.Select(setting => $"{setting.Key}={setting.Value}");
        using var child = ChildProcess.Start(trust, ["mail", $"{house.Database.Settings.Kind}", house.Database.ConnectionString, house.Folder, .. words]);
        var said = await child.LinesAsync();
        return int.Parse(said[^1], System.Globalization.CultureInfo.InvariantCulture);
    }

    internal static async Task<int> RunAsync(string[] words)
    {
        var settings = words[3..].Select(word => word.Split('=', 2)).ToDictionary(pair => pair[0], pair => (string?)pair[1]);
        settings["Database:Kind"] = words[0];
        settings["Database:ConnectionString"] = words[1];
        settings["Vault:Folder"] = Path.Combine(words[2], "vault");
        settings["Vault:MasterKeyFile"] = Path.Combine(words[2], "keys", "master.key");
        await using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddSingleton<TimeProvider>(new ManualClock())
            .AddLogging()
            .AddLegalRequests()
            .BuildServiceProvider();
        Console.WriteLine(await services.GetRequiredService<SweepRunner>().RunAsync("mail"));
        return 0;
    }
}
