using System.Text;
using LegalRequests.Pdf.Proofing;
using LegalRequests.Pdf.Tests.Burning;
using LegalRequests.Pdf.Tests.Reading;
using Xunit.Abstractions;

namespace LegalRequests.Pdf.Tests.Recovery;

/// <summary>SAMPLE papers, each with one thing hidden in it that one detector alone can find.</summary>
public sealed class PlantedLeakTests(ITestOutputHelper log) : IDisposable
{
    const string Visible = LeakBench.Visible;
    const string Hidden = LeakBench.Hidden;
    const string Helvetica = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";

    readonly LeakBench bench = new(log);

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task A_paper_that_hides_nothing_gives_nothing()
    {
        var result = await bench.ProveAsync(LeakBench.Paper().Bytes());

        result.Findings.ShouldBeEmpty();
        (result.Pages, result.Refusal, result.Secrets).ShouldBe((1, null, 0));
    }

    [Theory]
    [InlineData("1 g BT /F1 14 Tf 72 600 Td (Castellan) Tj ET", "proof.hidden-text", Detector.Poppler)]
    [InlineData("BT /F1 14 Tf 3 Tr 72 600 Td (Castellan) Tj ET", "proof.hidden-text", Detector.Poppler)]
    [InlineData("BT /F1 14 Tf 72 600 Td (Castellan) Tj ET 0 g 60 590 120 30 re f", "proof.hidden-text", Detector.Poppler)]
    [InlineData("q 0 0 1 1 re W n BT /F1 14 Tf 72 600 Td (Castellan) Tj ET Q", "proof.hidden-text", null)]
    [InlineData("BT /F1 14 Tf 72 -40 Td (Castellan) Tj ET", "proof.beside-page", Detector.OwnReader)]
    [InlineData("/Span<</ActualText(Castellan)>> BDC BT /F1 14 Tf 72 600 Td (visit) Tj ET EMC", "proof.replacement", Detector.OwnReader)]
    [InlineData("/Span<</Alt(Castellan)>> BDC BT /F1 14 Tf 72 600 Td (visit) Tj ET EMC", "proof.replacement", Detector.OwnReader)]
    public async Task Text_that_the_page_does_not_show_is_found_on_it(string content, string code, string? by)
    {
        var finding = await bench.ShouldFindOneAsync(LeakBench.Paper(content), code, page: 1);

        finding.Words.ShouldContain("castellan");
        if (by is not null)
            finding.By.ShouldBe(by);
    }

    [Fact]
    public async Task Text_in_a_layer_that_is_switched_off_is_found()
    {
        var sample = new SamplePdf();
        var layer = sample.Add("<</Type/OCG/Name(visit)>>");
        sample.CatalogEntries = $"/OCProperties<</OCGs[{layer} 0 R]/D<</OFF[{layer} 0 R]>>>>";
        sample.Page(
            SamplePdf.Text(72, 700, 14, Visible) + "/OC /L BDC " + SamplePdf.Text(72, 600, 14, Hidden) + "EMC",
            resources: $"<</Font<</F1{Helvetica}>>/Properties<</L {layer} 0 R>>>>");

        var finding = await bench.ShouldFindOneAsync(sample, "proof.hidden-text", page: 1);

        finding.By.ShouldBe(Detector.OwnReader);
    }

    [Fact]
    public async Task A_font_that_says_other_than_it_draws_is_found()
    {
        var sample = new SamplePdf();
        var map = sample.AddStream(SamplePdf.ToUnicode("wonderful", "Castellan"));
        sample.Page(
            SamplePdf.Text(72, 700, 14, Visible) + SamplePdf.Text(72, 600, 14, "wonderful").Replace("/F1", "/F2", StringComparison.Ordinal),
            resources: $"<</Font<</F1{Helvetica}/F2<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode {map} 0 R>>>>>>");

        var finding = await bench.ShouldFindOneAsync(sample, "proof.other-text", page: 1);

        finding.By.ShouldBe(Detector.Picture);
    }

    [Theory]
    [InlineData("/Outlines<</Type/Outlines/First 90 0 R/Last 90 0 R>>", "<</Title(Castellan)/Parent 1 0 R>>", "proof.bookmark")]
    [InlineData("/PageLabels<</Nums[0<</P(Castellan )/S/D>>]>>", "null", "proof.page-label")]
    [InlineData("/OCProperties<</OCGs[90 0 R]/D<<>>>>", "<</Type/OCG/Name(Castellan)>>", "proof.layer")]
    [InlineData("/OpenAction 90 0 R", "<</S/JavaScript/JS(app.alert\\('Castellan'\\))>>", "proof.script")]
    [InlineData("/AcroForm<</Fields[90 0 R]>>", "<</FT/Tx/T(a)/V(Castellan)>>", "proof.field")]
    [InlineData("/Names<</EmbeddedFiles<</Names[(x) 90 0 R]>>>>", "<</Type/Filespec/F(x.txt)/EF<</F 4 0 R>>>>", "proof.attachment")]
    [InlineData("/PieceInfo<</X<</Private(Castellan)>>>>", "null", "proof.private-data")]
    [InlineData("", "<</Something(Castellan)>>", "proof.unused")]
    public async Task What_stands_beside_the_pages_is_found(string catalog, string extra, string code)
    {
        var sample = LeakBench.Paper();
        var number = sample.Add(extra);
        sample.CatalogEntries = catalog.Replace("90 0 R", $"{number} 0 R", StringComparison.Ordinal);

        var finding = await bench.ShouldFindOneAsync(sample, code, page: null);

        finding.By.ShouldBe(Detector.OwnReader);
        finding.Place.ShouldStartWith("object ");
    }

