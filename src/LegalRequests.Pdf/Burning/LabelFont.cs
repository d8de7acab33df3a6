using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Burning;

/// <summary>Capitals, digits and marks as 5 by 7 dots, for labels that must be pixels and never text.</summary>
static class LabelFont
{
    public const int GlyphWidth = 5;
    public const int GlyphHeight = 7;

    // Each glyph is seven rows of two hex digits; the high bit of the five is the left dot.
    static readonly FrozenDictionary<char, byte[]> Glyphs = new Dictionary<char, string>
    {
        ['A'] = "0E11111F111111",
        ['B'] = "1E11111E11111E",
        ['C'] = "0E11101010110E",
        ['D'] = "1E11111111111E",
        ['E'] = "1F10101E10101F",
        ['F'] = "1F10101E101010",
        ['G'] = "0E11101711110F",
        ['H'] = "1111111F111111",
        ['I'] = "0E04040404040E",
        ['J'] = "0702020202120C",
        ['K'] = "11121418141211",
        ['L'] = "1010101010101F",
        ['M'] = "111B1515111111",
        ['N'] = "11111915131111",
        ['O'] = "0E11111111110E",
        ['P'] = "1E11111E101010",
        ['Q'] = "0E11111115120D",
        ['R'] = "1E11111E141211",
        ['S'] = "0F10100E01011E",
        ['T'] = "1F040404040404",
        ['U'] = "1111111111110E",
        ['V'] = "11111111110A04",
        ['W'] = "1111111515150A",
        ['X'] = "11110A040A1111",
        ['Y'] = "11110A04040404",
        ['Z'] = "1F01020408101F",
        ['0'] = "0E11131519110E",
        ['1'] = "040C040404040E",
        ['2'] = "0E11010204081F",
        ['3'] = "1F02040201110E",
        ['4'] = "02060A121F0202",
        ['5'] = "1F101E0101110E",
        ['6'] = "0608101E11110E",
        ['7'] = "1F010204080808",
        ['8'] = "0E11110E11110E",
        ['9'] = "0E11110F01020C",
        ['-'] = "0000001F000000",
        ['.'] = "00000000000C0C",
        [','] = "000000000C0408",
        [':'] = "000C0C000C0C00",
        ['/'] = "00010204081000",
        ['('] = "02040808080402",
        [')'] = "08040202020408",
        ['&'] = "0C12140815120D",
        ['\''] = "0C040800000000",
        ['?'] = "0E110102040004",
        ['§'] = "0E100E110E010E",
        [' '] = "00000000000000",
    }.ToFrozenDictionary(glyph => glyph.Key, glyph => Convert.FromHexString(glyph.Value));

    /// <summary>The label in characters that this font has: capitals, accents dropped, others as a question mark.</summary>
    public static string Drawable(string label)
    {
        var drawable = new StringBuilder();
        foreach (var letter in FoldedText.Normalised(label.Trim(), NormalizationForm.FormD).ToUpperInvariant())
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark)
                continue;
            var drawn = letter switch
            {
                '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' => '-',
                '\u2019' => '\'',
                _ when char.IsWhiteSpace(letter) => ' ',
                _ => letter,
            };
            drawable.Append(Glyphs.ContainsKey(drawn) ? drawn : '?');
        }

        return drawable.ToString();
    }

    /// <summary>True where the glyph of a drawable character has a dot.</summary>
    public static bool IsDot(char letter, int column, int row) => (Glyphs[letter][row] >> (GlyphWidth - 1 - column) & 1) == 1;
}
