using System.Diagnostics;
using LegalRequests.Testing;

namespace LegalRequests.Tests.House;

/// <summary>A file of the source tree as the checks see it: a path relative to the tree, with forward slashes, and its text.</summary>
public sealed record HouseFile(string Path, string Text)
{
    readonly Lazy<CSharpParts> parts = new(() => CSharpParts.Of(Text));

    public string Name => System.IO.Path.GetFileName(Path);

    public bool IsCSharp => Path.EndsWith(".cs", StringComparison.Ordinal);

    public bool IsRazor => Path.EndsWith(".razor", StringComparison.Ordinal);

    /// <summary>The text with comments and the insides of literals blanked; line breaks and positions are kept.</summary>
    public string Code => parts.Value.Code;

    /// <summary>The text with everything but comments blanked.</summary>
    public string Comments => parts.Value.Comments;

    public bool IsUnder(string folder) => Path.StartsWith(folder + "/", StringComparison.Ordinal);

    /// <summary>The path's parts: <c>src</c>, <c>LegalRequests</c>, <c>Vault</c>, <c>Blob.cs</c>.</summary>
    public IReadOnlyList<string> Steps => Path.Split('/');
}

/// <summary>The files of the source tree that are in version control, or would be with the next commit.</summary>
public static class HouseFiles
{
    static readonly HashSet<string> NeverKept =
        [".git", "bin", "obj", "data", "out", ".run", ".vs", ".idea", "TestResults"];

    static readonly Lazy<IReadOnlyList<string>> PathsOnce = new(() => FromGit() ?? FromDisk());

    static readonly Lazy<IReadOnlyList<HouseFile>> CodeOnce = new(() =>
        [.. Paths.Where(p => p.EndsWith(".cs", StringComparison.Ordinal) || p.EndsWith(".razor", StringComparison.Ordinal)).Select(Read)]);

    /// <summary>Every kept file, in order.</summary>
    public static IReadOnlyList<string> Paths => PathsOnce.Value;

    /// <summary>Every C# and Razor file.</summary>
    public static IReadOnlyList<HouseFile> Code => CodeOnce.Value;

    public static IEnumerable<HouseFile> CodeUnder(string folder) => Code.Where(file => file.IsUnder(folder));

    public static HouseFile Read(string path) => new(path, File.ReadAllText(RepositoryRoot.PathOf(path)));

    static List<string>? FromGit()
    {
        try
        {
            var start = new ProcessStartInfo("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
            {
                WorkingDirectory = RepositoryRoot.Folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var git = Process.Start(start);
            var listed = git?.StandardOutput.ReadToEnd() ?? "";
            git?.WaitForExit();
            return git?.ExitCode == 0 && listed.Length > 0 ? Existing(listed.Split('\0')) : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    static List<string> FromDisk()
    {
        var found = new List<string>();
        var folders = new Stack<string>([RepositoryRoot.Folder]);
        while (folders.TryPop(out var folder))
        {
            found.AddRange(Directory.EnumerateFiles(folder));
            foreach (var below in Directory.EnumerateDirectories(folder).Where(d => !NeverKept.Contains(Path.GetFileName(d))))
            {
                folders.Push(below);
            }
        }

        return Existing(found.Select(path => Path.GetRelativePath(RepositoryRoot.Folder, path).Replace('\\', '/')));
    }

    static List<string> Existing(IEnumerable<string> paths) =>
        [.. paths.Where(p => p.Length > 0 && File.Exists(RepositoryRoot.PathOf(p))).Distinct().Order(StringComparer.Ordinal)];
}
