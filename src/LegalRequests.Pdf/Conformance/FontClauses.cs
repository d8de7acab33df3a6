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

        foreach (var (page, marks) in file.Marks)
        {
            var fonts = file.Dictionary(file.Source.Pages[page].Resources["Font"]) ?? [];
            foreach (var (name, codes) in marks.Codes)
                CheckShown(file, fonts[name], codes, page + 1);
        }
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

    private static void CheckShown(CheckedFile file, PdfObject? place, HashSet<int> codes, int page)
    {
        if (file.Dictionary(place) is not { } font)
        {
            file.Report("PDF/A-2 6.2.11.4.1", place, page, "A font that the page shows is missing.");
            return;
        }

        if (file.Name(font["Subtype"]) != "Type0" || file.Dictionary(file.List(font["DescendantFonts"]) is [var first, ..] ? first : null) is not { } descendant)
        {
            if (font["FontDescriptor"] is null)
                file.Report("PDF/A-2 6.2.11.4.1", place, page, "A font is not embedded.");
            if (font["ToUnicode"] is null)
                file.Report("PDF/A-2 6.2.11.7.2", place, page, "A font does not say what its codes mean.");
            return;
        }

        if (file.Source.Resolve(font["ToUnicode"]) is not PdfStream toUnicode)
            file.Report("PDF/A-2 6.2.11.7.2", place, page, "A font does not say what its codes mean.");
        else
            CheckTexts(file, place, CharacterMap.Read(file.Plain(toUnicode)), codes, page);
        if (file.Source.Resolve(descendant["CIDToGIDMap"]) is PdfStream glyphs)
            CheckGlyphs(file, place, file.Plain(glyphs), codes, page);
    }

    private static void CheckTexts(CheckedFile file, PdfObject? place, CharacterMap map, HashSet<int> codes, int page)
    {
        foreach (var code in codes.Order())
        {
            var text = map.TextOf((uint)code);
            if (string.IsNullOrEmpty(text) || text.EnumerateRunes().Any(static rune => rune.Value is 0 or 0xFEFF or 0xFFFE))
            {
                file.Report("PDF/A-2 6.2.11.7.2", place, page, $"The code {code} has no text.");
                return;
            }
        }
    }

    private static void CheckGlyphs(CheckedFile file, PdfObject? place, byte[] glyphs, HashSet<int> codes, int page)
    {
        foreach (var code in codes.Order())
        {
            if (2 * code + 1 >= glyphs.Length || (glyphs[2 * code] | glyphs[2 * code + 1]) == 0)
            {
                file.Report("PDF/A-2 6.2.11.8", place, page, $"The code {code} has no glyph.");
                return;
            }
        }
    }
}
