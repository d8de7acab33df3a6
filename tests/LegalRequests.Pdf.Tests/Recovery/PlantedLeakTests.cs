using System.Globalization;
using System.IO.Compression;
using System.Text;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Proofing;
using LegalRequests.Pdf.Reading;
using LegalRequests.Pdf.Recovery;
using LegalRequests.Pdf.Tests.Burning;
using LegalRequests.Pdf.Tests.Reading;
using Xunit.Abstractions;

namespace LegalRequests.Pdf.Tests.Recovery;

/// <summary>SAMPLE papers, each with one thing hidden in it that one detector alone can find.</summary>
public sealed class PlantedLeakTests(ITestOutputHelper log) : IDisposable
{
    const string Visible = "SAMPLE record of a visit in March";
    const string Hidden = "Castellan";
    const string Helvetica = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";

    readonly Workbench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task A_paper_that_hides_nothing_gives_nothing()
    {
        var result = await ProveAsync(Paper().Bytes());

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
        var finding = await ShouldFindOne(Paper(content), code, page: 1);

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

        var finding = await ShouldFindOne(sample, "proof.hidden-text", page: 1);

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

        var finding = await ShouldFindOne(sample, "proof.other-text", page: 1);

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
        var sample = Paper();
        var number = sample.Add(extra);
        sample.CatalogEntries = catalog.Replace("90 0 R", $"{number} 0 R", StringComparison.Ordinal);

        var finding = await ShouldFindOne(sample, code, page: null);

        finding.By.ShouldBe(Detector.OwnReader);
        finding.Place.ShouldStartWith("object ");
    }

