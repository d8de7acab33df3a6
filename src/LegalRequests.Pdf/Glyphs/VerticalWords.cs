using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Reading;
using LegalRequests.Pdf.Stamping;

namespace LegalRequests.Pdf.Glyphs;

/// <summary>
/// Puts the words of vertical writing where they stand. Poppler takes the pen for the corner of each glyph, though the
/// glyph hangs below it by its middle (ISO 32000-2, 9.7.4.3): its boxes are half an em aside and an em too high, and a
/// box drawn there would leave half of every letter to be seen.
/// </summary>
static class VerticalWords
{
    const long LargestReadHere = 256L << 20;
    const double Hang = 0.88;
    const double Slack = 1;

    /// <summary>The words of pages, those of columns moved to their place; others, and files that cannot be read here, as they are.</summary>
    /// <param name="first">1-based number of the page that the first list belongs to.</param>
    public static async Task<List<List<PageWord>>> PlaceAsync(
        NormalisedPdf pdf,
        int first,
        List<List<PageWord>> pages,
        CancellationToken cancellationToken)
    {
        if (!pages.Exists(words => words.Exists(IsColumn)) || new FileInfo(pdf.Path).Length > LargestReadHere)
            return pages;
        try
        {
            var document = SourceDocument.Open(await File.ReadAllBytesAsync(pdf.Path, cancellationToken));
            return [.. pages.Select((words, index) => words.Exists(IsColumn) ? Place(document, first + index, words) : words)];
        }
        catch (MalformedPdfException)
        {
            return pages;
        }
    }

    static bool IsColumn(PageWord word) =>
        word.Box.Height > word.Box.Width * 1.5 && word.Text.EnumerateRunes().Any(Scripts.IsWithoutSpaces);

    static List<PageWord> Place(SourceDocument document, int page, List<PageWord> words)
    {
        List<ShownGlyph> hanging = [.. GlyphReader.Read(document, page).Glyphs.Where(glyph => glyph.Vertical)];
        return words.ConvertAll(word => Place(word, hanging));
    }

    static PageWord Place(PageWord word, List<ShownGlyph> hanging)
    {
        var own = hanging.FindAll(glyph => IsTakenFor(glyph, word.Box));
        if (own.Count == 0)
            return word;
        var boxes = own.ConvertAll(glyph => glyph.Box);
        return word with { Box = new PageBox(boxes.Min(box => box.Left), boxes.Min(box => box.Top), boxes.Max(box => box.Right), boxes.Max(box => box.Bottom)) };
    }

    static bool IsTakenFor(ShownGlyph glyph, PageBox box)
    {
        var (x, y) = glyph.Em.Map(glyph.Width, Hang + 0.5);
        return x >= box.Left - Slack && x <= box.Right + Slack && y >= box.Top - Slack && y <= box.Bottom + Slack;
    }
}
