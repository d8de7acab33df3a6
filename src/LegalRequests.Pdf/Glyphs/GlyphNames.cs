using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace LegalRequests.Pdf.Glyphs;

/// <summary>What glyph names stand for, by the rules of the Adobe Glyph List specification, for Latin text.</summary>
static class GlyphNames
{
    const string Marks =
        """
        space   exclam ! quotedbl " numbersign # dollar $ percent % ampersand & quotesingle ' parenleft ( parenright )
        asterisk * plus + comma , hyphen - period . slash / colon : semicolon ; less < equal = greater > question ? at @
        bracketleft [ backslash \ bracketright ] asciicircum ^ underscore _ grave ` braceleft { bar | braceright }
        asciitilde ~ zero 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 quoteright ’ quoteleft ‘
        exclamdown ¡ cent ¢ sterling £ fraction ⁄ yen ¥ florin ƒ section § currency ¤ quotedblleft “ quotedblright ”
        guillemotleft « guillemotright » guilsinglleft ‹ guilsinglright › endash – emdash — dagger † daggerdbl ‡
        periodcentered · middot · paragraph ¶ bullet • quotesinglbase ‚ quotedblbase „ ellipsis … perthousand ‰
        questiondown ¿ AE Æ ae æ OE Œ oe œ Oslash Ø oslash ø Lslash Ł lslash ł germandbls ß dotlessi ı Eth Ð eth ð
        Thorn Þ thorn þ ordfeminine ª ordmasculine º copyright © registered ® trademark ™ degree ° plusminus ±
        multiply × divide ÷ mu µ Euro € minus − logicalnot ¬ brokenbar ¦ onesuperior ¹ twosuperior ² threesuperior ³
        onehalf ½ onequarter ¼ threequarters ¾ fi fi fl fl ff ff ffi ffi ffl ffl macron ¯ dieresis ¨ acute ´ cedilla ¸
        Dcroat Đ dcroat đ Hbar Ħ hbar ħ Tbar Ŧ tbar ŧ Eng Ŋ eng ŋ Gcommaaccent Ģ gcommaaccent ģ Kcommaaccent Ķ kcommaaccent ķ
        Lcommaaccent Ļ lcommaaccent ļ Ncommaaccent Ņ ncommaaccent ņ Rcommaaccent Ŗ rcommaaccent ŗ Tcommaaccent Ţ
        tcommaaccent ţ Ohorn Ơ ohorn ơ Uhorn Ư uhorn ư
        circumflex ˆ tilde ˜ breve ˘ dotaccent ˙ ring ˚ hungarumlaut ˝ ogonek ˛ caron ˇ sfthyphen - hyphenminus -
        """;

    static readonly (string Name, char Accent)[] Accents =
    [
        ("grave", '\u0300'), ("acute", '\u0301'), ("circumflex", '\u0302'), ("tilde", '\u0303'), ("macron", '\u0304'),
        ("breve", '\u0306'), ("dotaccent", '\u0307'), ("dieresis", '\u0308'), ("ring", '\u030A'),
        ("hungarumlaut", '\u030B'), ("caron", '\u030C'), ("cedilla", '\u0327'), ("commaaccent", '\u0326'), ("ogonek", '\u0328'),
    ];

    static readonly FrozenDictionary<string, string> Known = ReadMarks();

    /// <summary>The text of a name, or empty where the name tells nothing.</summary>
    public static string TextOf(string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        if (dot > 0)
            name = name[..dot];
        if (name.Contains('_', StringComparison.Ordinal) && name.Length > 1)
            return string.Concat(name.Split('_').Select(TextOf));
        if (Known.TryGetValue(name, out var text))
            return text;
        if (name.Length == 1 && char.IsAsciiLetter(name[0]))
            return name;
        return ByNumber(name) ?? WithAccent(name);
    }

    /// <summary>The name of a text of one letter or ligature, or empty where this list has none.</summary>
    public static string NameOf(string text)
    {
        if (text.Length == 1 && char.IsAsciiLetter(text[0]))
            return text;
        if (Known.FirstOrDefault(pair => pair.Value == text) is { Key: { } name })
            return name;
        var parts = text.Normalize(NormalizationForm.FormD);
        var accent = parts.Length == 2 ? Array.Find(Accents, pair => pair.Accent == parts[1]).Name : null;
        return accent is null ? "" : parts[0] + accent;
    }

    static string? ByNumber(string name)
    {
        if (name.StartsWith("uni", StringComparison.Ordinal) && name.Length >= 7 && (name.Length - 3) % 4 == 0)
        {
            var units = name[3..].Chunk(4).Select(four => ushort.TryParse(four, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit) ? unit : 0);
            return string.Concat(units.Where(unit => unit > 0).Select(unit => (char)unit));
        }

        var isPoint = name.Length is >= 5 and <= 7 && name[0] == 'u'
            && int.TryParse(name.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var point)
            && Rune.IsValid(point);
        return isPoint ? new Rune(int.Parse(name.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString() : null;
    }

    static string WithAccent(string name)
    {
        foreach (var (accent, mark) in Accents)
        {
            if (name.Length == accent.Length + 1 && char.IsAsciiLetter(name[0]) && name.EndsWith(accent, StringComparison.Ordinal))
                return $"{name[0]}{mark}".Normalize(NormalizationForm.FormC);
        }

        return "";
    }

    static FrozenDictionary<string, string> ReadMarks()
    {
        var words = Marks.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToList();
        words.Insert(1, " ");
        return words.Chunk(2).ToFrozenDictionary(pair => pair[0], pair => pair[1]);
    }
}
