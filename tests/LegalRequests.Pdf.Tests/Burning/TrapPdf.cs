using System.Globalization;
using System.Text;
using LegalRequests.Pdf.Tests.Reading;

namespace LegalRequests.Pdf.Tests.Burning;

/// <summary>
/// A SAMPLE page, turned and cropped, in which a word is hidden in each of the ways by which a file says more than it
/// shows; a few words are in plain sight, so that a search that finds nothing at all gives itself away.
/// </summary>
static class TrapPdf
{
    /// <summary>The word that a box is to be drawn over.</summary>
    public const string Boxed = "TRAPBOXED";

    /// <summary>Words that anyone sees on the page.</summary>
    public static readonly IReadOnlyList<string> Visible = ["TRAPSPLIT", "TRAPSTAMP", "TRAPPLAIN"];

    /// <summary>Words that no eye sees.</summary>
    public static readonly IReadOnlyList<string> Hidden =
    [
        "TRAPWHITE", "TRAPUNDERBOX", "TRAPINVISIBLE", "TRAPCLIPPED", "TRAPOFFCROP", "TRAPLAYERTEXT", "TRAPLAYERNAME", "TRAPSQUARES",
        "TRAPACTUAL", "TRAPMAPPED", "TRAPCOMMENT", "TRAPFIELDNAME", "TRAPFIELDVALUE", "TRAPSCRIPT", "TRAPATTACHED", "TRAPFILENAME",
        "TRAPXMP", "TRAPINFO", "TRAPOUTLINE", "TRAPDEST", "TRAPPRIVATE", "TRAPTHUMB", "TRAPOLDREVISION", "TRAPTRAILING", "TRAPHATCHED",
        "TRAPALTERNATE",
    ];

    public static byte[] Bytes()
    {
        var sample = new SamplePdf();
        var fonts = Fonts(sample);
        var layer = sample.Add("<</Type/OCG/Name(TRAPLAYERNAME)>>");
        var note = sample.Add("<</Type/Annot/Subtype/Text/Rect[100 100 120 120]/Contents(TRAPCOMMENT)/F 2>>");
        var stamp = Stamp(sample);
        var field = sample.Add("<</Type/Annot/Subtype/Widget/FT/Tx/T(TRAPFIELDNAME)/V(TRAPFIELDVALUE)/Rect[0 0 0 0]/F 2>>");
        var thumb = sample.AddStream("TRAPTHUMB"u8.ToArray(), "/Width 3/Height 3/ColorSpace/DeviceGray/BitsPerComponent 8");
        var page = string.Create(CultureInfo.InvariantCulture, $"/MediaBox[0 0 612 792]/CropBox[36 36 576 756]/Rotate 90")
            + $"/Annots[{note} 0 R {stamp} 0 R {field} 0 R]/Thumb {thumb} 0 R/PieceInfo<</X<</Private(TRAPPRIVATE)>>>>";
        sample.Page(Content(), page, $"<</Font<<{fonts}>>/Properties<</L {layer} 0 R>>>>");
        sample.CatalogEntries = Catalog(sample, layer, field);
        sample.TrailerEntries = $"/Info {sample.Add("<</Title(TRAPINFO)>>")} 0 R";
        return WithHistory(sample);
    }

    static string Content() =>
        SamplePdf.Text(100, 700, 14, "TRAPPLAIN line of a record")
        + SamplePdf.Text(100, 670, 14, $"Name: {Boxed} stays secret")
        + "BT /F1 14 Tf 100 640 Td [(TRAP) 20 (SPL) -30 (IT)] TJ ET\n"
        + "1 g " + SamplePdf.Text(100, 610, 14, "TRAPWHITE") + "0 g\n"
        + SamplePdf.Text(100, 580, 14, "TRAPUNDERBOX") + SamplePdf.Box(95, 575, 200, 20)
        + "BT /F1 14 Tf 3 Tr 100 550 Td (TRAPINVISIBLE) Tj ET BT 0 Tr ET\n"
        + "q 0 0 1 1 re W n " + SamplePdf.Text(100, 520, 14, "TRAPCLIPPED") + "Q\n"
        + SamplePdf.Text(100, 10, 14, "TRAPOFFCROP")
        + "/OC /L BDC " + SamplePdf.Text(100, 490, 14, "TRAPLAYERTEXT") + "EMC\n"
        + SamplePdf.Text(100, 460, 14, "TRAPSQUARES").Replace("/F1", "/F3", StringComparison.Ordinal)
        + "/Span<</ActualText(TRAPACTUAL)/Alt(TRAPALTERNATE)>> BDC " + SamplePdf.Text(100, 430, 14, "ordinary") + "EMC\n"
        + SamplePdf.Text(100, 400, 14, "wonderfuls").Replace("/F1", "/F2", StringComparison.Ordinal)
        + "1 g " + SamplePdf.Text(100, 370, 14, "TRAPHATCHED") + "0 g 0.5 w "
        + string.Concat(Enumerable.Range(0, 40).Select(line => $"{95 + line * 4} 365 m {105 + line * 4} 385 l S\n"));

