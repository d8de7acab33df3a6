using System.Text.RegularExpressions;

namespace LegalRequests.Intake.Reading;

/// <summary>Finds where the list of what is wanted ends and the form, or its boilerplate, goes on.</summary>
internal static partial class ItemsEnd
{
    private const double Outdent = 8;

    // In heights of a line.
    private const double EmptyLine = 0.8;

    /// <param name="start">Where the list begins in the page's text: at the end of a line that leads to it, or on a line of its own.</param>
    public static int Of(PaperText page, int start)
    {
        var lines = page.Cells.Where(cell => cell.End > start).GroupBy(cell => cell.Line).Select(line => line.First()).ToList();

        for (var at = 1; at < lines.Count; at++)
        {
            var inline = lines[0].Start < start;

            if (page.Page.Rules.PartsDown(lines[at - 1].Box, lines[at].Box) || page.Fields.Any(field => StandsFirst(field, lines[at])) || Boilerplate().IsMatch(lines[at].Text) || Breaks(lines[at - 1], lines[at], inline ? null : lines[0]))
            {
                return lines[at].Start;
            }
        }

        return page.Text.Length;
    }

    // A number may stand before the label.
    private static bool StandsFirst(FormField field, PaperCell line) =>
        field.Place.Line == line.Line && field.Place.Start - line.Start < 5;

    /// <param name="first">The first line of a list that stands by itself; null where it follows its lead on the same line.</param>
    private static bool Breaks(PaperCell above, PaperCell line, PaperCell? first)
    {
        if (Numbered().IsMatch(line.Text) || !char.IsUpper(line.Text[0]))
        {
            return false;
        }

        return first is null
            ? SentenceEnd().IsMatch(above.Text)
            : SentenceEnd().IsMatch(above.Text)
                && (line.Box.Left < first.Box.Left - Outdent || Numbered().IsMatch(first.Text) && line.Box.Top - above.Box.Bottom > line.Box.Height * EmptyLine);
    }

    [GeneratedRegex(@"^(?:\d{1,2}[.)]|\(\w{1,3}\)|[a-zA-Z][.)]|[\u2022\u25CF*-])\s")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"[.!?]\W?$")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(
        @"^\W{0,2}(?:Hereof\s+fail|Fail\s+not|If\s+you\s+(?:fail|do\s+not|object|have)|Failure\s+to|The\s+circumstances|Personal\s+(?:appearance|attendance)|This\s+subpoena|It\s+is\s+(?:further|hereby|so|also|therefore)\b|\d{1,2}\.\d{1,2}(?=\s|$)|You\s+(?:are|may|must|have|shall|need)\b|Your\s+(?:personal\s+)?(?:appearance|attendance|failure)"
        + @"|By\s+the\s+court|In\s+(?:witness|testimony)|Pursuant\s+to|Please\b|Disobedience|Any\s+(?:party|person)\s|A\s+(?:copy|party)\s|(?:The|These|Such|All)\s+(?:records|documents|items|materials)\s+(?:shall|must|may|are\s+to|will)\b|at\s+the\s+(?:office|law\s+offices?)\b|No\s+(?:one|person|appearance|testimony|witness)\b|(?:Bring|Send|Deliver|Mail)\b[^.]{0,40}\bto\b[^.]{0,40}:?$|Respectfully|Sincerely)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Boilerplate();
}
