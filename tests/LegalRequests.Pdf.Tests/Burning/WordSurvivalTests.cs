using LegalRequests.Pdf.Burning;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Tests.Burning;

public sealed class WordSurvivalTests
{
    static readonly PageWord Word = new("SAMPLE", new PageBox(100, 100, 160, 112), WordOrigin.TextLayer);

    [Theory]
    [InlineData(90, 90, 170, 120, true)]
    [InlineData(120, 103, 125, 109, true)]
    [InlineData(0, 100, 100.4, 112, false)]
    [InlineData(0, 100, 100.6, 112, true)]
    [InlineData(90, 112, 170, 124, false)]
    [InlineData(90, 110, 170, 124, false)]
    [InlineData(90, 109, 170, 124, true)]
    [InlineData(90, 88, 170, 102, false)]
    public void A_word_is_covered_by_more_than_a_touch(double left, double top, double right, double bottom, bool covered)
    {
        var area = new PageBox(left, top, right, bottom);

        WordSurvival.Covers(area, Word).ShouldBe(covered);
    }

    [Fact]
    public void A_vertical_word_is_measured_along_its_own_line()
    {
        var upright = new PageWord("SAMPLE", new PageBox(100, 100, 112, 160), WordOrigin.TextLayer);

        WordSurvival.Covers(new PageBox(110.5, 100, 130, 160), upright).ShouldBeFalse();
        WordSurvival.Covers(new PageBox(100, 159, 112, 180), upright).ShouldBeTrue();
    }

    [Fact]
    public void A_narrow_letter_under_a_box_is_covered()
    {
        var letter = new PageWord("l", new PageBox(100, 100, 100.4, 112), WordOrigin.TextLayer);

        WordSurvival.Covers(new PageBox(99, 99, 110, 113), letter).ShouldBeTrue();
    }

    [Theory]
    [InlineData(90, 90, 170, 120, false)]
    [InlineData(90, 90, 130, 120, true)]
    [InlineData(130, 90, 170, 120, true)]
    [InlineData(120, 90, 130, 120, true)]
    [InlineData(90, 90, 159.6, 120, false)]
    [InlineData(90, 90, 159.4, 120, true)]
    [InlineData(90, 102, 170, 120, false)]
    [InlineData(90, 104, 170, 120, true)]
    [InlineData(0, 90, 100.4, 120, false)]
    [InlineData(90, 112, 170, 124, false)]
    public void A_word_is_cut_where_more_than_a_touch_of_it_is_left_beside_a_box(double left, double top, double right, double bottom, bool cut)
    {
        WordSurvival.IsCut([new PageBox(left, top, right, bottom)], Word).ShouldBe(cut);

        var laid = new PageWord("SAMPLE", new PageBox(100, 100, 112, 160), WordOrigin.TextLayer) { Turn = 1 };
        WordSurvival.IsCut([new PageBox(top, left, bottom, right)], laid).ShouldBe(cut);
    }

    [Theory]
    [InlineData(130, 130, false)]
    [InlineData(130, 130.4, false)]
    [InlineData(130, 131, true)]
    [InlineData(140, 120, false)]
    public void A_word_that_two_boxes_cover_together_is_not_cut(double firstEnds, double secondBegins, bool cut) =>
        WordSurvival.IsCut([new PageBox(90, 90, firstEnds, 120), new PageBox(secondBegins, 90, 170, 120)], Word).ShouldBe(cut);

    [Fact]
    public void A_word_covered_in_strips_above_each_other_is_not_cut()
    {
        var strips = Enumerable.Range(0, 4).Select(strip => new PageBox(90, 100 + (3 * strip), 170, 103 + (3 * strip))).ToList();

        WordSurvival.IsCut(strips, Word).ShouldBeFalse();
        strips.RemoveAt(1);
        WordSurvival.IsCut(strips, Word).ShouldBeTrue();
    }

    [Fact]
    public void Of_a_line_without_spaces_nothing_is_told()
    {
        var line = Word with { Text = "\u738b\u5c0f\u660e\u8bf4" };

        WordSurvival.CanBeCut(line).ShouldBeFalse();
        WordSurvival.IsCut([new PageBox(90, 90, 130, 120)], line).ShouldBeFalse();
    }

    [Theory]
    [InlineData(255, true)]
    [InlineData(200, true)]
    [InlineData(40, false)]
    [InlineData(0, false)]
    public void Ink_is_what_stands_out_from_the_paper(int contrast, bool expected)
    {
        var page = White(200, 200);
        for (var x = 110; x < 120; x++)
            page.Pixels[(106 * 200) + x] = (byte)(255 - contrast);

        WordSurvival.HasInk(Word, page).ShouldBe(expected);
    }

    [Fact]
    public void Ink_of_the_line_above_does_not_make_a_hidden_word_visible()
    {
        var page = White(200, 200);
        for (var x = 100; x < 160; x++)
            page.Pixels[(100 * 200) + x] = 0;

        WordSurvival.HasInk(Word, page).ShouldBeFalse();
    }

    [Fact]
    public void A_word_off_the_page_has_no_ink()
    {
        var outside = Word with { Box = new PageBox(300, 300, 350, 312) };

        WordSurvival.HasInk(outside, White(200, 200)).ShouldBeFalse();
    }

    static PageImage White(int width, int height) =>
        new(width, height, 1, 72, [.. Enumerable.Repeat((byte)255, width * height)]);
}
