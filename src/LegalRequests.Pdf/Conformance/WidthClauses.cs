using System.Globalization;
using LegalRequests.Pdf.Objects;

namespace LegalRequests.Pdf.Conformance;

/// <summary>The width that a font dictionary gives for a code is the one in the font program, so that every reader sets the same line.</summary>
internal static class WidthClauses
{
    private const double Tolerance = 1;
    private const string Clause = "PDF/A-2 6.2.11.5";

    public static void CheckWidths(CheckedFile file)
    {
        foreach (var shown in file.Fonts.Values)
        {
            if (shown.Descendant is { } descendant && file.Dictionary(descendant["FontDescriptor"]) is { } descriptor)
                Check(file, shown, descendant, descriptor);
        }
    }

    private static void Check(CheckedFile file, ShownFont shown, PdfDictionary descendant, PdfDictionary descriptor)
    {
        if (Advances(file, descriptor) is not { } advances)
            return;
        var glyphs = file.Source.Resolve(descendant["CIDToGIDMap"]) is PdfStream map ? file.Plain(map) : null;
        foreach (var (code, use) in shown.Codes.Where(static it => it.Value.IsPainted).OrderBy(static it => it.Key))
        {
            var glyph = shown.GlyphOf(code, glyphs);
            if (!advances.Has(glyph))
            {
                file.Report("PDF/A-2 6.2.11.4.1", shown.Font, use.Page + 1, $"The font program has no glyph for the code {code}.");
                return;
            }

            if (advances.Of(glyph) is not { } width || Math.Abs(width - use.Width * 1000) <= Tolerance)
                continue;
            file.Report(Clause, shown.Font, use.Page + 1, string.Create(CultureInfo.InvariantCulture, $"The code {code} is {width:0.#} wide in the font program and {use.Width * 1000:0.#} in its dictionary."));
            return;
        }
    }

    private static GlyphAdvances? Advances(CheckedFile file, PdfDictionary descriptor)
    {
        if (file.Source.Resolve(descriptor["FontFile2"]) is PdfStream outlines)
            return GlyphAdvances.OfTrueType(file.Plain(outlines));
        return file.Source.Resolve(descriptor["FontFile3"]) is PdfStream compact && file.Name(compact.Dictionary["Subtype"]) == "CIDFontType0C"
            ? CffAdvances.Read(file.Plain(compact))
            : null;
    }
}
