using System.Text.Json;
using LegalRequests.Intake.Reading;
using LegalRequests.Pdf.Incoming;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Testing;

/// <summary>Reads the words and the ink of papers as intake reads them, and may keep them in a folder: recognition is slow.</summary>
public sealed class PaperShelf : IDisposable
{
    private const int MostPages = 12;
    private const int WordsOfALayer = 25;

    // The places that bear ink are pairs, which are kept as fields.
    private static readonly JsonSerializerOptions Whole = new() { IncludeFields = true };

    private readonly Sandbox sandbox;
    private readonly string? keep;
    private readonly DirectoryInfo work = Directory.CreateTempSubdirectory("legalrequests-papers-");

    private PaperShelf(Sandbox sandbox, string? keep) => (this.sandbox, this.keep) = (sandbox, keep);

    /// <param name="keep">A folder in which the words are kept from run to run; null to read them anew.</param>
    public static async Task<PaperShelf> OpenAsync(string? keep = null)
    {
        var sandbox = await Sandbox.ProbeAsync(new SandboxSettings { AllowUnconfined = true }, default);
        return new PaperShelf(sandbox, keep);
    }

    /// <summary>What is read from a file; null where it cannot be opened.</summary>
    public async Task<PaperReading?> ReadAsync(string path)
    {
        var kept = keep is null ? null : Path.Combine(keep, Path.GetFileName(path) + ".json");
        var paper = kept is not null && File.Exists(kept) ? JsonSerializer.Deserialize<PaperInk>(await File.ReadAllTextAsync(kept), Whole) : await OpenAsync(path, kept);
        return paper?.Read();
    }

    public void Dispose()
    {
        work.Delete(recursive: true);
        sandbox.Dispose();
    }

    private async Task<PaperInk?> OpenAsync(string path, string? kept)
    {
        var taken = await new FileIntake(sandbox, new IntakeLimits()).TakeInAsync(path, work.FullName, null, default);

        if (taken.Pdf is not { } pdf)
        {
            return null;
        }

        var source = new PageSource(sandbox);
        var pages = new List<PaperPage>();

        foreach (var page in pdf.Pages.Take(MostPages))
        {
            pages.Add(new PaperPage(page.Number, page.Width, page.Height, await WordsAsync(source, pdf, page.Number)));
        }

        var paper = await PaperInk.FindAsync(source, pdf, pages, default);

        if (kept is not null)
        {
            await File.WriteAllTextAsync(kept, JsonSerializer.Serialize(paper, Whole));
        }

        return paper;
    }

    private static async Task<List<PageWord>> WordsAsync(PageSource source, NormalisedPdf pdf, int page)
    {
        var layer = (await source.WordsAsync(pdf, page, page, default)).Value?[0] ?? [];

        if (layer.Count >= WordsOfALayer)
        {
            return layer;
        }

        var picture = await source.RenderForReleaseAsync(pdf, page, default);
        return picture.Value is { } image ? (await source.RecogniseAsync(image, default)).Value ?? layer : layer;
    }
}
