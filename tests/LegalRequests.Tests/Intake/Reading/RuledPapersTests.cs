using LegalRequests.Intake.Reading;
using LegalRequests.Pdf.Incoming;
using LegalRequests.Pdf.Reading;
using LegalRequests.Testing;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace LegalRequests.Tests.Intake.Reading;

/// <summary>Every suggestion for forms with ruled cells whose truth was written before they were read; the first figures are in bench/README.md.</summary>
public sealed class RuledPapersTests(ITestOutputHelper output)
{
    private sealed record Told(string Name, string Form, string Truth);

    private static readonly Told[] Ruled =
    [
        new("federal", RuledPapers.Federal, RuledPapers.FederalTruth),
        new("Michigan", RuledPapers.Michigan, RuledPapers.MichiganTruth),
        new("California", RuledStateForms.California, RuledStateForms.CaliforniaTruth),
        new("Virginia", RuledStateForms.Virginia, RuledStateForms.VirginiaTruth),
        new("juvenile order", RuledOrders.JuvenileOrder, RuledOrders.JuvenileTruth),
        new("administrative", RuledOrders.Administrative, RuledOrders.AdministrativeTruth),
    ];

    private static readonly Told[] Later =
    [
        new("Minnesota", LaterRuledPapers.Minnesota, LaterRuledPapers.MinnesotaTruth),
        new("Missouri", LaterRuledPapers.Missouri, LaterRuledPapers.MissouriTruth),
        new("Kentucky", LaterRuledPapers.Kentucky, LaterRuledPapers.KentuckyTruth),
    ];

    // The order wants the mother's records; the only name beside a birth date on it is the child's.
    private static readonly string[] KnownWrong = ["juvenile order, ClientName: R. S."];

    [Fact]
    public async Task Nothing_but_one_name_is_wrong_from_nine_ruled_forms()
    {
        var papers = await PapersAsync([.. Ruled, .. Later], DrawnAsync);

        output.WriteLine(PaperFigures.Of(papers));
        papers.SelectMany(paper => paper.Wrong()).ShouldBe(KnownWrong);
        papers.Sum(paper => ToldPaper.Measured(paper.Read()).Count()).ShouldBeGreaterThan(100);
    }

    [Fact]
    public async Task Nothing_is_wrong_from_askew_scans_of_three_of_them()
    {
        var papers = await PapersAsync([Ruled[1], Ruled[3], Later[0]], ScannedAsync);

        output.WriteLine(PaperFigures.Of(papers));
        papers.SelectMany(paper => paper.Wrong()).ShouldBeEmpty();
        papers.Sum(paper => ToldPaper.Measured(paper.Read()).Count()).ShouldBeGreaterThan(24);
    }

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

    private static async Task<List<ToldPaper>> PapersAsync(Told[] told, Func<PageSource, NormalisedPdf, int, IReadOnlyList<PageWord>, Task<PaperPage>> read)
    {
        var folder = Directory.CreateTempSubdirectory("legalrequests-forms-");
        using var sandbox = await Sandbox.ProbeAsync(new SandboxSettings { AllowUnconfined = true }, default);

        try
        {
            var path = Path.Combine(folder.FullName, "forms.pdf");
            await File.WriteAllBytesAsync(path, SamplePages.Forms(told.Select(it => it.Form)));
            var pdf = (await new FileIntake(sandbox, new IntakeLimits()).TakeInAsync(path, folder.FullName, null, default)).Pdf.ShouldNotBeNull();
            var source = new PageSource(sandbox);
            var words = (await source.WordsAsync(pdf, 1, told.Length, default)).Value.ShouldNotBeNull();
            var papers = new List<ToldPaper>();

            foreach (var (at, it) in told.Index())
            {
                papers.Add(new ToldPaper(it.Name, [await read(source, pdf, at + 1, words[at])], it.Truth));
            }

            return papers;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
