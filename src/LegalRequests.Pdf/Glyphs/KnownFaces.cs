using System.Globalization;
using System.Text;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Glyphs;

/// <summary>
/// How the letters and digits look in common faces, drawn by the same tool that draws the pages. A glyph that looks like
/// none of its letter's shapes may still be right; one that does is what it says.
/// </summary>
public sealed class KnownFaces
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

    static readonly string[] Letters = [.. LettersOf(), "fi", "fl"];

    readonly Dictionary<string, List<GlyphShape>> shapes = new(StringComparer.Ordinal);

    KnownFaces()
    {
    }

    /// <summary>Draws the faces. Without a tool to draw them none is known, and every text is in doubt.</summary>
    public static async Task<KnownFaces> DrawAsync(PageSource source, CancellationToken cancellationToken)
    {
        var known = new KnownFaces();
        var path = Path.Combine(Path.GetTempPath(), $"faces-{Guid.CreateVersion7():n}.pdf");
        try
        {
            await File.WriteAllBytesAsync(path, Sheet(), cancellationToken);
            var traits = new PdfTraits(ActualText: false, Type3Fonts: false, InvisibleText: false, Unread: false);
            var sheet = new NormalisedPdf(path, "", [new PageGeometry(1, Width, Height, 0, 1)], traits);
            var drawn = await source.RenderAsync(sheet, 1, PageSource.ReleaseDpi, cancellationToken);
            if (drawn.Value is { } picture)
                known.Take(picture);
            return known;
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>How much a shape is like the nearest face's of this text; 0 for a text that no face shows.</summary>
    public double Likeness(string text, GlyphShape shape)
    {
        var best = 0.0;
        foreach (var face in shapes.GetValueOrDefault(text, []))
            best = Math.Max(best, face.Likeness(shape));
        return best;
    }

    static double Width => 2 * Edge + Letters.Length * Cell;

    static double Height => 2 * Edge + Faces.Length * Cell;

    void Take(PageImage picture)
    {
        for (var face = 0; face < Faces.Length; face++)
        {
            for (var letter = 0; letter < Letters.Length; letter++)
            {
                var (x, y) = Place(face, letter);
                var em = new Affine(Size, 0, 0, -Size, x - 2, Height - y);
                var glyph = new ShownGlyph(Letters[letter], face, letter, CellWidth, em, Painted: true);
                if (GlyphShape.Of(picture, glyph) is not { } shape)
                    continue;
                if (!shapes.TryGetValue(Letters[letter], out var known))
                    shapes.Add(Letters[letter], known = []);
                known.Add(shape);
            }
        }
    }

    static (double X, double Y) Place(int face, int letter) => (Edge + letter * Cell, Edge + face * Cell + 8);

    static byte[] Sheet()
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
            for (var letter = 0; letter < Letters.Length; letter++)
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

    static PdfDictionary Encoding()
    {
        var names = new PdfArray([PdfNumber.Of(1)]);
        foreach (var letter in Letters)
            names.Add(PdfName.Of(GlyphNames.NameOf(letter)));
        return new PdfDictionary { ["Type"] = PdfName.Of("Encoding"), ["Differences"] = names };
    }

    static IEnumerable<string> LettersOf() =>
        SimpleEncodings.WinAnsi.Where(text => text.Length == 1 && char.IsLetterOrDigit(text[0]) && GlyphNames.NameOf(text).Length > 0).Distinct();
}
