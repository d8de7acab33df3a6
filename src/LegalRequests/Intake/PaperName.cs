using System.Text;

namespace LegalRequests.Intake;

/// <summary>A file's name as a browser or a mail gave it, made fit to show: no folder, no control characters, not endless.</summary>
public static class PaperName
{
    private const int Longest = 120;
    private const string Nameless = "paper.pdf";

    /// <summary>The last part of the name; <c>paper.pdf</c> where nothing is left.</summary>
    public static string Of(string? given) => OfAttached(given) is { Length: > 0 } name ? name : Nameless;

    /// <summary>The same, but empty where nothing is left.</summary>
    public static string OfAttached(string? given)
    {
        var last = (given ?? "").Split('/', '\\')[^1];
        var text = new StringBuilder(last.Length);

        foreach (var rune in last.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is not (System.Globalization.UnicodeCategory.Control
                or System.Globalization.UnicodeCategory.Format
                or System.Globalization.UnicodeCategory.LineSeparator
                or System.Globalization.UnicodeCategory.ParagraphSeparator))
            {
                text.Append(rune);
            }
        }

        var clean = text.ToString().Trim();

        return clean.Trim('.').Length == 0 ? ""
            : clean.Length <= Longest ? clean
            : Shortened(clean);
    }

    private static string Shortened(string name)
    {
        var ending = Path.GetExtension(name);
        var keep = ending.Length is > 0 and <= 10 ? ending : "";
        var head = name[..(Longest - keep.Length)];
        return (char.IsHighSurrogate(head[^1]) ? head[..^1] : head) + keep;
    }
}
