using LegalRequests.Pdf.Burning;
using LegalRequests.Pdf.Reading;
using LegalRequests.Pdf.Tests.Reading;
using Shouldly;
using Xunit;

namespace LegalRequests.Pdf.Tests.Burning;

/// <summary>A page that was read before is burned by that, as long as its picture is the same, and never less safely.</summary>
public sealed class KnownPageTests : IDisposable
{
    static readonly PageWord Marker = new("MARKER", new PageBox(72, 600, 130, 612), WordOrigin.TextLayer);

    readonly Workbench bench = new();

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("/Rotate 90")]
    [InlineData("/CropBox[40 60 560 740]/UserUnit 1.5")]
    public async Task It_is_the_same_page_as_one_that_is_read_anew(string entries)
    {
        var content = SamplePdf.Text(100, 520, 12, "SAMPLE above line") + SamplePdf.Text(100, 500, 12, "left SECRETNAME right")
            + "1 g " + SamplePdf.Text(100, 400, 12, "WHITE words") + "0.2 0.4 0.9 rg " + SamplePdf.Text(100, 300, 12, "blue");
        var at = await ReadAsync(new SamplePdf().Page(content, "/MediaBox[0 0 612 792]" + entries));
        RedactionBox[] boxes = [BoxOver(at, "SECRETNAME"), new(new PageBox(10, 10, 60, 60), "P-2")];

        var anew = await BurnAsync(at, KnownPages.None, boxes);
        var known = await BurnAsync(at, Knowing(at.Known), boxes);

        known.Words.ShouldBe(anew.Words);
        known.Removed.ShouldBe(anew.Removed, ignoreOrder: true);
        known.Image.Sha256().ShouldBe(anew.Image.Sha256());
        known.Words.ShouldContain(word => word.Text == "right");
        known.Removed.ShouldContain(word => word.Word.Text == "SECRETNAME" && word.Why == WordRemoval.UnderBox);
    }

    [Fact]
    public async Task What_is_known_is_taken_for_this_picture_alone()
    {
        var at = await ReadAsync(new SamplePdf().Page(SamplePdf.Text(72, 700, 12, "SAMPLE words of a page")));
        var marked = at.Known with { Words = [.. at.Known.Words, Marker] };

        var same = await BurnAsync(at, Knowing(marked));
        var other = await BurnAsync(at, Knowing(marked with { Picture = marked.Picture with { Tag = new string('0', 32) } }));
        var finer = await BurnAsync(at, Knowing(marked with { Look = new PageLook(210, IsGrey: true) }));
        var gone = await BurnAsync(at, new KnownPages(new Dictionary<int, PageLook> { [1] = at.Known.Look }, (_, _) => Task.FromResult<KnownPage?>(null)));

        same.Words.ShouldContain(Marker);
        foreach (var page in (BurnedPage[])[other, finer, gone])
            page.Words.Select(word => word.Text).ShouldBe(["SAMPLE", "words", "of", "a", "page"]);
    }

    [Fact]
    public void A_seal_fits_the_picture_that_it_was_made_of_and_no_other()
    {
        var pixels = Enumerable.Range(0, 600).Select(at => (byte)at).ToArray();
        var seal = PictureSeal.Of(new PageImage(20, 10, 3, 200, pixels));
        byte[] other = [.. pixels[..^1], (byte)(pixels[^1] ^ 1)];

        seal.Fits(new PageImage(20, 10, 3, 200, [.. pixels])).ShouldBeTrue();
        seal.Fits(new PageImage(20, 10, 3, 200, other)).ShouldBeFalse();
        seal.Fits(new PageImage(10, 20, 3, 200, pixels)).ShouldBeFalse();
        seal.Fits(new PageImage(60, 10, 1, 200, pixels)).ShouldBeFalse();
        PictureSeal.Of(new PageImage(20, 10, 3, 200, pixels)).ShouldNotBe(seal);
    }

    [Fact]
    public async Task A_page_that_was_taken_for_grey_and_is_not_leaves_in_its_colours()
    {
        var at = await ReadAsync(new SamplePdf().Page("0.9 0.1 0.1 rg " + SamplePdf.Text(72, 700, 30, "SAMPLE red")));
        var grey = at.Known with { Look = at.Known.Look with { IsGrey = true }, Words = [Marker] };

        var page = await BurnAsync(at, Knowing(grey));

        at.Known.Look.ShouldBe(new PageLook(200, IsGrey: false));
        at.Known.Picture.Fits(page.Image).ShouldBeTrue();
        page.Words.Select(word => word.Text).ShouldBe(["SAMPLE", "red"]);
    }

    [Fact]
    public async Task Words_that_nobody_sees_are_told_as_covered_where_a_box_lies_over_them()
    {
        var at = await ReadAsync(new SamplePdf().Page(SamplePdf.Text(72, 700, 12, "SAMPLE seen") + "1 g " + SamplePdf.Text(72, 500, 12, "HIDDENONE HIDDENTWO")));
        var hidden = at.Known.Removed.Single(word => word.Word.Text == "HIDDENONE").Word.Box;

        var page = await BurnAsync(at, Knowing(at.Known), new RedactionBox(hidden, "P-1"));

        page.Removed.Select(word => (word.Word.Text, word.Why)).ShouldBe([("HIDDENONE", WordRemoval.UnderBox), ("HIDDENTWO", WordRemoval.NoInk)]);
    }

    [Fact]
    public async Task A_recognised_word_whose_letters_lie_under_a_box_beside_it_is_recognised_anew()
    {
        var at = await ScanAsync("The custodian CHRISTOPHER appears on Friday");
        var name = at.Known.Words.Single(word => word.Text == "CHRISTOPHER");
        // As recognition sometimes has it: the box of the word ends before its last letters do.
        var narrow = name with { Box = name.Box with { Right = name.Box.Left + (name.Box.Width * 0.6) } };
        var known = at.Known with { Words = [.. at.Known.Words.Select(word => word == name ? narrow : word)] };
        var box = new RedactionBox(name.Box with { Left = narrow.Box.Right + 1 }, "P-1");

        var page = await BurnAsync(at, Knowing(known), box);

        // Of the name no more than the letters that can be seen.
        page.Words.ShouldNotContain(word => word.Text.Contains("PHER", StringComparison.Ordinal));
        page.Words.Select(word => word.Text).Where(word => !"CHRISTOP".StartsWith(word, StringComparison.Ordinal))
            .ShouldBe(at.Known.Words.Select(word => word.Text).Where(word => word != name.Text), Told(page));
    }

    [Fact]
    public async Task Recognised_words_away_from_the_boxes_stay_in_their_order()
    {
        var at = await ScanAsync("The custodian CHRISTOPHER appears on Friday");
        var lines = at.Known.Words.Select(word => word.Text).ToList();

        var page = await BurnAsync(at, Knowing(at.Known), BoxOver(at, "CHRISTOPHER"));

        lines.Count.ShouldBeGreaterThan(20);
        lines.Remove("CHRISTOPHER").ShouldBeTrue();
        page.Words.Select(word => word.Text).ShouldBe(lines, Told(page));
        page.Removed.ShouldHaveSingleItem().Word.Text.ShouldBe("CHRISTOPHER");
    }

    [Fact]
    public async Task What_was_not_read_before_is_read_under_a_box()
    {
        var at = await ScanAsync("The custodian CHRISTOPHER appears on Friday");
        var known = at.Known with { Words = [.. at.Known.Words.Where(word => word.Text != "CHRISTOPHER")] };

        var page = await BurnAsync(at, Knowing(known), BoxOver(at, "CHRISTOPHER"));

        page.Removed.ShouldContain(word => word.Word.Text == "CHRISTOPHER" && word.Why == WordRemoval.UnderBox);
    }

    [FactOnSharedFiles("pdf-odd")]
    public async Task A_line_without_spaces_is_cut_at_its_letters_all_the_same()
    {
        var at = await ReadAsync((await bench.TakeInAsync(Path.Combine(Workbench.Samples("pdf-odd"), "pdfjs_vertical.pdf"))).Pdf.ShouldNotBeNull());
        var column = at.Known.Words.Single(word => word.Text == "あいうえお").Box;
        var letter = column with { Top = column.Top + (column.Height / 5) + 1, Bottom = column.Top + (column.Height * 2 / 5) - 1 };

        var page = await BurnAsync(at, Knowing(at.Known), new RedactionBox(letter, "P-1"));

        page.Words.Select(word => word.Text).ShouldBe(["あ", "うえお", "日本語"], ignoreOrder: true);
    }

    [Fact]
    public async Task Pages_of_which_only_some_are_known_are_burned_from_their_own_pictures()
    {
        var sample = new SamplePdf();
        for (var page = 1; page <= 4; page++)
            sample.Page(SamplePdf.Text(72, 700, 12, $"SAMPLE{page}"));
        var at = await ReadAsync(sample, page: 3);
        List<string> text = [];

        await using var run = await new DocumentBurner(at.Source).OpenAsync(at.Pdf, Knowing(at.Known with { Words = [Marker] }, page: 3), default);
        for (var page = 1; page <= 4; page++)
            text.Add((await run.BurnAsync(page, [], default)).Value.ShouldNotBeNull().Words.ShouldHaveSingleItem().Text);

        text.ShouldBe(["SAMPLE1", "SAMPLE2", "MARKER", "SAMPLE4"]);
    }

    [Theory]
    [InlineData("g", "g")]
    [InlineData("ggg", "ggg")]
    [InlineData("gcg", "ccc")]
    [InlineData("cggggggggggggggggc", "cggggggggggggggggc")]
    [InlineData("cgggggggggggggggc", "ccccccccccccccccc")]
    public void A_few_grey_pages_among_others_do_not_stop_the_drawing(string are, string drawn)
    {
        var looks = are.Select((look, index) => (index + 1, new PageLook(200, look == 'g'))).ToDictionary();

        var told = new KnownPages(looks, KnownPages.None.Read).LooksOf(1, are.Length).ShouldNotBeNull();

        string.Concat(told.Select(look => look.IsGrey ? 'g' : 'c')).ShouldBe(drawn);
        told.ShouldAllBe(look => look.Dpi == 200);
        new KnownPages(looks, KnownPages.None.Read).LooksOf(1, are.Length + 1).ShouldBeNull();
    }

    static string Told(BurnedPage page) => string.Join(' ', page.Words.Select(word => word.Text));

    static KnownPages Knowing(KnownPage known, int page = 1) =>
        new(new Dictionary<int, PageLook> { [page] = known.Look }, (asked, _) => Task.FromResult(asked == page ? known : null));

    static RedactionBox BoxOver(ReadBefore at, string word) => new(at.Known.Words.First(it => it.Text == word).Box, "P-1");

    static async Task<BurnedPage> BurnAsync(ReadBefore at, KnownPages known, params RedactionBox[] boxes)
    {
        await using var run = await new DocumentBurner(at.Source).OpenAsync(at.Pdf, known, default);
        return (await run.BurnAsync(1, boxes, default)).Value.ShouldNotBeNull();
    }

    // Lines of print, drawn and put into a new file as a picture.
    async Task<ReadBefore> ScanAsync(string first)
    {
        var lines = string.Concat(Enumerable.Range(0, 5).Select(line => SamplePdf.Text(72, 700 - (line * 30), 14, line == 0 ? first : "The custodian of SAMPLE records shall appear")));
        var pdf = await bench.OpenAsync(new SamplePdf().Page(lines));
        var drawn = (await new PageSource(await Workbench.SandboxAsync()).RenderAsync(pdf, 1, 200, default)).Value.ShouldNotBeNull();
        var sample = new SamplePdf();
        var image = sample.AddStream(drawn.Pixels, $"/Type/XObject/Subtype/Image/Width {drawn.Width}/Height {drawn.Height}/ColorSpace/DeviceGray/BitsPerComponent 8");
        return await ReadAsync(sample.Page("q 612 0 0 792 0 0 cm /Im Do Q", resources: $"<</XObject<</Im {image} 0 R>>>>"));
    }

    async Task<ReadBefore> ReadAsync(SamplePdf sample, int page = 1) => await ReadAsync(await bench.OpenAsync(sample), page);

    static async Task<ReadBefore> ReadAsync(NormalisedPdf pdf, int page = 1)
    {
        var source = new PageSource(await Workbench.SandboxAsync());
        await using var run = await new DocumentBurner(source).OpenAsync(pdf, TextBelief.WhatIsShown, default);
        var text = await PageText.ReadAsync(run, page, default);
        return new ReadBefore(source, pdf, text.Known.ShouldNotBeNull());
    }

    sealed record ReadBefore(PageSource Source, NormalisedPdf Pdf, KnownPage Known);
}