    [Fact]
    public async Task Bookmarks_that_name_parts_of_the_file_and_words_of_its_pages_give_nothing()
    {
        var sample = Paper();
        var entry = sample.Add("<</Title(Cover letter, visit in March)/Parent 1 0 R>>");
        sample.CatalogEntries = $"/Outlines<</Type/Outlines/First {entry} 0 R/Last {entry} 0 R>>";

        (await ProveAsync(sample.Bytes())).Findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/Annots[<</Type/Annot/Subtype/Text/Rect[9 9 20 20]/F 2/Contents(Castellan)>>]", "proof.note")]
    [InlineData("/Annots[<</Type/Annot/Subtype/Redact/Rect[70 690 200 715]/QuadPoints[70 715 200 715 70 690 200 690]>>]", "proof.redaction-not-applied")]
    [InlineData("/Annots[<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/F 2/V(Castellan)/Rect[9 9 20 20]>>]", "proof.field")]
    [InlineData("/Thumb 4 0 R", "proof.thumbnail")]
    public async Task What_hangs_on_a_page_is_found_on_it(string entries, string code)
    {
        var sample = new SamplePdf().Page(SamplePdf.Text(72, 700, 14, Visible), "/MediaBox[0 0 612 792]" + entries);

        await ShouldFindOne(sample, code, page: 1);
    }

    [Theory]
    [InlineData("/Title(Castellan)", 1)]
    [InlineData("/Case(Castellan)", 1)]
    [InlineData("/Title(SAMPLE visit)/Producer(Castellan Writer)/CreationDate(D:20260302)", 0)]
    public async Task A_property_is_found_where_it_tells_what_no_page_shows(string entries, int findings)
    {
        var sample = Paper();
        sample.TrailerEntries = $"/Info {sample.Add($"<<{entries}>>")} 0 R";

        var result = await ProveAsync(sample.Bytes());

        result.Findings.Count(finding => finding.Code == "proof.property").ShouldBe(findings);
        result.Findings.Count.ShouldBe(findings);
    }

    [Theory]
    [InlineData("<dc:title xmlns:dc='d'>Castellan</dc:title>", true)]
    [InlineData("<a b='&#67;astellan'/>", true)]
    [InlineData("<xmp:CreatorTool xmlns:xmp='x'>Castellan</xmp:CreatorTool>", false)]
    public async Task Metadata_are_found_where_they_tell_what_no_page_shows(string xml, bool found)
    {
        var sample = Paper();
        var metadata = sample.AddStream(Encoding.ASCII.GetBytes($"<x>{xml}</x>"), "/Type/Metadata/Subtype/XML");
        sample.CatalogEntries = $"/Metadata {metadata} 0 R";

        var result = await ProveAsync(sample.Bytes());

        result.Findings.Select(finding => finding.Code).ShouldBe(found ? ["proof.property"] : []);
    }

    [Fact]
    public async Task Older_content_that_no_page_uses_is_found()
    {
        var sample = Paper();
        sample.AddStream(Encoding.ASCII.GetBytes("BT /F1 14 Tf 72 600 Td [(Cas) 20 (tellan)] TJ ET"));

        var finding = await ShouldFindOne(sample, "proof.unused", page: null);

        finding.Words.ShouldBe(["castellan"]);
    }

    [Fact]
    public async Task An_earlier_version_is_found_and_what_it_said()
    {
        var sample = new SamplePdf();
        sample.Page(SamplePdf.Text(72, 700, 14, $"{Visible} {Hidden}"));
        var first = sample.Bytes();

        var finding = (await ProveAsync(Revised(first, SamplePdf.Text(72, 700, 14, Visible)))).Findings.ShouldHaveSingleItem();

        (finding.Code, finding.By).ShouldBe(("proof.revision", Detector.Ends));
        finding.Words.ShouldBe(["castellan"]);
    }

    [Theory]
    [InlineData("Castellan\n", "", "proof.before")]
    [InlineData("", "Castellan\n", "proof.trailing")]
    public async Task Bytes_before_and_after_are_found(string before, string after, string code)
    {
        byte[] file = [.. Encoding.ASCII.GetBytes(before), .. Paper().Bytes(), .. Encoding.ASCII.GetBytes(after)];

        (await ProveAsync(file)).Findings.ShouldHaveSingleItem().Code.ShouldBe(code);
    }

    [Fact]
    public async Task A_comment_between_objects_is_found()
    {
        var file = Encoding.Latin1.GetString(Paper().Bytes());
        var at = file.IndexOf("endobj\n", StringComparison.Ordinal) + 7;

        var result = await ProveAsync(Encoding.Latin1.GetBytes(file.Insert(at, "% about Castellan\n")));

        result.Findings.ShouldHaveSingleItem().Code.ShouldBe("proof.between");
    }

    [Theory]
    [InlineData("0 g 60 640 300 40 re f", "/MediaBox[0 0 612 792]")]
    [InlineData("1 g 60 640 300 40 re f", "/MediaBox[0 0 612 792]")]
    [InlineData("", "/MediaBox[0 0 612 792]/CropBox[0 680 612 792]")]
    [InlineData("", "/MediaBox[0 0 612 792]/CropBox[0 680 612 792]/Rotate 90")]
    public async Task What_a_scan_shows_under_a_drawn_box_or_beyond_the_crop_is_found(string over, string entries)
    {
        var finding = await ShouldFindOne(Scan(over, entries), "proof.hidden-picture", page: 1);

        finding.By.ShouldBe(Detector.Picture);
        finding.Words.ShouldContain("castellan");
    }

    [Theory]
    [InlineData(false, "0 g 60 640 300 40 re f")]
    [InlineData(true, "0 g 60 640 300 40 re f")]
    [InlineData(false, "")]
    public async Task A_scan_within_the_content_itself_is_laid_bare_too(bool inForm, string over)
    {
        var sample = InlineScan(inForm, over);

        if (over.Length == 0)
            (await ProveAsync(sample.Bytes())).Findings.ShouldBeEmpty();
        else
            (await ShouldFindOne(sample, "proof.hidden-picture", page: 1)).Words.ShouldContain("castellan");
    }

    [Fact]
    public async Task A_scan_with_nothing_over_it_gives_nothing() =>
        (await ProveAsync(Scan("", "/MediaBox[0 0 612 792]").Bytes())).Findings.ShouldBeEmpty();

    [Fact]
    public async Task Of_the_trap_every_kind_of_hiding_is_found()
    {
        var result = await ProveAsync(TrapPdf.Bytes());

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
            var result = await ProveAsync(TrapPdf.Bytes(), word);

            result.Findings.ShouldContain(finding => finding.Code == "proof.secret", word);
        }
    }

