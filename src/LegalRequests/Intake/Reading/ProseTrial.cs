using LegalRequests.Pdf.Reading;

namespace LegalRequests.Intake.Reading;

/// <summary>
/// Tells the lines of a running text from the cells of a table or a form: they hold several words, fill their width, and
/// many go on in the middle of a sentence.
/// </summary>
internal static class ProseTrial
{
    private const int FewestWords = 3;
    private const double FilledLine = 0.7;

    /// <param name="lines">Of one side, from the top down; none is empty.</param>
    public static bool IsProse(IReadOnlyList<IReadOnlyList<PageWord>> lines)
    {
        var (left, right) = (lines.Min(line => line[0].Box.Left), lines.Max(line => line[^1].Box.Right));
        var (wordy, filled, runOn) = (
            lines.Count(line => line.Count >= FewestWords),
            lines.Count(line => line[^1].Box.Right - left >= FilledLine * (right - left)),
            lines.Skip(1).Count(RunsOn));
        return wordy * 2 > lines.Count && filled * 2 >= lines.Count && runOn * 3 >= lines.Count - 1;
    }

    /// <summary>More than one line of five ends as the label of what stands beside it.</summary>
    public static bool EndsWithLabels(IReadOnlyList<IReadOnlyList<PageWord>> lines) =>
        lines.Count(line => line[^1].Text[^1] is ':' or '#' or '_') * 5 > lines.Count;

    private static bool RunsOn(IReadOnlyList<PageWord> line) => line[0].Text.FirstOrDefault(char.IsLetterOrDigit) is var sign && char.IsLower(sign);
}
