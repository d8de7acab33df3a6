using LegalRequests.Pdf.Glyphs;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Stamping;

namespace LegalRequests.Pdf.Recovery;

/// <summary>A picture that a page draws.</summary>
/// <param name="Link">The picture's object; null where it stands in the content itself.</param>
/// <param name="Inline">Its operators and data there, from BI to EI; empty for an object.</param>
/// <param name="Place">Where its unit square lies in the page's own space.</param>
sealed record DrawnPicture(PdfObject? Link, ReadOnlyMemory<byte> Inline, Affine Place);

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
    readonly List<DrawnPicture> found = [];
    readonly PdfDictionary colours = [];
    int operators;

    /// <summary>Each picture in the order of drawing, and the colour spaces that those within the content name.</summary>
    /// <exception cref="MalformedPdfException">The content cannot be read.</exception>
    public static (IReadOnlyList<DrawnPicture> Pictures, PdfDictionary Colours) Of(SourceDocument source, SourcePage page)
    {
        var pictures = new DrawnPictures(source);
        pictures.Walk(source.Content(page, Largest), page.Resources, Affine.Identity, 0);
        return (pictures.found, pictures.colours);
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
                TakeInline(reader, content, resources, space);
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

    void TakeInline(SyntaxReader reader, ReadOnlyMemory<byte> content, PdfDictionary resources, Affine space)
    {
        var start = reader.Position - 2;
        ContentScan.SkipInlineImage(reader, content);
        if (found.Count >= MostPictures)
            return;
        var picture = content[start..reader.Position];
        found.Add(new DrawnPicture(null, picture, space));
        var head = new SyntaxReader(picture, 2);
        List<PdfObject> entries = [];
        for (head.SkipSpace(); head.TryObject(references: false) is { } entry; head.SkipSpace())
            entries.Add(entry);
        var spaces = fields.Dictionary(resources["ColorSpace"]);
        for (var at = 0; at + 1 < entries.Count; at += 2)
        {
            if (entries[at] is PdfName { Value: "CS" or "ColorSpace" } && entries[at + 1] is PdfName name && spaces[name.Value] is { } used)
                Note(name.Value, used);
        }
    }

    // All pictures are drawn from one page afterwards, where a name can stand for one space only.
    void Note(string name, PdfObject used)
    {
        if (colours[name] is { } other && !ReferenceEquals(other, used) && (other as PdfReference)?.Number != (used as PdfReference)?.Number)
            throw new MalformedPdfException("Two colour spaces of one page have the same name.");
        colours[name] = used;
    }

    void Draw(PdfObject? link, PdfDictionary resources, Affine space, int depth)
    {
        if (source.Resolve(link) is not PdfStream drawn)
            return;
        if (fields.Name(drawn.Dictionary["Subtype"]) == "Image" && found.Count < MostPictures)
        {
            // A soft mask can hide a picture as well as a box can.
            found.Add(new DrawnPicture(link as PdfReference ?? (PdfObject)drawn, default, space));
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
