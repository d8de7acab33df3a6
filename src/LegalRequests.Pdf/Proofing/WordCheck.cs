using LegalRequests.Pdf.Burning;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Proofing;

/// <summary>Looks at the words that a reader extracts from the finished pages.</summary>
static class WordCheck
{
    const int ShortestPart = 4;

    /// <param name="by">Who extracted the words.</param>
    public static void Run(ProofPage page, IReadOnlyList<PageWord> words, string by, List<ProofFinding> findings)
    {
        if (page.Boxes.FirstOrDefault(box => words.Any(word => WordSurvival.Covers(box.Area, word))) is { } open)
        {
            findings.Add(new ProofFinding(page.Number, "proof.word-in-box", $"Text can be read under a box on page {page.Number}.")
            {
                By = by,
                Place = Place.Of(open.Area),
            });
        }

        var kept = page.KeptWords.Append(page.Plate?.Text ?? "").Select(FoldedText.Of).ToHashSet();
        var read = words.Select(word => FoldedText.Of(word.Text)).ToHashSet();
        var back = page.RemovedWords.Select(FoldedText.Of)
            .Where(removed => removed.Length > 1)
            .Distinct()
            .FirstOrDefault(removed => StandsIn(removed, read) && !StandsIn(removed, kept));
        if (back is not null)
        {
            var there = words.FirstOrDefault(word => StandsIn(back, [FoldedText.Of(word.Text)]));
            findings.Add(new ProofFinding(page.Number, "proof.removed-word", $"A removed word can still be read on page {page.Number}.")
            {
                By = by,
                Place = there is null ? "" : Place.Of(there.Box),
            });
        }

        if (page.OnlyWords is { } only && words.FirstOrDefault(word => !IsAmong(word, only, page.Plate)) is { } strange)
        {
            findings.Add(new ProofFinding(page.Number, "proof.unknown-word", $"A word can be read on page {page.Number} that was not seen on it.")
            {
                By = by,
                Place = Place.Of(strange.Box),
            });
        }

        if (page.Plate is { } plate && !HasPlate(plate, words))
            findings.Add(new ProofFinding(page.Number, "proof.bates-missing", $"Page {page.Number} does not show its Bates number.") { By = by });
    }

    /// <summary>The numbers of the plates, in the order of the file, must follow each other by one.</summary>
    public static void RunSequence(IEnumerable<ProofPage> pages, List<ProofFinding> findings)
    {
        string? last = null;
        foreach (var page in pages.OrderBy(page => page.Number))
        {
            if (page.Plate is not { } plate)
                continue;
            if (last is not null && plate.Text != After(last))
                findings.Add(new ProofFinding(page.Number, "proof.bates-gap", $"The Bates number of page {page.Number} does not follow the one before."));
            last = plate.Text;
        }
    }

    // Readers part words in different places: what one gives as two the other may give as one.
    static bool IsAmong(PageWord word, IReadOnlyList<string> only, ProofPlate? plate) =>
        FoldedText.Of(string.Concat(only)).Contains(FoldedText.Of(word.Text), StringComparison.Ordinal)
        || FoldedText.Of(plate?.Text ?? "").Contains(FoldedText.Of(word.Text), StringComparison.Ordinal);

    // Short removed words are sought as whole words only: "is" stands inside many others.
    static bool StandsIn(string removed, HashSet<string> words) =>
        words.Contains(removed)
        || removed.Length >= ShortestPart && words.Any(word => word.Contains(removed, StringComparison.Ordinal));

    static bool HasPlate(ProofPlate plate, IReadOnlyList<PageWord> words)
    {
        var inside = words.Where(word => plate.Region.Shared(word.Box).Across > 0).Select(word => FoldedText.Of(word.Text));
        return string.Concat(inside).Contains(FoldedText.Of(plate.Text), StringComparison.Ordinal);
    }

    static string After(string number)
    {
        var digits = number.Length - number.AsSpan().TrimEnd("0123456789").Length;
        var prefix = number[..^digits];
        return long.TryParse(number[prefix.Length..], out var value)
            ? prefix + (value + 1).ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(digits, '0')
            : "";
    }
}
