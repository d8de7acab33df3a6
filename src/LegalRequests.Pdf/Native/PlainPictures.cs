using LegalRequests.Pdf.Glyphs;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Reading;
using LegalRequests.Pdf.Stamping;

namespace LegalRequests.Pdf.Native;

/// <summary>
/// The pictures of a document, each written anew: its size, its colours, its pixels, and nothing beside them. Pictures with a
/// mask, with colours by number, or packed in a way that is not read here are refused.
/// </summary>
sealed class PlainPictures(SourceDocument source, PdfFileWriter file)
{
    const int MostPixels = 60_000_000;
    const double FinestDpi = 450;
    const double PointsAnInch = 72;

    readonly Dictionary<PdfStream, (string Name, PdfReference Reference)> known = [];
    readonly PdfDictionary onPage = [];

    /// <summary>The pictures that the page at hand names so far; empties the list for the next page.</summary>
    public PdfDictionary TakeResources()
    {
        var named = new PdfDictionary();
        foreach (var (name, reference) in onPage)
            named[name] = reference;
        foreach (var (name, _) in named)
            onPage[name] = null;
        return named;
    }

    /// <summary>Gives the name of a picture, and its place on the displayed page.</summary>
    /// <param name="space">From its unit square to the page.</param>
    public (string Name, PageBox Box) Use(PdfStream picture, Affine space)
    {
        var (width, height) = (Whole(picture, "Width"), Whole(picture, "Height"));
        if (!PlainPath.IsUpright(space) || !space.IsFinite)
            throw new NotUnderstoodException("A picture lies askew.");
        var box = PlainPath.About([space.Map(0, 0), space.Map(1, 1)]);
        var turned = Math.Abs(space.A) < Math.Abs(space.B);
        var (across, down) = turned ? (box.Height, box.Width) : (box.Width, box.Height);
        if (Math.Max(width / Math.Max(across, 0.01), height / Math.Max(down, 0.01)) * PointsAnInch > FinestDpi)
            throw new NotUnderstoodException("A picture is finer than it is shown: it may hold more than can be seen.");
        if (!known.TryGetValue(picture, out var entry))
        {
            entry = ($"I{known.Count + 1}", file.AddOnce(Write(picture, width, height)));
            known.Add(picture, entry);
        }

        onPage[entry.Name] = entry.Reference;
        return (entry.Name, box);
    }

    PdfStream Write(PdfStream picture, int width, int height)
    {
        var from = picture.Dictionary;
        KnownEntries.CheckPicture(from);
        if ((long)width * height > MostPixels)
            throw new NotUnderstoodException("A picture has too many pixels.");
        var inks = PlainColour.InksOf(source, source.Resolve(from["ColorSpace"]));
        var bits = Whole(picture, "BitsPerComponent");
        var to = new PdfDictionary
        {
            ["Type"] = PdfName.Of("XObject"),
            ["Subtype"] = PdfName.Of("Image"),
            ["Width"] = PdfNumber.Of(width),
            ["Height"] = PdfNumber.Of(height),
            ["ColorSpace"] = PdfName.Of(PlainColour.DeviceOf(inks)),
            ["BitsPerComponent"] = PdfNumber.Of(bits),
        };
        if (source.Resolve(from["Interpolate"]) is PdfBoolean { Value: true })
            to["Interpolate"] = PdfBoolean.True;
        var filter = source.Resolve(from["Filter"]);
        if (filter is PdfArray { Count: 1 } single)
            filter = source.Resolve(single[0]);
        switch (filter)
        {
            case PdfName { Value: "DCTDecode" } when bits == 8 && from["DecodeParms"] is null:
                JpegSegments.Check(picture.Encoded.Span, width, height, inks);
                to["Filter"] = PdfName.Of("DCTDecode");
                return new PdfStream(to, picture.Encoded);
            case PdfName { Value: "FlateDecode" } or PdfNull:
                return PixelRows.Write(source, picture, to, new PixelLayout(width, height, inks, bits), filter is PdfName);
            default:
                throw new NotUnderstoodException("A picture is packed in a way that is not looked through here.");
        }
    }

    int Whole(PdfStream picture, string key) => source.Resolve(picture.Dictionary[key]) is PdfNumber { Value: > 0 and < 100_000 } number && number.Value == Math.Floor(number.Value)
        ? (int)number.Value
        : throw new NotUnderstoodException("A picture does not say what it is.");
}
