using LegalRequests.Pdf.Objects;

namespace LegalRequests.Pdf.Incoming;

/// <summary>Writes a PDF of one page that a picture fills.</summary>
static class PicturePage
{
    // Below this a file gives the resolution of a screen, not of a scanner.
    const double LeastDpi = 90;
    const double ShortSide = 612;
    const double LongSide = 792;

    /// <summary>As large as the paper was where the file tells the scanner's resolution; otherwise made to fit on a letter page.</summary>
    public static void Write(Stream output, Picture picture)
    {
        using var document = new DocumentWriter(output, new DocumentFacts("Picture", DateTimeOffset.UnixEpoch));
        var (width, height) = SizeOf(picture);
        var resources = new PdfDictionary { ["XObject"] = new PdfDictionary { ["Im"] = document.File.Add(picture.Image) } };
        var content = new ContentBuilder();
        var (a, b, c, d, e, f) = Matrix(picture.Turn, width, height);
        content.Op("q").Op("cm", a, b, c, d, e, f).Raw("/Im ").Op("Do").Op("Q");
        var contents = document.File.Add(PdfStream.Deflated([], content.Bytes));
        document.AddPage(new PageParts(width, height, resources, contents));
        document.Finish();
    }

    static (double Width, double Height) SizeOf(Picture picture)
    {
        var sideways = picture.Turn is >= 5 and <= 8;
        var (across, down) = sideways ? (picture.Height, picture.Width) : (picture.Width, picture.Height);
        if (picture.Dpi is >= LeastDpi and <= 4800 and var dpi && Math.Max(across, down) / dpi * 72 <= 14_400)
            return (across / dpi * 72, down / dpi * 72);
        var (roomAcross, roomDown) = across > down ? (LongSide, ShortSide) : (ShortSide, LongSide);
        var scale = Math.Min(roomAcross / across, roomDown / down);
        return (Math.Max(1, across * scale), Math.Max(1, down * scale));
    }

    // The unit square of the image (foot at 0) to the page; even numbers are mirrored.
    static (double A, double B, double C, double D, double E, double F) Matrix(int turn, double width, double height) => turn switch
    {
        2 => (-width, 0, 0, height, width, 0),
        3 => (-width, 0, 0, -height, width, height),
        4 => (width, 0, 0, -height, 0, height),
        5 => (0, -height, -width, 0, width, height),
        6 => (0, -height, width, 0, 0, height),
        7 => (0, height, width, 0, 0, 0),
        8 => (0, height, -width, 0, width, 0),
        _ => (width, 0, 0, height, 0, 0),
    };
}