    static PageRaster Typed()
    {
        using var typed = new PdfInspection(new SamplePdf().Page(SamplePdf.Text(72, 700, 16, Visible) + SamplePdf.Text(72, 652, 16, $"seen by {Hidden}")).Bytes());
        return typed.Render(1, 200);
    }

    static SamplePdf InlineScan(bool inForm, string over)
    {
        var raster = Typed();
        using var packed = new MemoryStream();
        using (var pack = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            pack.Write(raster.Pixels.ToArray());
        var picture = string.Create(
            CultureInfo.InvariantCulture,
            $"q 612 0 0 792 0 0 cm BI /W {raster.Width} /H {raster.Height} /CS /G /BPC 8 /F /Fl ID {Encoding.Latin1.GetString(packed.ToArray())}\nEI Q ");
        var sample = new SamplePdf();
        if (!inForm)
            return sample.Page(picture + over);
        var form = sample.AddStream(Encoding.Latin1.GetBytes(picture), "/Type/XObject/Subtype/Form/BBox[0 0 612 792]");
        return sample.Page($"/Fm Do {over}", resources: $"<</XObject<</Fm {form} 0 R>>>>");
    }

    static SamplePdf Scan(string over, string entries)
    {
        var raster = Typed();
        var sample = new SamplePdf();
        var image = sample.AddStream(raster.Pixels.ToArray(), string.Create(
            CultureInfo.InvariantCulture,
            $"/Type/XObject/Subtype/Image/Width {raster.Width}/Height {raster.Height}/ColorSpace/DeviceGray/BitsPerComponent 8"));
        return sample.Page($"q 612 0 0 792 0 0 cm /Im Do Q {over}", entries, $"<</XObject<</Im {image} 0 R>>>>");
    }

    static SamplePdf Paper(string more = "") => new SamplePdf().Page(SamplePdf.Text(72, 700, 14, Visible) + more);

    // The page's content is the third object of a paper of one page.
    static byte[] Revised(byte[] first, string content)
    {
        var text = Encoding.Latin1.GetString(first);
        var start = text.Split("startxref")[1].Trim().Split('\n')[0].Trim();
        var trailer = text[(text.IndexOf("trailer", StringComparison.Ordinal) + 7)..text.IndexOf("startxref", StringComparison.Ordinal)].Trim();
        var update = $"3 0 obj\n<</Length {content.Length}>>\nstream\n{content}\nendstream\nendobj\n";
        var table = string.Create(CultureInfo.InvariantCulture, $"xref\n3 1\n{first.Length:0000000000} 00000 n \ntrailer\n{trailer[..^2]}/Prev {start}>>\nstartxref\n{first.Length + update.Length}\n%%EOF\n");
        return [.. first, .. Encoding.Latin1.GetBytes(update + table)];
    }

    async Task<ProofFinding> ShouldFindOne(SamplePdf sample, string code, int? page)
    {
        var finding = (await ProveAsync(sample.Bytes())).Findings.ShouldHaveSingleItem();
        (finding.Code, finding.Page).ShouldBe((code, page));
        return finding;
    }

    async Task<FileProofResult> ProveAsync(byte[] file, params string[] secrets)
    {
        var result = await new FileProof(await Workbench.SandboxAsync()).RunAsync(bench.Write("paper.pdf", file), secrets, null, default);
        foreach (var finding in result.Findings)
            log.WriteLine($"{finding} [{string.Join(' ', finding.Words)}]");
        return result;
    }
}
