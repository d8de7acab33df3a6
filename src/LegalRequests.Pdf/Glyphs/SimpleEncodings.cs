using System.Text;

namespace LegalRequests.Pdf.Glyphs;

/// <summary>The text of each code in the encodings of ISO 32000-2, annex D; empty for codes without a glyph.</summary>
static class SimpleEncodings
{
    const string StandardUpperHalf =
        """
        A1 ¡ A2 ¢ A3 £ A4 ⁄ A5 ¥ A6 ƒ A7 § A8 ¤ A9 ' AA “ AB « AC ‹ AD › AE fi AF fl B1 – B2 † B3 ‡ B4 · B6 ¶ B7 • B8 ‚ B9 „
        BA ” BB » BC … BD ‰ BF ¿ C1 ` C2 ´ C3 ˆ C4 ˜ C5 ¯ C6 ˘ C7 ˙ C8 ¨ CA ˚ CB ¸ CD ˝ CE ˛ CF ˇ D0 — E1 Æ E3 ª E8 Ł E9 Ø
        EA Œ EB º F1 æ F5 ı F8 ł F9 ø FA œ FB ß 27 ’ 60 ‘
        """;

    static readonly string[] Windows = FromCodePage(1252);

    public static IReadOnlyList<string> Standard { get; } = ReadStandard();

    public static IReadOnlyList<string> WinAnsi => Windows;

    public static IReadOnlyList<string> MacRoman { get; } = FromCodePage(10000);

    public static IReadOnlyList<string> Named(string? name) => name switch
    {
        "WinAnsiEncoding" => WinAnsi,
        "MacRomanEncoding" => MacRoman,
        _ => Standard,
    };

    /// <summary>An encoding of a code page, whose provider is not registered for the whole program.</summary>
    public static Encoding CodePage(int number) => CodePagesEncodingProvider.Instance.GetEncoding(number)
        ?? throw new InvalidOperationException($"The code page {number} is missing.");

    static string[] FromCodePage(int number)
    {
        var encoding = CodePage(number);
        var table = new string[256];
        for (var code = 0; code < table.Length; code++)
        {
            var text = encoding.GetString([(byte)code]);
            table[code] = code < 32 || text is [] or ['\uFFFD', ..] || char.IsControl(text[0]) ? "" : text;
        }

        return table;
    }

    static string[] ReadStandard()
    {
        var table = new string[256];
        for (var code = 0; code < table.Length; code++)
            table[code] = code is >= 32 and < 127 ? ((char)code).ToString() : "";
        foreach (var pair in StandardUpperHalf.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Chunk(2))
            table[Convert.ToInt32(pair[0], 16)] = pair[1];
        return table;
    }
}
