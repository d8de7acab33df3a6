using System.Text;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Stamping;

namespace LegalRequests.Pdf.Glyphs;

/// <summary>
/// Walks through content streams and collects the glyphs they show. What hides text from the eye (clips, layers, colour,
/// things painted over it) is not heeded: whatever a reader could extract is to be found.
/// </summary>
sealed class TextInterpreter(SourceDocument source, Affine toDisplayed)
{
    const int DeepestForm = 12;
    const int DeepestStack = 512;
    const int MostOperators = 1_500_000;
    const int MostGlyphs = 400_000;
    const int LargestContent = 64 << 20;
    const long MostContent = 256L << 20;

    readonly FontSource fonts = new(source);
    readonly Dictionary<PdfDictionary, GlyphFont> read = [];
    readonly HashSet<PdfStream> open = [];
    readonly List<ShownGlyph> glyphs = [];
    readonly List<string> replacements = [];
    int operators;
    long walked;
    bool complete = true;

    public GlyphPage Result => new(glyphs, replacements, complete);

    /// <summary>Walks through one stream; where it cannot be read on, the result is marked as incomplete.</summary>
    public void Run(ReadOnlyMemory<byte> content, PdfDictionary resources, Affine space)
    {
        try
        {
            Walk(content, resources, new TextState { Space = space }, 0);
        }
        catch (MalformedPdfException)
        {
            complete = false;
        }
    }

    /// <summary>Walks through a form that stands in the given space, as an annotation's appearance does.</summary>
    public void RunForm(PdfStream form, Affine space)
    {
        try
        {
            Enter(form, new ContentWalk([], 0) { State = new TextState { Space = space } });
        }
        catch (MalformedPdfException)
        {
            complete = false;
        }
    }

    void Walk(ReadOnlyMemory<byte> content, PdfDictionary resources, TextState state, int depth)
    {
        // A form may be drawn a million times, and each time it is unpacked anew.
        walked += content.Length;
        if (walked > MostContent)
            throw new MalformedPdfException("The content is too large.");
        var reader = new SyntaxReader(content);
        var walk = new ContentWalk(resources, depth) { State = state };
        List<PdfObject> operands = [];
        while (true)
        {
            reader.SkipSpace();
            if (reader.AtEnd)
                return;
            if (reader.TryObject(references: false) is { } operand)
            {
                operands.Add(operand);
                if (operands.Count > MostGlyphs)
                    throw new MalformedPdfException("An operator has too many operands.");
                continue;
            }

            var word = reader.Word();
            if (word.IsEmpty)
                reader.Position++;
            else if (++operators > MostOperators)
                throw new MalformedPdfException("The content has too many operators.");
            else if (word.SequenceEqual("BI"u8))
                ContentScan.SkipInlineImage(reader, content);
            else
                Take(word, operands, walk);
            operands.Clear();
        }
    }

    void Take(ReadOnlySpan<byte> word, List<PdfObject> operands, ContentWalk walk)
    {
        if (walk.Move(word, operands) || walk.Set(word, operands))
            return;
        switch (Encoding.Latin1.GetString(word))
        {
            case "q" when walk.Kept.Count < DeepestStack:
                walk.Kept.Push(walk.State);
                break;
            case "Q":
                if (walk.Kept.TryPop(out var kept))
                    walk.State = kept;
                break;
            case "Tf" when operands is [.., PdfName name, PdfNumber size]:
                walk.State = walk.State with { Font = FontOf(walk.Resources, name.Value), Size = size.Value };
                break;
            case "gs" when operands is [.., PdfName name]:
                SetFrom(Entry(walk.Resources, "ExtGState", name.Value) as PdfDictionary, walk);
                break;
            case "Tj" when operands is [.., PdfString text]:
                Show(text, walk);
                break;
            case "'" or "\"" when operands is [.., PdfString text]:
                walk.NextLine(operands);
                Show(text, walk);
                break;
            case "TJ" when operands is [.., PdfArray parts]:
                Show(parts, walk);
                break;
            case "BDC" or "DP" when operands.Count > 0:
                Note(operands[^1], walk);
                break;
            case "Do" when operands is [.., PdfName name]:
                Enter(Entry(walk.Resources, "XObject", name.Value) as PdfStream, walk);
                break;
            default:
                break;
        }
    }

