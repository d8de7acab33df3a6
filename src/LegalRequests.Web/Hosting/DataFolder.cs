namespace LegalRequests.Web.Hosting;

/// <summary>Where this installation keeps its data, and the settings that follow from it.</summary>
/// <param name="Folder">Absolute.</param>
/// <param name="KeyFile">The master key; never inside <paramref name="Folder"/> by default, so that a copied data folder opens nothing.</param>
public sealed record DataFolder(string Folder, string KeyFile)
{
    /// <summary>The one-time token of the first administrator.</summary>
    public string SetupTokenFile => Path.Combine(Folder, "setup-token");

    /// <summary>The demo has a folder of its own, so that its SAMPLE requests never stand among real ones.</summary>
    public static DataFolder Of(StartOptions options, IConfiguration configuration)
    {
        var home = configuration["LegalRequests:Home"] ?? Directory.GetCurrentDirectory();
        var name = options.Demo ? "demo" : "agency";
        var folder = options.DataFolder ?? configuration["Data:Folder"] ?? Path.Combine(home, "data", name);
        var own = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var key = options.KeyFile ?? configuration["Vault:MasterKeyFile"] ?? Path.Combine(own, ".config", "legalrequests", $"{name}.key");
        return new DataFolder(Path.GetFullPath(folder), Path.GetFullPath(key));
    }

    /// <summary>Settings that nobody gave, from the folder.</summary>
    public Dictionary<string, string?> Defaults(IConfiguration configuration)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Data:Folder"] = Folder,
            ["Vault:Folder"] = configuration["Vault:Folder"] ?? Path.Combine(Folder, "vault"),
            ["Vault:MasterKeyFile"] = KeyFile,
        };

        if (string.IsNullOrEmpty(configuration["Database:ConnectionString"]))
        {
            settings["Database:ConnectionString"] = $"Data Source={Path.Combine(Folder, "legalrequests.db")}";
        }

        return settings;
    }

    /// <summary>Makes the folder, open to this account alone.</summary>
    public void Make()
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(Folder);
        }
        else
        {
            Directory.CreateDirectory(Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
