using System.Globalization;
using System.Security.Cryptography;
using LegalRequests.Persistence;
using LegalRequests.Testing;
using LegalRequests.Vault;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LegalRequests.Tests.Vault;

/// <summary>
/// The product's own vault in a process of its own, on the database and folder of a test house: a test may kill it,
/// trace it or give it a small disk. It says each thing it has done in a line.
/// </summary>
internal static class VaultChild
{
    /// <summary>The words that start it on a house's database and folder.</summary>
    internal static string[] Words(TestHouse house, string verb, Guid request, int count = 0) =>
    [
        "vault", verb, house.Database.Settings.Kind.ToString(), house.Database.ConnectionString, house.Folder,
        request.ToString(), count.ToString(CultureInfo.InvariantCulture),
    ];

    internal static async Task<int> RunAsync(string[] words)
    {
        await using var services = Services(words[1], words[2], words[3]);
        var request = Guid.Parse(words[4]);
        var count = int.Parse(words[5], CultureInfo.InvariantCulture);

        await (words[0] switch
        {
            "keep-for-ever" => KeepForEverAsync(services, request),
            "store" => StoreAsync(services, request, count),
            "fill" => FillAsync(services, request, Path.Combine(words[3], "vault")),
            _ => StoreEndlessAsync(services, request, count),
        });
        return 0;
    }

    private static async Task KeepForEverAsync(ServiceProvider services, Guid request)
    {
        while (true)
        {
            await using var scope = services.CreateAsyncScope();
            var vault = scope.ServiceProvider.GetRequiredService<FileVault>();
            var file = (await StoreOneAsync(vault, request)).OrThrow();
            Console.WriteLine($"stored {file.BlobId}");
            vault.Keep(file);
            await scope.ServiceProvider.GetRequiredService<LegalRequestsDb>().SaveChangesAsync();
            Console.WriteLine($"kept {file.BlobId} {file.Sha256}");
        }
    }

    private static async Task StoreAsync(ServiceProvider services, Guid request, int count)
    {
        await using var scope = services.CreateAsyncScope();
        var vault = scope.ServiceProvider.GetRequiredService<FileVault>();

        for (var i = 0; i < count; i++)
        {
            Console.WriteLine("begin");

            try
            {
                (await StoreOneAsync(vault, request)).OrThrow();
                Console.WriteLine("stored");
            }
            catch (IOException failed)
            {
                Console.WriteLine($"threw {failed.HResult}");
            }
        }
    }

    private static async Task FillAsync(ServiceProvider services, Guid request, string folder)
    {
        await using var scope = services.CreateAsyncScope();
        var vault = scope.ServiceProvider.GetRequiredService<FileVault>();
        Outcome<StoredFile> outcome;

        while ((outcome = await StoreOneAsync(vault, request)).Done)
        {
            Console.WriteLine("stored");
        }

        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories);
        Console.WriteLine($"refused {outcome.Refusal.Code}");
        Console.WriteLine($"left {files.Length}");
        File.Delete(files[0]);
        Console.WriteLine((await StoreOneAsync(vault, request)).Done ? "stored again" : "refused again");
    }

    private static async Task StoreEndlessAsync(ServiceProvider services, Guid request, int megabytes)
    {
        await using var scope = services.CreateAsyncScope();
        var vault = scope.ServiceProvider.GetRequiredService<FileVault>();
        (await StoreOneAsync(vault, request)).OrThrow();
        var before = GC.GetTotalAllocatedBytes(precise: true);
        using var endless = new EndlessStream();

        var outcome = await vault.StoreAsync(request, "document", endless, megabytes * 1024L * 1024);

        Console.WriteLine(outcome.Refusal?.Code);
        Console.WriteLine((GC.GetTotalAllocatedBytes(precise: true) - before) / 1024 / 1024);
        Console.WriteLine(Environment.WorkingSet / 1024 / 1024);
        Console.WriteLine(endless.Given);
    }

    private static Task<Outcome<StoredFile>> StoreOneAsync(FileVault vault, Guid request) =>
        vault.StoreAsync(request, "document", new MemoryStream(RandomNumberGenerator.GetBytes(100_000)), 200_000);

    private static ServiceProvider Services(string kind, string connectionString, string folder)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Kind"] = kind,
            ["Database:ConnectionString"] = connectionString,
            ["Vault:Folder"] = Path.Combine(folder, "vault"),
            ["Vault:MasterKeyFile"] = Path.Combine(folder, "keys", "master.key"),
        });
        return new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration.Build())
            .AddLogging()
            .AddLegalRequests()
            .BuildServiceProvider();
    }
}
