using LegalRequests.Pdf.Burning;
using LegalRequests.Pdf.Proofing;
using LegalRequests.Pdf.Reading;
using LegalRequests.Pdf.Tests.Burning;
using LegalRequests.Pdf.Tests.Reading;
using Xunit.Abstractions;

namespace LegalRequests.Pdf.Tests.Proofing;

/// <summary>Whole documents with many boxes: burned, written and proven, with neither leak nor false alarm.</summary>
public sealed class BurnAndProveTests(ITestOutputHelper log) : IDisposable
{
    const int BoxesOnPage = 8;

    readonly Workbench bench = new();

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData("", 10, 10)]
    [InlineData("", 11, 13)]
    [InlineData("/Rotate 90", 9, 10.5)]
    [InlineData("/Rotate 180/CropBox[20 20 600 780]", 12, 14)]
    [InlineData("/UserUnit 2", 8, 9)]
    public async Task A_dense_page_with_many_boxes_passes(string entries, double size, double leading)
    {
        var lines = Enumerable.Range(0, (int)(640 / leading)).Select(line =>
            SamplePdf.Text(60, 720 - (line * leading), size, $"SAMPLE jolly gypsy {line * 37} quickly Judging {(char)('a' + (line % 26))}pq my Query"));
        var sample = new SamplePdf().Page(string.Concat(lines), "/MediaBox[0 0 612 792]" + entries);

        await BurnAndProveAsync(await bench.OpenAsync(sample));
    }

    [TheoryOnSharedFiles("pdf-odd")]
    [InlineData("samplefiles_multicolumn.pdf")]
    [InlineData("qpdf_form-filled-by-acrobat.pdf")]
    [InlineData("qpdf_annotations-rotated-90.pdf")]
    [InlineData("samplefiles_habibi-rotated.pdf")]
    [InlineData("samplefiles_with-attachment.pdf")]
    public async Task A_real_document_with_many_boxes_passes(string name)
    {
        var result = await bench.TakeInAsync(Path.Combine(Workbench.Samples("pdf-odd"), name));

        await BurnAndProveAsync(result.Pdf.ShouldNotBeNull(result.Sentence));
    }

    async Task BurnAndProveAsync(NormalisedPdf pdf)
    {
        var source = new PageSource(await Workbench.SandboxAsync());
        var burner = new DocumentBurner(source);
        var words = (await source.WordsAsync(pdf, 1, pdf.PageCount, default)).Value.ShouldNotBeNull();
        List<BurnedPage> burned = [];
        for (var page = 1; page <= pdf.PageCount; page++)
        {
            var boxes = Boxes(words[page - 1]);
            var read = await burner.BurnAsync(pdf, page, boxes, TextBelief.WhatIsShown, default);
            burned.Add(read.Value.ShouldNotBeNull(read.Sentence));
        }

        var request = new ProofRequest
        {
            Path = bench.Write("burned.pdf", Finished.Write(burned)),
            PageCount = pdf.PageCount,
            Pages = [.. burned.Select((page, index) => ProofPage.Of(index + 1, page, box => box))],
        };
        var report = await new PacketProof(await Workbench.SandboxAsync()).RunAsync(request, default);

        log.WriteLine($"{words.Sum(page => page.Count)} words, {burned.Sum(page => page.Words.Count)} kept, {report.Boxes} boxes");
        report.Findings.ShouldBeEmpty();
        report.Boxes.ShouldBeGreaterThan(0);
    }

    static List<RedactionBox> Boxes(List<PageWord> words) =>
        [.. words.Where((_, index) => index % Math.Max(1, words.Count / BoxesOnPage) == 0).Select(word => new RedactionBox(word.Box, "Privileged"))];
}
