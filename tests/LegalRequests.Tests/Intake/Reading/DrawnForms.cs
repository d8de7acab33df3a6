using LegalRequests.Intake.Reading;
using LegalRequests.Pdf.Incoming;
using LegalRequests.Pdf.Reading;
using LegalRequests.Testing;
using Shouldly;

namespace LegalRequests.Tests.Intake.Reading;

/// <param name="Form">As <see cref="RuledForm"/> tells it.</param>
/// <param name="Truth">As <see cref="ToldPaper"/> takes it.</param>
/// <param name="Schedule">Its second page, told as the first; null where it has none.</param>
internal sealed record ToldForm(string Name, string Form, string Truth, string? Schedule = null)
{
    public IEnumerable<string> Pages => Schedule is null ? [Form] : [Form, Schedule];
}

/// <summary>Draws told forms into a PDF file and reads it through the tools, as the intake does.</summary>
internal static class DrawnForms
{
    /// <summary>From the words of the file and what is drawn beside them.</summary>
    public static Task<List<ToldPaper>> DrawnAsync(params ToldForm[] told) => PapersAsync(told, DrawnAsync);

    /// <summary>Recognised from an askew picture of it.</summary>
    public static Task<List<ToldPaper>> ScannedAsync(params ToldForm[] told) => PapersAsync(told, ScannedAsync);

    private static async Task<PaperPage> DrawnAsync(PageSource source, NormalisedPdf pdf, int page, IReadOnlyList<PageWord> words) =>
        (await PaperInk.FindAsync(source, pdf, [new PaperPage(page, 612, 792, words)], default)).Pages[0];

    private static async Task<PaperPage> ScannedAsync(PageSource source, NormalisedPdf pdf, int page, IReadOnlyList<PageWord> words)
    {
        var scan = Askew((await source.RenderAsync(pdf, page, PageSource.ReleaseDpi, default)).Value.ShouldNotBeNull());
        return new PaperPage(page, 612, 792, (await source.RecogniseAsync(scan, default)).Value.ShouldNotBeNull()) { Rules = RuleFinder.Find(scan) };
    }

    /// <summary>As a scanner gives it: sinking to the right, its lines and letters jagged.</summary>
    private static PageImage Askew(PageImage image)
    {
        var askew = image.Copy();
        askew.Pixels.AsSpan().Fill(255);

        for (var y = 0; y < image.Height; y++)
        {
            for (var x = 0; x < image.Width; x++)
            {
                if (y - (int)(x * 0.006) is var from and >= 0 && image.Luminance(x, from) < 160)
                {
                    askew.Pixels.AsSpan(((y * image.Width) + x) * image.Channels, image.Channels).Fill(20);
                }
            }
        }

        return askew;
    }

    private static async Task<List<ToldPaper>> PapersAsync(ToldForm[] told, Func<PageSource, NormalisedPdf, int, IReadOnlyList<PageWord>, Task<PaperPage>> read)
    {
        var folder = Directory.CreateTempSubdirectory("legalrequests-forms-");
        using var sandbox = await Sandbox.ProbeAsync(new SandboxSettings { AllowUnconfined = true }, default);

        try
        {
            var path = Path.Combine(folder.FullName, "forms.pdf");
            await File.WriteAllBytesAsync(path, SamplePages.Forms(told.SelectMany(it => it.Pages)));
            var pdf = (await new FileIntake(sandbox, new IntakeLimits()).TakeInAsync(path, folder.FullName, null, default)).Pdf.ShouldNotBeNull();
            var source = new PageSource(sandbox);
            var words = (await source.WordsAsync(pdf, 1, told.Sum(it => it.Pages.Count()), default)).Value.ShouldNotBeNull();
            var papers = new List<ToldPaper>();

            var at = 0;

            foreach (var it in told)
            {
                var pages = new List<PaperPage>();

                foreach (var _ in it.Pages)
                {
                    pages.Add(await read(source, pdf, at + 1, words[at]));
                    at++;
                }

                papers.Add(new ToldPaper(it.Name, pages, it.Truth));
            }

            return papers;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
