using LegalRequests.Pdf.Incoming;
using LegalRequests.Pdf.Tests.Reading;
using Shouldly;
using Xunit;

namespace LegalRequests.Pdf.Tests.Incoming;

public sealed class PdfFindingsTests : IDisposable
{
    readonly Workbench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task A_plain_file_has_nothing_to_tell() =>
        (await FindingsAsync(new SamplePdf().Page(""))).ShouldBeEmpty();

    [Fact]
    public async Task Attached_files_are_counted_wherever_they_hang()
    {
        var sample = new SamplePdf();
        var stream = sample.AddStream("SAMPLE"u8.ToArray(), "/Type/EmbeddedFile");
        var first = sample.Add($"<</Type/Filespec/F(SAMPLE.txt)/EF<</F {stream} 0 R>>>>");
        sample.CatalogEntries = $"/Names<</EmbeddedFiles<</Names[(SAMPLE){first} 0 R]>>>>";
        sample.Page("", $"/MediaBox[0 0 612 792]/Annots[<</Type/Annot/Subtype/FileAttachment/Rect[0 0 9 9]/FS<</Type/Filespec/F(b.txt)/EF<</F {stream} 0 R>>>>>>]");

        (await FindingsAsync(sample)).ShouldBe([new Finding(FindingCode.Attachments, 2)]);
    }

    [Theory]
    [InlineData("/D<</OFF[{0} 0 R]>>", FindingCode.HiddenLayers, 1)]
    [InlineData("/D<</BaseState/OFF/ON[{0} 0 R]>>", FindingCode.HiddenLayers, 1)]
    [InlineData("/D<</ON[{0} 0 R]>>", FindingCode.Layers, 2)]
    public async Task Layers_that_are_not_shown_are_told(string view, FindingCode code, int count)
    {
        var sample = new SamplePdf();
        var one = sample.Add("<</Type/OCG/Name(SAMPLE one)>>");
        var two = sample.Add("<</Type/OCG/Name(SAMPLE two)>>");
        sample.CatalogEntries = $"/OCProperties<</OCGs[{one} 0 R {two} 0 R]{string.Format(System.Globalization.CultureInfo.InvariantCulture, view, one)}>>";

        (await FindingsAsync(sample.Page(""))).ShouldBe([new Finding(code, count)]);
    }

    [Theory]
    [InlineData("/NeedsRendering true", "/Fields[{0} 0 R]", FindingCode.FormWithoutPages)]
    [InlineData("", "/Fields[]", FindingCode.FormWithoutPages)]
    [InlineData("", "/Fields[{0} 0 R]", FindingCode.FormWithPages)]
    public async Task A_form_that_only_its_maker_draws_is_told(string catalog, string fields, FindingCode code)
    {
        var sample = new SamplePdf();
        var form = sample.AddStream("<xdp:xdp/>"u8.ToArray());
        var field = sample.Add("<</FT/Tx/T(SAMPLE)>>");
        sample.CatalogEntries = $"{catalog}/AcroForm<</XFA {form} 0 R{string.Format(System.Globalization.CultureInfo.InvariantCulture, fields, field)}>>";

        (await FindingsAsync(sample.Page(""))).ShouldBe([new Finding(code)]);
    }

    [Fact]
    public async Task Scripts_signatures_and_portfolios_are_told()
    {
        var sample = new SamplePdf();
        var signature = sample.Add("<</Type/Sig/Filter/Adobe.PPKLite/ByteRange[0 1 2 3]/Contents<00>>>");
        var field = sample.Add($"<</FT/Sig/T(SAMPLE)/V {signature} 0 R>>");
        sample.CatalogEntries = $"/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>/Collection<</Type/Collection>>/AcroForm<</Fields[{field} 0 R]>>";

        var found = await FindingsAsync(sample.Page(""));

        found.Select(it => it.Code).ShouldBe([FindingCode.Portfolio, FindingCode.Scripts, FindingCode.Signatures], ignoreOrder: true);
    }

    [TheoryOnSharedFiles("pdf-odd")]
    [InlineData("pdfjs_attachment.pdf", FindingCode.Attachments)]
    [InlineData("pdfjs_annotation-fileattachment.pdf", FindingCode.Attachments)]
    [InlineData("qpdf_add-attachments-1.pdf", FindingCode.Attachments)]
    [InlineData("samplefiles_with-attachment.pdf", FindingCode.Attachments)]
    [InlineData("pdfjs_doc_actions.pdf", FindingCode.Scripts)]
    [InlineData("pdfjs_js-buttons.pdf", FindingCode.Scripts)]
    [InlineData("qpdf_digitally-signed.pdf", FindingCode.Signatures)]
    public async Task What_real_files_hold_is_found(string name, FindingCode code)
    {
        var path = Path.Combine(Workbench.Samples("pdf-odd"), name);

        var result = await new FileIntake(await Workbench.SandboxAsync(), new()).TakeInAsync(path, Directory.CreateDirectory(bench.OutFolder).FullName, null, default);

        result.Findings.Select(it => it.Code).ShouldContain(code, result.Sentence);
    }

    async Task<IReadOnlyList<Finding>> FindingsAsync(SamplePdf sample)
    {
        var intake = new FileIntake(await Workbench.SandboxAsync(), new());
        var result = await intake.TakeInAsync(bench.Write("SAMPLE.pdf", sample.Bytes()), Directory.CreateDirectory(bench.OutFolder).FullName, null, default);
        result.Pdf.ShouldNotBeNull(result.Sentence);
        return result.Findings;
    }
}
