using LegalRequests.Pdf.Reading;

namespace LegalRequests.Intake.Reading;

/// <summary>
/// Tells the lines of a running text from the cells of a table or a form: they hold several words, fill their width, and
/// a line often goes on with a sentence or follows on its end.
/// </summary>
internal static class ProseTrial
{
    private const int FewestWords = 3;
    private const double FilledLine = 0.7;

    /// <param name="lines">Of one side, from the top down; none is empty.</param>
    public static bool IsProse(IReadOnlyList<IReadOnlyList<PageWord>> lines)
    {
        var (left, right) = (lines.Min(line => line[0].Box.Left), lines.Max(line => line[^1].Box.Right));
        var wordy = lines.Count(line => line.Count >= FewestWords);
        var filled = lines.Count(line => line[^1].Box.Right - left >= FilledLine * (right - left));
        var pairs = lines.Zip(lines.Skip(1)).ToList();
        var runsOn = pairs.Count(pair => StartsSmall(pair.Second));
        var sentences = pairs.Count(pair => StartsSmall(pair.Second) || EndsSentence(pair.First));
        return wordy * 2 > lines.Count && filled * 3 >= lines.Count && runsOn * 6 >= pairs.Count && sentences * 3 >= pairs.Count;
    }

    /// <summary>More than one line of five ends as the label of what stands beside it.</summary>
    public static bool EndsWithLabels(IReadOnlyList<IReadOnlyList<PageWord>> lines) =>
        lines.Count(line => line[^1].Text.LastOrDefault() is ':' or '#' or '_') * 5 > lines.Count;

    private static bool StartsSmall(IReadOnlyList<PageWord> line) => line[0].Text.FirstOrDefault(char.IsLetterOrDigit) is var sign && char.IsLower(sign);

    private static bool EndsSentence(IReadOnlyList<PageWord> line) =>
        line[^1].Text.LastOrDefault(sign => sign is not ('"' or '\'' or ')' or '\u201D' or '\u2019')) is '.' or '?' or '!';
}
