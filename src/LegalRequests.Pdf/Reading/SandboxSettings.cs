namespace LegalRequests.Pdf.Reading;

/// <summary>How strongly the tools that open foreign files are confined.</summary>
public enum SandboxTier
{
    /// <summary>No confinement was found and none may be waived: every call is refused.</summary>
    None,

    /// <summary>Limits on memory, time and output only; granted by <see cref="SandboxSettings.AllowUnconfined"/>.</summary>
    LimitsOnly,

    /// <summary>Own namespaces: no network, no files but the tool and the one input, and all limits.</summary>
    Bubblewrap,
}

/// <summary>What the operator decides about the sandbox.</summary>
public sealed record SandboxSettings
{
    /// <summary>Run the tools with limits alone where bubblewrap does not work. Off unless set on purpose.</summary>
    public bool AllowUnconfined { get; init; }

    /// <summary>The folder that holds qpdf, pdftoppm, pdftotext, pdfinfo, tesseract, bwrap and prlimit.</summary>
    public string ToolFolder { get; init; } = "/usr/bin";

    /// <summary>How many tools may run at the same time; each may use its whole memory limit.</summary>
    public int Parallel { get; init; } = Math.Max(1, Environment.ProcessorCount);
}

/// <summary>Limits of one call. Sizes in bytes.</summary>
public sealed record ToolLimits
{
    /// <summary>After this the tool and all it started are killed.</summary>
    public TimeSpan WallClock { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Processor time.</summary>
    public TimeSpan Cpu { get; init; } = TimeSpan.FromSeconds(40);

    /// <summary>Address space.</summary>
    public long Memory { get; init; } = 1536L << 20;

    /// <summary>What may come out of the tool.</summary>
    public long Output { get; init; } = 200L << 20;

    /// <summary>The largest file, and all files together, that it may write in its own empty /tmp.</summary>
    public long Scratch { get; init; } = 256L << 20;
}
