using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Stamping;

namespace LegalRequests.Pdf.Glyphs;

/// <summary>The pictures of a page's annotations and form fields, as far as a viewer draws them.</summary>
static class Appearances
{
    const int Hidden = 2;
    const int NoView = 32;

    /// <summary>Each normal appearance with the space it stands in (ISO 32000-2, 12.5.5, algorithm "appearance streams").</summary>
    public static IEnumerable<(PdfStream Form, Affine Space)> Of(SourceDocument source, SourcePage page)
    {
        var fields = new FontSource(source);
        foreach (var link in fields.Array(page.Node["Annots"]))
        {
            var annotation = fields.Dictionary(link);
            var flags = (int)(fields.Number(annotation["F"]) ?? 0);
            if ((flags & (Hidden | NoView)) != 0 || fields.Name(annotation["Subtype"]) == "Popup")
                continue;
            if (Normal(fields, annotation) is { } form && Place(fields, annotation, form) is { } space)
                yield return (form, space);
        }
    }

    static PdfStream? Normal(FontSource fields, PdfDictionary annotation) =>
        fields.Resolve(fields.Dictionary(annotation["AP"])["N"]) switch
        {
            PdfStream form => form,
            PdfDictionary states => fields.Resolve(states[fields.Name(annotation["AS"]) ?? "Off"]) as PdfStream,
            _ => null,
        };

    static Affine? Place(FontSource fields, PdfDictionary annotation, PdfStream form)
    {
        if (Corners(fields, annotation["Rect"]) is not { } rect || Corners(fields, form.Dictionary["BBox"]) is not { } box)
            return null;
        var matrix = ContentWalk.Matrix([.. fields.Array(form.Dictionary["Matrix"]).Select(fields.Resolve)]) ?? Affine.Identity;
        (double X, double Y)[] turned =
        [
            matrix.Map(box.Left, box.Foot), matrix.Map(box.Right, box.Foot), matrix.Map(box.Left, box.Top), matrix.Map(box.Right, box.Top),
        ];
        var (left, foot) = (turned.Min(corner => corner.X), turned.Min(corner => corner.Y));
        var (width, height) = (turned.Max(corner => corner.X) - left, turned.Max(corner => corner.Y) - foot);
        if (!(width > 0 && height > 0))
            return null;
        var (across, up) = (rect.Width / width, rect.Height / height);
        return new Affine(across, 0, 0, up, rect.Left - left * across, rect.Foot - foot * up);
    }

    static SourceBox? Corners(FontSource fields, PdfObject? value)
    {
        var edges = fields.Array(value).Select(fields.Number).OfType<double>().ToArray();
        return edges.Length == 4
            ? new SourceBox(Math.Min(edges[0], edges[2]), Math.Min(edges[1], edges[3]), Math.Max(edges[0], edges[2]), Math.Max(edges[1], edges[3]))
            : null;
    }
}
