using LegalRequests.Packets;
using LegalRequests.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LegalRequests.Tests.Packets.Numbering;

/// <summary>A second machine that makes packets: a process of its own on the database and in the vault of a test house.</summary>
internal static class PacketWorker
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    internal static ChildProcess Start(TestHouse house) =>
        ChildProcess.Start([], "packet-worker", $"{house.Database.Settings.Kind}", house.Database.ConnectionString, house.Folder);

    /// <summary>Says <c>ready</c>, then a line for each packet that it made, until it is ended.</summary>
    internal static async Task<int> RunAsync(string[] words)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Database:Kind"] = words[0],
            ["Database:ConnectionString"] = words[1],
            ["Data:Folder"] = Path.Combine(words[2], "data"),
            ["Vault:Folder"] = Path.Combine(words[2], "vault"),
            ["Vault:MasterKeyFile"] = Path.Combine(words[2], "keys", "master.key"),
            ["Agency:Name"] = "SAMPLE Agency",
            ["Agency:Address"] = "1 Sample Street\nSampletown",
            ["Agency:Custodian"] = "Sam Sample, Custodian of Records",
        };
        await using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddSingleton<TimeProvider>(new ManualClock())
            .AddLogging()
            .AddLegalRequests()
            .BuildServiceProvider();
        Console.WriteLine("ready");

        while (true)
        {
            await using var scope = services.CreateAsyncScope();

            for (var made = await scope.ServiceProvider.GetRequiredService<BuildPackets>().RunAsync(default); made > 0; made--)
            {
                Console.WriteLine("made");
            }

            await Task.Delay(Pause);
        }
    }
}
