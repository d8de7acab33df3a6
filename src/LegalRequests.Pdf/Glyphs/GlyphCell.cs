using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Glyphs;

/// <summary>
/// The pixels in the cell of one glyph, brought upright, as ink from 0 (paper) to 255. Ink that reaches in from a
/// neighbour, and lines drawn through or under the text, are taken out.
/// </summary>
sealed class GlyphCell
{
    const double Top = 0.95;
    const double Foot = -0.3;
    const double LeastEm = 8;
    const double LargestEm = 2000;
    const double WidestEm = 4;
    const int LeastContrast = 40;
    const int ThinnestLine = 8;
    const int ShadesTogether = 8;

    readonly byte[] ink;
    int[] part = [];
    int[] waiting = [];

    GlyphCell(int width, int height, byte[] ink) => (Width, Height, this.ink) = (width, height, ink);

    public int Width { get; }

    public int Height { get; }

    public byte this[int x, int y] => ink[y * Width + x];

    /// <summary>Height of the cell's row above the baseline, in ems.</summary>
    public double Rise(double row) => Top - row / Height * (Top - Foot);

    /// <summary>How many pixels would be looked at for the cell; none where it would not be.</summary>
    public static long PixelsOf(PageImage image, in ShownGlyph glyph)
    {
        var (width, height) = SizeOf(image, glyph);
        return (long)width * height;
    }

    static (int Width, int Height) SizeOf(PageImage image, in ShownGlyph glyph)
    {
        var em = glyph.Em;
        var pixels = Math.Sqrt(Math.Abs(em.A * em.D - em.B * em.C)) * image.PixelsPerPoint;
        return pixels is >= LeastEm and < LargestEm && glyph.Width is > 0.05 and < WidestEm
            ? (Math.Max(3, (int)Math.Round(glyph.Width * pixels)), (int)Math.Round((Top - Foot) * pixels))
            : (0, 0);
    }

    /// <summary>The cell, or null where it is off the page, too small to tell, or without ink.</summary>
    public static GlyphCell? Of(PageImage image, in ShownGlyph glyph) => Cut(image, glyph) is { } cut ? Of(cut) : null;

    /// <summary>The pixels of a cell as the page shows them, brought upright; null where it is off the page or too small to tell.</summary>
    public static GlyphCut? Cut(PageImage image, in ShownGlyph glyph)
    {
        var (width, height) = SizeOf(image, glyph);
        if (height == 0)
            return null;
        var light = new byte[width * height];
        var isSeen = glyph.Em is { B: 0, C: 0 } && image.Channels == 1
            ? CopyUpright(image, glyph, light, width, height)
            : CopyTurned(image, glyph, light, width, height);
        return isSeen ? new GlyphCut(width, light) : null;
    }

    /// <summary>The cell of what was cut out, or null where that has no ink.</summary>
    public static GlyphCell? Of(GlyphCut cut)
    {
        var ink = (byte[])cut.Light.Clone();
        return ToInk(ink) ? new GlyphCell(cut.Width, ink.Length / cut.Width, ink).WithoutIntruders() : null;
    }

