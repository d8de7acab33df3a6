namespace LegalRequests.Pdf.Tests.Burning;

/// <summary>Codes one-bit pictures as a generic region of JBIG2, template 0 (ITU-T T.88, 6.2 and annex E).</summary>
sealed class Jbig2Region
{
    // Probability of the rarer symbol, next state after the likelier, next after the rarer, whether the two change roles.
    static readonly (int Qe, int Likelier, int Rarer, bool Switch)[] States =
    [
        (0x5601, 1, 1, true), (0x3401, 2, 6, false), (0x1801, 3, 9, false), (0x0AC1, 4, 12, false), (0x0521, 5, 29, false),
        (0x0221, 38, 33, false), (0x5601, 7, 6, true), (0x5401, 8, 14, false), (0x4801, 9, 14, false), (0x3801, 10, 14, false),
        (0x3001, 11, 17, false), (0x2401, 12, 18, false), (0x1C01, 13, 20, false), (0x1601, 29, 21, false), (0x5601, 15, 14, true),
        (0x5401, 16, 14, false), (0x5101, 17, 15, false), (0x4801, 18, 16, false), (0x3801, 19, 17, false), (0x3401, 20, 18, false),
        (0x3001, 21, 19, false), (0x2801, 22, 19, false), (0x2401, 23, 20, false), (0x2201, 24, 21, false), (0x1C01, 25, 22, false),
        (0x1801, 26, 23, false), (0x1601, 27, 24, false), (0x1401, 28, 25, false), (0x1201, 29, 26, false), (0x1101, 30, 27, false),
        (0x0AC1, 31, 28, false), (0x09C1, 32, 29, false), (0x08A1, 33, 30, false), (0x0521, 34, 31, false), (0x0441, 35, 32, false),
        (0x02A1, 36, 33, false), (0x0221, 37, 34, false), (0x0141, 38, 35, false), (0x0111, 39, 36, false), (0x0085, 40, 37, false),
        (0x0049, 41, 38, false), (0x0025, 42, 39, false), (0x0015, 43, 40, false), (0x0009, 44, 41, false), (0x0005, 45, 42, false),
        (0x0001, 45, 43, false), (0x5601, 46, 46, false),
    ];

    static readonly (int X, int Y)[] Neighbours =
    [
        (-1, 0), (-2, 0), (-3, 0), (-4, 0), (3, -1), (2, -1), (1, -1), (0, -1), (-1, -1), (-2, -1), (-3, -1),
        (2, -2), (1, -2), (0, -2), (-1, -2), (-2, -2),
    ];

    readonly byte[] state = new byte[1 << 16];
    readonly byte[] likelier = new byte[1 << 16];
    readonly List<byte> output = [0];
    uint interval = 0x8000;
    uint code;
    int shifts = 12;

    public static byte[] Encode(Func<int, int, bool> ink, int width, int height)
    {
        var region = new Jbig2Region();
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
                region.Put(ink(x, y) ? 1 : 0, Context(ink, x, y, width));
        }

        return region.Finish();
    }

    static int Context(Func<int, int, bool> ink, int x, int y, int width)
    {
        var context = 0;
        for (var bit = 0; bit < Neighbours.Length; bit++)
        {
            var (column, row) = (x + Neighbours[bit].X, y + Neighbours[bit].Y);
            if (column >= 0 && column < width && row >= 0 && ink(column, row))
                context |= 1 << bit;
        }

        return context;
    }

    void Put(int symbol, int context)
    {
        var (qe, afterLikelier, afterRarer, changes) = States[state[context]];
        var isLikelier = symbol == likelier[context];
        interval -= (uint)qe;
        if (isLikelier && (interval & 0x8000) != 0)
        {
            code += (uint)qe;
            return;
        }

        if (interval < qe == isLikelier)
            interval = (uint)qe;
        else
            code += (uint)qe;
        if (!isLikelier && changes)
            likelier[context] ^= 1;
        state[context] = (byte)(isLikelier ? afterLikelier : afterRarer);
        do
        {
            interval <<= 1;
            code <<= 1;
            if (--shifts == 0)
                ByteOut();
        }
        while ((interval & 0x8000) == 0);
    }

    void ByteOut()
    {
        if (output[^1] != 0xFF && code >= 0x8000000)
        {
            output[^1]++;
            code &= 0x7FFFFFF;
        }

        var stuffed = output[^1] == 0xFF;
        output.Add((byte)(code >> (stuffed ? 20 : 19)));
        code &= stuffed ? 0xFFFFFu : 0x7FFFFu;
        shifts = stuffed ? 7 : 8;
    }

    byte[] Finish()
    {
        var most = code + interval;
        code |= 0xFFFF;
        if (code >= most)
            code -= 0x8000;
        for (var last = 0; last < 2; last++)
        {
            code <<= shifts;
            ByteOut();
        }

        return [.. output.Skip(1), 0xFF, 0xAC];
    }
}
