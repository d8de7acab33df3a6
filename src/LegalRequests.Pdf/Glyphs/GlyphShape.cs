using System.Numerics;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Glyphs;

/// <summary>How a glyph looks on the page: its ink, cut to its edges and brought to a grid of one size.</summary>
public sealed class GlyphShape
{
    internal const byte Inked = 90;

    const int Across = 12;
    const int Down = 16;

    // A stroke such as "l" would fill its grid evenly and look like any other; it keeps some of the paper beside it.
    const double SlimmestAspect = 0.5;
    const double FlattestAspect = 2.5;

    readonly float[] grid;
    readonly double aspect;
    readonly double top;
    readonly double foot;

    GlyphShape(float[] grid, double aspect, double top, double foot) =>
        (this.grid, this.aspect, this.top, this.foot) = (grid, aspect, top, foot);

    /// <summary>The shape, or null where there is no ink or it is too small to tell.</summary>
    public static GlyphShape? Of(PageImage image, in ShownGlyph glyph) => Of(GlyphCell.Of(image, glyph));

    /// <summary>The shape in a cell, or null where there is none.</summary>
    internal static GlyphShape? Of(GlyphCell? cell)
    {
        if (cell is null || Edges(cell) is not { } edges)
            return null;
        var (left, first, right, last) = edges;
        var (width, height) = ((double)right - left, (double)last - first);
        var (padX, padY) = (Math.Max(0, SlimmestAspect * height - width) / 2, Math.Max(0, width / FlattestAspect - height) / 2);
        var grid = Sample(cell, left - padX, first - padY, width + 2 * padX, height + 2 * padY);
        return IsEven(grid) ? null : new GlyphShape(grid, width / height, cell.Rise(first), cell.Rise(last));
    }

    /// <summary>1 for the same shape in the same place about the baseline; random pairs of letters lie below 0.6.</summary>
    public double Likeness(GlyphShape other)
    {
        var sum = Vector<float>.Zero;
        var index = 0;
        for (; index <= grid.Length - Vector<float>.Count; index += Vector<float>.Count)
            sum += new Vector<float>(grid, index) * new Vector<float>(other.grid, index);
        var same = (double)Vector.Sum(sum);
        for (; index < grid.Length; index++)
            same += grid[index] * other.grid[index];
        var stretched = Math.Max(0, Math.Abs(Math.Log(aspect / other.aspect)) - 0.3);
        var moved = Math.Max(0, Math.Abs(top - other.top) + Math.Abs(foot - other.foot) - 0.15);
        return same - 0.25 * stretched - 0.8 * moved;
    }

    static (int Left, int First, int Right, int Last)? Edges(GlyphCell cell)
    {
        var (left, first, right, last) = (cell.Width, cell.Height, 0, 0);
        for (var y = 0; y < cell.Height; y++)
        {
            var row = cell.Row(y);
            var ink = row.IndexOfAnyInRange(Inked, byte.MaxValue);
            if (ink < 0)
                continue;
            left = Math.Min(left, ink);
            right = Math.Max(right, row.LastIndexOfAnyInRange(Inked, byte.MaxValue) + 1);
            first = Math.Min(first, y);
            last = y + 1;
        }

        return right > left ? (left, first, right, last) : null;
    }

    // First across, row by row, then down: each pixel is weighed once for each direction.
    static float[] Sample(GlyphCell cell, double left, double first, double width, double height)
    {
        var grid = new float[Across * Down];
        var size = width / Across * (height / Down);
        Span<double> across = stackalloc double[Across];
        for (var y = Math.Max(0, (int)Math.Floor(first)); y < Math.Min(cell.Height, first + height); y++)
        {
            SumAcross(cell.Row(y), left, width / Across, across);
            for (var row = Math.Max(0, (int)((y - first) * Down / height)); row < Down && first + row * height / Down < y + 1; row++)
            {
                var high = Math.Min(y + 1, first + (row + 1) * height / Down) - Math.Max(y, first + row * height / Down);
                if (high <= 0)
                    continue;
                for (var column = 0; column < Across; column++)
                    grid[row * Across + column] += (float)(high * across[column] / size);
            }
        }

        return grid;
    }

    // The sum up to each border, less that up to the one before.
    static void SumAcross(ReadOnlySpan<byte> row, double left, double step, Span<double> sums)
    {
        var (x, sum, before) = (0, 0, 0.0);
        for (var column = -1; column < sums.Length; column++)
        {
            var border = Math.Clamp(left + (column + 1) * step, 0, row.Length);
            for (; x + 1 <= border; x++)
                sum += row[x];
            var upTo = x < row.Length ? sum + (border - x) * row[x] : sum;
            if (column >= 0)
                sums[column] = upTo - before;
            before = upTo;
        }
    }

    // Brings the grid to mean 0 and length 1, so that the product of two is their correlation.
    static bool IsEven(float[] grid)
    {
        var mean = grid.Average();
        var length = 0f;
        for (var index = 0; index < grid.Length; index++)
        {
            grid[index] -= mean;
            length += grid[index] * grid[index];
        }

        length = MathF.Sqrt(length);
        if (length < 1)
            return true;
        for (var index = 0; index < grid.Length; index++)
            grid[index] /= length;
        return false;
    }
}
