using System.Collections.Frozen;
using System.Globalization;

namespace LegalRequests.Pdf.Reading;

/// <summary>One run of one tool on the files that it may read.</summary>
public sealed record ToolCall
{
    /// <summary>Stands in <see cref="Arguments"/> where the tool shall read the input file.</summary>
    public const string Input = "\0input";

    static readonly FrozenDictionary<string, string> Packages = new Dictionary<string, string>
    {
        ["qpdf"] = "qpdf",
        ["pdftoppm"] = "poppler-utils",
        ["pdftotext"] = "poppler-utils",
        ["pdfinfo"] = "poppler-utils",
        ["pdfimages"] = "poppler-utils",
        ["tesseract"] = "tesseract-ocr",
        ["bwrap"] = "bubblewrap",
        ["prlimit"] = "util-linux",
        ["tiff2pdf"] = "libtiff-tools",
    }.ToFrozenDictionary();

    /// <summary>The file name of the tool, without folder.</summary>
    public required string Tool { get; init; }

    /// <summary>Passed one by one, never through a shell.</summary>
    public required IReadOnlyList<string> Arguments { get; init; }

    /// <summary>The file the tool may read, or null.</summary>
    public string? InputPath { get; init; }

    /// <summary>More files that the tool may read, each named in <see cref="Arguments"/> by <see cref="Further"/>.</summary>
    public IReadOnlyList<string> FurtherPaths { get; init; } = [];

    /// <summary>Written to the tool's standard input; passwords go here, where no process list shows them.</summary>
    public ReadOnlyMemory<byte> StandardInput { get; init; }

    public ToolLimits Limits { get; init; } = new();

    /// <summary>Stands in <see cref="Arguments"/> for one of <see cref="FurtherPaths"/>, counted from 0.</summary>
    public static string Further(int index) => string.Create(CultureInfo.InvariantCulture, $"{Input}{index}");

    /// <summary>The Debian package that brings a tool.</summary>
    public static string PackageOf(string tool) => Packages.GetValueOrDefault(tool, tool);
}

/// <summary>How a call ended.</summary>
public enum ToolEnd
{
    /// <summary>The tool ended by itself. Its exit code says little: look at what it gave.</summary>
    Finished,

    /// <summary>Killed after <see cref="ToolLimits.WallClock"/> or <see cref="ToolLimits.Cpu"/>.</summary>
    TimedOut,

    /// <summary>Killed because it wrote more than <see cref="ToolLimits.Output"/>.</summary>
    OutputTooLarge,

    /// <summary>Not started: the tool is not installed.</summary>
    ToolMissing,

    /// <summary>Not started: no sandbox works here and running without one was not allowed.</summary>
    SandboxMissing,

    /// <summary>Not started: as many run already as may, and this one is not to wait.</summary>
    NoPlace,
}

/// <summary>
/// The end of one call. <paramref name="ErrorText"/> is at most 4 KiB of the tool's own words, for operators only;
/// <paramref name="Sentence"/> says what to do when the tool did not finish.
/// </summary>
public sealed record ToolRun(ToolEnd End, int ExitCode, string ErrorText, string Sentence)
{
    /// <summary>Ended by itself with exit code 0.</summary>
    public bool Clean => End == ToolEnd.Finished && ExitCode == 0;
}
