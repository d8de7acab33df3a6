using LegalRequests.Pdf.Burning;
using LegalRequests.Pdf.Proofing;
using LegalRequests.Pdf.Reading;
using LegalRequests.Pdf.Tests.Reading;

namespace LegalRequests.Pdf.Tests.Burning;

/// <summary>Every kind of page is burned, written and read back by programs that had no part in it.</summary>
public sealed class PageKindTests(PageKindTests.Scan scan) : IClassFixture<PageKindTests.Scan>, IDisposable
{
    readonly Workbench bench = new();

    public static TheoryData<string> Kinds => [.. PageKinds.Names];

    public void Dispose() => bench.Dispose();

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_covered_word_is_gone_and_all_else_stays(string kind)
    {
        var pdf = await bench.OpenAsync(PageKinds.Make(kind, scan.Picture));
        var source = new PageSource(await Workbench.SandboxAsync());
        var unburned = (await source.RenderForReleaseAsync(pdf, 1, default)).Value.ShouldNotBeNull();
        var box = new RedactionBox(await BoxOfAsync(source, pdf, unburned), "R-2");

        var read = await new DocumentBurner(source).BurnAsync(pdf, 1, [box], TextBelief.WhatIsShown, default);

        var page = read.Value.ShouldNotBeNull(read.Sentence);
        var text = FoldedText.Of(string.Join(' ', page.Words.Select(word => word.Text)));
        text.ShouldNotContain("priscilla");
        text.ShouldNotContain("secretlayer");
        foreach (var word in (string[])["record", "agency", "named", "stays", "below", "line"])
            text.ShouldContain(word);
        page.Removed.ShouldContain(removed => FoldedText.Of(removed.Word.Text) == "priscilla" && removed.Why == WordRemoval.UnderBox);
        ShouldDifferOnlyIn(page.Boxes[0].Area, unburned, page.Image);
        await ShouldBeProvenAsync(page);
    }

    [Fact]
    public async Task Pages_with_colour_keep_it_and_others_are_grey()
    {
        var colour = await BurnAsync(PageKinds.Make("colour", scan.Picture));
        var plain = await BurnAsync(PageKinds.Typed("/MediaBox[0 0 612 792]"));

        colour.Image.Channels.ShouldBe(3);
        plain.Image.Channels.ShouldBe(1);
        using var written = new PdfInspection(Finished.Write(colour));
        written.Run("pdfimages", "-list", written.Path).Output.ShouldContain("rgb");
    }

    [Theory]
    [InlineData(150, 200)]
    [InlineData(240, 240)]
    [InlineData(300, 300)]
    [InlineData(400, 300)]
    public async Task A_scan_is_burned_as_finely_as_it_was_scanned(int scanned, double burned)
    {
        var (width, height) = (scanned * 17 / 2, scanned * 11);
        var pixels = new byte[width * height];
        Array.Fill(pixels, (byte)255);

        var page = await BurnAsync(new SamplePdf().ImagePage(width, height, pixels));

        page.Image.Dpi.ShouldBe(burned, 0.5);
    }

    [Fact]
    public async Task A_fine_logo_does_not_make_the_page_fine()
    {
        var sample = new SamplePdf();
        var logo = sample.AddStream(new byte[600 * 600], "/Type/XObject/Subtype/Image/Width 600/Height 600/ColorSpace/DeviceGray/BitsPerComponent 8");

        var page = await BurnAsync(sample.Page("q 60 0 0 60 500 700 cm /Im Do Q", resources: $"<</XObject<</Im {logo} 0 R>>>>"));

        page.Image.Dpi.ShouldBe(200);
    }

    [Fact]
    public async Task A_picture_in_jpeg_2000_is_covered_too()
    {
        var pdf = await bench.OpenAsync(ScannedPage.Jpeg2000());
        var source = new PageSource(await Workbench.SandboxAsync());

        var read = await new DocumentBurner(source).BurnAsync(pdf, 1, [new RedactionBox(new PageBox(104, 8, 210, 30), "R-2")], TextBelief.WhatIsShown, default);

        var page = read.Value.ShouldNotBeNull(read.Sentence);
        var text = string.Join(' ', page.Words.Select(word => word.Text));
        text.ShouldContain("SAMPLE");
        text.ShouldContain("readable");
        text.ShouldNotContain("PRISC");
        await ShouldBeProvenAsync(page);
    }

    async Task<BurnedPage> BurnAsync(SamplePdf sample)
    {
        var pdf = await bench.OpenAsync(sample);
        var read = await new DocumentBurner(new PageSource(await Workbench.SandboxAsync())).BurnAsync(pdf, 1, [], TextBelief.WhatIsShown, default);
        return read.Value.ShouldNotBeNull(read.Sentence);
    }

    // Where the layer is silent or lies, the word is found as a person finds it: on the picture.
    static async Task<PageBox> BoxOfAsync(PageSource source, NormalisedPdf pdf, PageImage picture)
    {
        var layer = (await source.WordsAsync(pdf, 1, 1, default)).Value.ShouldNotBeNull()[0];
        var seen = layer.Exists(word => word.Text == PageKinds.Secret)
            ? layer
            : (await source.RecogniseAsync(picture, default)).Value.ShouldNotBeNull();
        return seen.Single(word => word.Text == PageKinds.Secret).Box;
    }

    static void ShouldDifferOnlyIn(PageBox area, PageImage unburned, PageImage burned)
    {
        var box = PixelBox.Around(area, burned);
        var (inside, outside) = (0, 0);
        for (var y = 0; y < burned.Height; y++)
        {
            for (var x = 0; x < burned.Width; x++)
            {
                if (burned.Luminance(x, y) == unburned.Luminance(x, y))
                    continue;
                if (x >= box.Left && x < box.Right && y >= box.Top && y < box.Bottom)
                    inside++;
                else
                    outside++;
            }
        }

        outside.ShouldBe(0);
        inside.ShouldBeGreaterThan(box.Width * box.Height / 3);
    }

    async Task ShouldBeProvenAsync(BurnedPage page)
    {
        var request = new ProofRequest
        {
            Path = bench.Write("burned.pdf", Finished.Write(page)),
            PageCount = 1,
            Pages = [ProofPage.Of(1, page, box => box)],
            Secrets = [PageKinds.Secret],
        };
        var report = await new PacketProof(await Workbench.SandboxAsync()).RunAsync(request, default);
        report.Findings.ShouldBeEmpty();
    }

    /// <summary>The typed sample as a scanner would see it.</summary>
    public sealed class Scan : IAsyncLifetime
    {
        PageImage? picture;

        public PageImage Picture => picture ?? throw new InvalidOperationException("Not scanned yet.");

        public async Task InitializeAsync()
        {
            using var bench = new Workbench();
            var typed = await bench.OpenAsync(PageKinds.Typed("/MediaBox[0 0 612 792]"));
            picture = (await new PageSource(await Workbench.SandboxAsync()).RenderAsync(typed, 1, 200, default)).Value;
        }

        public Task DisposeAsync() => Task.CompletedTask;
    }
}
