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
    public async Task<Dictionary<string, List<GlyphShape>>> DrawAsync(PageSource source, CancellationToken cancellationToken)
    {
        var path = Path.Combine(Path.GetTempPath(), $"faces-{Guid.CreateVersion7():n}.pdf");
        try
        {
            await File.WriteAllBytesAsync(path, Pdf(), cancellationToken);
            var traits = new PdfTraits(ActualText: false, Type3Fonts: false, InvisibleText: false, Unread: false);
            var sheet = new NormalisedPdf(path, "", [new PageGeometry(1, Width, Height, 0, 1)], traits);
            var drawn = await source.RenderAsync(sheet, 1, PageSource.ReleaseDpi, cancellationToken);
            return drawn.Value is { } picture ? ShapesOn(picture) : [];
        }
        finally
        {
            File.Delete(path);
        }
    }

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

        var pages = writer.Reserve();
        var page = writer.Add(new PdfDictionary
        {
            ["Type"] = PdfName.Of("Page"),
            ["Parent"] = pages,
            ["MediaBox"] = PdfArray.OfNumbers(0, 0, Width, Height),
            ["Contents"] = writer.Add(PdfStream.Deflated([], content.Bytes)),
            ["Resources"] = new PdfDictionary { ["Font"] = fonts },
        });
        writer.Write(pages, new PdfDictionary
        {
            ["Type"] = PdfName.Of("Pages"),
            ["Kids"] = new PdfArray([page]),
            ["Count"] = PdfNumber.Of(1),
        });
        var catalog = writer.Add(new PdfDictionary { ["Type"] = PdfName.Of("Catalog"), ["Pages"] = pages });
        writer.Finish(catalog, writer.Add(new PdfDictionary { ["Producer"] = PdfString.OfText(DocumentFacts.Producer) }));
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
