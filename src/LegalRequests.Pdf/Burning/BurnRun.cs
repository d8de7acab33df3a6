using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Burning;

/// <summary>
/// The burning of one document, page by page; <see cref="DocumentBurner.OpenAsync"/> begins one. Until it is disposed of, a tool
/// may be at work on the pages to come.
/// </summary>
public sealed class BurnRun : IAsyncDisposable
{
    const int FewestAtOnce = 32;
    const int MostAtOnce = 64;
    const double Margin = 3;

    readonly PageSource source;
    readonly NormalisedPdf pdf;
    readonly TextBelief belief;
    readonly KnownPages known;
    readonly PicturesAhead pictures;
    readonly Func<CancellationToken, Task<TextTrial>> openTrial;
    readonly PixelBuffers buffers = new();
    readonly Dictionary<int, List<PageWord>> layers = [];
    readonly int first;

    TextTrial? trial;
    int atOnce = FewestAtOnce;

    /// <param name="first">The first page (1-based) to be burned.</param>
    /// <param name="looks">How each page from that on is drawn.</param>
    /// <param name="known">What was read of them before.</param>
    /// <param name="openTrial">Opens the trial of the words, once one is to be tried.</param>
    internal BurnRun(
        PageSource source,
        NormalisedPdf pdf,
        int first,
        IReadOnlyList<PageLook> looks,
        TextBelief belief,
        KnownPages known,
        Func<CancellationToken, Task<TextTrial>> openTrial)
    {
        (this.source, this.pdf, this.belief, this.known, this.openTrial) = (source, pdf, belief, known, openTrial);
        (this.first, Looks) = (first, looks);
        pictures = source.RenderAhead(pdf, first, looks, buffers);
    }

    /// <summary>How each of the pages is drawn.</summary>
    internal IReadOnlyList<PageLook> Looks { get; }

    /// <summary>Burns one page (1-based); <paramref name="boxes"/> may be empty.</summary>
    public async Task<PageRead<BurnedPage>> BurnAsync(int page, IReadOnlyList<RedactionBox> boxes, CancellationToken cancellationToken)
    {
        var (picture, before) = await DrawAsync(page, cancellationToken);
        if (picture.Value is not { } unburned)
            return Failed(picture.End, picture.Sentence);

        var (image, burned) = BoxPainter.Paint(unburned, boxes, buffers);
        var sheet = new SheetWords(unburned, image, burned, buffers);
        var failed = before is not null && sheet.Take(before)
            ? await RecogniseBesideAsync(sheet, cancellationToken)
            : await ReadAsync(page, sheet, cancellationToken);
        failed ??= await RecogniseCoveredAsync(sheet, cancellationToken);
        if (failed is not null)
            return failed;
        sheet.GiveBack();
        return new PageRead<BurnedPage>(new BurnedPage(pdf.Page(page), image, sheet.Kept, sheet.Removed, burned) { WordsCoarse = sheet.Coarse }, ToolEnd.Finished, "");
    }

    /// <summary>Reads a page (1-based) so that it can be burned another time without being read anew.</summary>
    internal async Task<(BurnedPage Sheet, KnownPage Known)?> ReadAsync(int page, CancellationToken cancellationToken) =>
        (await BurnAsync(page, [], cancellationToken)).Value is { } sheet ? (sheet, KnownPage.Of(sheet, Looks[page - first].Dpi)) : null;

    /// <summary>Takes back a page that has been written: nobody looks at its picture any more, and the next is drawn in its place.</summary>
    public void TakeBack(BurnedPage written) => buffers.Return(written.Image.Pixels);

    public ValueTask DisposeAsync() => pictures.DisposeAsync();

    // The picture of a page, and what was read of it before where that holds for this picture.
    async Task<(PageRead<PageImage> Picture, KnownPage? Known)> DrawAsync(int page, CancellationToken cancellationToken)
    {
        var picture = await pictures.TakeAsync(page, cancellationToken);
        if (picture.Value is not { } drawn)
            return (picture, null);
        if (await known.OfAsync(page, cancellationToken) is { } before && before.Picture.Fits(drawn))
            return (picture, before);
        if (!Looks[page - first].IsGrey)
            return (picture, null);
        // Not the page that was without colour.
        buffers.Return(drawn.Pixels);
        return (await pictures.InColourAsync(page, cancellationToken), null);
    }

    // Null where it was read, here and below.
    async Task<PageRead<BurnedPage>?> ReadAsync(int page, SheetWords sheet, CancellationToken cancellationToken)
    {
        var layer = await LayerAsync(page, cancellationToken);
        if (layer.Value is not { } words)
            return Failed(layer.End, layer.Sentence);
        trial ??= await openTrial(cancellationToken);
        var inked = sheet.Inked(words);
        sheet.Take(belief == TextBelief.PictureOnly ? [] : await trial.TryAsync(page, inked, sheet.Lights));
        if (sheet.ToBeRecognised(Margin) is not { } unread)
            return null;
        var seen = await source.RecogniseAsync(unread, cancellationToken);
        if (seen.Value is not { } rest)
            return Failed(seen.End, seen.Sentence);
        sheet.Settle(rest, trial);
        return null;
    }

    async Task<PageRead<BurnedPage>?> RecogniseBesideAsync(SheetWords sheet, CancellationToken cancellationToken)
    {
        if (sheet.BesideBoxes(Margin) is not { } beside)
            return null;
        var seen = await source.RecogniseAsync(beside, cancellationToken);
        if (seen.Value is not { } words)
            return Failed(seen.End, seen.Sentence);
        sheet.TakeBeside(words);
        return null;
    }

    // What stood under the boxes is read from the picture before burning: a lying layer would hide it from the proof.
    async Task<PageRead<BurnedPage>?> RecogniseCoveredAsync(SheetWords sheet, CancellationToken cancellationToken)
    {
        if (sheet.UnreadUnderBoxes(Margin) is not { } covered)
            return null;
        var before = await source.RecogniseAsync(covered, cancellationToken);
        if (before.Value is not { } words)
            return Failed(before.End, before.Sentence);
        sheet.RemoveUnderBoxes(words);
        return null;
    }

    async Task<PageRead<List<PageWord>>> LayerAsync(int page, CancellationToken cancellationToken)
    {
        if (!layers.Remove(page, out var words))
        {
            layers.Clear();
            var end = Math.Min(page + atOnce - 1, first + Looks.Count - 1);
            var read = await source.WordsAsync(pdf, page, end, cancellationToken);
            atOnce = read.Value is null ? 1 : Math.Min(atOnce * 2, MostAtOnce);
            if (read.Value is null && end > page)
                read = await source.WordsAsync(pdf, page, page, cancellationToken);
            if (read.Value is not { } several)
                return new PageRead<List<PageWord>>(null, read.End, read.Sentence);
            for (var index = several.Count - 1; index > 0; index--)
                layers[page + index] = several[index];
            words = several[0];
        }

        return new PageRead<List<PageWord>>(words, ToolEnd.Finished, "");
    }

    static PageRead<BurnedPage> Failed(ToolEnd end, string sentence) => new(null, end, sentence);
}
