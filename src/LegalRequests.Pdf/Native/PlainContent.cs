using System.Text;
using LegalRequests.Pdf.Glyphs;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Reading;
using LegalRequests.Pdf.Stamping;

namespace LegalRequests.Pdf.Native;

/// <summary>
/// Reads the content of one page, operator by operator, and writes it anew. What is written is only what was understood:
/// no comment, no mark, no name of the file's own, no form; colours are plain grey, RGB or CMYK. Any operator or operand that
/// is not known is refused.
/// </summary>
sealed class PlainContent(SourceDocument source, PlainFonts fonts, PlainPictures pictures) : IDisposable
{
    const int LargestContent = 64 << 20;
    const int DeepestForm = 12;
    const int DeepestStack = 256;
    const int MostOperators = 500_000;

    readonly MemoryStream written = new();
    readonly PaintedThings things = new();
    readonly Stack<PlainPen> kept = new();
    readonly HashSet<PdfStream> open = [];
    PlainPen pen;
    PlainPath path = new();
    bool clips;
    int operators;

    public IReadOnlyList<PaintedThing> Things => things.All;

    /// <summary>Writes the page's content, upright, its foot on the left at the origin.</summary>
    /// <exception cref="NotUnderstoodException">Something in it may hide or say more than is seen.</exception>
    public byte[] Write(SourcePage page)
    {
        var upright = page.Upright;
        var matrix = new Affine(upright[0], upright[1], upright[2], upright[3], upright[4], upright[5]);
        var whole = new PageBox(0, 0, page.Width, page.Height);
        pen = new PlainPen { Space = matrix.Then(new Affine(1, 0, 0, -1, 0, page.Height)), Clip = whole };
        using var sink = new ByteSink(written);
        Emit(sink, "cm", [.. upright.Select(PdfNumber.Of)]);
        Walk(sink, source.Content(page, LargestContent), page.Resources, 0);
        sink.Flush();
        return written.ToArray();
    }

    public void Dispose() => written.Dispose();

    void Walk(ByteSink sink, ReadOnlyMemory<byte> content, PdfDictionary resources, int depth)
    {
        KnownEntries.CheckResources(resources);
        var reader = new SyntaxReader(content);
        var below = kept.Count;
        List<PdfObject> operands = [];
        while (true)
        {
            reader.SkipSpace();
            if (reader.AtEnd)
                break;
            if (reader.TryObject(references: false) is { } operand)
            {
                operands.Add(operand);
                continue;
            }

            var word = Encoding.Latin1.GetString(reader.Word());
            if (word.Length == 0 || ++operators > MostOperators)
                throw new NotUnderstoodException("The content of the page cannot be read to its end.");
            if (word == "Q" && kept.Count == below)
                throw new NotUnderstoodException("The content of the page takes back more than it set.");
            Take(sink, word, operands, resources, depth);
            operands.Clear();
        }

        if (operands.Count > 0)
            throw new NotUnderstoodException("The content of the page ends with something that is never painted.");
        for (; kept.Count > below; pen = kept.Pop())
            Emit(sink, "Q", []);
    }

