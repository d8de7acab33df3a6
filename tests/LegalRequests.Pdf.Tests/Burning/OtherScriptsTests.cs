using System.Text;
using LegalRequests.Pdf.Burning;
using LegalRequests.Pdf.Glyphs;
using LegalRequests.Pdf.Reading;
using LegalRequests.Pdf.Tests.Reading;

namespace LegalRequests.Pdf.Tests.Burning;

/// <summary>Writing that runs from right to left, downwards, or without spaces.</summary>
public sealed class OtherScriptsTests : IDisposable
{
    readonly Workbench bench = new();

    public void Dispose() => bench.Dispose();

    [FactOnSharedFiles("pdf-odd")]
    public async Task A_box_over_one_letter_of_a_column_takes_that_letter_alone()
    {
        var pdf = await OpenAsync("pdfjs_vertical.pdf");
        var source = new PageSource(await Workbench.SandboxAsync());
        var column = (await source.WordsAsync(pdf, 1, 1, default)).Value.ShouldNotBeNull()[0].Single(word => word.Text == "あいうえお").Box;
        var letter = column with { Top = column.Top + column.Height / 5, Bottom = column.Top + column.Height * 2 / 5 };

        var page = await BurnAsync(source, pdf, Inset(letter));

        page.Words.Select(word => word.Text).ShouldBe(["あ", "うえお", "日本語"], ignoreOrder: true);
        page.Removed.ShouldHaveSingleItem().Word.Text.ShouldBe("い");
        InkIn(page.Image, column with { Bottom = letter.Top - 1 }).ShouldBeTrue();
    }

    [FactOnSharedFiles("pdf-odd")]
    public async Task The_boxes_of_a_column_hold_its_ink()
    {
        var pdf = await OpenAsync("pdfjs_vertical.pdf");
        var source = new PageSource(await Workbench.SandboxAsync());
        var picture = (await source.RenderAsync(pdf, 1, 200, default)).Value.ShouldNotBeNull();
        var words = (await source.WordsAsync(pdf, 1, 1, default)).Value.ShouldNotBeNull()[0];

        words.Count.ShouldBe(2);
        UnreadInk.Marks(picture, [], 0).ShouldBeGreaterThan(150);
        UnreadInk.Marks(picture, words.Select(word => word.Box), 0.5).ShouldBeLessThan(5);
    }

    [TheoryOnSharedFiles("pdf-odd")]
    [InlineData("pdfjs_ArabicCIDTrueType.pdf", 1)]
    public async Task A_word_that_runs_from_the_right_goes_and_the_others_are_found_in_their_order(string name, int number)
    {
        var pdf = await OpenAsync(name);
        var source = new PageSource(await Workbench.SandboxAsync());
        var words = (await source.WordsAsync(pdf, number, number, default)).Value.ShouldNotBeNull()[0];

        var page = await BurnAsync(source, pdf, words[0].Box, number);

        page.Removed.ShouldHaveSingleItem().Word.Text.ShouldBe(words[0].Text);
        page.Words.Select(word => word.Text).ShouldBe(words.Skip(1).Select(word => word.Text), ignoreOrder: true);
        using var written = new PdfInspection(Finished.Write(page));
        Folded(written.Text("-raw")).ShouldBe(Folded(string.Concat(page.Words.Select(word => word.Text))));
    }

    // One glyph of a word says all its letters and the others say none, so that no letter can be held against the picture; and
    // the h of a Latin word says an Arabic word besides.
    [TheoryOnSharedFiles("pdf-odd")]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task A_word_whose_letters_cannot_be_told_from_each_other_is_not_believed(int number)
    {
        var pdf = await OpenAsync("samplefiles_habibi-rotated.pdf");
        var source = new PageSource(await Workbench.SandboxAsync());
        var words = (await source.WordsAsync(pdf, number, number, default)).Value.ShouldNotBeNull()[0];

        var page = await BurnAsync(source, pdf, words[0].Box, number);

        page.Words.ShouldAllBe(word => word.Origin == WordOrigin.Ocr);
        page.Removed.Select(word => (word.Word.Text, word.Why)).Take(words.Count).ShouldBe(
            words.Select((word, index) => (word.Text, index == 0 ? WordRemoval.UnderBox : WordRemoval.NotShown)));
    }

