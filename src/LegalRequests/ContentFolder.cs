namespace LegalRequests;

/// <summary>
/// Where the files that an office may edit lie: <c>workflows/</c> and <c>templates/</c>. Beside the program in an
/// installation, at the top of the repository in development.
/// </summary>
public sealed class ContentFolder
{
    private ContentFolder(string root) => Root = root;

    /// <summary>The folder that holds <c>workflows</c> and <c>templates</c>.</summary>
    public string Root { get; }

    public string Workflows => Path.Combine(Root, "workflows");

    public string Packs => Path.Combine(Root, "workflows", "packs");

    public string Templates => Path.Combine(Root, "templates");

    /// <summary>Looks from the program's own folder upwards.</summary>
    /// <param name="configured">A folder from the configuration; null to look for it.</param>
    /// <exception cref="InvalidOperationException">There is no such folder.</exception>
    public static ContentFolder Find(string? configured = null)
    {
        if (configured is not null)
        {
            return IsContent(configured)
                ? new ContentFolder(Path.GetFullPath(configured))
                : throw new InvalidOperationException($"Content:Root names '{configured}', which has no workflows/ and templates/.");
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (IsContent(folder.FullName))
            {
                return new ContentFolder(folder.FullName);
            }
        }

        throw new InvalidOperationException("There is no workflows/ and templates/ beside the program or above it. Set Content:Root.");
    }

    private static bool IsContent(string folder) =>
        Directory.Exists(Path.Combine(folder, "workflows")) && Directory.Exists(Path.Combine(folder, "templates"));
}
