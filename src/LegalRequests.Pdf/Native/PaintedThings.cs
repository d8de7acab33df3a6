using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Native;

/// <summary>
/// All that is painted on one page beside its text, in the order of painting. Whatever could lie hidden, under a later thing,
/// beside the page, cut off or in the colour of its ground, is refused. Plain rectangles may lie under others that they
/// contain, such as the shade of a table under its cells: the covered part of a plain rectangle tells nothing.
/// </summary>
sealed class PaintedThings
{
    const int MostThings = 6000;
    const double Touch = 0.35;
    const double Slack = 0.75;
    const double LeastContrast = 0.06;
    const double SmallArea = 12;
    const double MostCrossed = 0.5;

    readonly List<PaintedThing> things = [];

    public IReadOnlyList<PaintedThing> All => things;

    /// <param name="box">Where it would be painted if nothing cut it.</param>
    /// <param name="clip">Where anything can be painted.</param>
    /// <exception cref="NotUnderstoodException">It, or what it is painted on, would not be seen whole.</exception>
    public void Add(PaintKind kind, PageBox box, double shade, PageBox clip)
    {
        if (things.Count == MostThings)
            throw new NotUnderstoodException("There are too many lines and shapes on the page to look at each.");
        var seen = new PageBox(Math.Max(box.Left, clip.Left), Math.Max(box.Top, clip.Top), Math.Min(box.Right, clip.Right), Math.Min(box.Bottom, clip.Bottom));
        if (seen.Left > seen.Right + Touch || seen.Top > seen.Bottom + Touch)
            throw new NotUnderstoodException("Something is painted where it cannot be seen: beside the page or cut off.");
        var isWhole = new PaintedThing(kind, clip, shade).Contains(box, 1);
        if (!isWhole && kind is PaintKind.Drawing or PaintKind.Picture)
            throw new NotUnderstoodException(kind == PaintKind.Picture ? "A picture is larger than what is shown of it." : "A drawing is larger than what is shown of it.");

        var thing = new PaintedThing(kind, kind is PaintKind.Rule or PaintKind.Area ? seen : box, shade);
        var ground = 1.0;
        foreach (var earlier in things)
        {
            if (Hides(earlier, thing))
                throw new NotUnderstoodException("Something on the page is covered by what was painted later.");
            if (earlier.Kind == PaintKind.Area && earlier.Contains(thing.Box, Slack))
                ground = earlier.Shade;
        }

        var isPlainGround = kind == PaintKind.Area && Math.Min(box.Width, box.Height) > SmallArea;
        if (kind != PaintKind.Picture && !isPlainGround && Math.Abs(shade - ground) < LeastContrast)
            throw new NotUnderstoodException("A line or a drawing has the colour of what it lies on.");
        things.Add(thing);
    }

    static bool Hides(PaintedThing earlier, PaintedThing later)
    {
        var (across, down) = earlier.Box.Shared(later.Box);
        if (earlier.IsThin || later.IsThin ? Math.Max(across, down) <= Touch : Math.Min(across, down) <= Touch)
            return false;
        if (earlier.Kind == PaintKind.Area && !earlier.IsThin)
            return !later.IsThin && !earlier.Contains(later.Box, Slack);
        if (!earlier.IsThin || earlier.Kind is PaintKind.Drawing or PaintKind.Picture || !later.IsThin)
            return true;
        if (earlier.Shade == later.Shade && IsSame(earlier.Box, later.Box))
            return false;
        earlier.Crossed += earlier.Box.Width > earlier.Box.Height ? across : down;
        return earlier.Crossed > Math.Max(earlier.Length * MostCrossed, 2 * Slack);
    }

    static bool IsSame(PageBox one, PageBox other) =>
        Math.Abs(one.Left - other.Left) + Math.Abs(one.Top - other.Top) + Math.Abs(one.Right - other.Right) + Math.Abs(one.Bottom - other.Bottom) < Touch;
}
