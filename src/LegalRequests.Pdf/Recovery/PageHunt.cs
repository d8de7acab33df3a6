using LegalRequests.Pdf.Burning;
using LegalRequests.Pdf.Glyphs;
using LegalRequests.Pdf.Proofing;
using LegalRequests.Pdf.Reading;
using LegalRequests.Pdf.Stamping;

namespace LegalRequests.Pdf.Recovery;

/// <summary>
/// Compares the text that readers extract from a page with what the page shows: white text, text under boxes, pictures and
/// hatchings, in hidden layers, clipped, cropped, beside the page, and fonts that say other than they draw.
/// </summary>
sealed class PageHunt(BurnRun pages, SourceDocument? document, ShownWords shown)
{
    const int ShortestHidden = 2;
    const int ShortestDenied = 4;
    const int WordsShown = 200;

    // What redaction programs print in their boxes: it tells that something is covered, not what.
    static readonly HashSet<string> Labels = new(StringComparer.Ordinal)
    {
        "redacted", "redaction", "redactions", "privilege", "privileged", "confidential", "sealed", "withheld", "excised", "omitted", "deleted",
    };

    /// <returns>The page as it is displayed, or null where it could not be drawn; then that is among what was found.</returns>
    public async Task<PageImage?> RunAsync(int page, List<Carried> found, CancellationToken cancellationToken)
    {
        var read = await pages.BurnAsync(page, [], cancellationToken);
        if (read.Value is not { } seen)
        {
            found.Add(new Carried("proof.page-unread", "", Detector.Picture, $"Page {page} could not be looked at. {read.Sentence}", "", Telling.Always) { Page = page });
            return null;
        }

        shown.Add(seen.Words);
        Hidden(page, seen, found);
        if (document is not null && page <= document.PageCount)
            Unlisted(page, seen, found);
        return seen.Image;
    }

    // What the extractor gave and the page does not show.
    static void Hidden(int page, BurnedPage seen, List<Carried> found)
    {
        var unseen = seen.Removed.Where(removed => removed.Why == WordRemoval.NoInk && IsWord(removed.Word, ShortestHidden)).Select(removed => removed.Word).ToList();
        Add("proof.hidden-text", Detector.Poppler, $"Page {page} has text that cannot be seen on it.", unseen, Telling.Always, page, found);
        var denied = seen.Removed.Where(removed => removed.Why == WordRemoval.NotShown && IsWord(removed.Word, ShortestDenied) && !IsMisread(removed.Word, seen))
            .Select(removed => removed.Word).ToList();
        Add("proof.other-text", Detector.Picture, $"Page {page} has text where it shows something else.", denied, Telling.WhenUnseen, page, found);
    }

    // What this product's reader finds in the content and the extractor passed over: layers, clips, the sheet beyond the page.
    void Unlisted(int page, BurnedPage seen, List<Carried> found)
    {
        var read = ReadGlyphs(page);
        if (!read.Complete)
            found.Add(new Carried("proof.own-reader-unread", "", Detector.OwnReader, $"Page {page} could not be read a second time.", "", Telling.Always) { Page = page });
        var known = seen.Words.Concat(seen.Removed.Select(removed => removed.Word)).ToList();
        var words = read.Words();
        var more = words.Where(word => IsWord(word, ShortestHidden) && !IsListed(word, known)).ToList();
        var (width, height) = (seen.Geometry.Width, seen.Geometry.Height);
        var beside = more.FindAll(word => word.Box.Right < 0 || word.Box.Bottom < 0 || word.Box.Left > width || word.Box.Top > height);
        Add("proof.beside-page", Detector.OwnReader, $"Text stands beside what page {page} displays.", beside, Telling.Always, page, found);
        var inside = more.Except(beside).Where(word => !IsSeen(word, seen)).ToList();
        Add("proof.hidden-text", Detector.OwnReader, $"Page {page} has text in a layer, a clip or a form that cannot be seen on it.", inside, Telling.Always, page, found);
        found.Add(new Carried(
            "proof.replacement",
            "",
            Detector.OwnReader,
            $"On page {page} words that it does not show stand in the place of what is drawn.",
            string.Join(' ', read.Replacements),
            Telling.WhenUnseen) { Page = page });
    }

    GlyphPage ReadGlyphs(int page)
    {
        try
        {
            return document is null ? new GlyphPage([], [], Complete: false) : GlyphReader.Read(document, page);
        }
        catch (MalformedPdfException)
        {
            return new GlyphPage([], [], Complete: false);
        }
    }

    static void Add(string code, string by, string sentence, List<PageWord> words, Telling telling, int page, List<Carried> found)
    {
        if (words.Count > 0)
            found.Add(new Carried(code, Place.Of(words[0].Box), by, sentence, Joined(words.Take(WordsShown)), telling) { Page = page });
    }

    static bool IsWord(PageWord word, int shortest) => FoldedText.Of(word.Text) is var folded && folded.Length >= shortest && !Labels.Contains(folded);

    // The recogniser gave nearly the same in its place: a hard print, not a lie.
    static bool IsMisread(PageWord word, BurnedPage seen)
    {
        var said = Sought.Guise(FoldedText.Of(word.Text));
        var there = Sought.Guise(FoldedText.Of(string.Concat(seen.Words.Where(other => IsThere(other, word)).Select(other => other.Text))));
        return FoldedText.Distance(there, said, said.Length / 2) <= said.Length / 2;
    }

    // Readers part words differently; what one calls two words is one to the other.
    static bool IsListed(PageWord word, List<PageWord> known)
    {
        var said = FoldedText.Of(word.Text);
        var there = FoldedText.Of(string.Concat(known.Where(other => IsThere(other, word)).OrderBy(other => other.Box.Left).Select(other => other.Text)));
        return there.Contains(said, StringComparison.Ordinal) || (there.Length > 0 && said.Contains(there, StringComparison.Ordinal))
            || FoldedText.Distance(there, said, said.Length / 4) <= said.Length / 4;
    }

    bool IsSeen(PageWord word, BurnedPage seen) => shown.Unseen(word.Text).Count == 0 && WordSurvival.HasInk(word, seen.Image);

    static bool IsThere(PageWord other, PageWord word)
    {
        var (across, down) = other.Box.Shared(word.Box);
        return across * down > 0.2 * Math.Min(other.Box.Width * other.Box.Height, word.Box.Width * word.Box.Height);
    }

    static string Joined(IEnumerable<PageWord> words) => string.Join(' ', words.Select(word => word.Text));
}
