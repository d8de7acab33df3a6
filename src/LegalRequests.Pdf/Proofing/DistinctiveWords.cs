using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Proofing;

/// <summary>Words by which a withheld text would betray itself in a file where it must not be.</summary>
public static class DistinctiveWords
{
    const int ShortestWord = 6;

    /// <summary>
    /// Words of <paramref name="withheld"/> that occur in none of the <paramref name="released"/> words, longest first.
    /// Words that PDF's own syntax is written with are left out, for they occur in every file.
    /// </summary>
    public static IReadOnlyList<string> Of(IEnumerable<string> withheld, IEnumerable<string> released, int most)
    {
        var known = released.Select(FoldedText.Of).ToHashSet();
        var syntax = AllowedKeys.AndSyntax;
        return
        [
            .. withheld.Select(Trimmed)
                .DistinctBy(FoldedText.Of)
                .Where(word => IsTelling(FoldedText.Of(word), known, syntax))
                .OrderByDescending(word => word.Length)
                .ThenBy(word => word, StringComparer.Ordinal)
                .Take(most),
        ];
    }

    static bool IsTelling(string word, HashSet<string> known, IReadOnlyList<string> syntax) =>
        word.Length >= ShortestWord
        && !known.Any(other => other.Contains(word, StringComparison.Ordinal))
        && !syntax.Any(name => name.Contains(word, StringComparison.OrdinalIgnoreCase));

    static string Trimmed(string word)
    {
        var (start, end) = (0, word.Length);
        while (start < end && !char.IsLetterOrDigit(word[start]))
            start++;
        while (end > start && !char.IsLetterOrDigit(word[end - 1]))
            end--;
        return word[start..end];
    }
}
