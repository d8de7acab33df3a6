using LegalRequests.Pdf.Reading;

namespace LegalRequests.Redaction;

/// <summary>How much of a part of a page lies under boxes.</summary>
public static class Coverage
{
    /// <summary>Covered so far, it cannot be read any more: a box may end between two letters.</summary>
    private const double Whole = 0.95;

    public static bool IsCovered(PageBox part, IReadOnlyList<PageBox> drawn) => ShareOf(part, drawn) >= Whole;

    /// <summary>From 0 to 1; what several boxes cover counts once.</summary>
    public static double ShareOf(PageBox part, IReadOnlyList<PageBox> drawn)
    {
        var over = drawn.Where(box => part.Shared(box).Across > 0)
            .Select(box => new MarkedRegion(box.Left - part.Left, box.Top - part.Top, box.Width, box.Height))
            .ToList();

        if (over.Count == 0 || part.Width <= 0 || part.Height <= 0)
        {
            return 0;
        }

        var free = PageRest.Of(part.Width, part.Height, over).Sum(region => region.Width * region.Height);
        return 1 - (free / (part.Width * part.Height));
    }
}
