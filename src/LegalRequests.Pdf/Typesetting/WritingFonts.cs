using System.Collections.Concurrent;
using System.Text;

namespace LegalRequests.Pdf.Typesetting;

/// <summary>Which fonts of the machine draw which writing.</summary>
internal static class WritingFonts
{
    private const string Others = "/usr/share/fonts/truetype/noto";

    // Of a collection the face of China, which also has the letters of Japan and Korea.
    private const uint China = 2;

    private static readonly string[] Europe = Pair("");

    private static readonly string[] HanFonts = [$"{FontFaces.HanFolder}/NotoSansCJK-Regular.ttc", $"{FontFaces.HanFolder}/NotoSerifCJK-Regular.ttc"];

    private static readonly (int First, int Last, string[] Fonts)[] Writings =
    [
        (0x0180, 0x052F, Europe),
        (0x0530, 0x058F, Pair("Armenian")),
        (0x0590, 0x05FF, [.. Pair("Hebrew"), Of("NotoRashiHebrew")]),
        (0x0600, 0x06FF, Arabic()),
        (0x0700, 0x074F, Pair("Syriac")),
        (0x0750, 0x077F, Arabic()),
        (0x0780, 0x07BF, Pair("Thaana")),
        (0x08A0, 0x08FF, Arabic()),
        (0x0900, 0x097F, Pair("Devanagari")),
        (0x0980, 0x09FF, Pair("Bengali")),
        (0x0A00, 0x0A7F, Pair("Gurmukhi")),
        (0x0A80, 0x0AFF, Pair("Gujarati")),
        (0x0B00, 0x0B7F, Pair("Oriya")),
        (0x0B80, 0x0BFF, Pair("Tamil")),
        (0x0C00, 0x0C7F, Pair("Telugu")),
        (0x0C80, 0x0CFF, Pair("Kannada")),
        (0x0D00, 0x0D7F, Pair("Malayalam")),
        (0x0D80, 0x0DFF, Pair("Sinhala")),
        (0x0E00, 0x0E7F, [.. Pair("Thai"), Of("NotoLoopedThai")]),
        (0x0E80, 0x0EFF, [.. Pair("Lao"), Of("NotoLoopedLao")]),
        (0x0F00, 0x0FFF, Pair("Tibetan")),
        (0x1000, 0x109F, Pair("Myanmar")),
        (0x10A0, 0x10FF, Pair("Georgian")),
        (0x1100, 0x11FF, HanFonts),
        (0x1200, 0x139F, Pair("Ethiopic")),
        (0x13A0, 0x13FF, Pair("Cherokee")),
        (0x1400, 0x167F, Pair("CanadianAboriginal")),
        (0x1780, 0x17FF, Pair("Khmer")),
        (0x1800, 0x18AF, Pair("Mongolian")),
        (0x1C90, 0x1CBF, Pair("Georgian")),
        (0x1E00, 0x1FFF, Europe),
        (0x2D00, 0x2D2F, Pair("Georgian")),
        (0x2D30, 0x2D7F, Pair("Tifinagh")),
        (0x2E80, 0x9FFF, HanFonts),
        (0xA000, 0xA4CF, Pair("Yi")),
        (0xAC00, 0xD7AF, HanFonts),
        (0xF900, 0xFAFF, HanFonts),
        (0x20000, 0x3FFFF, HanFonts),
    ];

    private static readonly ConcurrentDictionary<string, Lazy<FontFace?>> Opened = new(StringComparer.Ordinal);

    /// <summary>The installed fonts of the writing that a letter belongs to; none where it is not one of these.</summary>
    public static IEnumerable<FontFace> For(Rune letter)
    {
        var fonts = Array.Find(Writings, writing => letter.Value >= writing.First && letter.Value <= writing.Last).Fonts ?? [];
        return fonts.Select(Open).OfType<FontFace>().Where(face => face.Has(letter));
    }

    private static FontFace? Open(string path) => Opened.GetOrAdd(path, static path => new(() =>
    {
        var index = path.EndsWith(".ttc", StringComparison.Ordinal) ? China : 0;
        return FontFace.Installed(path, index, Path.GetFileNameWithoutExtension(path), isBold: false);
    })).Value;

    private static string[] Arabic() => [Of("NotoNaskhArabic"), Of("NotoSansArabic"), Of("NotoKufiArabic"), Of("NotoNastaliqUrdu")];

    private static string[] Pair(string writing) => [Of("NotoSans" + writing), Of("NotoSerif" + writing)];

    private static string Of(string name) => $"{Others}/{name}-Regular.ttf";
}
