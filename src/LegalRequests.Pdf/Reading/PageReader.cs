using System.Globalization;
using LegalRequests.Pdf.Burning;

namespace LegalRequests.Pdf.Reading;

/// <summary>A page as it was read: its words, whether anything is to be seen on it, and what is odd about it, a sentence each.</summary>
public sealed record ReadPage(PageGeometry Geometry, IReadOnlyList<PageWord> Words, bool HasInk, IReadOnlyList<string> Defects);

/// <summary>Reads a page and compares its words with what it shows.</summary>
public sealed class PageReader(PageSource source)
{
    const double Margin = 3;

    /// <summary>Never fails: a page that cannot be drawn or read has that among its defects.</summary>
    public async Task<ReadPage> ReadAsync(NormalisedPdf pdf, int page, CancellationToken cancellationToken)
    {
        List<string> defects = [];
        var geometry = pdf.Page(page);
        var read = await source.WordsOrRecogniseAsync(pdf, page, cancellationToken);
        if (read.Value is null)
            defects.Add(read.Sentence);
        var words = read.Value ?? [];
        var drawn = await source.RenderAsync(pdf, page, PageSource.ReleaseDpi, cancellationToken);
        if (drawn.Value is not { } picture)
        {
            if (drawn.Sentence != read.Sentence)
                defects.Add(drawn.Sentence);
            return new ReadPage(geometry, words, false, defects);
        }

        if (picture.Dpi < PageSource.ReleaseDpi)
            defects.Add(string.Create(CultureInfo.InvariantCulture, $"The page is so large that it is drawn at {picture.Dpi:0.#} dots an inch."));
        defects.AddRange(Compare(geometry, words, picture));
        return new ReadPage(geometry, words, UnreadInk.Marks(picture, [], 0) > 0, defects);
    }

    static IEnumerable<string> Compare(PageGeometry geometry, List<PageWord> words, PageImage picture)
    {
        if (words.Exists(word => word.Origin == WordOrigin.Ocr))
            yield return "The page has no text of its own. Its words were recognised from the picture and may be wrong.";
        var sheet = new PageBox(0, 0, geometry.Width, geometry.Height);
        var beside = words.Count(word => sheet.Shared(word.Box) == (0, 0));
        if (beside > 0)
            yield return $"Words that lie beside the page: {beside}.";
        var unseen = words.Count(word => !WordSurvival.HasInk(word, picture)) - beside;
        if (unseen > 0)
            yield return $"Words of its text that cannot be seen on it: {unseen}.";
        if (words.Exists(word => word.Origin == WordOrigin.TextLayer) && UnreadInk.Marks(picture, words.Select(word => word.Box), Margin) > UnreadInk.Lines)
            yield return "It shows writing that its text does not have.";
    }
}