    void Show(PdfArray parts, ContentWalk walk)
    {
        foreach (var part in parts)
        {
            if (part is PdfString text)
                Show(text, walk);
            else if (part is PdfNumber gap)
                walk.Step(-gap.Value / 1000 * walk.State.Size, walk.State.Font?.Vertical == true);
        }
    }

    void Show(PdfString text, ContentWalk walk)
    {
        if (walk.State.Font is not { } font)
            return;
        var bytes = text.Bytes.Span;
        while (!bytes.IsEmpty)
        {
            var code = font.Next(bytes);
            var isSpace = code.Bytes == 1 && bytes[0] == ' ';
            bytes = bytes[code.Bytes..];
            if (glyphs.Count == MostGlyphs)
                throw new MalformedPdfException("The content shows too many glyphs.");
            var em = walk.Em(font.Vertical ? -code.Width / 2 : 0, font.Vertical ? -0.88 : 0).Then(toDisplayed);
            if (em.IsFinite)
                glyphs.Add(new ShownGlyph(code.Text, font.Number, code.Code, code.Width, em, walk.State.Mode is not (3 or 7)) { Vertical = font.Vertical });
            var gap = walk.State.CharacterGap + (isSpace ? walk.State.WordGap : 0);
            walk.Step(font.Vertical ? -font.Fall * walk.State.Size + gap : code.Width * walk.State.Size + gap, font.Vertical);
        }
    }

    void Enter(PdfStream? form, ContentWalk walk)
    {
        if (form is null || fonts.Name(form.Dictionary["Subtype"]) != "Form" || walk.Depth >= DeepestForm || !open.Add(form))
            return;
        var matrix = ContentWalk.Matrix([.. fonts.Array(form.Dictionary["Matrix"]).Select(fonts.Resolve)]) ?? Affine.Identity;
        var resources = source.Resolve(form.Dictionary["Resources"]) as PdfDictionary ?? walk.Resources;
        try
        {
            Walk(source.Plain(form, LargestContent), resources, walk.State with { Space = matrix.Then(walk.State.Space) }, walk.Depth + 1);
        }
        finally
        {
            open.Remove(form);
        }
    }

    void Note(PdfObject properties, ContentWalk walk)
    {
        var said = properties is PdfName name ? Entry(walk.Resources, "Properties", name.Value) : properties;
        if (said is not PdfDictionary dictionary)
            return;
        foreach (var key in (string[])["ActualText", "Alt", "E"])
        {
            if (source.Resolve(dictionary[key]) is PdfString text)
                replacements.Add(TextString.Decode(text.Bytes.Span));
        }
    }

    void SetFrom(PdfDictionary? settings, ContentWalk walk)
    {
        if (settings is not null && fonts.Array(settings["Font"]) is { Count: 2 } pair && fonts.Number(pair[1]) is { } size)
            walk.State = walk.State with { Font = FontOf(pair[0]), Size = size };
    }

    PdfObject? Entry(PdfDictionary resources, string kind, string name) => source.Resolve(fonts.Dictionary(resources[kind])[name]);

    GlyphFont? FontOf(PdfDictionary resources, string name) => FontOf(fonts.Dictionary(resources["Font"])[name]);

    GlyphFont? FontOf(PdfObject? link)
    {
        if (source.Resolve(link) is not PdfDictionary dictionary)
            return null;
        if (!read.TryGetValue(dictionary, out var font))
            read.Add(dictionary, font = GlyphFont.Read(fonts, dictionary, (link as PdfReference)?.Number ?? -1 - read.Count));
        return font;
    }
}
