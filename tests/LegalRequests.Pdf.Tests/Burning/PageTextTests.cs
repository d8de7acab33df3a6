using LegalRequests.Pdf.Burning;
using LegalRequests.Pdf.Reading;
using LegalRequests.Pdf.Tests.Reading;
using Shouldly;
using Xunit;

namespace LegalRequests.Pdf.Tests.Burning;

public sealed class PageTextTests : IDisposable
{
    const string Line = "The custodian of records shall appear with SAMPLE papers on Friday";

    readonly Workbench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task A_page_that_shows_its_words_is_not_recognised_anew()
    {
        var text = await ReadAsync(new SamplePdf().Page(Lines(8)));

        (text.Source, text.Reason).ShouldBe((TextSource.TextLayer, TextReason.Shown));
        text.Words.ShouldContain(word => word.Text == "custodian");
    }

    [Fact]
    public async Task An_empty_page_has_no_words() =>
        (await ReadAsync(new SamplePdf().Page(""))).Reason.ShouldBe(TextReason.Blank);

    [Fact]
    public async Task A_scan_is_recognised()
    {
        var text = await ReadAsync(await ScanAsync(""));

        (text.Source, text.Reason).ShouldBe((TextSource.Ocr, TextReason.Scan));
        text.Words.ShouldContain(word => word.Text == "custodian" && word.Origin == WordOrigin.Ocr);
    }

    [Fact]
    public async Task A_courts_stamp_over_a_scan_does_not_pass_for_the_text_of_the_page()
    {
        var text = await ReadAsync(await ScanAsync(SamplePdf.Text(60, 775, 9, "Case 2:26-cv-00012 SAMPLE Document 7 Filed 01/02/26")));

        (text.Source, text.Reason).ShouldBe((TextSource.Both, TextReason.LayerIsPart));
        text.Words.ShouldContain(word => word.Text == "Document" && word.Origin == WordOrigin.TextLayer);
        text.Words.ShouldContain(word => word.Text == "custodian");
    }

    [Fact]
    public async Task A_font_that_lies_is_found_out()
    {
        var sample = new SamplePdf();
        var map = sample.AddStream(SamplePdf.ToUnicode("The custodian of records shall appear with", "Xqz wupbklema kf vtjkves ptaxx ahhtav oabj"));
        var resources = $"<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode {map} 0 R>>>>>>";

        var text = await ReadAsync(sample.Page(Lines(8), resources: resources));

        text.Reason.ShouldBe(TextReason.LayerLies);
        text.Words.ShouldContain(word => word.Text == "custodian" && word.Origin == WordOrigin.Ocr);
    }

    [Fact]
    public async Task Words_without_ink_are_not_words_of_the_page()
    {
        var text = await ReadAsync(new SamplePdf().Page("1 g " + SamplePdf.Text(72, 700, 12, "SAMPLEHIDDEN words nobody sees")));

        text.Reason.ShouldBe(TextReason.LayerUnseen);
        text.Words.ShouldBeEmpty();
        text.Unseen.ShouldBe(4);
    }

    static string Lines(int count) => string.Concat(Enumerable.Range(0, count).Select(line => SamplePdf.Text(72, 700 - (line * 24), 12, Line)));

    // The page drawn and put into a new file as a picture, with what is printed over it.
    async Task<SamplePdf> ScanAsync(string over)
    {
        var pdf = await bench.OpenAsync(new SamplePdf().Page(Lines(20)));
        var drawn = (await new PageSource(await Workbench.SandboxAsync()).RenderAsync(pdf, 1, 150, default)).Value.ShouldNotBeNull();
        var sample = new SamplePdf();
        var image = sample.AddStream(drawn.Pixels, $"/Type/XObject/Subtype/Image/Width {drawn.Width}/Height {drawn.Height}/ColorSpace/DeviceGray/BitsPerComponent 8");
        return sample.Page($"q 612 0 0 792 0 0 cm /Im Do Q\n0 g {over}", resources: $"<</XObject<</Im {image} 0 R>>/Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>");
    }

    async Task<PageText> ReadAsync(SamplePdf sample)
    {
        var pdf = await bench.OpenAsync(sample);
        var burner = new DocumentBurner(new PageSource(await Workbench.SandboxAsync()));
        await using var run = await burner.OpenAsync(pdf, TextBelief.WhatIsShown, default);
        return await PageText.ReadAsync(run, 1, default);
    }
}
