using System.Text;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Reading;
using LegalRequests.Pdf.Typesetting;

namespace LegalRequests.Pdf.Glyphs;

/// <summary>Letters in fonts of the machine on one sheet, drawn by the same tool that draws the pages.</summary>
sealed class WritingSheet(IReadOnlyList<WritingCell> cells)
{
    const double Size = 16;
    const double CellWidth = 36;
    const double CellHeight = 30;
    const double Edge = 20;
    const double Beside = 4;
    const double Below = 10;
    const double Widest = 1.9;
    const int Columns = 40;

    double Width => 2 * Edge + Math.Min(Columns, cells.Count) * CellWidth;

    double Height => 2 * Edge + (cells.Count + Columns - 1) / Columns * CellHeight;

    /// <summary>The shape of each that has one; none where there is no tool to draw them.</summary>
    public async Task<List<(string Letters, GlyphShape Shape)>> DrawAsync(PageSource source)
    {
        var (file, widths) = Pdf();
        return await GlyphSheet.DrawAsync(source, file, Width, Height, CancellationToken.None) is { } picture ? ShapesOn(picture, widths) : [];
    }

    List<(string, GlyphShape)> ShapesOn(PageImage picture, double[] widths)
    {
        List<(string, GlyphShape)> shapes = [];
        for (var cell = 0; cell < cells.Count; cell++)
        {
            // Drawn only in part.
            if (widths[cell] > Widest)
                continue;
            var (x, y) = Place(cell);
            var glyph = new ShownGlyph(cells[cell].Letters, 0, cell, widths[cell], new Affine(Size, 0, 0, -Size, x, y), Painted: true);
            if (GlyphShape.Of(picture, glyph) is { } shape)
                shapes.Add((cells[cell].Letters, shape));
        }

        return shapes;
    }

    // From the top left to the start of the baseline.
    static (double X, double Y) Place(int cell) =>
        (Edge + cell % Columns * CellWidth, Edge + cell / Columns * CellHeight + 20);

    (byte[] File, double[] Widths) Pdf()
    {
        using var file = new MemoryStream();
        using var writer = new PdfFileWriter(file);
        var fonts = new Dictionary<FontFace, DocumentFont>();
        var widths = new double[cells.Count];
        var content = new ContentBuilder();
        for (var cell = 0; cell < cells.Count; cell++)
        {
            var (face, _, drawn) = cells[cell];
            if (!fonts.TryGetValue(face, out var font))
                fonts.Add(face, font = new DocumentFont(writer, face, $"F{fonts.Count}", "und", MissingGlyphs.Replace));
            var word = font.Shape(drawn, drawn.EnumerateRunes().Any(Scripts.IsRightToLeft));
            widths[cell] = word.Width;
            var (x, y) = Place(cell);
            // What some letters reach beyond their cell is not to be taken for a part of their neighbours.
            content.Op("q").Op("re", x - Beside, Height - y - Below, CellWidth, CellHeight).Op("W").Op("n");
            content.Op("BT").Raw($"/{font.ResourceName} ").Op("Tf", Size).Op("Tm", 1, 0, 0, 1, x, Height - y);
            foreach (var stroke in word.Strokes)
                content.Op("Ts", stroke.Rise * Size).Raw("[").Raw(stroke.Codes).Raw("] TJ\n");
            content.Op("ET").Op("Q");
        }

        var named = new PdfDictionary();
        foreach (var font in fonts.Values)
        {
            font.Finish();
            named[font.ResourceName] = font.Reference;
        }

        GlyphSheet.Finish(writer, Width, Height, content, named);
        return (file.ToArray(), widths);
    }
}

/// <summary>What is drawn in one place of a sheet.</summary>
/// <param name="Face">The font.</param>
/// <param name="Letters">The letters that are asked for.</param>
/// <param name="Drawn">How they are written so that they are drawn in one of their forms.</param>
sealed record WritingCell(FontFace Face, string Letters, string Drawn);
