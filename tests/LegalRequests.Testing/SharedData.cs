namespace LegalRequests.Testing;

/// <summary>Real papers and files kept outside the source tree, in a folder <c>shared/data</c> above or beside it.</summary>
public static class SharedData
{
    /// <summary>
    /// The absolute path of a file or folder below <c>shared/data</c>, such as <c>subpoenas-orders/S-P01.pdf</c>,
    /// or null where the machine does not have it.
    /// </summary>
    public static string? Find(string relative)
    {
        for (var folder = new DirectoryInfo(RepositoryRoot.Folder); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "data", relative);
            if (Path.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>The files below <c>shared/data/<paramref name="folder"/></c> that match, in order; none where absent.</summary>
    public static IReadOnlyList<string> FilesIn(string folder, string pattern = "*") =>
        Find(folder) is { } found
            ? [.. Directory.EnumerateFiles(found, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal)]
            : [];
}
