using LegalRequests.Pdf.Burning;
using LegalRequests.Pdf.Glyphs;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Reading;
using Shouldly;
using Xunit;

namespace LegalRequests.Pdf.Tests.Burning;

public sealed class WordGlyphsTests
{
    const double Size = 10;

    [Fact]
    public void A_word_in_a_font_that_rises_high_has_its_own_letters_and_none_of_the_line_above()
    {
        var page = PageOf(Line(60, 100, "認証の"), Line(60, 114, "NIS"));
        var word = Word("NIS", 60, 95, 78, 125);

        page.Of(word).Count.ShouldBeGreaterThan(3);
        TextOf(page.Beside(word, "nis")).ShouldBe("NIS");
    }

    [Fact]
    public void A_word_whose_box_ends_with_its_mark_has_the_letter_below_the_mark()
    {
        // As poppler gives it: the box ends where the mark was set, to the left of the middle of the letter that carries it.
        ShownGlyph[] glyphs = [Glyph("ย", 60, 100), Glyph("ม", 66, 100), Glyph("ร", 72, 100), Glyph("ั", 74, 100, width: 0), Glyph("บ", 78, 100)];
        var page = new WordGlyphs(new GlyphPage(glyphs, [], Complete: true));
        var word = Word("ยมรั", 60, 90, 73.5, 104);

        TextOf(page.Of(word)).ShouldBe("ยมั");
        var found = page.Beside(word, FoldedText.Of("ยมรั")).ShouldNotBeNull();
        TextOf(found).ShouldBe("ยมรั");
        PageBox.Around(found.Select(glyph => glyph.Box)).Right.ShouldBe(78, 0.01);
    }

    [Theory]
    [InlineData(90, "a letter stands in the box, the word beside it")]
    [InlineData(72, "they touch")]
    public void A_word_that_stands_beside_the_box_is_not_taken_for_it(double left, string because)
    {
        var page = PageOf(Line(left, 100, "7"), Line(60, 100, "ab"));

        page.Beside(Word("7", 60, 90, 72, 104), "7").ShouldBeNull(because);
    }

    [Fact]
    public void Letters_that_are_not_painted_or_not_shown_in_this_order_are_nobodys()
    {
        var unseen = new WordGlyphs(new GlyphPage([.. Line(60, 100, "NIS").Select(glyph => glyph with { Painted = false })], [], Complete: true));
        var mixed = PageOf(Line(60, 100, "SIN"));
        var word = Word("NIS", 60, 90, 78, 104);

        unseen.Beside(word, "nis").ShouldBeNull();
        mixed.Beside(word, "nis").ShouldBeNull();
    }

    static WordGlyphs PageOf(params IEnumerable<ShownGlyph>[] lines) => new(new GlyphPage([.. lines.SelectMany(line => line)], [], Complete: true));

    static IEnumerable<ShownGlyph> Line(double left, double baseline, string text) =>
        text.Select((letter, at) => Glyph($"{letter}", left + (at * 0.6 * Size), baseline));

    static ShownGlyph Glyph(string text, double left, double baseline, double width = 0.6) =>
        new(text, 1, text[0], width, new Affine(Size, 0, 0, -Size, left, baseline), Painted: true);

    static PageWord Word(string text, double left, double top, double right, double bottom) => new(text, new PageBox(left, top, right, bottom), WordOrigin.TextLayer);

    static string TextOf(IEnumerable<ShownGlyph>? glyphs) => string.Concat((glyphs ?? []).Select(glyph => glyph.Text));
}
