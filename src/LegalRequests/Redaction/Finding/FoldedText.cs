using System.Globalization;
using System.Text;

namespace LegalRequests.Redaction.Finding;

/// <summary>A letter or digit as it is compared: case, accents, ligatures and widths are folded.</summary>
/// <param name="At">The place in the text that it comes from.</param>
/// <param name="Starts">A word or a part of one begins with it.</param>
internal readonly record struct FoldedSign(int Value, int At, bool Starts);

/// <summary>A text as its letters and digits alone; all else only parts them.</summary>
internal static class FoldedText
{
    public static IReadOnlyList<FoldedSign> Of(string text)
    {
        var signs = new List<FoldedSign>(text.Length);
        var starts = true;
        var at = 0;

        foreach (var rune in text.EnumerateRunes())
        {
            foreach (var part in Folded(rune))
            {
                if (Rune.IsLetterOrDigit(part))
                {
                    signs.Add(new FoldedSign(part.Value, at, starts || StandsAlone(part.Value)));
                    starts = StandsAlone(part.Value);
                }
                else if (!IsSilent(part))
                {
                    starts = true;
                }
            }

            at += rune.Utf16SequenceLength;
        }

        return signs;
    }

    private static IEnumerable<Rune> Folded(Rune rune)
    {
        if (rune.IsAscii)
        {
            return [Rune.ToLowerInvariant(rune)];
        }

        var plain = Rune.ToLowerInvariant(rune).ToString();
        plain = plain switch { "ß" => "ss", "æ" => "ae", "œ" => "oe", "ø" => "o", "ł" => "l", "đ" => "d", "ð" => "d", "þ" => "th", "ı" => "i", _ => plain };
        return plain.Normalize(NormalizationForm.FormKD).EnumerateRunes().Select(Rune.ToLowerInvariant);
    }

    // An accent by itself, a soft hyphen, a joiner: none of them parts a word.
    private static bool IsSilent(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    // Chinese and Japanese are written without blanks: each sign is a word.
    private static bool StandsAlone(int value) => value is (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0x20000 and <= 0x3FFFF);
}
