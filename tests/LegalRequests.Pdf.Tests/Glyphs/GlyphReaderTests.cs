using System.Globalization;
using System.Text;
using LegalRequests.Pdf.Glyphs;
using LegalRequests.Pdf.Reading;
using LegalRequests.Pdf.Stamping;
using LegalRequests.Pdf.Tests.Reading;

namespace LegalRequests.Pdf.Tests.Glyphs;

public sealed class GlyphReaderTests : IDisposable
{
    readonly Workbench bench = new();

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData("BT /F1 12 Tf 100 700 Td [(Pri) 20 (sci) -30 (lla)] TJ ET", "Priscilla")]
    [InlineData("BT /F1 12 Tf 100 700 Td (\\120\\162\\151) Tj <7363696c6c61> Tj ET", "Priscilla")]
    [InlineData("BT /F1 12 Tf 14 TL 100 700 Td (one) Tj T* (two) Tj (three) ' 1 2 (four) \" ET", "onetwothreefour")]
    [InlineData("q BT /F1 12 Tf (inside) Tj ET Q BT (no font) Tj ET", "inside")]
    [InlineData("BI /W 1 /H 1 /CS /G /BPC 8 ID (x) EI BT /F1 9 Tf (after) Tj ET", "after")]
    [InlineData("BT /F1 9 Tf (caf\\351 \\223q\\224) Tj ET", "café “q”")]
    public void Text_is_read_however_it_is_shown(string content, string expected)
    {
        var page = Read(new SamplePdf().Page(content, resources: "<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>>>>>"));

        Text(page).ShouldBe(expected);
        page.Complete.ShouldBeTrue();
    }

    [Fact]
    public void Names_of_glyphs_give_their_text()
    {
        const string font = "<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/X/Encoding<</Differences[1/A/fi/ntilde/uni05D0/f_f_i/Euro/u1F600 65/zero]>>>>>>>>";

        var page = Read(new SamplePdf().Page("BT /F1 9 Tf <0102030405060741> Tj ET", resources: font));

        page.Glyphs.Select(glyph => glyph.Text).ShouldBe(["A", "fi", "ñ", "\u05D0", "ffi", "€", "\U0001F600", "0"]);
    }

    [Fact]
    public void A_composite_font_is_read_through_its_map()
    {
        var sample = new SamplePdf();
        var map = sample.AddStream(Encoding.ASCII.GetBytes(
            "begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfchar <0003> <00660066> endbfchar\n"
            + "2 beginbfrange <0010> <0012> <0041> <0020> <0021> [<65E5> <672C>] endbfrange endcmap"));
        sample.Page(
            "BT /F1 10 Tf 50 700 Td <00100011000300200021> Tj ET",
            resources: $"<</Font<</F1<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/ToUnicode {map} 0 R/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/X/DW 500/W[16[700 800] 32 33 1000]>>]>>>>>>");

        var page = Read(sample);

        page.Glyphs.Select(glyph => glyph.Text).ShouldBe(["A", "B", "ff", "日", "本"]);
        page.Glyphs.Select(glyph => Math.Round(glyph.Width, 3)).ShouldBe([0.7, 0.8, 0.5, 1, 1]);
        page.Glyphs[4].Em.E.ShouldBe(50 + 10 * (0.7 + 0.8 + 0.5 + 1), 0.001);
    }

    [Fact]
    public void Unpainted_text_and_words_put_in_its_place_are_told_apart()
    {
        var page = Read(new SamplePdf().Page(
            "BT /F1 9 Tf 3 Tr (hidden) Tj 0 Tr (shown) Tj ET /Span<</ActualText(\\376\\377\\000A)/E(expanded)>> BDC EMC"));

        Text(page, painted: true).ShouldBe("shown");
        Text(page, painted: false).ShouldBe("hidden");
        page.Replacements.ShouldBe(["A", "expanded"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/Rotate 90")]
    [InlineData("/Rotate 180")]
    [InlineData("/Rotate 270/CropBox[40 60 560 740]")]
    [InlineData("/UserUnit 2/CropBox[40 60 560 740]")]
    public async Task Glyphs_stand_where_another_reader_sees_its_words(string entries)
    {
        var content = SamplePdf.Text(100, 500, 12, "word") + "q 2 0 0 1 300 300 cm " + SamplePdf.Text(0, 0, 24, "stretched") + "Q";
        var pdf = await bench.OpenAsync(new SamplePdf().Page(content, "/MediaBox[0 0 612 792]" + entries));
        var words = (await new PageSource(await Workbench.SandboxAsync()).WordsAsync(pdf, 1, 1, default)).Value.ShouldNotBeNull()[0];

        var page = GlyphReader.Read(SourceDocument.Open(await File.ReadAllBytesAsync(pdf.Path)), 1);

        foreach (var word in words)
        {
            var inside = page.Glyphs.Where(glyph => IsIn(glyph, word.Box)).Select(glyph => glyph.Text);
            string.Concat(inside).ShouldBe(word.Text);
        }

        words.Count.ShouldBe(2);
        page.Glyphs[0].Turn.ShouldBe(entries.Contains("90", StringComparison.Ordinal) ? 1 : entries.Contains("180", StringComparison.Ordinal) ? 2 : entries.Contains("270", StringComparison.Ordinal) ? 3 : 0);
    }

    [Fact]
    public void Forms_and_appearances_are_entered_and_circles_left()
    {
        var sample = new SamplePdf();
        const string font = "/Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>";
        const int self = 3;
        var form = sample.AddStream(
            Encoding.ASCII.GetBytes(SamplePdf.Text(0, 0, 9, "form") + "/Me Do "),
            $"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<<{font}/XObject<</Me {self} 0 R>>>>");
        var drawn = sample.AddStream(Encoding.ASCII.GetBytes(SamplePdf.Text(0, 0, 9, "stamp")), $"/Subtype/Form/BBox[0 0 90 9]/Resources<<{font}>>");
        sample.Page(
            "/X Do /Me Do",
            $"/MediaBox[0 0 612 792]/Annots[<</Subtype/Stamp/Rect[100 700 190 709]/AP<</N {drawn} 0 R>>>><</Subtype/Stamp/F 2/Rect[0 0 9 9]/AP<</N {drawn} 0 R>>>>]",
            $"<</XObject<</X {form} 0 R/Me {form} 0 R>>>>");

        var page = Read(sample);

        Text(page).ShouldBe("formformstamp");
        page.Glyphs[^1].Em.F.ShouldBe(792 - 700, 0.01);
    }

    [Fact]
    public void Forms_that_no_page_draws_are_read_by_themselves()
    {
        var sample = new SamplePdf();
        sample.AddStream("BT /F1 9 Tf (unused) Tj ET"u8.ToArray(), "/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>");

        var forms = GlyphReader.ReadForms(SourceDocument.Open(sample.Page("").Bytes()));

        Text(forms.ShouldHaveSingleItem()).ShouldBe("unused");
    }

    [Fact]
    public void A_few_forms_that_draw_each_other_a_billion_times_end_soon()
    {
        var sample = new SamplePdf();
        var last = sample.AddStream("BT ET"u8.ToArray(), "/Subtype/Form/BBox[0 0 9 9]");
        for (var depth = 0; depth < 11; depth++)
            last = sample.AddStream(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("/X Do ", 16))), $"/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X {last} 0 R>>>>");

        var page = Read(sample.Page("/X Do", resources: $"<</XObject<</X {last} 0 R>>>>"));

        page.Complete.ShouldBeFalse();
    }

    [Fact]
    public void What_stands_before_broken_content_is_kept()
    {
        var page = Read(new SamplePdf().Page("BT /F1 9 Tf (kept) Tj ET [ (never closed"));

        Text(page).ShouldBe("kept");
        page.Complete.ShouldBeFalse();
    }

    [Fact]
    public void A_type_1_program_brings_its_own_encoding()
    {
        var sample = new SamplePdf();
        var program = sample.AddStream("/Encoding 256 array dup 12 /fi put dup 13/fl put readonly def currentfile eexec"u8.ToArray());
        var font = string.Create(CultureInfo.InvariantCulture, $"<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/X/FontDescriptor<</FontFile {program} 0 R>>>>>>>>");

        Text(Read(sample.Page("BT /F1 9 Tf (of\\014ce \\015y) Tj ET", resources: font))).ShouldBe("office fly");
    }

    static GlyphPage Read(SamplePdf sample) => GlyphReader.Read(SourceDocument.Open(sample.Bytes()), 1);

    static string Text(GlyphPage page, bool? painted = null) =>
        string.Concat(page.Glyphs.Where(glyph => painted is null || glyph.Painted == painted).Select(glyph => glyph.Text));

    static bool IsIn(ShownGlyph glyph, PageBox box)
    {
        var (x, y) = glyph.Middle;
        return x >= box.Left && x <= box.Right && y >= box.Top && y <= box.Bottom;
    }
}
