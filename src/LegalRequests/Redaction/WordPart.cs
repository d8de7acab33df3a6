using LegalRequests.Intake.Reading;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Redaction;

/// <summary>
/// The box of a word without the comma, the full stop or the bracket beside it. Words have one box for all their signs, so
/// the place of the last letter is reckoned: always too far rather than too short.
/// </summary>
public static class WordPart
{
    /// <summary>A box reaches so far past what it covers, points: the edges of letters must be under it.</summary>
    private const double Margin = 1;

    private const double NarrowestPunctuation = 0.24;

    /// <param name="from">The first sign that is meant.</param>
    /// <param name="to">After the last. Where a letter or digit of the word lies outside, the whole word is meant.</param>
    public static PageBox BoxOf(PageWord word, int from, int to)
    {
        var (before, after) = (word.Text[..from], word.Text[to..]);

        if ((before + after).Any(char.IsLetterOrDigit) || word.Text.Any(IsOfOtherDirection))
        {
            return word.Box;
        }

        var whole = word.Text[from..to].Sum(WidestOf);
        var (first, last) = (before.Length * NarrowestPunctuation, after.Length * NarrowestPunctuation);
        var all = first + whole + last;
        return Cut(word, first / all, last / all);
    }

    public static PageBox WithMargin(PageBox box, PaperPage page) => new(
        Math.Max(0, box.Left - Margin),
        Math.Max(0, box.Top - Margin),
        Math.Min(page.Width, box.Right + Margin),
        Math.Min(page.Height, box.Bottom + Margin));

    private static PageBox Cut(PageWord word, double first, double last)
    {
        var (left, top, right, bottom) = word.Box;
        return word.Turn switch
        {
            1 => new PageBox(left, top + (first * word.Box.Height), right, bottom - (last * word.Box.Height)),
            2 => new PageBox(left + (last * word.Box.Width), top, right - (first * word.Box.Width), bottom),
            3 => new PageBox(left, top + (last * word.Box.Height), right, bottom - (first * word.Box.Height)),
            null when word.Box.Height > word.Box.Width => word.Box,
            _ => new PageBox(left + (first * word.Box.Width), top, right - (last * word.Box.Width), bottom),
        };
    }

    // Widths of the bold sans-serif faces, in parts of the type's size: no usual face sets its letters wider beside its points.
    private static double WidestOf(char sign) => sign switch
    {
        'i' or 'j' or 'l' or 'I' or '\'' or '.' or ',' or ':' or ';' => 0.34,
        'f' or 't' or 'r' or '-' or '(' or ')' or '/' => 0.45,
        'm' or 'w' or 'M' or 'W' or '@' or '%' => 1,
        >= 'a' and <= 'z' or >= '0' and <= '9' => 0.62,
        >= 'A' and <= 'Z' => 0.8,
        _ => 1,
    };

    // Hebrew and Arabic: their points stand on the other side, and which side is the first is not told by the word.
    private static bool IsOfOtherDirection(char sign) => sign is >= '\u0590' and <= '\u08FF' or >= '\uFB1D' and <= '\uFEFC';
}
