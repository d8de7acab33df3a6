using LegalRequests.Intake.Reading;
using LegalRequests.Pdf.Reading;
using LegalRequests.Redaction;
using LegalRequests.Testing;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Redaction;

public class CutWordsTests
{
    private static readonly PageWord[] Words = [.. SampleWords.Line("told Maria, (Ortiz) -- of it", 72, 100), .. SampleWords.Line("on the next line", 72, 114)];

    [Fact]
    public void Each_box_is_told_with_the_words_that_it_cuts()
    {
        PageBox[] boxes = [Part("told", 0, 4), Part("Maria,", 0, 3), Part("(Ortiz)", 3, 7)];

        CutWords.Of(Words, boxes).Select(cut => (cut.Word.Text, cut.Boxes[0])).ShouldBe([("Maria,", 1), ("(Ortiz)", 2)]);
    }

    [Fact]
    public void A_comma_and_a_bracket_beside_a_box_are_no_letters()
    {
        var comma = Of("Maria,");
        var brackets = Of("(Ortiz)");
        PageBox[] boxes = [WordPart.BoxOf(comma, 0, 5), WordPart.BoxOf(brackets, 1, 6)];

        CutWords.Of(Words, boxes).ShouldBeEmpty();
        CutWords.Of(Words, [Part("--", 0, 1)]).ShouldBeEmpty();
    }

    [Fact]
    public void A_word_between_two_boxes_goes_with_the_one_that_covers_more_of_it()
    {
        PageBox[] boxes = [Part("Maria,", 0, 1), Part("Maria,", 2, 5)];

        CutWords.Of(Words, boxes).ShouldHaveSingleItem().Boxes.ShouldBe([1, 0]);
    }

    [Fact]
    public void Words_of_one_line_get_one_region_and_those_of_another_line_their_own()
    {
        var (maria, ortiz, next) = (Of("Maria,"), Of("(Ortiz)"), Of("next"));
        var box = new PageBox(maria.Box.Left + 8, 98, next.Box.Right - 8, 126) with { Right = ortiz.Box.Left + 8 };

        var cover = CutWords.Cover(new PaperPage(1, 612, 792, Words), box, [maria, ortiz, next]);

        cover.ShouldBe(
        [
            new MarkedRegion(maria.Box.Left - 1, 99, ortiz.Box.Right - maria.Box.Left + 2, 12),
            new MarkedRegion(Math.Min(next.Box.Left - 1, box.Left), 113, Math.Max(next.Box.Right + 1, box.Right) - Math.Min(next.Box.Left - 1, box.Left), 12),
        ]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_line_that_runs_down_or_up_the_page_is_covered_along_itself(int turn)
    {
        PageWord[] words = [new("Maria", new PageBox(100, 72, 110, 102), WordOrigin.TextLayer) { Turn = turn }, new("Ortiz", new PageBox(100, 108, 110, 138), WordOrigin.TextLayer) { Turn = turn }];
        var box = new PageBox(98, 90, 112, 104);
        var cut = CutWords.Of(words, [box]).ShouldHaveSingleItem().Word;

        var region = CutWords.Cover(new PaperPage(1, 612, 792, words), box, [cut]).ShouldHaveSingleItem();

        cut.Text.ShouldBe("Maria");
        (region.X, region.Y, region.Right, region.Bottom).ShouldBe((99, 71, 111, 104));
    }

    [Fact]
    public void Of_a_line_without_spaces_it_is_said_that_nothing_is_known()
    {
        PageWord[] words = [new("\u738b\u5c0f\u660e\u8bf4", new PageBox(100, 100, 148, 112), WordOrigin.TextLayer)];

        CutWords.Of(words, [new PageBox(100, 99, 120, 113)]).ShouldBeEmpty();
        CutWords.AreUnknown(words, [new PageBox(100, 99, 120, 113)]).ShouldBeTrue();
        CutWords.AreUnknown(words, [new PageBox(99, 99, 149, 113)]).ShouldBeFalse();
        CutWords.AreUnknown(Words, [Part("Maria,", 0, 3)]).ShouldBeFalse();
    }

    private static PageWord Of(string text) => Words.Single(word => word.Text == text);

    // Signs of these words are 6 points wide.
    private static PageBox Part(string text, int from, int to)
    {
        var word = Of(text).Box;
        return new PageBox(word.Left + (6 * from) - (from == 0 ? 1 : 0), word.Top - 1, word.Left + (6 * to) + (to == text.Length ? 1 : 0), word.Bottom + 1);
    }
}
