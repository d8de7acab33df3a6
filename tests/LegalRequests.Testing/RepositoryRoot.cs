namespace LegalRequests.Testing;

/// <summary>Where the source tree lies that the running tests were built from.</summary>
public static class RepositoryRoot
{
    /// <summary>The absolute path of the folder that holds <c>LegalRequests.sln</c>.</summary>
    /// <exception cref="InvalidOperationException">The tests were copied out of the source tree.</exception>
    public static string Folder { get; } = Search();

    /// <summary>An absolute path from one relative to the source tree, written with forward slashes.</summary>
    public static string PathOf(string relative) => Path.Combine(Folder, relative);

    static string Search()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "LegalRequests.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("LegalRequests.sln lies in no folder above " + AppContext.BaseDirectory);
    }
}
