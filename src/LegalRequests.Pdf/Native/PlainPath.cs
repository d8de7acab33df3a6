using LegalRequests.Pdf.Glyphs;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Native;

/// <summary>The path that is being drawn, in points of the displayed page.</summary>
sealed class PlainPath
{
    const int MostPoints = 200_000;
    const double Level = 0.05;

    readonly List<List<(double X, double Y)>> lines = [];
    readonly List<PageBox> rectangles = [];
    int points;

    /// <summary>It holds a curve; what it draws is a drawing.</summary>
    public bool IsCurved { get; private set; }

    public void MoveTo(Affine space, double x, double y) => lines.Add([Map(space, x, y)]);

    public void LineTo(Affine space, double x, double y)
    {
        if (lines.Count == 0)
            throw new NotUnderstoodException("A line on the page begins nowhere.");
        lines[^1].Add(Map(space, x, y));
    }

    public void CurveTo(Affine space, ReadOnlySpan<double> ends)
    {
        IsCurved = true;
        for (var index = 0; index + 1 < ends.Length; index += 2)
            LineTo(space, ends[index], ends[index + 1]);
    }

    public void Close()
    {
        if (lines is [.., { Count: > 1 } last])
            last.Add(last[0]);
    }

    public void Rectangle(Affine space, double x, double y, double width, double height)
    {
        var corners = new[] { Map(space, x, y), Map(space, x + width, y), Map(space, x + width, y + height), Map(space, x, y + height) };
        if (IsUpright(space))
            rectangles.Add(About(corners));
        else
            lines.Add([.. corners, corners[0]]);
    }

    /// <summary>The path as one upright rectangle, or null where it is another.</summary>
    public PageBox? OnlyRectangle => (rectangles, lines) switch
    {
        ([var one], []) => one,
        ([], [var line]) when !IsCurved && AsRectangle(line) is { } box => box,
        _ => null,
    };

    /// <summary>What filling it paints.</summary>
    public IEnumerable<(PaintKind Kind, PageBox Box)> Filled()
    {
        foreach (var box in rectangles)
            yield return (PaintKind.Area, box);
        foreach (var line in lines.Where(line => line.Count > 2))
            yield return !IsCurved && AsRectangle(line) is { } box ? (PaintKind.Area, box) : (PaintKind.Drawing, About(line));
    }

    /// <summary>What a pen of this width paints along it.</summary>
    public IEnumerable<(PaintKind Kind, PageBox Box)> Stroked(double width)
    {
        var half = Math.Max(width, 0.1) / 2;
        foreach (var line in lines.Concat(rectangles.Select(Corners)))
        {
            var isSquare = !IsCurved && line.Zip(line.Skip(1)).All(step => IsLevel(step.First, step.Second));
            if (!isSquare)
            {
                yield return (PaintKind.Drawing, About(line).Widened(half));
                continue;
            }

            foreach (var (from, to) in line.Zip(line.Skip(1)))
                yield return (PaintKind.Rule, About([from, to]).Widened(half));
        }
    }

    public static bool IsUpright(Affine space) =>
        (Math.Abs(space.B) < 1e-6 && Math.Abs(space.C) < 1e-6) || (Math.Abs(space.A) < 1e-6 && Math.Abs(space.D) < 1e-6);

    public static PageBox About(IReadOnlyCollection<(double X, double Y)> corners) => new(
        corners.Min(corner => corner.X), corners.Min(corner => corner.Y), corners.Max(corner => corner.X), corners.Max(corner => corner.Y));

    static List<(double X, double Y)> Corners(PageBox box) =>
        [(box.Left, box.Top), (box.Right, box.Top), (box.Right, box.Bottom), (box.Left, box.Bottom), (box.Left, box.Top)];

    static PageBox? AsRectangle(List<(double X, double Y)> line)
    {
        var isClosed = line.Count == 5 && line[0] == line[4];
        if (!isClosed && line.Count != 4)
            return null;
        var corners = line.Take(4).ToList();
        var isSquare = corners.Zip(corners.Skip(1).Append(corners[0])).All(step => IsLevel(step.First, step.Second));
        return isSquare ? About(corners) : null;
    }

    static bool IsLevel((double X, double Y) from, (double X, double Y) to) =>
        Math.Abs(from.X - to.X) < Level || Math.Abs(from.Y - to.Y) < Level;

    (double X, double Y) Map(Affine space, double x, double y)
    {
        if (++points > MostPoints || !space.IsFinite)
            throw new NotUnderstoodException("A drawing on the page is too large to be looked at.");
        return space.Map(x, y);
    }
}
