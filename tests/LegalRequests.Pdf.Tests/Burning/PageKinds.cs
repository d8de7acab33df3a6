using System.Text;
using LegalRequests.Pdf.Reading;
using LegalRequests.Pdf.Tests.Reading;

namespace LegalRequests.Pdf.Tests.Burning;

/// <summary>
/// SAMPLE pages of the kinds that agencies receive. On each "PRISCILLA" is to be covered, and the words around it stay.
/// </summary>
static class PageKinds
{
    public const string Secret = "PRISCILLA";

    const string Letter = "/MediaBox[0 0 612 792]";
    const string Helvetica = "<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>";

    static readonly Dictionary<string, Func<PageImage, SamplePdf>> Known = new()
    {
        ["plain"] = _ => Typed(Letter),
        ["rotated 90"] = _ => Typed(Letter + "/Rotate 90"),
        ["rotated 180"] = _ => Typed(Letter + "/Rotate 180"),
        ["rotated 270"] = _ => Typed(Letter + "/Rotate 270"),
        ["rotated -90"] = _ => Typed(Letter + "/Rotate -90"),
        ["cropped"] = _ => Typed(Letter + "/CropBox[40 400 500 720]/Rotate 90"),
        ["box below zero"] = _ => Typed("/MediaBox[-300 -200 612 792]"),
        ["box turned over"] = _ => Typed("/MediaBox[612 792 0 0]/CropBox[600 780 20 20]"),
        ["larger unit"] = _ => Typed(Letter + "/UserUnit 1.75"),
        ["colour"] = _ => new SamplePdf().Page("1 .8 .8 rg 50 450 400 200 re f .7 0 0 rg " + Lines() + "0 .3 .8 rg 300 650 80 40 re f", Letter),
        ["split words"] = _ => new SamplePdf().Page(Line(600, "record of an agency") + "BT /F1 16 Tf 100 560 Td [(na) -20 (med PRI) 30 (SCI) -25 (LLA sta) 12 (ys)] TJ ET " + Line(520, "below the line")),
        ["ligatures"] = _ => new SamplePdf().Page(
            Line(640, "of\\001cial \\001le") + Lines(),
            Letter,
            "<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding<</BaseEncoding/WinAnsiEncoding/Differences[1/fi]>>>>>>>>"),
        ["text standing up"] = _ => new SamplePdf().Page("0 1 -1 0 700 0 cm " + Lines(), Letter),
        ["transparency"] = _ => new SamplePdf().Page(
            "/Half gs " + Lines() + "1 0 0 rg 90 540 300 40 re f",
            Letter,
            "<</ExtGState<</Half<</ca .5/CA .5>>>>/Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>"),
        ["appearance"] = _ => Stamped(),
        ["form within form"] = _ => Nested(),
        ["scan, grey"] = picture => new SamplePdf().ImagePage(picture.Width, picture.Height, picture.Pixels),
        ["scan, fax"] = ScannedPage.Fax,
        ["scan, JBIG2"] = ScannedPage.Jbig2,
        ["scan, fax with photograph"] = ScannedPage.FaxWithPhoto,
        ["scan with honest layer"] = picture => ScannedPage.WithLayer(picture, Lines()),
        ["scan with lying layer"] = picture => ScannedPage.WithLayer(picture, Line(600, "SECRETLAYER words elsewhere") + Line(560, "wholly other things said")),
    };

    public static IEnumerable<string> Names => Known.Keys;

    /// <summary>A page of a kind; scans are made of the given picture of <see cref="Typed"/>.</summary>
    public static SamplePdf Make(string name, PageImage picture) => Known[name](picture);

    public static SamplePdf Typed(string entries) => new SamplePdf().Page(Lines(), entries);

    static string Lines() => Line(600, "record of an agency") + Line(560, "named PRISCILLA stays") + Line(520, "below the line");

    static string Line(double y, string text) => SamplePdf.Text(100, y, 16, text);

    static SamplePdf Stamped()
    {
        var sample = new SamplePdf();
        var form = sample.AddStream(Encoding.Latin1.GetBytes(SamplePdf.Text(5, 6, 16, "named PRISCILLA stays")), $"/Type/XObject/Subtype/Form/BBox[0 0 240 30]/Resources{Helvetica}");
        return sample.Page(
            Line(600, "record of an agency") + Line(520, "below the line"),
            $"{Letter}/Annots[<</Type/Annot/Subtype/Stamp/Rect[95 554 335 584]/F 4/AP<</N {form} 0 R>>>>]");
    }

    static SamplePdf Nested()
    {
        var sample = new SamplePdf();
        var inner = sample.AddStream(Encoding.Latin1.GetBytes(Lines()), $"/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Matrix[1 0 0 1 20 0]/Resources{Helvetica}");
        var outer = sample.AddStream("q .8 0 0 .8 0 0 cm /In Do Q"u8.ToArray(), $"/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<</XObject<</In {inner} 0 R>>>>");
        return sample.Page("/Out Do", Letter, $"<</XObject<</Out {outer} 0 R>>>>");
    }
}
