namespace LegalRequests.Pdf.Reading;

/// <summary>
/// Finds in the picture of a page, drawn or scanned, the lines that it is ruled with and the boxes to tick. All lengths are in
/// points.
/// </summary>
public static class RuleFinder
{
    // Longer than anything that a letter of print is made of.
    const double ShortestAcross = 24;
    const double ShortestDown = 11;
    const double Thickest = 2.5;

    const double SmallestBox = 5.5;
    const double LargestBox = 15;

    // The side of a box that is scanned a little askew comes in two pieces, one a row lower.
    const double SmallestPiece = 4.2;

    const double ThickestFrame = 1.3;
    const double Slack = 0.7;

    // A form has some hundreds at most; a photograph or a screen of dots has any number, and each is held against each.
    const int MostStrokes = 2_000;

    // Specks of a scan stay below this share of a box's inside.
    const double Tick = 0.06;

    /// <summary>The lines and boxes of an upright page, or of one that lies on its side or its head.</summary>
    public static PageRules Find(PageImage image)
    {
        var (lights, scale) = (image.Lights(new PixelBuffers()), image.PixelsPerPoint);
        var turned = Turned(lights);
        var across = Rules(lights.Pixels, image.Width, ShortestAcross, scale).Select(stroke => Across(stroke, scale));
        var down = Rules(turned, image.Height, ShortestDown, scale).Select(stroke => Down(stroke, scale));
        var tops = Frames(lights.Pixels, image.Width, scale);
        var sides = Frames(turned, image.Height, scale);
        return new PageRules([.. across], [.. down], [.. Boxes(tops, sides, scale).Where(box => HasCorners(lights, box)).Select(box => new DrawnBox(box, IsTicked(lights, box)))]);
    }

    static List<InkStroke> Rules(byte[] lights, int width, double shortest, double scale) =>
        Thin(InkStrokes.Along(lights, width, (int)(shortest * scale), width), Thickest * scale);

    static List<InkStroke> Thin(IEnumerable<InkStroke> strokes, double thickest)
    {
        List<InkStroke> thin = [.. strokes.Where(stroke => stroke.Thickness <= thickest)];
        return thin.Count > MostStrokes ? [] : thin;
    }

    static PageRule Across(InkStroke stroke, double scale) =>
        new(stroke.From / scale, stroke.FromRow / scale, stroke.To / scale, stroke.ToRow / scale);

    static PageRule Down(InkStroke stroke, double scale) =>
        new(stroke.FromRow / scale, stroke.From / scale, stroke.ToRow / scale, stroke.To / scale);

    static List<InkStroke> Frames(byte[] lights, int width, double scale) =>
        Thin(InkStrokes.Along(lights, width, (int)(SmallestPiece * scale), (int)(LargestBox * scale)).Where(stroke => stroke.Length > SmallestBox * scale - 1), ThickestFrame * scale);

    /// <summary>Squares: a stroke above and one below of one length, and one at either side.</summary>
    static List<PageBox> Boxes(List<InkStroke> tops, List<InkStroke> sides, double scale)
    {
        List<PageBox> found = [];
        var slack = Slack * scale;
        foreach (var top in tops)
        {
            var bottom = tops.Find(other => other.FromRow > top.FromRow
                && Near(other.From, top.From) && Near(other.To, top.To) && Math.Abs(other.FromRow - top.FromRow - top.Length) < top.Length * 0.25);
            if (bottom is not null && HasSide(side => Near(side.FromRow, top.From)) && HasSide(side => Near(side.LastRow + 1, top.To)))
                found.Add(new PageBox(top.From / scale, top.FromRow / scale, top.To / scale, (bottom.LastRow + 1) / scale));

            bool HasSide(Predicate<InkStroke> isAt) => sides.Exists(side => isAt(side) && Near(side.From, top.FromRow) && Near(side.To, bottom.LastRow + 1));
        }

        // Squares that stand wall to wall are there to be written in, a letter each.
        return [.. found.Where(box => !found.Exists(other => other != box && Math.Abs(other.Top - box.Top) < Slack && (Math.Abs(other.Left - box.Right) < Slack || Math.Abs(other.Right - box.Left) < Slack)))];

        bool Near(int one, int other) => Math.Abs(one - other) <= slack;
    }

    // A round letter fills the same square but for its corners.
    static bool HasCorners(PageImage lights, PageBox box)
    {
        var scale = lights.PixelsPerPoint;
        var (left, right) = ((int)Math.Round(box.Left * scale), (int)Math.Round(box.Right * scale) - 1);
        var (top, bottom) = ((int)Math.Round(box.Top * scale), (int)Math.Round(box.Bottom * scale) - 1);
        return IsInked(left, top) && IsInked(right, top) && IsInked(left, bottom) && IsInked(right, bottom);

        bool IsInked(int x, int y) =>
            Enumerable.Range(-2, 5).Any(down => Enumerable.Range(-2, 5).Any(across =>
                lights.Luminance(Math.Clamp(x + across, 0, lights.Width - 1), Math.Clamp(y + down, 0, lights.Height - 1)) < 170));
    }

    static bool IsTicked(PageImage lights, PageBox box)
    {
        var (left, top, right, bottom) = lights.PixelsOf(box.Widened(-1.2));
        var ink = 0;
        for (var y = top; y < bottom; y++)
            for (var x = left; x < right; x++)
                ink += lights.Luminance(x, y) < 128 ? 1 : 0;
        return ink > Tick * (right - left) * (bottom - top);
    }

    static byte[] Turned(PageImage lights)
    {
        var turned = new byte[lights.Pixels.Length];
        for (var y = 0; y < lights.Height; y++)
        {
            var row = lights.Pixels.AsSpan(y * lights.Width, lights.Width);
            for (var x = 0; x < row.Length; x++)
                turned[(x * lights.Height) + y] = row[x];
        }

        return turned;
    }
}
