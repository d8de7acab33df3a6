using LegalRequests.Pdf.Reading;
using Shouldly;
using Xunit;

namespace LegalRequests.Pdf.Tests.Reading;

public sealed class PageSourceTests : IDisposable
{
    readonly Workbench bench = new();

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData("/MediaBox[0 0 612 792]")]
    [InlineData("/MediaBox[0 0 612 792]/Rotate 90")]
    [InlineData("/MediaBox[0 0 612 792]/Rotate 180")]
    [InlineData("/MediaBox[0 0 612 792]/Rotate 270")]
    [InlineData("/MediaBox[0 0 612 792]/CropBox[60 80 500 700]")]
    [InlineData("/MediaBox[0 0 612 792]/CropBox[60 80 500 700]/Rotate 90")]
    [InlineData("/MediaBox[0 0 612 792]/CropBox[60 80 500 700]/Rotate 270/UserUnit 2")]
    [InlineData("/MediaBox[-100 -100 512 692]/UserUnit 0.5")]
    public async Task The_box_of_a_word_lies_on_its_ink(string entries)
    {
        var pdf = await bench.OpenAsync(new SamplePdf().Page(SamplePdf.Text(120, 400, 20, "SAMPLEWORD"), entries));
        var source = new PageSource(await Workbench.SandboxAsync());

        var words = (await source.WordsAsync(pdf, 1, 1, default)).Value.ShouldNotBeNull().ShouldHaveSingleItem();
        var raster = (await source.RenderAsync(pdf, 1, 100, default)).Value.ShouldNotBeNull();

        var word = words.ShouldHaveSingleItem();
        word.Text.ShouldBe("SAMPLEWORD");
        word.Origin.ShouldBe(WordOrigin.TextLayer);
        var ink = Ink(raster);
        ink.Shared(word.Box).Across.ShouldBeGreaterThan(ink.Width * 0.9);
        ink.Shared(word.Box).Down.ShouldBeGreaterThan(ink.Height * 0.9);
        ((double)raster.Width).ShouldBe(Math.Ceiling(pdf.Page(1).Width * 100 / 72), 1);
        ((double)raster.Height).ShouldBe(Math.Ceiling(pdf.Page(1).Height * 100 / 72), 1);
    }

    [Fact]
    public async Task A_page_without_colour_is_grey_and_one_with_colour_is_not()
    {
        var pdf = await bench.OpenAsync(new SamplePdf().Page("0.5 g 0 0 99 99 re f").Page("1 0 0 rg 0 0 99 99 re f"));
        var source = new PageSource(await Workbench.SandboxAsync());

        var grey = (await source.RenderAsync(pdf, 1, 30, default)).Value.ShouldNotBeNull();
        var red = (await source.RenderAsync(pdf, 2, 30, default)).Value.ShouldNotBeNull();

        grey.Channels.ShouldBe(1);
        red.Channels.ShouldBe(3);
        grey.Luminance(5, grey.Height - 5).ShouldBeInRange(120, 135);
    }

    [Fact]
    public async Task The_same_page_gives_the_same_picture_and_another_page_another()
    {
        var pdf = await bench.OpenAsync(new SamplePdf().Page(SamplePdf.Box(9, 9, 9, 9)).Page(SamplePdf.Box(50, 9, 9, 9)));
        var source = new PageSource(await Workbench.SandboxAsync());

        var first = (await source.RenderAsync(pdf, 1, 72, default)).Value.ShouldNotBeNull();
        var again = (await source.RenderAsync(pdf, 1, 72, default)).Value.ShouldNotBeNull();
        var other = (await source.RenderAsync(pdf, 2, 72, default)).Value.ShouldNotBeNull();

        again.Sha256().ShouldBe(first.Sha256());
        other.Sha256().ShouldNotBe(first.Sha256());
    }

    [Fact]
    public async Task A_giant_page_is_drawn_smaller_instead_of_filling_the_memory()
    {
        var pdf = await bench.OpenAsync(new SamplePdf().Page("", "/MediaBox[0 0 14000 14000]"));
        var source = new PageSource(await Workbench.SandboxAsync());

        var raster = (await source.RenderAsync(pdf, 1, 200, default)).Value.ShouldNotBeNull();

        ((long)raster.Width * raster.Height).ShouldBeInRange(20_000_000, PageSource.PixelLimit);
        raster.Dpi.ShouldBeLessThan(40);
    }

    [Fact]
    public async Task Words_of_many_pages_come_page_by_page()
    {
        var sample = new SamplePdf().Page(SamplePdf.Text(72, 700, 12, "one")).Page("").Page(SamplePdf.Text(72, 700, 12, "three &lt; 3"));
        var pdf = await bench.OpenAsync(sample);
        var source = new PageSource(await Workbench.SandboxAsync());

        var pages = (await source.WordsAsync(pdf, 1, 3, default)).Value.ShouldNotBeNull();

        pages.Select(page => string.Join(' ', page.Select(word => word.Text))).ShouldBe(["one", "", "three &lt; 3"]);
    }

    [Fact]
    public async Task A_page_that_is_only_a_picture_is_read_by_recognition()
    {
        var source = new PageSource(await Workbench.SandboxAsync());
        var text = SamplePdf.Text(72, 600, 24, "SAMPLE CONFIDENTIAL LETTER");
        var typed = await bench.OpenAsync(new SamplePdf().Page(text));
        var picture = (await source.RenderAsync(typed, 1, 150, default)).Value.ShouldNotBeNull();
        var scan = await bench.OpenAsync(new SamplePdf().ImagePage(picture.Width, picture.Height, picture.Pixels));

        var words = (await source.WordsOrRecogniseAsync(scan, 1, default)).Value.ShouldNotBeNull();

        words.Select(word => word.Text).ShouldBe(["SAMPLE", "CONFIDENTIAL", "LETTER"]);
        words.ShouldAllBe(word => word.Origin == WordOrigin.Ocr);
        words[0].Box.Left.ShouldBe(72, 4);
        words[0].Box.Bottom.ShouldBe(792 - 600, 4);
    }

    [Fact]
    public async Task A_scan_is_released_as_finely_as_it_was_made_and_print_at_the_least()
    {
        var source = new PageSource(await Workbench.SandboxAsync());
        var scan = await bench.OpenAsync(new SamplePdf().ImagePage(2125, 2750, new byte[2125 * 2750]));
        var print = await bench.OpenAsync(new SamplePdf().Page(SamplePdf.Text(72, 700, 12, "SAMPLE")));

        (await source.ReleaseDpiAsync(scan, 1, 1, default)).ShouldBe([250]);
        (await source.ReleaseDpiAsync(print, 1, 1, default)).ShouldBe([PageSource.ReleaseDpi]);
        (scan.MayHoldPictures, print.MayHoldPictures).ShouldBe((true, false));
    }

    [Fact]
    public async Task A_word_alone_on_a_page_is_recognised_where_it_stands()
    {
        var source = new PageSource(await Workbench.SandboxAsync());
        var pdf = await bench.OpenAsync(new SamplePdf().Page(SamplePdf.Text(400, 100, 14, "SAMPLE records")));
        var picture = (await source.RenderAsync(pdf, 1, 200, default)).Value.ShouldNotBeNull();

        var words = (await source.RecogniseAsync(picture, default)).Value.ShouldNotBeNull();
        var onBlank = (await source.RecogniseAsync(picture.Without([new PageBox(0, 0, 612, 792)]), default)).Value.ShouldNotBeNull();

        words.Select(word => word.Text).ShouldBe(["SAMPLE", "records"]);
        words[0].Box.Left.ShouldBe(400, 3);
        words[0].Box.Bottom.ShouldBe(792 - 100, 3);
        onBlank.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_scan_that_stands_on_its_head_is_read_and_its_words_lie_where_they_are()
    {
        var source = new PageSource(await Workbench.SandboxAsync());
        var lines = Enumerable.Range(0, 8).Select(at => SamplePdf.Text(72, 700 - (at * 40), 16, "SAMPLE letter about the records of the client"));
        var typed = await bench.OpenAsync(new SamplePdf().Page(string.Join(' ', lines)));
        var picture = (await source.RenderAsync(typed, 1, 150, default)).Value.ShouldNotBeNull();

        var words = (await source.RecogniseAsync(picture.UpsideDown(), default)).Value.ShouldNotBeNull();

        words.Count(word => word.Text == "records").ShouldBe(8);
        words.ShouldAllBe(word => word.Confidence > 0);
        words[0].Box.Right.ShouldBe(612 - 72, 6);
        words[0].Box.Top.ShouldBe(700, 8);
    }

    [Fact]
    public async Task Writing_beside_the_words_is_told_from_a_ruled_line()
    {
        var source = new PageSource(await Workbench.SandboxAsync());
        var pdf = await bench.OpenAsync(new SamplePdf().Page("72 300 m 272 300 l S " + SamplePdf.Text(72, 500, 20, "SAMPLE signature")));
        var picture = (await source.RenderAsync(pdf, 1, 200, default)).Value.ShouldNotBeNull();
        var written = new PageBox(60, 270, 300, 310);

        picture.HasWritingIn(written, []).ShouldBeTrue();
        picture.HasWritingIn(written, [new PageBox(70, 272, 290, 300)]).ShouldBeFalse();
        picture.HasWritingIn(new PageBox(60, 470, 300, 510), []).ShouldBeFalse();
    }

    [Fact]
    public async Task A_picture_becomes_a_png_that_other_readers_open()
    {
        var pdf = await bench.OpenAsync(new SamplePdf().Page("1 0 0 rg 100 100 300 300 re f"));
        var source = new PageSource(await Workbench.SandboxAsync());
        var raster = (await source.RenderAsync(pdf, 1, 60, default)).Value.ShouldNotBeNull();

        var png = PngEncoder.Encode(raster);

        png.AsSpan(0, 4).ToArray().ShouldBe([0x89, (byte)'P', (byte)'N', (byte)'G']);
        PngPixels.Decode(png).ShouldBe(raster.Pixels);
    }

    [Fact]
    public void A_photograph_becomes_a_png_of_differences()
    {
        var shades = new PageImage(300, 200, 1, 100, [.. Enumerable.Range(0, 300 * 200).Select(at => (byte)((at % 300 / 3) + (at / 300)))]);

        var png = PngEncoder.Encode(shades);

        PngPixels.Decode(png).ShouldBe(shades.Pixels);
        png.Length.ShouldBeLessThan(shades.Pixels.Length / 40);
    }

    static PageBox Ink(PageImage raster)
    {
        var dark = Enumerable.Range(0, raster.Width * raster.Height)
            .Select(at => (X: at % raster.Width, Y: at / raster.Width))
            .Where(at => raster.Luminance(at.X, at.Y) < 128)
            .ToList();
        var points = 1 / raster.PixelsPerPoint;
        return new PageBox(
            dark.Min(at => at.X) * points,
            dark.Min(at => at.Y) * points,
            (dark.Max(at => at.X) + 1) * points,
            (dark.Max(at => at.Y) + 1) * points);
    }
}
