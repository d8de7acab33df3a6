namespace LegalRequests.Redaction;

/// <summary>What is left of a page around some of its parts.</summary>
public static class PageRest
{
    /// <summary>Thinner than this nothing can be read, points; a box there would only eat into what is kept.</summary>
    private const double Hair = 0.5;

    /// <summary>Regions that do not overlap and cover the page except the kept parts, from the top down.</summary>
    public static IReadOnlyList<MarkedRegion> Of(double width, double height, IReadOnlyList<MarkedRegion> kept)
    {
        var cuts = kept.SelectMany(part => (double[])[part.Y, part.Bottom])
            .Append(0)
            .Append(height)
            .Select(y => Math.Clamp(y, 0, height))
            .Distinct()
            .Order()
            .ToList();
        var bands = cuts.Zip(cuts.Skip(1), (top, bottom) => new Band(top, bottom, Free(width, kept, (top + bottom) / 2)));

        return
        [
            .. from band in Joined(bands)
               where band.Bottom - band.Top >= Hair
               from gap in band.Gaps
               select new MarkedRegion(gap.Left, band.Top, gap.Right - gap.Left, band.Bottom - band.Top),
        ];
    }

    /// <summary>The stretches of a level of the page that no kept part crosses.</summary>
    private static List<Gap> Free(double width, IReadOnlyList<MarkedRegion> kept, double level)
    {
        var gaps = new List<Gap>();
        var from = 0.0;

        foreach (var part in kept.Where(part => part.Y < level && part.Bottom > level).OrderBy(part => part.X))
        {
            gaps.Add(new Gap(from, Math.Max(from, part.X)));
            from = Math.Max(from, part.Right);
        }

        gaps.Add(new Gap(from, Math.Max(from, width)));
        return gaps.FindAll(gap => gap.Right - gap.Left >= Hair);
    }

    private static List<Band> Joined(IEnumerable<Band> bands)
    {
        var joined = new List<Band>();

        foreach (var band in bands)
        {
            if (joined.Count > 0 && joined[^1].Gaps.SequenceEqual(band.Gaps))
            {
                joined[^1] = joined[^1] with { Bottom = band.Bottom };
            }
            else
            {
                joined.Add(band);
            }
        }

        return joined;
    }

    private readonly record struct Gap(double Left, double Right);

    private sealed record Band(double Top, double Bottom, List<Gap> Gaps);
}
