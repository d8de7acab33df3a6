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

    readonly byte[] ink;
    readonly int[] part;

    GlyphCell(int width, int height, byte[] ink)
    {
        (Width, Height, this.ink) = (width, height, ink);
        part = new int[ink.Length];
    }

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
    public static GlyphCell? Of(PageImage image, in ShownGlyph glyph)
    {
        var (width, height) = SizeOf(image, glyph);
        if (height == 0)
            return null;
        var (scale, em) = (image.PixelsPerPoint, glyph.Em);
        var light = new byte[width * height];
        for (var y = 0; y < height; y++)
        {
            var rise = Top - (y + 0.5) / height * (Top - Foot);
            for (var x = 0; x < width; x++)
            {
                var (left, top) = em.Map((x + 0.5) / width * glyph.Width, rise);
                var (column, row) = ((int)(left * scale), (int)(top * scale));
                if (!(left >= 0 && top >= 0 && column < image.Width && row < image.Height))
                    return null;
                light[y * width + x] = (byte)image.Luminance(column, row);
            }
        }

        return ToInk(light) is { } ink ? new GlyphCell(width, height, ink).WithoutIntruders() : null;
    }

    // The commonest brightness is the paper's; what differs most from it is full ink, be it lighter or darker.
    static byte[]? ToInk(byte[] light)
    {
        Span<int> counts = stackalloc int[32];
        counts.Clear();
        foreach (var value in light)
            counts[value >> 3]++;
        var commonest = 0;
        for (var bin = 1; bin < counts.Length; bin++)
            commonest = counts[bin] > counts[commonest] ? bin : commonest;
        var paper = commonest == 31 ? 255 : commonest << 3;
        var most = 0;
        foreach (var value in light)
            most = Math.Max(most, Math.Abs(value - paper));
        if (most < LeastContrast)
            return null;
        for (var index = 0; index < light.Length; index++)
            light[index] = (byte)(Math.Abs(light[index] - paper) * 255 / most);
        return light;
    }

    GlyphCell? WithoutIntruders()
    {
        var parts = Parts();
        var all = parts.Sum(piece => piece.Pixels);
        var left = all;
        var intrudes = new bool[parts.Count + 1];
        foreach (var piece in parts)
        {
            var isLine = piece.AtLeft && piece.AtRight && piece.Height * ThinnestLine <= Height;
            var isNeighbour = piece.IsAtEdge(Height) && piece.Pixels * 3 < all;
            if (!isLine && !isNeighbour)
                continue;
            intrudes[piece.Number] = true;
            left -= piece.Pixels;
        }

        for (var index = 0; index < ink.Length; index++)
            ink[index] = intrudes[part[index]] ? (byte)0 : ink[index];
        return left > 0 ? this : null;
    }

    List<Piece> Parts()
    {
        List<Piece> parts = [];
        var waiting = new Stack<int>();
        for (var start = 0; start < ink.Length; start++)
        {
            if (part[start] != 0 || ink[start] < GlyphShape.Inked)
                continue;
            var piece = new Piece(parts.Count + 1);
            waiting.Push(start);
            part[start] = piece.Number;
            while (waiting.TryPop(out var at))
            {
                var (y, x) = Math.DivRem(at, Width);
                piece.Add(x, y, Width);
                for (var near = 0; near < 9; near++)
                {
                    var (nextX, nextY) = (x + near % 3 - 1, y + near / 3 - 1);
                    if (nextX < 0 || nextY < 0 || nextX >= Width || nextY >= Height)
                        continue;
                    var next = nextY * Width + nextX;
                    if (part[next] != 0 || ink[next] < GlyphShape.Inked)
                        continue;
                    part[next] = piece.Number;
                    waiting.Push(next);
                }
            }

            parts.Add(piece);
        }

        return parts;
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

        public bool IsAtEdge(int cellHeight) => AtLeft || AtRight || top == 0 || bottom == cellHeight - 1;

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