    [Fact]
    public async Task Bookmarks_that_name_parts_of_the_file_and_words_of_its_pages_give_nothing()
    {
        var sample = LeakBench.Paper();
        var entry = sample.Add("<</Title(Cover letter, visit in March)/Parent 1 0 R>>");
        sample.CatalogEntries = $"/Outlines<</Type/Outlines/First {entry} 0 R/Last {entry} 0 R>>";

        (await bench.ProveAsync(sample.Bytes())).Findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/Annots[<</Type/Annot/Subtype/Text/Rect[9 9 20 20]/F 2/Contents(Castellan)>>]", "proof.note")]
    [InlineData("/Annots[<</Type/Annot/Subtype/Redact/Rect[70 690 200 715]/QuadPoints[70 715 200 715 70 690 200 690]>>]", "proof.redaction-not-applied")]
    [InlineData("/Annots[<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/F 2/V(Castellan)/Rect[9 9 20 20]>>]", "proof.field")]
    [InlineData("/Thumb 4 0 R", "proof.thumbnail")]
    public async Task What_hangs_on_a_page_is_found_on_it(string entries, string code)
    {
        var sample = new SamplePdf().Page(SamplePdf.Text(72, 700, 14, Visible), "/MediaBox[0 0 612 792]" + entries);

        await bench.ShouldFindOneAsync(sample, code, page: 1);
    }

    [Theory]
    [InlineData("/Title(Castellan)", 1)]
    [InlineData("/Case(Castellan)", 1)]
    [InlineData("/Title(SAMPLE visit)/Producer(Castellan Writer)/CreationDate(D:20260302)", 0)]
    public async Task A_property_is_found_where_it_tells_what_no_page_shows(string entries, int findings)
    {
        var sample = LeakBench.Paper();
        sample.TrailerEntries = $"/Info {sample.Add($"<<{entries}>>")} 0 R";

        var result = await bench.ProveAsync(sample.Bytes());

        result.Findings.Count(finding => finding.Code == "proof.property").ShouldBe(findings);
        result.Findings.Count.ShouldBe(findings);
    }

    [Theory]
    [InlineData("<dc:title xmlns:dc='d'>Castellan</dc:title>", true)]
    [InlineData("<a b='&#67;astellan'/>", true)]
    [InlineData("<xmp:CreatorTool xmlns:xmp='x'>Castellan</xmp:CreatorTool>", false)]
    public async Task Metadata_are_found_where_they_tell_what_no_page_shows(string xml, bool found)
    {
        var sample = LeakBench.Paper();
        var metadata = sample.AddStream(Encoding.ASCII.GetBytes($"<x>{xml}</x>"), "/Type/Metadata/Subtype/XML");
        sample.CatalogEntries = $"/Metadata {metadata} 0 R";

        var result = await bench.ProveAsync(sample.Bytes());

        result.Findings.Select(finding => finding.Code).ShouldBe(found ? ["proof.property"] : []);
    }

    [Fact]
    public async Task Of_the_trap_every_kind_of_hiding_is_found()
    {
        var result = await bench.ProveAsync(TrapPdf.Bytes());

        result.Findings.Select(finding => finding.Code).ToHashSet().IsSupersetOf(
        [
            "proof.hidden-text", "proof.other-text", "proof.beside-page", "proof.replacement", "proof.note", "proof.field", "proof.layer", "proof.script",
            "proof.attachment", "proof.property", "proof.bookmark", "proof.private-data", "proof.thumbnail", "proof.trailing", "proof.revision",
        ]).ShouldBeTrue();
        var words = result.Findings.SelectMany(finding => finding.Words).ToHashSet();
        TrapPdf.Hidden.Where(word => !words.Contains(word.ToLowerInvariant())).ShouldBe(["TRAPFIELDNAME", "TRAPFILENAME", "TRAPTHUMB", "TRAPDEST"], ignoreOrder: true);
    }

    [Fact]
    public async Task Of_the_trap_every_secret_is_found_when_it_is_named()
    {
        foreach (var word in (string[])[.. TrapPdf.Hidden, .. TrapPdf.Visible])
        {
            var result = await bench.ProveAsync(TrapPdf.Bytes(), word);

            result.Findings.ShouldContain(finding => finding.Code == "proof.secret", word);
        }
    }
}
