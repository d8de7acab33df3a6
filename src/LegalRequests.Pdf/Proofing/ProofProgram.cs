namespace LegalRequests.Pdf.Proofing;

/// <summary>The program that proves a file in a process of its own: it answers with <see cref="ProofJob.AnswerAsync"/>.</summary>
/// <param name="File">Its full path.</param>
/// <param name="Arguments">Passed one by one. No secret stands here: those go through its standard input.</param>
public sealed record ProofProgram(string File, IReadOnlyList<string> Arguments)
{
    /// <summary>The folders that it must be able to read, beside those of the system.</summary>
    public IReadOnlyList<string> Folders { get; init; } = [];

    /// <summary>A .NET assembly, run by the same runtime that runs this program.</summary>
    public static ProofProgram OfAssembly(string path, params string[] arguments)
    {
        var runtime = Runtime();
        var home = System.IO.File.ResolveLinkTarget(runtime, returnFinalTarget: true)?.FullName ?? runtime;
        string[] folders = [Path.GetDirectoryName(Path.GetFullPath(path)) ?? "/", Path.GetDirectoryName(home) ?? "/"];
        return new ProofProgram(runtime, [path, .. arguments]) { Folders = [.. folders.Where(folder => !folder.StartsWith("/usr/", StringComparison.Ordinal))] };
    }

    static string Runtime()
    {
        string?[] places =
        [
            Environment.ProcessPath is { } own && Path.GetFileNameWithoutExtension(own) == "dotnet" ? own : null,
            Environment.GetEnvironmentVariable("DOTNET_ROOT") is { Length: > 0 } root ? Path.Combine(root, "dotnet") : null,
            "/usr/share/dotnet/dotnet",
            "/usr/lib/dotnet/dotnet",
        ];
        return Array.Find(places, System.IO.File.Exists) ?? "/usr/bin/dotnet";
    }
}

/// <summary>What one proof may take, beside what its tools may take each.</summary>
public sealed record ProofLimits
{
    public TimeSpan WallClock { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Processor time of the program itself.</summary>
    public TimeSpan Cpu { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Managed memory, in bytes.</summary>
    public long Heap { get; init; } = 1L << 30;

    /// <summary>All that it may write to, in bytes; tools inherit it and have a lower limit of their own.</summary>
    public long Memory { get; init; } = 4L << 30;

    /// <summary>Its report, in bytes.</summary>
    public long Answer { get; init; } = 64L << 20;

    /// <summary>Time that grows with the pages: each is drawn and recognised.</summary>
    public static ProofLimits For(int pages) => new()
    {
        WallClock = TimeSpan.FromMinutes(5) + TimeSpan.FromSeconds(10L * pages),
        Cpu = TimeSpan.FromMinutes(5) + TimeSpan.FromSeconds(2L * pages),
    };
}