    [Fact]
    public async Task A_column_stands_where_its_glyphs_hang()
    {
        var sample = new SamplePdf();
        var map = sample.AddStream(Encoding.ASCII.GetBytes(
            "begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfchar <0001> <65E5> endbfchar 1 beginbfchar <0002> <672C> endbfchar endcmap"));
        sample.Page(
            "BT /F1 20 Tf 300 700 Td <00010002> Tj ET",
            resources: $"<</Font<</F1<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-V/ToUnicode {map} 0 R/DescendantFonts[<</Type/Font/Subtype/CIDFontType0/BaseFont/X/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000>>]>>>>>>");
        var pdf = await bench.OpenAsync(sample);

        var words = (await new PageSource(await Workbench.SandboxAsync()).WordsAsync(pdf, 1, 1, default)).Value.ShouldNotBeNull()[0];

        var box = words.ShouldHaveSingleItem().Box;
        (box.Left, box.Right).ShouldBe((290, 310));
        box.Top.ShouldBe(92, 0.01);
        box.Bottom.ShouldBe(132, 0.01);
    }

    [Fact]
    public void A_line_without_spaces_is_cut_at_the_box_and_a_latin_word_is_not()
    {
        var (line, latin) = (Tried("口口十口口", 20), Tried("boxes", 10));

        var cut = WordPieces.Outside(line, [Box(40, 60)]);
        var whole = WordPieces.Outside(latin, [Box(22, 28)]);

        cut.Outside.Select(piece => piece.Text).ShouldBe(["口口", "口口"]);
        cut.Covered.ShouldHaveSingleItem().Text.ShouldBe("十");
        whole.Outside.ShouldBeEmpty();
        whole.Covered.ShouldHaveSingleItem().Text.ShouldBe("boxes");
    }

    static BurnedBox Box(double left, double right) => new(new PageBox(left, 90, right, 110), "", false, new PageImage(1, 1, 1, 72, new byte[1]));

    static TriedWord Tried(string text, double size)
    {
        var glyphs = text.Select((letter, index) => new ShownGlyph(letter.ToString(), 1, letter, 1, new Affine(size, 0, 0, -size, index * size, 105), Painted: true));
        var word = new PageWord(text, new PageBox(0, 90, text.Length * size, 110), WordOrigin.TextLayer);
        return new TriedWord(word, [.. glyphs.Select(glyph => new TriedGlyph(glyph, glyph.Text, null))]) { Believed = true };
    }

    async Task<NormalisedPdf> OpenAsync(string name)
    {
        var result = await bench.TakeInAsync(Path.Combine(Workbench.Samples("pdf-odd"), name));
        return result.Pdf.ShouldNotBeNull(result.Sentence);
    }

    static async Task<BurnedPage> BurnAsync(PageSource source, NormalisedPdf pdf, PageBox box, int number = 1)
    {
        var read = await new DocumentBurner(source).BurnAsync(pdf, number, [new RedactionBox(box, "R-1")], TextBelief.WhatIsShown, default);
        return read.Value.ShouldNotBeNull(read.Sentence);
    }

    static PageBox Inset(PageBox box) => new(box.Left, box.Top + 0.6, box.Right, box.Bottom - 0.6);

    static bool InkIn(PageImage image, PageBox box) => WordSurvival.HasInk(new PageWord("x", box, WordOrigin.TextLayer), image);

    static string Folded(string text) => string.Concat(FoldedText.Of(text).EnumerateRunes().Order());
}
