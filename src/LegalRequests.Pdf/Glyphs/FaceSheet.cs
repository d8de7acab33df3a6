using System.Globalization;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Glyphs;

/// <summary>Letters in common faces on one sheet, drawn by the same tool that draws the pages.</summary>
/// <param name="letters">At most 255, each one letter or a ligature that has a name in fonts.</param>
sealed class FaceSheet(IReadOnlyList<string> letters)
{
    const double Size = 16;
    const double Cell = 26;
    const double CellWidth = 1.5;
    const double Edge = 10;

    static readonly string[] Faces =
    [
        "Helvetica", "Helvetica-Bold", "Helvetica-Oblique", "Times-Roman", "Times-Bold", "Times-Italic", "Times-BoldItalic",
        "Courier", "Courier-Bold", "Palatino-Roman", "NewCenturySchlbk-Roman", "Bookman-Light", "AvantGarde-Book",
        "DejaVuSans", "NotoSans-Regular",
    ];

    double Width => 2 * Edge + letters.Count * Cell;

    static double Height => 2 * Edge + Faces.Length * Cell;

    /// <summary>The shapes of each letter. Empty where there is no tool to draw them; without those that a face does not have.</summary>
    public async Task<Dictionary<string, List<GlyphShape>>> DrawAsync(PageSource source, CancellationToken cancellationToken) =>
        await GlyphSheet.DrawAsync(source, Pdf(), Width, Height, cancellationToken) is { } picture ? ShapesOn(picture) : [];

    Dictionary<string, List<GlyphShape>> ShapesOn(PageImage picture)
    {
        Dictionary<string, List<GlyphShape>> shapes = new(StringComparer.Ordinal);
        for (var face = 0; face < Faces.Length; face++)
        {
            for (var letter = 0; letter < letters.Count; letter++)
            {
                var (x, y) = Place(face, letter);
                var em = new Affine(Size, 0, 0, -Size, x - 2, Height - y);
                var glyph = new ShownGlyph(letters[letter], face, letter, CellWidth, em, Painted: true);
                if (GlyphShape.Of(picture, glyph) is not { } shape)
                    continue;
                if (!shapes.TryGetValue(letters[letter], out var known))
                    shapes.Add(letters[letter], known = []);
                known.Add(shape);
            }
        }

        return shapes;
    }

    static (double X, double Y) Place(int face, int letter) => (Edge + letter * Cell, Edge + face * Cell + 8);

    byte[] Pdf()
    {
        using var file = new MemoryStream();
        using var writer = new PdfFileWriter(file);
        var fonts = new PdfDictionary();
        var encoding = Encoding();
        for (var face = 0; face < Faces.Length; face++)
        {
            fonts[$"F{face}"] = new PdfDictionary
            {
                ["Type"] = PdfName.Of("Font"),
                ["Subtype"] = PdfName.Of("Type1"),
                ["BaseFont"] = PdfName.Of(Faces[face]),
                ["Encoding"] = encoding,
            };
        }

        var content = new ContentBuilder();
        for (var face = 0; face < Faces.Length; face++)
        {
            content.Op("BT").Raw($"/F{face} ").Op("Tf", Size);
            for (var letter = 0; letter < letters.Count; letter++)
            {
                var (x, y) = Place(face, letter);
                content.Op("Tm", 1, 0, 0, 1, x, y).Raw(string.Create(CultureInfo.InvariantCulture, $"<{letter + 1:X2}> Tj\n"));
            }

            content.Op("ET");
        }

        GlyphSheet.Finish(writer, Width, Height, content, fonts);
        return file.ToArray();
    }

    PdfDictionary Encoding()
    {
        var names = new PdfArray([PdfNumber.Of(1)]);
        foreach (var letter in letters)
            names.Add(PdfName.Of(LetterNames.InFonts(letter)));
        return new PdfDictionary { ["Type"] = PdfName.Of("Encoding"), ["Differences"] = names };
    }
}