    static string Fonts(SamplePdf sample)
    {
        const string helvetica = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica";
        var lie = sample.AddStream(SamplePdf.ToUnicode("wonderfuls", "TRAPMAPPED"));
        var square = sample.AddStream("700 0 0 0 600 600 d1 50 50 500 500 re f"u8.ToArray());
        var glyphs = string.Concat("ABCDEFGHIJKLMNOPQRSTUVWXYZ".Select(letter => $"/{letter} {square} 0 R"));
        var widths = string.Join(' ', Enumerable.Repeat("700", 26));
        var names = string.Concat("ABCDEFGHIJKLMNOPQRSTUVWXYZ".Select(letter => $"/{letter}"));
        return $"/F1{helvetica}>>/F2{helvetica}/ToUnicode {lie} 0 R>>/F3<</Type/Font/Subtype/Type3/FontBBox[0 0 1000 1000]"
            + $"/FontMatrix[.001 0 0 .001 0 0]/FirstChar 65/LastChar 90/Widths[{widths}]/Encoding<</Differences[65{names}]>>/CharProcs<<{glyphs}>>>>";
    }

    static int Stamp(SamplePdf sample)
    {
        var form = sample.AddStream(
            Encoding.Latin1.GetBytes(SamplePdf.Text(5, 5, 14, "TRAPSTAMP")),
            "/Type/XObject/Subtype/Form/BBox[0 0 160 24]/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>");
        return sample.Add($"<</Type/Annot/Subtype/Stamp/Rect[320 600 480 624]/F 4/AP<</N {form} 0 R>>>>");
    }

    static string Catalog(SamplePdf sample, int layer, int field)
    {
        var attached = sample.AddStream("about TRAPATTACHED"u8.ToArray(), "/Type/EmbeddedFile");
        var file = sample.Add($"<</Type/Filespec/F(TRAPFILENAME.txt)/EF<</F {attached} 0 R>>>>");
        var metadata = sample.AddStream("<x:xmpmeta xmlns:x='adobe:ns:meta/'>TRAPXMP</x:xmpmeta>"u8.ToArray(), "/Type/Metadata/Subtype/XML");
        var outline = sample.Add("<</Type/Outlines/Count 0>>");
        var entry = sample.Add($"<</Title(TRAPOUTLINE)/Parent {outline} 0 R>>");
        var script = sample.Add("<</S/JavaScript/JS(app.alert\\('TRAPSCRIPT'\\))>>");
        return $"/OCProperties<</OCGs[{layer} 0 R]/D<</OFF[{layer} 0 R]>>>>/AcroForm<</Fields[{field} 0 R]>>/Metadata {metadata} 0 R"
            + $"/Outlines<</Type/Outlines/First {entry} 0 R/Last {entry} 0 R>>/OpenAction {script} 0 R"
            + $"/Names<</EmbeddedFiles<</Names[(x) {file} 0 R]>>/Dests<</Names[(TRAPDEST)[3 0 R/Fit]]>>>>";
    }

    // The first revision holds an object that the second one replaces.
    static byte[] WithHistory(SamplePdf sample)
    {
        var replaced = sample.Add("(TRAPOLDREVISION)");
        var first = sample.Bytes();
        var text = Encoding.Latin1.GetString(first);
        var start = text[(text.LastIndexOf("startxref", StringComparison.Ordinal) + 9)..].Trim().Split('\n')[0];
        var update = $"{replaced} 0 obj\n(nothing)\nendobj\n";
        var table = first.Length + update.Length;
        var trailer = text[(text.LastIndexOf("trailer", StringComparison.Ordinal) + 7)..text.LastIndexOf("startxref", StringComparison.Ordinal)].Trim();
        update += string.Create(CultureInfo.InvariantCulture, $"xref\n{replaced} 1\n{first.Length:0000000000} 00000 n \ntrailer\n{trailer[..^2]}/Prev {start}>>\nstartxref\n{table}\n%%EOF\nTRAPTRAILING\n");
        return [.. first, .. Encoding.Latin1.GetBytes(update)];
    }
}
