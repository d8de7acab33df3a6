using LegalRequests.Pdf.Objects;

namespace LegalRequests.Pdf.Stamping;

/// <summary>Walks a page tree, with what pages inherit, and cannot be led in a circle.</summary>
internal static class SourcePages
{
    private const int DeepestTree = 256;
    private const int MostPages = 200_000;
    private const double LargestSide = 200_000;
    private static readonly string[] Inherited = ["Resources", "MediaBox", "CropBox", "Rotate"];

    public static IReadOnlyList<SourcePage> Read(SourceDocument source)
    {
        var pages = new List<SourcePage>();
        Walk(source, source.Catalog["Pages"], [], [], 0, pages);
        return pages.Count > 0 ? pages : throw new MalformedPdfException("The file has no page.");
    }

    private static void Walk(SourceDocument source, PdfObject? link, PdfDictionary above, HashSet<int> seen, int depth, List<SourcePage> pages)
    {
        // A node hung in twice is refused like a circle: without end or not, a few such nodes make billions of visits.
        if (link is PdfReference reference && !seen.Add(reference.Number))
            throw new MalformedPdfException("The page tree runs in a circle.");
        if (depth > DeepestTree || pages.Count > MostPages)
            throw new MalformedPdfException("The page tree is too large.");

        if (source.Resolve(link) is PdfDictionary node)
        {
            var inherited = Inherit(node, above);
            if (source.Resolve(node["Kids"]) is PdfArray kids)
            {
                foreach (var kid in kids)
                    Walk(source, kid, inherited, seen, depth + 1, pages);
            }
            else
            {
                pages.Add(ReadPage(source, node, inherited));
            }
        }
    }

    private static PdfDictionary Inherit(PdfDictionary node, PdfDictionary above)
    {
        var inherited = new PdfDictionary();
        foreach (var key in Inherited)
            inherited[key] = node[key] ?? above[key];
        return inherited;
    }

    private static SourcePage ReadPage(SourceDocument source, PdfDictionary node, PdfDictionary inherited)
    {
        var media = Box(source, inherited["MediaBox"]) ?? new SourceBox(0, 0, 612, 792);
        var crop = Box(source, inherited["CropBox"]) is { } box ? media.Within(box) : media;
        if (crop.IsEmpty)
            crop = media;
        var turns = source.Resolve(inherited["Rotate"]) is PdfNumber rotate ? (int)(((rotate.Value / 90) % 4 + 4) % 4) : 0;
        var unit = source.Resolve(node["UserUnit"]) is PdfNumber { Value: > 0 and < 1000 } scale ? scale.Value : 1;
        if (crop.IsEmpty || Math.Max(crop.Width, crop.Height) * unit > LargestSide)
            throw new MalformedPdfException("A page has no usable size.");
        return new SourcePage(node, source.Resolve(inherited["Resources"]) as PdfDictionary ?? [], media, crop, turns, unit);
    }

    private static SourceBox? Box(SourceDocument source, PdfObject? value)
    {
        if (source.Resolve(value) is not PdfArray { Count: 4 } array)
            return null;
        Span<double> edges = stackalloc double[4];
        for (var index = 0; index < 4; index++)
        {
            if (source.Resolve(array[index]) is not PdfNumber number)
                return null;
            edges[index] = number.Value;
        }

        var box = new SourceBox(Math.Min(edges[0], edges[2]), Math.Min(edges[1], edges[3]), Math.Max(edges[0], edges[2]), Math.Max(edges[1], edges[3]));
        return box.IsEmpty ? null : box;
    }
}

/// <summary>A page of a source, with what it inherits. Its size is that of the upright page in points.</summary>
internal sealed record SourcePage(PdfDictionary Node, PdfDictionary Resources, SourceBox Media, SourceBox Crop, int Turns, double Unit)
{
    public double Width => (Turns % 2 == 0 ? Crop.Width : Crop.Height) * Unit;

    public double Height => (Turns % 2 == 0 ? Crop.Height : Crop.Width) * Unit;

    /// <summary>Maps the page's own space to upright points with the origin at the foot on the left.</summary>
    public double[] Upright => Turns switch
    {
        1 => [0, -Unit, Unit, 0, -Crop.Foot * Unit, Crop.Right * Unit],
        2 => [-Unit, 0, 0, -Unit, Crop.Right * Unit, Crop.Top * Unit],
        3 => [0, Unit, -Unit, 0, Crop.Top * Unit, -Crop.Left * Unit],
        _ => [Unit, 0, 0, Unit, -Crop.Left * Unit, -Crop.Foot * Unit],
    };
}

/// <summary>A rectangle in the space of a page.</summary>
internal sealed record SourceBox(double Left, double Foot, double Right, double Top)
{
    public double Width => Right - Left;

    public double Height => Top - Foot;

    public bool IsEmpty => !(Width > 0.01 && Height > 0.01);

    public SourceBox Within(SourceBox other) => new(
        Math.Max(Left, other.Left), Math.Max(Foot, other.Foot), Math.Min(Right, other.Right), Math.Min(Top, other.Top));
}
