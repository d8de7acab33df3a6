using System.Text;
using LegalRequests.Pdf.Proofing;
using LegalRequests.Pdf.Reading;
using LegalRequests.Pdf.Stamping;
using LegalRequests.Pdf.Tests.Reading;

namespace LegalRequests.Pdf.Tests.Proofing;

/// <summary>Facts that must not leave, in every place and guise in which a file can carry them.</summary>
public sealed class ProtectedFactsTests : IDisposable
{
    const string Fact = "Rowena Castellan";
    const string Helvetica = "<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>";

    readonly Workbench bench = new();

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData("<526f77656e612043617374656c6c616e> Tj")]
    [InlineData("(\\122\\157\\167\\145\\156\\141 \\103astellan) Tj")]
    [InlineData("[(Row) 40 (ena) -300 (Cas) 20 (tellan)] TJ")]
    [InlineData("(ROWENA CASTELLAN) Tj")]
    [InlineData("(Castellan, Rowena) Tj")]
    [InlineData("3 Tr (rowena-castellan) Tj")]
    public async Task A_fact_in_the_text_is_found_on_its_page_by_both_readers(string shown)
    {
        var report = await ProveAsync(new SamplePdf().Page("").Page($"BT /F1 12 Tf 72 700 Td {shown} ET"));

        var found = report.Findings.Where(finding => finding.Code == "proof.secret" && finding.Page == 2).Select(finding => finding.By);
        found.ShouldBe([Detector.OwnReader, Detector.Poppler], ignoreOrder: true);
    }

    [Fact]
    public async Task A_fact_that_only_the_map_of_a_font_tells_is_found()
    {
        var sample = new SamplePdf();
        var map = sample.AddStream(SamplePdf.ToUnicode("abcdefghijkl", "RowenaCstl n"));
        sample.Page(
            $"BT /F1 12 Tf 72 700 Td ({Coded(Fact, "RowenaCstl n")}) Tj ET",
            resources: $"<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode {map} 0 R>>>>>>");

        var report = await ProveAsync(sample);

        report.Findings.Where(finding => finding.Code == "proof.secret").Select(finding => finding.By)
            .ShouldBe([Detector.OwnReader, Detector.Poppler], ignoreOrder: true);
    }

    [Theory]
    [InlineData("/PageLabels<</Nums[0<</P(Rowena Castellan )/S/D>>]>>")]
    [InlineData("/Lang(Rowena Castellan)")]
    [InlineData("/Outlines<</First 9 0 R/Last 9 0 R/Title<FEFF0052006F00770065006E0061002000430061007300740065006C006C0061006E>>>")]
    public async Task A_fact_in_labels_properties_and_bookmarks_is_found(string catalog)
    {
        var report = await ProveAsync(new SamplePdf { CatalogEntries = catalog }.Page(""));

        report.Findings.ShouldContain(finding => finding.Code == "proof.secret" && finding.By == Detector.Objects);
    }

    [Fact]
    public async Task A_fact_spelled_in_the_entities_of_metadata_is_found()
    {
        var sample = new SamplePdf();
        var xml = string.Concat(Fact.Select(letter => $"&#{(int)letter};"));
        var metadata = sample.AddStream(Encoding.ASCII.GetBytes($"<x>{xml}</x>"), "/Type/Metadata/Subtype/XML");
        sample.CatalogEntries = $"/Metadata {metadata} 0 R";

        var report = await ProveAsync(sample.Page(""));

        report.Findings.ShouldHaveSingleItem().By.ShouldBe(Detector.OwnReader);
    }

    [Fact]
    public async Task A_fact_in_a_form_that_no_page_draws_is_found()
    {
        var sample = new SamplePdf();
        sample.AddStream("BT /F1 9 Tf [(Rowena Cas) 9 (tellan)] TJ ET"u8.ToArray(), $"/Subtype/Form/BBox[0 0 9 9]/Resources{Helvetica}");

        var report = await ProveAsync(sample.Page(""));

        report.Findings.ShouldContain(finding => finding.Code == "proof.secret" && finding.By == Detector.OwnReader && finding.Page == null);
    }

    [Fact]
    public async Task A_fact_in_an_encoding_of_its_language_is_found_by_both_readers()
    {
        var sample = new SamplePdf();
        var font = "<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/GBK-EUC-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType0/BaseFont/SimSun"
            + "/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor<</Type/FontDescriptor/FontName/SimSun/Flags 4"
            + "/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 80>>>>]>>";
        sample.Page("BT /F1 14 Tf 72 700 Td <CDF5D0A1C3F7> Tj ET", resources: $"<</Font<</F1{font}>>>>");

        var report = await ProveAsync(sample, request => request with { Protected = ["王小明"] });

        report.Findings.Where(finding => finding.Code == "proof.secret").Select(finding => finding.By)
            .ShouldBe([Detector.OwnReader, Detector.Poppler], ignoreOrder: true);
    }

    [Fact]
    public async Task A_fact_in_a_stream_packed_in_a_way_that_only_qpdf_unpacks_is_found()
    {
        var sample = new SamplePdf().Page("");
        byte[] packed = [.. Fact.Chunk(3).SelectMany(part => (byte[])[(byte)(part.Length - 1), .. Encoding.ASCII.GetBytes(part)]), 128];
        sample.AddStream(packed, "/Filter/RunLengthDecode");

        var report = await ProveAsync(sample);

        report.Findings.ShouldHaveSingleItem().By.ShouldBe(Detector.Streams);
    }

    [Fact]
    public async Task A_fact_in_the_name_of_the_file_is_found()
    {
        var report = await ProveAsync(new SamplePdf().Page(""), request => request with { FileNames = ["castellan_rowena-response.pdf"] });

        report.Findings.ShouldHaveSingleItem().Code.ShouldBe("proof.file-name");
    }

    [Theory]
    [InlineData("Report about Rowena Castellan of May", true)]
    [InlineData("Report about CASTELLAN, ROWENA", true)]
    [InlineData("Report about somebody else in May", false)]
    public async Task A_fact_in_a_picture_alone_is_found_on_its_page(string text, bool found)
    {
        var report = await ProveAsync(Scan(text));

        report.Findings.Select(finding => (finding.Page, finding.Code, finding.By))
            .ShouldBe(found ? [(1, "proof.fact-in-picture", Detector.Picture)] : []);
    }

    [Fact]
    public async Task A_part_of_a_picture_under_words_that_say_other_is_looked_at()
    {
        var report = await ProveAsync(Scan("Report about Rowena Castellan of May", SamplePdf.Text(72, 700, 8, "Nothing")));

        report.Findings.ShouldHaveSingleItem().Code.ShouldBe("proof.fact-in-picture");
    }

    [Theory]
    [InlineData("Kim", "visit of Kim today", true)]
    [InlineData("Kim", "a kimono was bought", false)]
    [InlineData("Kim", "kim", true)]
    [InlineData("12B", "Flat 12B, Elm Street", true)]
    [InlineData("12B", "Flat 112B5", false)]
    [InlineData("王小明", "证人王小明在场", true)]
    [InlineData("555-0199", "call (555) 0199", true)]
    [InlineData("José Núñez", "Jose Nunez", true)]
    [InlineData("Ana Maria Ruiz", "Ruiz, Ana Maria", true)]
    [InlineData("4 Elm Street", "Street 4 Elm", false)]
    public void Text_is_searched_for_short_words_names_in_any_order_and_without_accents(string fact, string text, bool found) =>
        new SecretSearch([fact]).InText(text).ShouldBe(found);

    [Theory]
    [InlineData("Rowena Castellan", "R0wena Castellan", true)]
    [InlineData("Rowena Castellan", "Rowena Castelan", true)]
    [InlineData("Turner", "Tumer", true)]
    [InlineData("Turner", "Tuner", false)]
    [InlineData("Rowena Castellan", "Ramona Castellano", false)]
    public void Recognised_text_is_searched_with_patience_for_its_mistakes(string fact, string text, bool found) =>
        new SecretSearch([fact]).InRecognised("to " + text + " and").ShouldBe(found);

    [Fact]
    public async Task A_name_that_the_syntax_of_every_file_holds_is_looked_for_in_text_alone()
    {
        var clean = await ProveAsync(new SamplePdf().Page(""), request => request with { Protected = ["Parent", "Contents"] });
        var telling = await ProveAsync(new SamplePdf().Page(SamplePdf.Text(72, 700, 12, "Mrs Parent came")), request => request with { Protected = ["Parent"] });

        clean.Findings.ShouldBeEmpty();
        telling.Findings.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Near_black_writing_in_a_black_box_is_found()
    {
        var content = SamplePdf.Box(70, 690, 200, 30) + "0.04 g " + SamplePdf.Text(80, 700, 16, "Castellan");
        var page = new ProofPage(1) { Boxes = [new ProofBox(new PageBox(70, 72, 270, 102), null)], RemovedWords = ["Castellan"] };
        using var drawn = new PdfInspection(new SamplePdf().Page(content).Bytes());
        var raster = drawn.Render(1, 200);
        var sample = new SamplePdf().ImagePage(raster.Width, raster.Height, raster.Pixels.ToArray());

        var report = await ProveAsync(sample, request => request with { Protected = [], Pages = [page] });

        report.Findings.Select(finding => finding.Code).ShouldBe(["proof.box-not-covered", "proof.box-readable"]);
    }

    [Fact]
    public async Task A_picture_is_recognised_whatever_the_words_over_it_say()
    {
        var page = new ProofPage(1) { IsPicture = true };
        var lie = SamplePdf.Text(60, 690, 30, "iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii");

        var report = await ProveAsync(Scan("Report about Rowena Castellan of May", "3 Tr " + lie), request => request with { Pages = [page] });

        report.Findings.ShouldContain(finding => finding.Code == "proof.fact-in-picture" && finding.Page == 1);
    }

    static string Coded(string text, string letters) =>
        string.Concat(text.Select(letter => (char)('a' + letters.IndexOf(letter, StringComparison.Ordinal))));

    static SamplePdf Scan(string text, string layer = "")
    {
        using var typed = new PdfInspection(new SamplePdf().Page(SamplePdf.Text(72, 700, 14, text)).Bytes());
        var raster = typed.Render(1, 150);
        var sample = new SamplePdf();
        var entries = $"/Type/XObject/Subtype/Image/Width {raster.Width}/Height {raster.Height}/ColorSpace/DeviceGray/BitsPerComponent 8";
        var image = sample.AddStream(raster.Pixels.ToArray(), entries);
        return sample.Page(
            $"q 612 0 0 792 0 0 cm /Im Do Q BT 3 Tr ET {layer}",
            resources: $"<</XObject<</Im {image} 0 R>>/Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>");
    }

    async Task<ProofReport> ProveAsync(SamplePdf sample, Func<ProofRequest, ProofRequest>? change = null)
    {
        var path = bench.Write("finished.pdf", sample.Bytes());
        var pages = SourceDocument.Open(await File.ReadAllBytesAsync(path)).PageCount;
        var request = new ProofRequest { Path = path, PageCount = pages, Protected = [Fact] };
        var report = await new PacketProof(await Workbench.SandboxAsync()).RunAsync(change?.Invoke(request) ?? request, default);
        // These files are not of this product's writing, which the proof tells of each besides.
        return report with { Findings = [.. report.Findings.Where(finding => finding.Code != "proof.unwritten")] };
    }
}
