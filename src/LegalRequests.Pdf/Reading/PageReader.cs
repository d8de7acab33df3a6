using System.Globalization;
using LegalRequests.Pdf.Burning;

namespace LegalRequests.Pdf.Reading;

/// <summary>A page as it was read: its words, whether anything is to be seen on it, how it is ruled, and what is odd about it, a sentence each.</summary>
public sealed record ReadPage(PageGeometry Geometry, IReadOnlyList<PageWord> Words, bool HasInk, PageRules Rules, IReadOnlyList<string> Defects);

/// <summary>Reads the pages of a file as a release of them would keep their words, and tells what is odd about each.</summary>
public sealed class PageReader : IAsyncDisposable
{
    readonly PageSource source;
    readonly NormalisedPdf pdf;
    readonly BurnRun run;

    PageReader(PageSource source, NormalisedPdf pdf, BurnRun run) => (this.source, this.pdf, this.run) = (source, pdf, run);

    public static async Task<PageReader> OpenAsync(PageSource source, NormalisedPdf pdf, CancellationToken cancellationToken) =>
        new(source, pdf, await new DocumentBurner(source).OpenAsync(pdf, TextBelief.WhatIsShown, cancellationToken));

    /// <summary>Reads a page (1-based). It never fails: that a page cannot be drawn or read stands among its defects.</summary>
    public async Task<ReadPage> ReadAsync(int page, CancellationToken cancellationToken)
    {
        var sheet = (await run.BurnAsync(page, [], cancellationToken)).Value;
        var text = sheet is null ? PageText.NotRead : PageText.Of(sheet);
        List<string> defects = [.. DefectsOf(text)];
        // Without boxes nothing is blackened: this is the page as it is.
        var drawn = sheet is { Image.Dpi: <= PageSource.ReleaseDpi }
            ? PageSource.Given(sheet.Image)
            : await source.RenderAsync(pdf, page, PageSource.ReleaseDpi, cancellationToken);
        if (drawn.Value is not { } picture)
            defects.Add(drawn.Sentence);
        else if (picture.Dpi < PageSource.ReleaseDpi)
            defects.Add(string.Create(CultureInfo.InvariantCulture, $"The page is so large that it is drawn at {picture.Dpi:0.#} dots an inch."));
        var hasInk = drawn.Value is { } image && UnreadInk.Marks(image, [], 0) > 0;
        return new ReadPage(pdf.Page(page), text.Words, hasInk, drawn.Value is { } ruled ? RuleFinder.Find(ruled) : PageRules.None, defects);
    }

    public ValueTask DisposeAsync() => run.DisposeAsync();

    static IEnumerable<string> DefectsOf(PageText text)
    {
        if (text.Reason == TextReason.NotRead)
            yield return "The words of the page cannot be read.";
        if (text.Source == TextSource.Ocr)
            yield return "Its words were recognised from the picture and may be wrong.";
        if (text.Source == TextSource.Both)
            yield return "A part of its words was recognised from the picture and may be wrong.";
        if (text.Unseen > 0)
            yield return $"Words of its text that cannot be seen on it, left out here: {text.Unseen}.";
        if (text.Untrue > 0)
            yield return $"Words of its text in whose place it shows something else, left out here: {text.Untrue}.";
    }
}