    void Take(ByteSink sink, string word, List<PdfObject> operands, PdfDictionary resources, int depth)
    {
        switch (word)
        {
            case "q" when operands.Count == 0 && kept.Count < DeepestStack:
                kept.Push(pen);
                Emit(sink, word, operands);
                break;
            case "Q" when operands.Count == 0:
                pen = kept.Pop();
                Emit(sink, word, operands);
                break;
            case "cm":
                var numbers = Numbers(operands, 6);
                pen = pen with { Space = new Affine(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]).Then(pen.Space) };
                Emit(sink, word, operands);
                break;
            case "w":
                pen = pen with { Width = Numbers(operands, 1)[0] };
                Emit(sink, word, operands);
                break;
            case "J" or "j" or "M" or "i":
                Numbers(operands, 1);
                Emit(sink, word, operands);
                break;
            case "d" when operands is [PdfArray dashes, PdfNumber] && dashes.Count <= 16 && dashes.All(dash => dash is PdfNumber):
                Emit(sink, word, operands);
                break;
            case "gs" when operands is [PdfName name]:
                foreach (var (set, number) in PlainState.Of(source, Entry(resources, "ExtGState", name.Value)))
                    Take(sink, set, [number], resources, depth);
                break;
            case "BMC" or "BDC" or "EMC" or "MP" or "DP" or "BX" or "EX" or "ri":
                break;
            case "Do" when operands is [PdfName name]:
                Draw(sink, Entry(resources, "XObject", name.Value), resources, depth);
                break;
            case "Tf" when operands is [PdfName name, PdfNumber size]:
                var font = fonts.Use(Linked(resources, "Font", name.Value));
                pen = pen with { Font = font };
                Emit(sink, word, [PdfName.Of(font.Name), size]);
                break;
            default:
                TakeOther(sink, word, operands, resources);
                break;
        }
    }

    void TakeOther(ByteSink sink, string word, List<PdfObject> operands, PdfDictionary resources)
    {
        if (PlainText.Take(word, operands, pen.Font))
        {
            Emit(sink, word, operands);
            return;
        }

        if (PlainColour.Take(source, word, operands, resources, ref pen) is { } colour)
        {
            if (colour.Word.Length > 0)
                Emit(sink, colour.Word, colour.Operands);
            return;
        }

        if (!TakePath(word, operands))
            throw new NotUnderstoodException(word is "BI" ? "A picture stands within the content of the page." : "The page is painted in a way that is not looked through here.");
        Emit(sink, word, operands);
    }

    bool TakePath(string word, List<PdfObject> operands)
    {
        switch (word)
        {
            case "m":
                path.MoveTo(pen.Space, Numbers(operands, 2)[0], Numbers(operands, 2)[1]);
                return true;
            case "l":
                path.LineTo(pen.Space, Numbers(operands, 2)[0], Numbers(operands, 2)[1]);
                return true;
            case "c":
                path.CurveTo(pen.Space, Numbers(operands, 6));
                return true;
            case "v" or "y":
                path.CurveTo(pen.Space, Numbers(operands, 4));
                return true;
            case "h" when operands.Count == 0:
                path.Close();
                return true;
            case "re":
                var box = Numbers(operands, 4);
                path.Rectangle(pen.Space, box[0], box[1], box[2], box[3]);
                return true;
            case "W" or "W*" when operands.Count == 0:
                clips = true;
                return true;
            default:
                return operands.Count == 0 && Paint(word);
        }
    }

    bool Paint(string word)
    {
        var (fills, strokes) = word switch
        {
            "n" => (false, false),
            "f" or "F" or "f*" => (true, false),
            "S" or "s" => (false, true),
            "B" or "B*" or "b" or "b*" => (true, true),
            _ => (clips, !clips),
        };
        if (word is not ("n" or "f" or "F" or "f*" or "S" or "s" or "B" or "B*" or "b" or "b*"))
            return false;
        if (word is "s" or "b" or "b*")
            path.Close();
        foreach (var (kind, box) in fills ? path.Filled() : [])
            things.Add(kind, box, pen.Fill, pen.Clip);
        foreach (var (kind, box) in strokes ? path.Stroked(pen.Thickness) : [])
            things.Add(kind, box, pen.Stroke, pen.Clip);
        if (clips)
            pen = pen with { Clip = Cut(path.OnlyRectangle ?? throw new NotUnderstoodException("A shape cuts off a part of what is painted.")) };
        clips = false;
        path = new PlainPath();
        return true;
    }

    void Draw(ByteSink sink, PdfObject thing, PdfDictionary resources, int depth)
    {
        if (thing is not PdfStream stream)
            throw new NotUnderstoodException("The page names a part that the file does not have.");
        if (source.Resolve(stream.Dictionary["Subtype"]) is PdfName { Value: "Image" })
        {
            var picture = pictures.Use(stream, pen.Space);
            things.Add(PaintKind.Picture, picture.Box, 0, pen.Clip);
            Emit(sink, "Do", [PdfName.Of(picture.Name)]);
            return;
        }

        KnownEntries.CheckForm(stream.Dictionary);
        if (!source.IsContent(stream) || depth >= DeepestForm || !open.Add(stream))
            throw new NotUnderstoodException("A part of the page cannot be read.");
        kept.Push(pen);
        Emit(sink, "q", []);
        if (source.Resolve(stream.Dictionary["Matrix"]) is PdfArray matrix)
            Take(sink, "cm", [.. matrix.Select(source.Resolve)], resources, depth);
        if (source.Resolve(stream.Dictionary["BBox"]) is not PdfArray { Count: 4 } corners)
            throw new NotUnderstoodException("A part of the page has no size.");
        var box = Numbers([.. corners.Select(source.Resolve)], 4);
        foreach (var (step, numbers) in ((string, double[])[])[("re", [box[0], box[1], box[2] - box[0], box[3] - box[1]]), ("W", []), ("n", [])])
            TakeOther(sink, step, [.. numbers.Select(PdfNumber.Of)], resources);
        Walk(sink, source.Plain(stream, LargestContent), source.Resolve(stream.Dictionary["Resources"]) as PdfDictionary ?? resources, depth + 1);
        pen = kept.Pop();
        Emit(sink, "Q", []);
        open.Remove(stream);
    }

    PageBox Cut(PageBox by) => new(
        Math.Max(pen.Clip.Left, by.Left), Math.Max(pen.Clip.Top, by.Top), Math.Min(pen.Clip.Right, by.Right), Math.Min(pen.Clip.Bottom, by.Bottom));

    PdfObject? Linked(PdfDictionary resources, string kind, string name) => (source.Resolve(resources[kind]) as PdfDictionary)?[name];

    PdfObject Entry(PdfDictionary resources, string kind, string name) => source.Resolve(Linked(resources, kind, name));

    static double[] Numbers(List<PdfObject> operands, int count) =>
        operands.Count == count && operands.TrueForAll(operand => operand is PdfNumber)
            ? [.. operands.Select(operand => ((PdfNumber)operand).Value)]
            : throw new NotUnderstoodException("An operator of the page has operands that it does not need.");

    static void Emit(ByteSink sink, string word, IEnumerable<PdfObject> operands)
    {
        foreach (var operand in operands)
        {
            operand.WriteTo(sink);
            sink.Byte((byte)' ');
        }

        sink.Ascii(word);
        sink.Byte((byte)'\n');
    }
}
