using System.Text;
using LegalRequests.Pdf.Objects;

namespace LegalRequests.Pdf.Typesetting;

/// <summary>Which way a text runs (UAX #9).</summary>
internal static class TextDirection
{
    private static readonly string[] RightToLeftLanguages = ["ar", "fa", "ur", "ps", "ckb", "he", "yi", "sd", "ug", "dv"];

    public static bool IsRightToLeftLanguage(string language) =>
        RightToLeftLanguages.Contains(language.Split('-')[0], StringComparer.OrdinalIgnoreCase);

    public static bool HasRightToLeft(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Scripts.IsRightToLeft(rune))
                return true;
        }

        return false;
    }

    /// <summary>
    /// The direction of a paragraph. In a document that runs from right to left, any such letter sets it; else the first
    /// letter that stands in no isolate (rules P2 and P3).
    /// </summary>
    public static bool IsRightToLeft(string text, bool inRightToLeftDocument)
    {
        if (inRightToLeftDocument)
            return HasRightToLeft(text);
        var isolates = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Isolates.IsOpening(rune))
                isolates++;
            else if (Isolates.IsClosing(rune))
                isolates = Math.Max(0, isolates - 1);
            else if (isolates == 0 && Rune.IsLetter(rune))
                return Scripts.IsRightToLeft(rune);
        }

        return false;
    }

    /// <summary>The level of each UTF-16 unit, or null where all of it runs from left to right.</summary>
    public static sbyte[]? Levels(string text, bool rightToLeft)
    {
        if (!rightToLeft && !HasRightToLeft(text))
            return null;
        var runes = text.EnumerateRunes().ToArray();
        var found = FriBidi.Levels(Array.ConvertAll(runes, static rune => (uint)rune.Value), rightToLeft);
        var levels = new List<sbyte>(text.Length);
        for (var index = 0; index < runes.Length; index++)
        {
            for (var unit = 0; unit < runes[index].Utf16SequenceLength; unit++)
                levels.Add(found[index]);
        }

        return [.. levels];
    }

    /// <summary>Puts what stands on a line in the order of the eye (rule L2).</summary>
    public static void Arrange<T>(List<T> line, Func<T, int> level)
    {
        var highest = line.Count == 0 ? 0 : line.Max(level);
        for (var floor = highest; floor > 0; floor--)
        {
            for (var start = 0; start < line.Count; start++)
            {
                var end = start;
                while (end < line.Count && level(line[end]) >= floor)
                    end++;
                line.Reverse(start, end - start);
                start = Math.Max(start, end - 1);
            }
        }
    }
}