    static bool CopyTurned(PageImage image, in ShownGlyph glyph, byte[] light, int width, int height)
    {
        var (scale, em) = (image.PixelsPerPoint, glyph.Em);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var (left, top) = em.Map(At(x, width, glyph), RiseAt(y, height));
                var (column, row) = ((int)(left * scale), (int)(top * scale));
                if (!(left >= 0 && top >= 0 && column < image.Width && row < image.Height))
                    return false;
                light[y * width + x] = (byte)image.Luminance(column, row);
            }
        }

        return true;
    }

    // Nearly all text stands upright: there a row of the cell is a row of the page.
    static bool CopyUpright(PageImage image, in ShownGlyph glyph, byte[] light, int width, int height)
    {
        var (scale, em) = (image.PixelsPerPoint, glyph.Em);
        var columns = new int[width];
        for (var x = 0; x < width; x++)
        {
            var left = em.A * At(x, width, glyph) + em.E;
            columns[x] = (int)(left * scale);
            if (!(left >= 0 && columns[x] < image.Width))
                return false;
        }

        for (var y = 0; y < height; y++)
        {
            var top = em.D * RiseAt(y, height) + em.F;
            var row = (int)(top * scale);
            if (!(top >= 0 && row < image.Height))
                return false;
            var from = image.Pixels.AsSpan(row * image.Width, image.Width);
            var to = light.AsSpan(y * width, width);
            for (var x = 0; x < to.Length; x++)
                to[x] = from[columns[x]];
        }

        return true;
    }

    static double At(int x, int width, in ShownGlyph glyph) => (x + 0.5) / width * glyph.Width;

    static double RiseAt(int y, int height) => Top - (y + 0.5) / height * (Top - Foot);

    // The commonest brightness is the paper's; what differs most from it is full ink, be it lighter or darker.
    static bool ToInk(byte[] light)
    {
        Span<int> counts = stackalloc int[256];
        counts.Clear();
        foreach (var value in light)
            counts[value]++;
        var (paper, paperCount) = (0, 0);
        for (var shade = 0; shade < counts.Length; shade += ShadesTogether)
        {
            var count = 0;
            foreach (var one in counts.Slice(shade, ShadesTogether))
                count += one;
            (paper, paperCount) = count > paperCount ? (shade, count) : (paper, paperCount);
        }

        paper = paper + ShadesTogether == counts.Length ? 255 : paper;
        var most = Math.Max(paper - counts.IndexOfAnyExcept(0), counts.LastIndexOfAnyExcept(0) - paper);
        if (most < LeastContrast)
            return false;
        Span<byte> inkOf = stackalloc byte[256];
        for (var value = 0; value < inkOf.Length; value++)
            inkOf[value] = (byte)(Math.Min(Math.Abs(value - paper), most) * 255 / most);
        for (var index = 0; index < light.Length; index++)
            light[index] = inkOf[light[index]];
        return true;
    }

    /// <summary>The pixels of a row.</summary>
    public ReadOnlySpan<byte> Row(int y) => ink.AsSpan(y * Width, Width);

    // What does not reach the edge of the cell is the glyph's own.
    GlyphCell? WithoutIntruders()
    {
        var all = 0;
        foreach (var value in ink)
            all += value >= GlyphShape.Inked ? 1 : 0;
        var left = all;
        var parts = PartsAtEdge();
        if (parts.Count == 0)
            return left > 0 ? this : null;
        var intrudes = new bool[parts.Count + 1];
        foreach (var piece in parts)
        {
            var isLine = piece.AtLeft && piece.AtRight && piece.Height * ThinnestLine <= Height;
            var isNeighbour = piece.Pixels * 3 < all;
            if (!isLine && !isNeighbour)
                continue;
            intrudes[piece.Number] = true;
            left -= piece.Pixels;
        }

        for (var index = 0; left < all && index < ink.Length; index++)
            ink[index] = intrudes[part[index]] ? (byte)0 : ink[index];
        return left > 0 ? this : null;
    }

    List<Piece> PartsAtEdge()
    {
        List<Piece> parts = [];
        for (var x = 0; x < Width; x++)
        {
            Follow(x, parts);
            Follow((Height - 1) * Width + x, parts);
        }

        for (var y = 1; y < Height - 1; y++)
        {
            Follow(y * Width, parts);
            Follow(y * Width + Width - 1, parts);
        }

        return parts;
    }

    void Follow(int start, List<Piece> parts)
    {
        if (ink[start] < GlyphShape.Inked)
            return;
        if (part.Length == 0)
            (part, waiting) = (new int[ink.Length], new int[ink.Length]);
        if (part[start] != 0)
            return;
        var piece = new Piece(parts.Count + 1);
        var count = 0;
        waiting[count++] = start;
        part[start] = piece.Number;
        while (count > 0)
        {
            var (y, x) = Math.DivRem(waiting[--count], Width);
            piece.Add(x, y, Width);
            var (first, last) = (Math.Max(0, x - 1), Math.Min(Width - 1, x + 1));
            for (var row = Math.Max(0, y - 1); row <= Math.Min(Height - 1, y + 1); row++)
            {
                for (var next = row * Width + first; next <= row * Width + last; next++)
                {
                    if (ink[next] < GlyphShape.Inked || part[next] != 0)
                        continue;
                    part[next] = piece.Number;
                    waiting[count++] = next;
                }
            }
        }

        parts.Add(piece);
    }

    sealed class Piece(int number)
    {
        int top = int.MaxValue;
        int bottom = -1;

        public int Number { get; } = number;

        public int Pixels { get; private set; }

        public bool AtLeft { get; private set; }

        public bool AtRight { get; private set; }

        public int Height => bottom - top + 1;

        public void Add(int x, int y, int width)
        {
            Pixels++;
            top = Math.Min(top, y);
            bottom = Math.Max(bottom, y);
            AtLeft |= x == 0;
            AtRight |= x == width - 1;
        }
    }
}
