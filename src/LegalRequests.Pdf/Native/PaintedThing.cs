using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Native;

enum PaintKind
{
    /// <summary>A straight upright or level line.</summary>
    Rule,

    /// <summary>A filled upright rectangle.</summary>
    Area,

    /// <summary>Any other path.</summary>
    Drawing,

    Picture,
}

/// <summary>Something that is painted on a page and is no text.</summary>
/// <param name="Box">The place it takes, in points of the displayed page.</param>
/// <param name="Shade">How light it is, 0 to 1.</param>
sealed record PaintedThing(PaintKind Kind, PageBox Box, double Shade)
{
    const double ThinLimit = 2;

    /// <summary>What of its length later lines ran over.</summary>
    public double Crossed { get; set; }

    public bool IsThin => Math.Min(Box.Width, Box.Height) <= ThinLimit;

    public double Length => Math.Max(Box.Width, Box.Height);

    public bool Contains(PageBox other, double slack) =>
        Box.Left <= other.Left + slack && Box.Top <= other.Top + slack && Box.Right >= other.Right - slack && Box.Bottom >= other.Bottom - slack;
}
