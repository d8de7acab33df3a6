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
    readonly PicturesAhead pictures;
    readonly TextTrial trial;
    readonly PixelBuffers buffers = new();
    readonly Dictionary<int, List<PageWord>> layers = [];
    readonly int last;

    int atOnce = FewestAtOnce;

    internal BurnRun(PageSource source, NormalisedPdf pdf, int first, IReadOnlyList<double> dpi, TextBelief belief, TextTrial trial)
    {
        (this.source, this.pdf, this.belief, this.trial) = (source, pdf, belief, trial);
        (Dpi, last) = (dpi, first + dpi.Count - 1);
        pictures = source.RenderAhead(pdf, first, dpi, buffers);
    }

    /// <summary>The resolution at which each of the pages is released.</summary>
    internal IReadOnlyList<double> Dpi { get; }

    /// <summary>Burns one page (1-based); <paramref name="boxes"/> may be empty.</summary>
    public async Task<PageRead<BurnedPage>> BurnAsync(int page, IReadOnlyList<RedactionBox> boxes, CancellationToken cancellationToken)
    {
        var picture = await pictures.TakeAsync(page, cancellationToken);
        if (picture.Value is not { } unburned)
            return Failed(picture.End, picture.Sentence);
        var layer = await LayerAsync(page, cancellationToken);
        if (layer.Value is not { } words)
            return Failed(layer.End, layer.Sentence);

        var (image, burned) = BoxPainter.Paint(unburned, boxes, buffers);
        var sheet = new SheetWords(unburned, unburned.Lights(buffers), image, burned);
        var inked = sheet.Inked(words);
        await trial.KnowLettersOfAsync(inked);
        sheet.Take(belief == TextBelief.PictureOnly ? [] : trial.Try(page, inked, sheet.Lights), pdf.Traits.TextIsDoubtful);

        if (await RecogniseRestAsync(sheet, cancellationToken) is { } failed)
            return failed;
        GiveBack(unburned, sheet.Lights, image);
        return new PageRead<BurnedPage>(new BurnedPage(pdf.Page(page), image, sheet.Kept, sheet.Removed, burned) { WordsUntried = sheet.Untried }, ToolEnd.Finished, "");
    }

    /// <summary>Takes back a page that has been written: nobody looks at its picture any more, and the next is drawn in its place.</summary>
    public void TakeBack(BurnedPage written) => buffers.Return(written.Image.Pixels);

    public ValueTask DisposeAsync() => pictures.DisposeAsync();

    void GiveBack(PageImage unburned, PageImage lights, PageImage burned)
    {
        if (unburned != burned)
            buffers.Return(unburned.Pixels);
        if (lights != unburned)
            buffers.Return(lights.Pixels);
    }

    async Task<PageRead<BurnedPage>?> RecogniseRestAsync(SheetWords sheet, CancellationToken cancellationToken)
    {
        if (sheet.ToBeRecognised(Margin) is { } unread)
        {
            var seen = await source.RecogniseAsync(unread, cancellationToken);
            if (seen.Value is not { } words)
                return Failed(seen.End, seen.Sentence);
            sheet.Settle(words, trial);
        }

        // What stood under the boxes is read from the picture before burning: a lying layer would hide it from the proof.
        if (sheet.UnreadUnderBoxes(Margin) is { } covered)
        {
            var before = await source.RecogniseAsync(covered, cancellationToken);
            if (before.Value is not { } words)
                return Failed(before.End, before.Sentence);
            sheet.RemoveUnderBoxes(words);
        }

        return null;
    }

    async Task<PageRead<List<PageWord>>> LayerAsync(int page, CancellationToken cancellationToken)
    {
        if (!layers.Remove(page, out var words))
        {
            layers.Clear();
            var end = Math.Min(page + atOnce - 1, last);
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
