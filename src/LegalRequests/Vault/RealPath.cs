namespace LegalRequests.Vault;

/// <summary>An absolute path with every link on its way followed, as far as the path exists.</summary>
internal readonly record struct RealPath
{
    private const int MostLinks = 40;

    private readonly string path;

    private RealPath(string path) => this.path = path;

    /// <exception cref="IOException">Links lead in a circle.</exception>
    internal static RealPath Of(string path) => Of(path, MostLinks);

    private static RealPath Of(string path, int linksLeft)
    {
        if (linksLeft == 0)
        {
            throw new IOException($"Too many links on the way to '{path}'.");
        }

        var full = Path.GetFullPath(path);
        var root = Path.GetPathRoot(full) ?? "/";
        var real = root;

        foreach (var part in full[root.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var next = Path.Combine(real, part);
            real = new FileInfo(next).LinkTarget is { } target ? Of(Path.Combine(real, target), linksLeft - 1).path : next;
        }

        return new RealPath(real);
    }

    /// <summary>Whether this is the folder itself or lies anywhere below it.</summary>
    internal bool IsInside(RealPath folder) =>
        path == folder.path || path.StartsWith(folder.path.TrimEnd('/') + "/", StringComparison.Ordinal);

    public override string ToString() => path;
}
