using LegalRequests.Pdf.Glyphs;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Stamping;

namespace LegalRequests.Pdf.Recovery;

/// <summary>Finds the pictures that a page's content draws, wherever they are clipped, covered or layered away.</summary>
sealed class DrawnPictures(SourceDocument source)
{
    const int Largest = 64 << 20;
    const int DeepestForm = 12;
    const int DeepestStack = 512;
    const int MostPictures = 2_000;
    const int MostOperators = 1_500_000;

    readonly FontSource fields = new(source);
    readonly HashSet<PdfStream> open = [];
    readonly List<(PdfObject Link, Affine Place)> found = [];
    int operators;

    /// <summary>Each picture with the place of its unit square in the page's own space, in the order of drawing.</summary>
    /// <exception cref="MalformedPdfException">The content cannot be read.</exception>
    public static IReadOnlyList<(PdfObject Link, Affine Place)> Of(SourceDocument source, SourcePage page)
    {
        var pictures = new DrawnPictures(source);
        pictures.Walk(source.Content(page, Largest), page.Resources, Affine.Identity, 0);
        return pictures.found;
    }

    void Walk(ReadOnlyMemory<byte> content, PdfDictionary resources, Affine space, int depth)
    {
        var reader = new SyntaxReader(content);
        var kept = new Stack<Affine>();
        List<PdfObject> operands = [];
        for (reader.SkipSpace(); !reader.AtEnd; reader.SkipSpace())
        {
            if (reader.TryObject(references: false) is { } operand)
            {
                operands.Add(operand);
                continue;
            }

            var word = reader.Word();
            if (word.IsEmpty)
                reader.Position++;
            else if (++operators > MostOperators)
                throw new MalformedPdfException("The content has too many operators.");
            else if (word.SequenceEqual("BI"u8))
                ContentScan.SkipInlineImage(reader, content);
            else if (word.SequenceEqual("q"u8) && kept.Count < DeepestStack)
                kept.Push(space);
            else if (word.SequenceEqual("Q"u8))
                space = kept.TryPop(out var before) ? before : space;
            else if (word.SequenceEqual("cm"u8))
                space = ContentWalk.Matrix(operands) is { } matrix ? matrix.Then(space) : space;
            else if (word.SequenceEqual("Do"u8) && operands is [.., PdfName name])
                Draw(fields.Dictionary(resources["XObject"])[name.Value], resources, space, depth);
            operands.Clear();
        }
    }

    void Draw(PdfObject? link, PdfDictionary resources, Affine space, int depth)
    {
        if (source.Resolve(link) is not PdfStream drawn)
            return;
        if (fields.Name(drawn.Dictionary["Subtype"]) == "Image" && found.Count < MostPictures)
        {
            // A soft mask can hide a picture as well as a box can.
            found.Add((link as PdfReference ?? (PdfObject)drawn, space));
            return;
        }

        if (depth == DeepestForm || fields.Name(drawn.Dictionary["Subtype"]) != "Form" || !open.Add(drawn))
            return;
        try
        {
            var matrix = ContentWalk.Matrix([.. fields.Array(drawn.Dictionary["Matrix"]).Select(fields.Resolve)]) ?? Affine.Identity;
            var own = fields.Resolve(drawn.Dictionary["Resources"]) as PdfDictionary ?? resources;
            Walk(source.Plain(drawn, Largest), own, matrix.Then(space), depth + 1);
        }
        finally
        {
            open.Remove(drawn);
        }
    }
}
