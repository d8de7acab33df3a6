using LegalRequests.Pdf.Burning;
using LegalRequests.Pdf.Reading;
using LegalRequests.Pdf.Tests.Reading;

namespace LegalRequests.Pdf.Tests.Burning;

public sealed class DocumentBurnerTests : IDisposable
{
    const string Type3 =
        "<</Font<</F1<</Type/Font/Subtype/Type3/FontBBox[0 0 1000 1000]/FontMatrix[.001 0 0 .001 0 0]/FirstChar 65/LastChar 90"
        + "/Widths[700 700 700 700 700 700 700 700 700 700 700 700 700 700 700 700 700 700 700 700 700 700 700 700 700 700]"
        + "/Encoding<</Differences[65/A/B/C/D/E/F/G/H/I/J/K/L/M/N/O/P/Q/R/S/T/U/V/W/X/Y/Z]>>/CharProcs<<BOX>>>>>>>>";

    readonly Workbench bench = new();

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("/Rotate 90")]
    [InlineData("/Rotate 180")]
    [InlineData("/Rotate 270")]
    [InlineData("/CropBox[40 60 560 740]/Rotate 90")]
    [InlineData("/CropBox[40 60 560 740]/UserUnit 1.5")]
    public async Task The_boxed_word_goes_and_its_neighbours_stay(string entries)
    {
        var lines = SamplePdf.Text(100, 520, 12, "above line") + SamplePdf.Text(100, 506, 12, "left SECRETNAME right")
            + SamplePdf.Text(100, 492, 12, "below line");
        var pdf = await bench.OpenAsync(new SamplePdf().Page(lines, "/MediaBox[0 0 612 792]" + entries));
        var box = await BoxOfAsync(pdf, "SECRETNAME");

        var page = await BurnAsync(pdf, [new RedactionBox(box, "Privileged")]);

        page.Words.Select(word => word.Text).Order().ShouldBe(["above", "below", "left", "line", "line", "right"]);
        var removed = page.Removed.ShouldHaveSingleItem();
        removed.Word.Text.ShouldBe("SECRETNAME");
        removed.Why.ShouldBe(WordRemoval.UnderBox);
        page.Boxes.ShouldHaveSingleItem().Cover.Pixels.ShouldAllBe(pixel => pixel == 0 || pixel == 255);
        page.Image.Dpi.ShouldBe(200);
    }

    [Fact]
    public async Task Text_that_nobody_sees_is_not_in_the_released_layer()
    {
        var content = SamplePdf.Text(100, 700, 12, "Seen")
            + "1 g " + SamplePdf.Text(100, 600, 12, "WHITE") + "0 g "
            + SamplePdf.Text(100, 500, 12, "COVERED") + SamplePdf.Box(90, 490, 120, 30)
            + SamplePdf.Text(100, 20, 12, "OFFCROP")
            + "q 0 0 1 1 re W n " + SamplePdf.Text(100, 400, 12, "CLIPPED") + "Q";
        var pdf = await bench.OpenAsync(new SamplePdf().Page(content, "/MediaBox[0 0 612 792]/CropBox[0 100 612 792]"));

        var page = await BurnAsync(pdf, []);

        page.Words.ShouldHaveSingleItem().Text.ShouldBe("Seen");
        page.Words[0].Origin.ShouldBe(WordOrigin.TextLayer);
        page.Removed.ShouldAllBe(removed => removed.Why == WordRemoval.NoInk);
        page.Removed.Select(removed => removed.Word.Text).ShouldContain("COVERED");
    }

    [Theory]
    [InlineData("/Span <</ActualText (LIEDTEXT)>> BDC BT /F1 24 Tf 100 600 Td (Visible words) Tj ET EMC", "Visible words")]
    [InlineData("BT /F1 24 Tf 100 600 Td (Visible words) Tj 3 Tr 0 -20 Td (LIEDTEXT) Tj ET", "Visible words")]
    [InlineData("BT /F1 24 Tf 100 600 Td (Visible words) Tj ET BT /F1 24 Tf 105 602 Td 1 g (LIEDTEXT) Tj ET", null)]
    [InlineData("BT /F1 24 Tf 1 g 100 600 Td (LIEDTEXT) Tj ET 0 g 100 596 200 1 re 100 602 200 1 re 100 608 200 1 re 100 614 200 1 re f", null)]
    public async Task Text_that_the_page_does_not_show_is_not_in_the_layer(string content, string? expected)
    {
        var pdf = await bench.OpenAsync(new SamplePdf().Page(content));
        var source = new PageSource(await Workbench.SandboxAsync());
        var layer = (await source.WordsAsync(pdf, 1, 1, default)).Value.ShouldNotBeNull();

        var page = await BurnAsync(pdf, []);

        layer[0].ShouldContain(word => word.Text.Contains("LIED", StringComparison.Ordinal));
        page.Words.ShouldNotContain(word => word.Text.Contains("LIED", StringComparison.Ordinal));
        if (expected is not null)
            string.Join(' ', page.Words.Select(word => word.Text)).ShouldBe(expected);
    }

    [Fact]
    public async Task A_font_of_squares_that_spell_is_not_believed()
    {
        var pdf = await bench.OpenAsync(SquaresThatSpell("BT /F1 24 Tf 100 600 Td (LIEDTEXT) Tj ET", Type3));

        var page = await BurnAsync(pdf, []);

        page.Words.ShouldNotContain(word => word.Text.Contains("LIED", StringComparison.Ordinal));
        page.Removed.ShouldHaveSingleItem().Why.ShouldBe(WordRemoval.NotShown);
    }

    [Fact]
    public async Task A_font_whose_map_lies_is_not_believed_and_what_is_seen_takes_its_place()
    {
        var sample = new SamplePdf();
        var map = sample.AddStream(SamplePdf.ToUnicode("walking", "private"));
        var font = $"<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode {map} 0 R>>/F2<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>";
        sample.Page(SamplePdf.Text(100, 600, 18, "walking") + SamplePdf.Text(100, 500, 18, "honest line").Replace("/F1", "/F2", StringComparison.Ordinal), resources: font);
        var pdf = await bench.OpenAsync(sample);
        var source = new PageSource(await Workbench.SandboxAsync());
        var layer = (await source.WordsAsync(pdf, 1, 1, default)).Value.ShouldNotBeNull();

        var page = await BurnAsync(pdf, []);

        layer[0].ShouldContain(word => word.Text == "private");
        page.Words.Select(word => word.Text).Order().ShouldBe(["honest", "line", "walking"]);
        page.Words.Single(word => word.Text == "walking").Origin.ShouldBe(WordOrigin.Ocr);
    }

    [Fact]
    public async Task A_scan_is_searchable_outside_its_boxes_only()
    {
        var source = new PageSource(await Workbench.SandboxAsync());
        var typed = await bench.OpenAsync(new SamplePdf().Page(
            SamplePdf.Text(72, 600, 20, "SAMPLE REPORT") + SamplePdf.Text(72, 500, 20, "Priscilla stays here")));
        var picture = (await source.RenderAsync(typed, 1, 150, default)).Value.ShouldNotBeNull();
        var name = await BoxOfAsync(typed, "Priscilla");
        var scan = await bench.OpenAsync(new SamplePdf().ImagePage(picture.Width, picture.Height, picture.Pixels));

        var page = await BurnAsync(scan, [new RedactionBox(name, "Confidential")]);

        page.Words.Select(word => word.Text).ShouldBe(["SAMPLE", "REPORT", "stays", "here"]);
        page.Removed.Select(removed => removed.Word.Text).ShouldBe(["Priscilla"]);
    }

    [Fact]
    public async Task Nothing_is_burned_when_a_tool_fails()
    {
        var pdf = await bench.OpenAsync(new SamplePdf().Page(""));
        File.Delete(pdf.Path);
        await File.WriteAllTextAsync(pdf.Path, "gone");

        var burner = new DocumentBurner(new PageSource(await Workbench.SandboxAsync()));
        var page = await burner.BurnAsync(pdf, 1, [], TextBelief.WhatIsShown, default);

        page.Value.ShouldBeNull();
        page.Sentence.ShouldNotBeEmpty();
    }

    static SamplePdf SquaresThatSpell(string content, string resources)
    {
        var sample = new SamplePdf();
        var square = sample.AddStream("700 0 0 0 600 600 d1 50 50 500 500 re f"u8.ToArray());
        var glyphs = string.Concat("ABCDEFGHIJKLMNOPQRSTUVWXYZ".Select(letter => $"/{letter} {square} 0 R"));
        return sample.Page(content, resources: resources.Replace("BOX", glyphs, StringComparison.Ordinal));
    }

    static async Task<BurnedPage> BurnAsync(NormalisedPdf pdf, IReadOnlyList<RedactionBox> boxes)
    {
        var burner = new DocumentBurner(new PageSource(await Workbench.SandboxAsync()));
        var read = await burner.BurnAsync(pdf, 1, boxes, TextBelief.WhatIsShown, default);
        return read.Value.ShouldNotBeNull(read.Sentence);
    }

    static async Task<PageBox> BoxOfAsync(NormalisedPdf pdf, string text)
    {
        var source = new PageSource(await Workbench.SandboxAsync());
        var pages = (await source.WordsAsync(pdf, 1, 1, default)).Value.ShouldNotBeNull();
        return pages[0].Single(word => word.Text == text).Box;
    }
}
