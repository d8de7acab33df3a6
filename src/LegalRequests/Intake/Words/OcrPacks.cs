using System.Text;
using LegalRequests.Pdf.Reading;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LegalRequests.Intake.Words;

/// <summary>The languages in which scans are read: what is wanted, and what of it tesseract has.</summary>
/// <param name="Used">The wanted ones that are there, joined by plus signs; English where none is.</param>
/// <param name="Missing">Wanted and not there.</param>
/// <param name="Sentence">What is wrong and what to do; empty where all is well.</param>
public sealed record OcrPacks(string Used, IReadOnlyList<string> Missing, string Sentence)
{
    private const string English = "eng";

    /// <summary>Asks tesseract which packs it has.</summary>
    /// <param name="wanted">As in <see cref="IntakeSettings.OcrLanguages"/>.</param>
    public static async Task<OcrPacks> FindAsync(Sandbox sandbox, string wanted, CancellationToken cancellation)
    {
        var (run, output) = await sandbox.RunAsync(new ToolCall { Tool = "tesseract", Arguments = ["--list-langs"] }, cancellation);
        var listed = Encoding.UTF8.GetString(output);

        if (run.End != ToolEnd.Finished)
        {
            return new OcrPacks(wanted, [], $"Scans cannot be read as text. {run.Sentence}");
        }

        var there = listed.Split('\n').Select(line => line.Trim()).ToHashSet(StringComparer.Ordinal);
        var names = wanted.Split('+');
        var missing = names.Where(name => !there.Contains(name)).ToList();
        var used = string.Join('+', names.Except(missing));
        return new OcrPacks(used.Length > 0 ? used : English, missing, SentenceOn(missing));
    }

    private static string SentenceOn(List<string> missing) => missing.Count == 0
        ? ""
        : $"Scans are not read in {string.Join(", ", missing)}: install {string.Join(" ", missing.Select(DebianNameOf))}, or change Intake:OcrLanguages.";

    // Debian writes the underscore of a pack's name as a hyphen.
    private static string DebianNameOf(string name) => $"tesseract-ocr-{name.Replace('_', '-').ToLowerInvariant()}";
}

/// <summary>Degraded where scans are not read in every language that is wanted. Its data tells in which they are.</summary>
public sealed class OcrHealth(OcrPacks packs) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var data = new Dictionary<string, object> { ["languages"] = packs.Used };
        return Task.FromResult(packs.Sentence.Length == 0
            ? HealthCheckResult.Healthy(data: data)
            : HealthCheckResult.Degraded(packs.Sentence, data: data));
    }
}

/// <summary>Says at the start what of the wanted languages is missing.</summary>
internal sealed class OcrStart(OcrPacks packs, ILogger<OcrStart> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (packs.Sentence.Length > 0)
        {
            log.LogWarning("{Sentence}", packs.Sentence);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
