using System.Text;

namespace LegalRequests.Pdf.Typesetting;

/// <summary>
/// Marks that keep a text put into another from changing its order (UAX #9, 2.4): without them a telephone number in an
/// Arabic sentence is shown with its halves exchanged.
/// </summary>
public static class Isolates
{
    private const char LeftToRight = '\u2066';
    private const char FirstStrong = '\u2068';
    private const char End = '\u2069';

    /// <summary>The text between the marks where it could be put out of order, else the text itself.</summary>
    /// <param name="text">What is put into a sentence. Isolates in it are taken out, so that none stays open.</param>
    /// <param name="language">BCP 47 tag of the sentence.</param>
    public static string Around(string text, string language)
    {
        var plain = Without(text);
        var hasRightToLeft = TextDirection.HasRightToLeft(plain);
        if (plain.Length == 0 || (!hasRightToLeft && !TextDirection.IsRightToLeftLanguage(language)))
            return plain;
        return (hasRightToLeft ? FirstStrong : LeftToRight) + plain + End;
    }

    /// <summary>The text without such marks, as it reads when copied.</summary>
    public static string Without(string text) => text.AsSpan().IndexOfAnyInRange(LeftToRight, End) < 0
        ? text
        : string.Concat(text.Where(static character => character is < LeftToRight or > End));

    internal static bool IsOpening(Rune rune) => rune.Value is >= LeftToRight and <= FirstStrong;

    internal static bool IsClosing(Rune rune) => rune.Value == End;
}
