using System.Text;
using LegalRequests.Pdf.Glyphs;
using LegalRequests.Pdf.Objects;

namespace LegalRequests.Pdf.Conformance;

/// <summary>Every font shown is embedded, and every code shown has a glyph and a text.</summary>
internal static class FontClauses
{
    public static void CheckFonts(CheckedFile file)
    {
        foreach (var (value, _) in file.Objects)
        {
            if (value is PdfDictionary font && file.Name(font["Type"]) == "Font" && font["FontDescriptor"] is not null)
                CheckEmbedded(file, font);
        }

        foreach (var shown in file.Fonts.Values.Where(static it => it.Codes.Count > 0))
            CheckShown(file, shown);
    }

    private static void CheckEmbedded(CheckedFile file, PdfDictionary font)
    {
        var descriptor = file.Dictionary(font["FontDescriptor"]) ?? [];
        if (file.Source.Resolve(descriptor["FontFile2"] ?? descriptor["FontFile3"] ?? descriptor["FontFile"]) is not PdfStream)
            file.Report("PDF/A-2 6.2.11.4.1", font, null, "A font is not embedded.");
        var isTrueType = file.Name(font["Subtype"]) == "CIDFontType2";
        var map = file.Source.Resolve(font["CIDToGIDMap"]);
        if (isTrueType && map is not (PdfStream or PdfName { Value: "Identity" }))
            file.Report("PDF/A-2 6.2.11.3.2", font, null, "A font does not say which glyphs its codes mean.");
    }

    private static void CheckShown(CheckedFile file, ShownFont shown)
    {
        var page = shown.Codes.Values.Min(static it => it.Page) + 1;
        if (shown.Descendant is null && shown.Font["FontDescriptor"] is null && file.Name(shown.Font["Subtype"]) != "Type3")
            file.Report("PDF/A-2 6.2.11.4.1", shown.Font, page, "A font is not embedded.");
        CheckTexts(file, shown, page);
        if (shown.Descendant is { } descendant)
            CheckGlyphs(file, shown, file.Source.Resolve(descendant["CIDToGIDMap"]) is PdfStream glyphs ? file.Plain(glyphs) : null);
    }

    // Without ToUnicode, the names of the glyphs or a well-known collection must tell the text.
    private static void CheckTexts(CheckedFile file, ShownFont shown, int page)
    {
        var map = file.Source.Resolve(shown.Font["ToUnicode"]) is PdfStream toUnicode ? CharacterMap.Read(file.Plain(toUnicode)) : null;
        if (map is null && shown.Codes.Values.Any(static use => use.Text.Length == 0))
        {
            file.Report("PDF/A-2 6.2.11.7.2", shown.Font, page, "A font does not say what its codes mean.");
            return;
        }

        foreach (var (code, use) in shown.Codes.OrderBy(static it => it.Key))
        {
            var text = map is null ? use.Text : map.TextOf((uint)code) ?? (shown.Descendant is null ? use.Text : null);
            if (string.IsNullOrEmpty(text) || text.EnumerateRunes().Any(static rune => rune.Value is 0 or 0xFEFF or 0xFFFE))
            {
                file.Report("PDF/A-2 6.2.11.7.2", shown.Font, use.Page + 1, $"The code {code} has no text.");
                return;
            }
        }
    }

    private static void CheckGlyphs(CheckedFile file, ShownFont shown, byte[]? glyphs)
    {
        foreach (var (code, use) in shown.Codes.OrderBy(static it => it.Key))
        {
            if (shown.GlyphOf(code, glyphs) == 0)
            {
                file.Report("PDF/A-2 6.2.11.8", shown.Font, use.Page + 1, $"The code {code} has no glyph.");
                return;
            }
        }
    }
}
