namespace LegalRequests.Pdf.Conformance;

/// <summary>The advances in a CFF font program (Adobe Technical Note 5176), by CID.</summary>
internal sealed class CffAdvances : GlyphAdvances
{
    private const int Charset = 15;
    private const int CharStrings = 17;
    private const int Private = 18;
    private const int Subroutines = 19;
    private const int DefaultWidth = 20;
    private const int NominalWidth = 21;
    private const int FontMatrix = 0x0C07;
    private const int Collection = 0x0C1E;
    private const int FontArray = 0x0C24;
    private const int FontSelect = 0x0C25;
    private readonly Dictionary<int, double?> _widths = [];

    private CffAdvances()
    {
    }

    public override bool Has(int glyph) => _widths.ContainsKey(glyph);

    public override double? Of(int glyph) => _widths.GetValueOrDefault(glyph);

    /// <summary>Reads a program; null where it is broken.</summary>
    public static CffAdvances? Read(byte[] program)
    {
        try
        {
            return ReadAll(program);
        }
        catch (Exception broken) when (broken is ArgumentException or IndexOutOfRangeException or OverflowException or InvalidDataException)
        {
            return null;
        }
    }

    private static CffAdvances ReadAll(byte[] program)
    {
        var reader = new CffReader(program) { Position = program[2] };
        reader.Index();
        var top = CffReader.Dictionary(reader.Index()[0]);
        reader.Index();
        var shared = reader.Index();
        var glyphs = new CffReader(program) { Position = Offset(top, CharStrings) }.Index();
        var isByCid = top.ContainsKey(Collection);
        var fonts = isByCid
            ? [.. new CffReader(program) { Position = Offset(top, FontArray) }.Index().Select(font => Widths(program, CffReader.Dictionary(font)))]
            : new List<FontWidths> { Widths(program, top) };
        var cids = isByCid ? Cids(program, Offset(top, Charset), glyphs.Count) : [.. Enumerable.Range(0, glyphs.Count)];
        var choice = isByCid ? Choice(program, Offset(top, FontSelect), glyphs.Count) : new int[glyphs.Count];
        var scale = top.TryGetValue(FontMatrix, out var matrix) ? matrix[0] * 1000 : 1;
        var advances = new CffAdvances();
        for (var glyph = 0; glyph < glyphs.Count; glyph++)
        {
            var font = fonts[choice[glyph]];
            var step = new CharStringWidth(shared, font.Subroutines).Read(glyphs[glyph].Span);
            advances._widths[cids[glyph]] = step is { IsKnown: true } ? scale * (step.Difference is { } more ? font.Nominal + more : font.Default) : null;
        }

        return advances;
    }

    private static FontWidths Widths(byte[] program, Dictionary<int, double[]> font)
    {
        if (!font.TryGetValue(Private, out var place))
            return new FontWidths(0, 0, []);
        var (size, offset) = ((int)place[0], (int)place[1]);
        var facts = CffReader.Dictionary(program.AsMemory(offset, size));
        var subroutines = facts.ContainsKey(Subroutines) ? new CffReader(program) { Position = offset + Offset(facts, Subroutines) }.Index() : [];
        return new FontWidths(First(facts, DefaultWidth), First(facts, NominalWidth), subroutines);
    }

    private static int[] Cids(byte[] program, int offset, int count)
    {
        var reader = new CffReader(program) { Position = offset };
        var cids = new int[count];
        var format = reader.Byte();
        for (var glyph = 1; glyph < count;)
        {
            var first = reader.Whole(2);
            var more = format switch { 0 => 0, 1 => reader.Byte(), _ => reader.Whole(2) };
            for (var step = 0; step <= more && glyph < count; step++)
                cids[glyph++] = first + step;
        }

        return cids;
    }

    private static int[] Choice(byte[] program, int offset, int count)
    {
        var reader = new CffReader(program) { Position = offset };
        var choice = new int[count];
        if (reader.Byte() == 0)
        {
            for (var glyph = 0; glyph < count; glyph++)
                choice[glyph] = reader.Byte();
            return choice;
        }

        var ranges = reader.Whole(2);
        var first = reader.Whole(2);
        for (var range = 0; range < ranges; range++)
        {
            var font = reader.Byte();
            var end = reader.Whole(2);
            Array.Fill(choice, font, first, end - first);
            first = end;
        }

        return choice;
    }

    private static int Offset(Dictionary<int, double[]> facts, int key) =>
        facts.TryGetValue(key, out var value) ? (int)value[0] : throw new InvalidDataException("The font program lacks an offset.");

    private static double First(Dictionary<int, double[]> facts, int key) => facts.TryGetValue(key, out var value) ? value[0] : 0;

    private sealed record FontWidths(double Default, double Nominal, IReadOnlyList<ReadOnlyMemory<byte>> Subroutines);
}
