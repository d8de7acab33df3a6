using LegalRequests.Pdf.Tests.Reading;

namespace LegalRequests.Pdf.Tests.Native;

/// <summary>One planted secret a test: each way to hide it keeps the document from leaving natively.</summary>
public sealed class HiddenWaysTests : IDisposable
{
    const string Line = "BT /F1 14 Tf 72 700 Td (A line of a SAMPLE record) Tj ET\n";

    readonly NativeBench bench = new();

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData("the colour of the paper", "1 g BT /F1 14 Tf 72 650 Td (HIDDENWORD) Tj ET", "cannot be seen")]
    [InlineData("nearly the colour of the paper", ".95 g BT /F1 14 Tf 72 650 Td (HIDDENWORD) Tj ET", "cannot be seen")]
    [InlineData("under a black box", "BT /F1 14 Tf 72 650 Td (HIDDENWORD) Tj ET 0 g 60 640 200 30 re f", "cannot be seen")]
    [InlineData("under a white box", "BT /F1 14 Tf 72 650 Td (HIDDENWORD) Tj ET 1 g 60 640 200 30 re f", "cannot be seen")]
    [InlineData("half under a white box", "BT /F1 14 Tf 72 650 Td (HIDDENWORD) Tj ET 1 g 120 640 200 30 re f", "seen")]
    [InlineData("under a hatching", "BT /F1 14 Tf 72 650 Td (HIDDENWORD) Tj ET 1 w 60 642 m 200 664 l 60 646 m 200 668 l 60 638 m 200 660 l S", "")]
    [InlineData("struck out by level lines", "BT /F1 14 Tf 72 650 Td (HIDDENWORD) Tj ET 2 w 60 654 m 300 654 l S", "its text")]
    [InlineData("not painted", "BT 3 Tr /F1 14 Tf 72 650 Td (HIDDENWORD) Tj ET", "not painted")]
    [InlineData("a clip", "BT 7 Tr /F1 14 Tf 72 650 Td (HIDDENWORD) Tj ET", "not painted")]
    [InlineData("cut off", "q 0 0 1 1 re W n BT /F1 14 Tf 72 650 Td (HIDDENWORD) Tj ET Q", "cannot be seen")]
    [InlineData("cut off by a round shape", "q 0 0 m 0 9 9 9 9 0 c h W n BT /F1 14 Tf 72 650 Td (HIDDENWORD) Tj ET Q", "cuts off")]
    [InlineData("beside the page", "BT /F1 14 Tf 72 -40 Td (HIDDENWORD) Tj ET", "beside the page")]
    [InlineData("too small to read", "BT /F1 .3 Tf 72 650 Td (HIDDENWORD) Tj ET", "seen")]
    [InlineData("pressed to nothing", "BT 1 Tz /F1 14 Tf 72 650 Td (HIDDENWORD) Tj ET", "pressed")]
    [InlineData("under other text", "BT /F1 14 Tf 72 650 Td (HIDDENWORD) Tj ET BT /F1 14 Tf 72 650 Td (ordinaries) Tj ET", "")]
    [InlineData("in a layer", "/OC /L BDC BT /F1 14 Tf 72 650 Td (HIDDENWORD) Tj ET EMC", "layers")]
    [InlineData("as replacement text", "/Span <</ActualText (HIDDENWORD)>> BDC BT /F1 14 Tf 72 650 Td (ordinary) Tj ET EMC", "stand for what is drawn")]
    [InlineData("as a description", "/Figure <</Alt (HIDDENWORD)>> BDC 0 g 72 600 40 40 re f EMC", "stand for what is drawn")]
    [InlineData("as an expansion", "/Span <</E (HIDDENWORD)>> BDC BT /F1 14 Tf 72 650 Td (ordinary) Tj ET EMC", "stand for what is drawn")]
    [InlineData("as an operand too many", "(HIDDENWORD) 72 600 40 40 re f", "does not need")]
    [InlineData("as an operand of an unknown operator", "(HIDDENWORD) zz", "not looked through")]
    [InlineData("after the last operator", "(HIDDENWORD)", "never painted")]
    [InlineData("in a picture within the content", "q 9 0 0 9 72 600 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q", "within the content")]
    [InlineData("as a drawing under a box", "0 g 72 600 m 80 620 l 84 600 l f 0 g 60 590 60 60 re f", "covered")]
    [InlineData("as lines under a box", "0 g 72 600 m 72 620 l 82 620 m 82 600 l S 60 590 60 60 re f", "covered")]
    [InlineData("as small squares under a box", "0 g 72 600 3 3 re 75 603 3 3 re f 60 590 60 60 re f", "covered")]
    [InlineData("as a drawing in the colour of the paper", "1 g 72 600 m 80 620 l 84 600 l f", "colour of what it lies on")]
    [InlineData("as lines in the colour of the paper", "1 G 72 600 m 72 620 l S", "colour of what it lies on")]
    [InlineData("as lines in the colour of a box", "0 g 60 590 60 60 re f 0 G 72 600 m 72 620 l S", "colour of what it lies on")]
    [InlineData("as a drawing beside the page", "0 g 72 -60 m 80 -40 l 84 -60 l f", "cannot be seen")]
    [InlineData("as a drawing that is cut", "q 72 600 5 5 re W n 0 g 72 600 m 80 640 l 94 600 l f Q", "larger than what is shown")]
    [InlineData("in a pattern", "/Pattern cs /P1 scn 72 600 40 40 re f", "patterns")]
    [InlineData("in a shade", "/S1 sh", "not looked through")]
    [InlineData("in a font that is not there", "BT /F9 14 Tf 72 650 Td (HIDDENWORD) Tj ET", "does not have")]
    [InlineData("behind what is taken back too often", "Q BT /F1 14 Tf 72 650 Td (ordinary) Tj ET", "takes back")]
    public async Task Hidden_in_the_content(string how, string content, string why) => await ShouldStay(how, Page(content), why);

    [Theory]
    [InlineData("seen through", "/ExtGState<</G<</ca 0>>>>", "/G gs 0 g BT /F1 14 Tf 72 650 Td (HIDDENWORD) Tj ET", "see-through")]
    [InlineData("masked", "/ExtGState<</G<</SMask<</S/Luminosity>>>>>>", "/G gs BT /F1 14 Tf 72 650 Td (HIDDENWORD) Tj ET", "see-through")]
    [InlineData("mixed with its ground", "/ExtGState<</G<</BM/Multiply>>>>", "/G gs BT /F1 14 Tf 72 650 Td (HIDDENWORD) Tj ET", "see-through")]
    [InlineData("in a setting", "/ExtGState<</G<</Private(HIDDENWORD)>>>>", "/G gs", "see-through")]
    [InlineData("in the resources", "/Private<</A(HIDDENWORD)>>", "", "may hold anything")]
    [InlineData("in a font", "/Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Private(HIDDENWORD)>>>>", "", "may hold anything")]
    [InlineData("as the name of a font", "/Font<</F1<</Type/Font/Subtype/Type1/BaseFont/HIDDENWORD>>>>", "", "not looked through")]
    [InlineData("as the name of a letter", "/Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</Differences[65/HIDDENWORD]>>>>>>", "", "names of its own")]
    [InlineData("as a letter that is drawn", "/Font<</F1<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[.1 0 0 .1 0 0]/FirstChar 65/LastChar 65/Widths[9]/Encoding<</Differences[65/A]>>/CharProcs<<>>>>>>", "", "drawings")]
    [InlineData("as text of no width", "/Font<</F1<</Type/Font/Subtype/TrueType/BaseFont/Arial/FirstChar 32/LastChar 126/Widths[0]>>>>", "", "not in the file")]
    public async Task Hidden_in_the_resources(string how, string resources, string content, string why)
    {
        var fonts = resources.Contains("/Font", StringComparison.Ordinal) ? "" : "/Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>";
        await ShouldStay(how, new SamplePdf().Page(Line + content, resources: $"<<{fonts}{resources}>>"), why);
    }

    [Theory]
    [InlineData("in private data", "/PieceInfo<</X<</Private(HIDDENWORD)>>>>", "", "may hold anything")]
    [InlineData("under an unknown key", "/HIDDENWORD true", "", "a name of its own")]
    [InlineData("in the page's own metadata", "/Metadata<</A(HIDDENWORD)>>", "", "may hold anything")]
    [InlineData("in a preview", "/Thumb<</A(HIDDENWORD)>>", "", "may hold anything")]
    [InlineData("in a note", "/Annots[<</Type/Annot/Subtype/Text/Rect[9 9 9 9]/Contents(HIDDENWORD)>>]", "", "Notes")]
    [InlineData("beyond a crop", "/CropBox[0 0 500 792]", "", "crop")]
    [InlineData("in a script", "/AA<</O<</S/JavaScript/JS(HIDDENWORD)>>>>", "", "may hold anything")]
    [InlineData("in a field", "", "/AcroForm<</Fields[<</T(HIDDENWORD)>>]>>", "form with fields")]
    [InlineData("in an attachment", "", "/Names<</EmbeddedFiles<</Names[(HIDDENWORD)<<>>]>>>>", "other files")]
    [InlineData("in the name of a layer", "", "/OCProperties<</OCGs[<</Type/OCG/Name(HIDDENWORD)>>]>>", "layers")]
    public async Task Hidden_about_the_page(string how, string page, string catalog, string why)
    {
        var sample = new SamplePdf { CatalogEntries = catalog };
        await ShouldStay(how, sample.Page(Line, "/MediaBox[0 0 612 792]" + page), why);
    }

    [Theory]
    [InlineData("in a form's own entry", "/Private(HIDDENWORD)", "", "may hold anything")]
    [InlineData("in white in a form", "", "1 g BT /F1 14 Tf 72 650 Td (HIDDENWORD) Tj ET", "cannot be seen")]
    [InlineData("beyond the edge of a form", "", "BT /F1 14 Tf 900 650 Td (HIDDENWORD) Tj ET", "beside the page")]
    [InlineData("unpainted in a form", "", "BT 3 Tr /F1 14 Tf 72 650 Td (HIDDENWORD) Tj ET", "not painted")]
    [InlineData("in a form that draws itself", "", "/X Do", "cannot be read")]
    public async Task Hidden_in_a_part_of_the_page(string how, string entries, string content, string why)
    {
        var sample = new SamplePdf();
        var number = sample.AddStream(System.Text.Encoding.Latin1.GetBytes(content), $"/Type/XObject/Subtype/Form/BBox[0 0 612 792]{entries}");
        await ShouldStay(how, sample.Page(Line + "/X Do", resources: $"<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>/XObject<</X {number} 0 R>>>>"), why);
    }

    [Theory]
    [InlineData("ordinaries", "HIDDENWORD", "cannot be seen")]
    [InlineData("ordina", "      ", "spaces")]
    public async Task A_font_that_says_other_than_it_shows(string shown, string said, string why)
    {
        var sample = new SamplePdf();
        var map = sample.AddStream(SamplePdf.ToUnicode(shown, said));
        var fonts = $"/F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>/F2<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode {map} 0 R>>";
        await ShouldStay("in a font's map", sample.Page(Line + $"BT /F2 14 Tf 72 650 Td ({shown}) Tj ET", resources: $"<</Font<<{fonts}>>>>"), why);
    }

    [Fact]
    public async Task A_font_that_says_a_sentence_of_one_letter()
    {
        var sample = new SamplePdf();
        var map = sample.AddStream("begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <41> <00480049004400440045004E0057004F00520044> endbfchar endcmap"u8.ToArray());
        var fonts = $"/F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode {map} 0 R>>";
        await ShouldStay("in a letter", sample.Page(Line, resources: $"<</Font<<{fonts}>>>>"), "more of a letter");
    }

    static SamplePdf Page(string content) => new SamplePdf().Page(Line + content);

    async Task ShouldStay(string how, SamplePdf sample, string why)
    {
        var verdict = await bench.TryAsync(sample);

        verdict.IsClean.ShouldBeFalse(how);
        verdict.Pages.ShouldBeEmpty();
        verdict.Doubts.ShouldContain(doubt => doubt.Sentence.Contains(why, StringComparison.OrdinalIgnoreCase), how);
        verdict.Doubts.ShouldAllBe(doubt => !doubt.Sentence.Contains("HIDDENWORD"));
    }
}
