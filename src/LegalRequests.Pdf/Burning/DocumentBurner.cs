using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Burning;

/// <summary>Whom the text layer of a burned page believes.</summary>
public enum TextBelief
{
    /// <summary>The file's own text, unless the file or the page gives a reason for doubt; then as below.</summary>
    FileUnlessDoubtful,

    /// <summary>Only what is recognised from the burned picture.</summary>
    PictureOnly,
}

/// <summary>
/// Turns pages of an intaken file into pages that may be released: nothing but pixels, and words that are inked,
/// outside every box and believed. Fails rather than releases when a tool fails.
/// </summary>
public sealed class DocumentBurner(PageSource source)
{
    /// <summary>Burns one page (1-based); <paramref name="boxes"/> may be empty.</summary>
    public async Task<PageRead<BurnedPage>> BurnAsync(
        NormalisedPdf pdf,
        int page,
        IReadOnlyList<RedactionBox> boxes,
        TextBelief belief,
        CancellationToken cancellationToken)
    {
        var picture = await source.RenderAsync(pdf, page, PageSource.ReleaseDpi, cancellationToken);
        if (picture.Value is not { } unburned)
            return Failed(picture.End, picture.Sentence);
        var layer = await source.WordsAsync(pdf, page, page, cancellationToken);
        if (layer.Value is not [var words])
            return Failed(layer.End, layer.Sentence);

        var (image, burned) = BoxPainter.Paint(unburned, boxes);
        var sorted = Sort(words, burned, unburned);
        var plain = new BurnedPage(pdf.Page(page), image, sorted.Kept, sorted.Removed, burned);
        var believed = belief == TextBelief.FileUnlessDoubtful
            && words.Count > 0
            && !pdf.Traits.TextIsDoubtful
            && !WordSurvival.AnyOverlap(words);
        return believed
            ? new PageRead<BurnedPage>(plain, ToolEnd.Finished, "")
            : await WithRecognisedWordsAsync(plain, unburned, cancellationToken);
    }

    // What stood under the boxes is read once more from the unburned picture: a lying layer would hide it from the proof.
    async Task<PageRead<BurnedPage>> WithRecognisedWordsAsync(
        BurnedPage plain,
        PageImage unburned,
        CancellationToken cancellationToken)
    {
        var seen = await source.RecogniseAsync(plain.Image, cancellationToken);
        if (seen.Value is null)
            return Failed(seen.End, seen.Sentence);
        var kept = Sort(seen.Value, plain.Boxes, unburned).Kept;
        List<RemovedWord> removed = [.. plain.Removed];
        if (plain.Boxes.Count > 0)
        {
            var before = await source.RecogniseAsync(unburned, cancellationToken);
            if (before.Value is null)
                return Failed(before.End, before.Sentence);
            removed.AddRange(Sort(before.Value, plain.Boxes, unburned).Removed);
        }

        return new PageRead<BurnedPage>(plain with { Words = kept, Removed = removed }, ToolEnd.Finished, "");
    }

    static (List<PageWord> Kept, List<RemovedWord> Removed) Sort(
        IEnumerable<PageWord> words,
        IReadOnlyList<BurnedBox> boxes,
        PageImage unburned)
    {
        List<PageWord> kept = [];
        List<RemovedWord> removed = [];
        foreach (var word in words)
        {
            if (WordSurvival.Verdict(word, boxes.Select(box => box.Area), unburned) is { } why)
                removed.Add(new RemovedWord(word, why));
            else
                kept.Add(word);
        }

        return (kept, removed);
    }

    static PageRead<BurnedPage> Failed(ToolEnd end, string sentence) => new(null, end, sentence);
}
