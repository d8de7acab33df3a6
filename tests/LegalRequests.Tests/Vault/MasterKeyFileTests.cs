using System.Security.Cryptography;
using LegalRequests.Persistence;
using LegalRequests.Testing;
using LegalRequests.Vault;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Vault;

public sealed class MasterKeyFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("legalrequests-key-").FullName;
    private readonly VaultSettings settings;

    public MasterKeyFileTests() => settings = new VaultSettings
    {
        Folder = Path.Combine(folder, "data"),
        MasterKeyFile = Path.Combine(folder, "keys", "master.key"),
    };

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_first_start_makes_a_key_that_only_its_owner_reads()
    {
        var first = MasterKeyFile.ReadOrMake(settings, () => false);
        var second = MasterKeyFile.ReadOrMake(settings, () => true);

        second.OpenForProtection(first.SealForProtection([1, 2, 3])).ShouldBe([1, 2, 3]);
        new FileInfo(settings.MasterKeyFile).Length.ShouldBe(32);
        ModeOf(settings.MasterKeyFile).ShouldBe(UnixFileMode.UserRead);
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Processes_that_start_first_together_end_with_one_key()
    {
        var keys = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => MasterKeyFile.ReadOrMake(settings, () => false))));

        var box = keys[0].SealForProtection([7]);

        keys.ShouldAllBe(key => key.OpenForProtection(box)[0] == 7);
    }

    [Fact]
    public void A_lost_key_is_never_replaced_while_something_is_sealed_under_it()
    {
        var refusal = Should.Throw<InvalidOperationException>(() => MasterKeyFile.ReadOrMake(settings, () => true));

        refusal.Message.ShouldContain("put the old file back");
        File.Exists(settings.MasterKeyFile).ShouldBeFalse();
    }

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.OtherWrite)]
    public void A_key_open_to_others_is_refused_with_the_command_that_mends_it(UnixFileMode others)
    {
        MasterKeyFile.ReadOrMake(settings, () => false);
        SetMode(settings.MasterKeyFile, UnixFileMode.UserRead | others);

        var refusal = Should.Throw<InvalidOperationException>(() => MasterKeyFile.ReadOrMake(settings, () => false));

        refusal.Message.ShouldContain($"chmod 400 '{settings.MasterKeyFile}'");
    }

    [Fact]
    public void A_file_that_is_no_key_is_refused()
    {
        Directory.CreateDirectory(Path.Combine(folder, "keys"));
        File.WriteAllBytes(settings.MasterKeyFile, new byte[31]);
        SetMode(settings.MasterKeyFile, UnixFileMode.UserRead);

        var refusal = Should.Throw<InvalidOperationException>(() => MasterKeyFile.ReadOrMake(settings, () => false));

        refusal.Message.ShouldContain("31 bytes");
    }

    [Theory]
    [InlineData("data/master.key")]
    [InlineData("data/deep/er/master.key")]
    [InlineData("keys/../data/master.key")]
    [InlineData("linked/master.key")]
    public void A_key_inside_the_vaults_folder_is_refused(string path)
    {
        Directory.CreateDirectory(settings.Folder);
        Directory.CreateSymbolicLink(Path.Combine(folder, "linked"), "data");
        var inside = settings with { MasterKeyFile = Path.Combine(folder, path) };
        Directory.CreateDirectory(Path.GetDirectoryName(inside.MasterKeyFile).ShouldNotBeNull());
        File.WriteAllBytes(inside.MasterKeyFile, RandomNumberGenerator.GetBytes(32));
        SetMode(inside.MasterKeyFile, UnixFileMode.UserRead);

        Should.Throw<InvalidOperationException>(() => MasterKeyFile.ReadOrMake(inside, () => false)).Message.ShouldContain("inside");
    }

    [Theory]
    [InlineData("Vault:Folder", "")]
    [InlineData("Vault:MasterKeyFile", "")]
    [InlineData("Vault:MaxUploadBytes", "0")]
    [InlineData("Vault:OrphanGrace", "00:00:01")]
    public async Task Settings_that_cannot_work_stop_the_start(string name, string value)
    {
        await using var house = TestHouse.Open(settings: new Dictionary<string, string?> { [name] = value });

        Should.Throw<OptionsValidationException>(() => house.Services.GetRequiredService<IOptions<VaultSettings>>().Value);
    }

    [Fact]
    public async Task A_key_beside_the_database_in_the_data_folder_stops_the_start()
    {
        await using var house = TestHouse.Open(settings: new Dictionary<string, string?> { ["Data:Folder"] = folder, ["Vault:MasterKeyFile"] = settings.MasterKeyFile });

        var refusal = Should.Throw<OptionsValidationException>(() => house.Services.GetRequiredService<IOptions<VaultSettings>>().Value);

        refusal.Message.ShouldContain("Data:Folder");
    }

    [Theory, EveryDatabase]
    public async Task The_product_does_not_start_with_a_key_of_another_installation(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var start = house.Services.GetServices<IHostedService>().OfType<VaultStart>().Single();
        await house.InVaultAsync(vault => vault.SealTextAsync(Guid.CreateVersion7(), "SAMPLE"));
        await start.StartAsync(CancellationToken.None);
        var foreign = new Dictionary<string, string?>
        {
            ["Vault:MasterKeyFile"] = settings.MasterKeyFile,
            ["Database:ConnectionString"] = house.Database.ConnectionString,
        };
        MasterKeyFile.ReadOrMake(settings, () => false);
        await using var other = TestHouse.Open(kind, settings: foreign);
        var otherStart = other.Services.GetServices<IHostedService>().OfType<VaultStart>().Single();

        var refusal = await Should.ThrowAsync<InvalidOperationException>(() => otherStart.StartAsync(CancellationToken.None));

        refusal.Message.ShouldContain("Vault:MasterKeyFile");
    }

    [Theory, EveryDatabase]
    public async Task A_database_that_holds_keys_makes_no_new_master_key(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        await house.InVaultAsync(vault => vault.SealTextAsync(Guid.CreateVersion7(), "SAMPLE"));
        var lost = new Dictionary<string, string?>
        {
            ["Vault:MasterKeyFile"] = settings.MasterKeyFile,
            ["Database:ConnectionString"] = house.Database.ConnectionString,
        };
        await using var other = TestHouse.Open(kind, settings: lost);

        Should.Throw<InvalidOperationException>(() => other.Services.GetRequiredService<MasterKey>()).Message.ShouldContain("missing");
    }

    private static UnixFileMode ModeOf(string path) =>
        OperatingSystem.IsWindows() ? throw new PlatformNotSupportedException() : File.GetUnixFileMode(path);

    private static void SetMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, mode);
        }
    }
}
