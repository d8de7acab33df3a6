using LegalRequests.Intake;
using LegalRequests.Pdf.Incoming;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Web.Maintenance.OneFile;

/// <summary>A file that was taken in, what it was before it became a PDF, and what is to be known of it.</summary>
public sealed record TakenPaper(NormalisedPdf Pdf, FileKind CameAs, IReadOnlyList<Finding> Findings)
{
    /// <summary>Its pages are the file's own, not made from it.</summary>
    public bool OwnPages => CameAs == FileKind.Pdf && Findings.All(found => found.Code != FindingCode.TakenAsPictures);
}

/// <summary>
/// The sandbox and what reads files in it, for verbs that open one file without a database. The settings are the product's:
/// <c>Intake__AllowUnconfinedTools</c> and <c>Intake__MostPages</c>. What is written meanwhile lies in a private folder that
/// goes with it.
/// </summary>
public sealed class PaperTools : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("paper-");

    private PaperTools(Sandbox sandbox, IntakeLimits limits)
    {
        Sandbox = sandbox;
        Intake = new FileIntake(sandbox, limits);
        Pages = new PageSource(sandbox);
    }

    public Sandbox Sandbox { get; }

    public FileIntake Intake { get; }

    public PageSource Pages { get; }

    /// <summary>Absolute, mode 0700.</summary>
    public string Folder => folder.FullName;

    /// <summary>Probes the sandbox, and says loudly where the settings do without one.</summary>
    public static async Task<PaperTools> OpenAsync(IConfiguration configuration, TextWriter errors, CancellationToken cancellation)
    {
        var settings = configuration.GetSection(IntakeSettings.Section).Get<IntakeSettings>() ?? new IntakeSettings();
        var sandbox = await Sandbox.ProbeAsync(new SandboxSettings { AllowUnconfined = settings.AllowUnconfinedTools }, cancellation);

        if (sandbox.Tier == SandboxTier.LimitsOnly)
        {
            await errors.WriteLineAsync($"WARNING: {sandbox.Finding} A hostile file could read this machine's files and use its network.");
        }

        return new PaperTools(sandbox, new IntakeLimits { Pages = settings.MostPages });
    }

    /// <summary>The settings that a verb without a host reads: those of the environment.</summary>
    public static IConfiguration Settings() => new ConfigurationBuilder().AddEnvironmentVariables().Build();

    /// <summary>Takes a file in, or says on the errors why not.</summary>
    public async Task<TakenPaper?> TakeInAsync(string file, string? password, TextWriter errors, CancellationToken cancellation)
    {
        var taken = await Intake.TakeInAsync(file, Folder, password, cancellation);

        if (taken.Pdf is { } pdf)
        {
            return new TakenPaper(pdf, taken.CameAs, taken.Findings);
        }

        var how = taken.Refusal is IntakeRefusal.PasswordNeeded ? " Put it into a file and name that: --password-file FILE" : "";
        await errors.WriteLineAsync($"{file}: {taken.Sentence}{how}");
        return null;
    }

    public void Dispose()
    {
        Sandbox.Dispose();
        folder.Delete(recursive: true);
    }
}
