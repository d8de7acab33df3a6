using System.Text;

namespace LegalRequests.Pdf.Typesetting;

/// <summary>The fonts of composed documents: Latin, Greek and Cyrillic, then Arabic, then Chinese, Japanese and Korean, then Hebrew.</summary>
internal static class FontFaces
{
    /// <summary>How many families there are.</summary>
    public const int Count = 4;

    internal const string HanFolder = "/usr/share/fonts/opentype/noto";
    private const string HanPackage = "fonts-noto-cjk";
    private const string HebrewPackage = "fonts-noto-core";
    private static readonly Lazy<FontFace?>[] Latin = [Bundled("NotoSans-Regular"), Bundled("NotoSans-Bold")];
    private static readonly Lazy<FontFace?>[] Arabic = [Bundled("NotoNaskhArabic-Regular"), Bundled("NotoNaskhArabic-Bold")];

    private static readonly Lazy<FontFace?>[] Hebrew = [InstalledHebrew(isBold: false), InstalledHebrew(isBold: true)];

    // The faces of the collection: Japan, Korea, China, Taiwan, Hong Kong.
    private static readonly Lazy<FontFace?>[] Han =
        [.. Enumerable.Range(0, 5).SelectMany(static index => (Lazy<FontFace?>[])[Installed(index, isBold: false), Installed(index, isBold: true)])];

    /// <summary>A face of a family, or null where its package is not installed.</summary>
    /// <param name="family">0 for Latin, 1 for Arabic, 2 for Han, 3 for Hebrew.</param>
    /// <param name="isBold">True for the bold face.</param>
    /// <param name="language">The document's language, which decides how ideographs are drawn.</param>
    public static FontFace? Find(int family, bool isBold, string language)
    {
        var weight = isBold ? 1 : 0;
        return family switch
        {
            0 => Latin[weight].Value,
            1 => Arabic[weight].Value,
            3 => Hebrew[weight].Value,
            _ => Han[2 * HanIndex(language) + weight].Value,
        };
    }

    /// <summary>The language that text in a family's letters is in: the document's where it is written so, else the likeliest.</summary>
    public static string LanguageOf(int family, string language)
    {
        var primary = language.Split('-')[0].ToLowerInvariant();
        var home = primary switch
        {
            "ar" or "fa" or "ur" or "ps" or "ckb" or "sd" or "ug" => 1,
            "zh" or "ja" or "ko" => 2,
            "he" or "yi" => 3,
            _ => 0,
        };
        return home == family ? language : family switch { 0 => "en", 1 => "ar", 3 => "he", _ => "zh" };
    }

    /// <summary>What to install so that a character can be drawn, or null where nothing known helps.</summary>
    public static string? PackageFor(Rune rune) => Objects.Scripts.IsWithoutSpaces(rune) || rune.Value is >= 0xFF00 and <= 0xFF60 
        ? HanPackage
        : rune.Value is >= 0x0590 and <= 0x05FF ? HebrewPackage : null;

    private static int HanIndex(string language) => language.ToLowerInvariant() switch
    {
        ['j', 'a', ..] => 0,
        ['k', 'o', ..] => 1,
        "zh-hk" or "zh-hant-hk" or "zh-mo" => 4,
        "zh-tw" or "zh-hant" or "zh-hant-tw" => 3,
        _ => 2,
    };

    private static Lazy<FontFace?> Bundled(string name) => new(() => FontFace.Bundled(name));

    private static Lazy<FontFace?> InstalledHebrew(bool isBold)
    {
        var name = isBold ? "NotoSansHebrew-Bold" : "NotoSansHebrew-Regular";
        return new(() => FontFace.Installed($"/usr/share/fonts/truetype/noto/{name}.ttf", 0, name, isBold));
    }

    private static Lazy<FontFace?> Installed(int index, bool isBold)
    {
        var weight = isBold ? "Bold" : "Regular";
        return new(() => FontFace.Installed($"{HanFolder}/NotoSansCJK-{weight}.ttc", (uint)index, $"NotoSansCJK-{weight}", isBold));
    }
}
