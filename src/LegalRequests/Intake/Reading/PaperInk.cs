using LegalRequests.Pdf.Reading;

namespace LegalRequests.Intake.Reading;

/// <summary>What the pictures of a paper's pages show beside its words: ruled lines, boxes to tick, and ink where one signs.</summary>
/// <param name="Pages">The pages with their lines and boxes.</param>
/// <param name="Inked">The places to sign that bear ink outside the words.</param>
public sealed record PaperInk(IReadOnlyList<PaperPage> Pages, IReadOnlyList<(int Page, PageBox Place)> Inked)
{
    /// <summary>A form says what it wants on its first pages, and each picture costs time.</summary>
    private const int RuledPages = 4;

    /// <summary>What is read from the pages.</summary>
    public PaperReading Read() => PaperReader.Read(Pages, (page, place) => Inked.Contains((page, place)));

    /// <summary>Draws the pages that may be ruled or signed and looks at them. A page that cannot be drawn shows nothing.</summary>
    public static async Task<PaperInk> FindAsync(PageSource source, NormalisedPdf pdf, IReadOnlyList<PaperPage> pages, CancellationToken cancellation)
    {
        var pictures = await FirstAsync(source, pdf, pages, cancellation);
        var ruled = new List<PaperPage>();

        foreach (var (at, page) in pages.Index())
        {
            ruled.Add(at < RuledPages && await PictureAsync(page.Number) is { } image ? page with { Rules = RuleFinder.Find(image) } : page);
        }

        var inked = new List<(int, PageBox)>();

        foreach (var places in PaperReader.PlacesToSign(ruled).GroupBy(place => place.Page))
        {
            if (await PictureAsync(places.Key) is { } image)
            {
                var written = pages.First(page => page.Number == places.Key).Words.Select(word => word.Box).ToList();
                inked.AddRange(places.Where(place => image.HasWritingIn(place.Place, written)));
            }
        }

        return new PaperInk(ruled, inked);

        async Task<PageImage?> PictureAsync(int page)
        {
            if (!pictures.TryGetValue(page, out var known))
            {
                known = (await source.RenderAsync(pdf, page, PageSource.ReleaseDpi, cancellation)).Value;
                pictures[page] = known;
            }

            return known;
        }
    }

    /// <summary>The pictures of the first pages by their numbers: drawn in one call, which costs little more than one page.</summary>
    private static async Task<Dictionary<int, PageImage?>> FirstAsync(PageSource source, NormalisedPdf pdf, IReadOnlyList<PaperPage> pages, CancellationToken cancellation)
    {
        var numbers = pages.Take(RuledPages).Select(page => page.Number).ToList();

        if (numbers.Count < 2 || numbers[^1] - numbers[0] >= RuledPages)
        {
            return [];
        }

        var dpi = Enumerable.Repeat(PageSource.ReleaseDpi, numbers[^1] - numbers[0] + 1).ToList();
        var drawn = await source.RenderAsync(pdf, numbers[0], dpi, cancellation);
        return drawn.Index().ToDictionary(it => numbers[0] + it.Index, it => it.Item.Value);
    }
}
