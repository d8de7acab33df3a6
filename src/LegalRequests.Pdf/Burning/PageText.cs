using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Burning;

/// <summary>Where the words of a page were read.</summary>
public enum TextSource
{
    /// <summary>There are none.</summary>
    Nowhere,
    TextLayer,
    Ocr,

    /// <summary>Some in the text layer, the others from the picture.</summary>
    Both,
}

/// <summary>Why they were read there.</summary>
public enum TextReason
{
    /// <summary>The page shows what its text layer says.</summary>
    Shown,

    /// <summary>Nothing on the page looks like writing.</summary>
    Blank,

    /// <summary>A scan without a text layer.</summary>
    Scan,

    /// <summary>The text layer is a stamp or a part; the rest is a picture.</summary>
    LayerIsPart,

    /// <summary>The text layer says other than the page shows.</summary>
    LayerLies,

    /// <summary>Nothing of the text layer can be seen on the page.</summary>
    LayerUnseen,

    /// <summary>A tool failed or took too long: the words of this page are not known.</summary>
    NotRead,
}

/// <summary>
/// The words of a page that a person can see on it, whatever its text layer says; the same words that a release of the page
/// would keep.
/// </summary>
/// <param name="Unseen">Words of the text layer of which nothing is seen on the page.</param>
/// <param name="Untrue">Words of the text layer in whose place the page shows something else.</param>
public sealed record PageText(TextSource Source, TextReason Reason, IReadOnlyList<PageWord> Words, int Unseen, int Untrue)
{
    /// <summary>What the page can be burned by another time; null where nobody asked.</summary>
    public KnownPage? Known { get; init; }

    /// <summary>Reads a page (1-based) of a file that <see cref="DocumentBurner.OpenAsync"/> opened.</summary>
    public static async Task<PageText> ReadAsync(BurnRun run, int page, CancellationToken cancellationToken)
    {
        if (await run.ReadAsync(page, cancellationToken) is not var (sheet, known))
            return NotRead;
        run.TakeBack(sheet);
        return Of(sheet) with { Known = known };
    }

    /// <summary>A page of which nothing is known.</summary>
    public static PageText NotRead { get; } = new(TextSource.Nowhere, TextReason.NotRead, [], 0, 0);

    internal static PageText Of(BurnedPage sheet)
    {
        var unseen = sheet.Removed.Count(word => word.Why == WordRemoval.NoInk);
        var untrue = sheet.Removed.Count(word => word.Why == WordRemoval.NotShown);
        var recognised = sheet.Words.Count(word => word.Origin == WordOrigin.Ocr);
        var layered = sheet.Words.Count - recognised;
        var source = (layered, recognised) switch
        {
            (0, 0) => TextSource.Nowhere,
            (_, 0) => TextSource.TextLayer,
            (0, _) => TextSource.Ocr,
            _ => TextSource.Both,
        };
        return new PageText(source, ReasonOf(source, layered, unseen, untrue), sheet.Words, unseen, untrue);
    }

    static TextReason ReasonOf(TextSource source, int layered, int unseen, int untrue) => source switch
    {
        TextSource.TextLayer => TextReason.Shown,
        _ when untrue > layered => TextReason.LayerLies,
        _ when unseen > 0 && layered == 0 => TextReason.LayerUnseen,
        TextSource.Nowhere => TextReason.Blank,
        TextSource.Both => TextReason.LayerIsPart,
        _ => TextReason.Scan,
    };
}
