using LegalRequests.Pdf.Glyphs;
using LegalRequests.Pdf.Reading;
using LegalRequests.Pdf.Stamping;

namespace LegalRequests.Pdf.Burning;

/// <summary>Whom the text layer of a burned page believes.</summary>
public enum TextBelief
{
    /// <summary>The file's own words where the page shows what they say; what is recognised from the picture elsewhere.</summary>
    WhatIsShown,

    /// <summary>Only what is recognised from the burned picture.</summary>
    PictureOnly,
}

/// <summary>
/// Turns pages of an intaken file into pages that may be released: nothing but pixels, and words that are inked, outside
/// every box and believed. Fails rather than releases when a tool fails.
/// </summary>
public sealed class DocumentBurner(PageSource source)
{
    // Larger files are scans; their words are recognised anyway.
    const long LargestReadHere = 256L << 20;

    readonly Lazy<Task<KnownFaces>> faces = new(() => KnownFaces.DrawAsync(source, CancellationToken.None));

    /// <summary>
    /// Names what the words of a page are read by: this build and its languages. What was read by others is not to be taken for
    /// known: they may have believed what is not believed here.
    /// </summary>
    public string Rules { get; } = $"{typeof(DocumentBurner).Module.ModuleVersionId:N} {source.Languages}";

    /// <summary>Begins the burning of a document's pages. What one page tells of its fonts helps to read the next.</summary>
    public Task<BurnRun> OpenAsync(NormalisedPdf pdf, TextBelief belief, CancellationToken cancellationToken) =>
        OpenAsync(pdf, 1, pdf.PageCount, belief, KnownPages.None, cancellationToken);

    /// <summary>Begins the burning of a document of which pages were read before, by the same <see cref="Rules"/>.</summary>
    public Task<BurnRun> OpenAsync(NormalisedPdf pdf, KnownPages known, CancellationToken cancellationToken) =>
        OpenAsync(pdf, 1, pdf.PageCount, TextBelief.WhatIsShown, known, cancellationToken);

    /// <summary>Burns one page (1-based) by itself; <paramref name="boxes"/> may be empty.</summary>
    public async Task<PageRead<BurnedPage>> BurnAsync(
        NormalisedPdf pdf,
        int page,
        IReadOnlyList<RedactionBox> boxes,
        TextBelief belief,
        CancellationToken cancellationToken)
    {
        await using var run = await OpenAsync(pdf, page, page, belief, KnownPages.None, cancellationToken);
        return await run.BurnAsync(page, boxes, cancellationToken);
    }

    async Task<BurnRun> OpenAsync(NormalisedPdf pdf, int first, int last, TextBelief belief, KnownPages known, CancellationToken cancellationToken)
    {
        var looks = known.LooksOf(first, last)
            ?? [.. (await source.ReleaseDpiAsync(pdf, first, last, cancellationToken)).Select(dpi => new PageLook(dpi, IsGrey: false))];
        return new BurnRun(source, pdf, first, looks, belief, known, token => TrialAsync(pdf, belief, token));
    }

    async Task<TextTrial> TrialAsync(NormalisedPdf pdf, TextBelief belief, CancellationToken cancellationToken) =>
        new(await faces.Value, belief == TextBelief.PictureOnly ? null : await ReadAsync(pdf.Path, cancellationToken));

    static async Task<SourceDocument?> ReadAsync(string path, CancellationToken cancellationToken)
    {
        if (new FileInfo(path).Length > LargestReadHere)
            return null;
        try
        {
            return SourceDocument.Open(await File.ReadAllBytesAsync(path, cancellationToken));
        }
        catch (MalformedPdfException)
        {
            return null;
        }
    }
}
