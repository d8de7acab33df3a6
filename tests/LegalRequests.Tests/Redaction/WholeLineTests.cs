using LegalRequests.Pdf.Reading;
using LegalRequests.Redaction;
using LegalRequests.Testing;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Redaction;

public class WholeLineTests
{
    private static readonly PageWord[] Words =
    [
        .. SampleWords.Line("Reporter: Maria Ortiz", 72, 100),
        .. SampleWords.Line("A longer line that tells the margin of the page", 72, 114),
    ];

    [Theory]
    [InlineData("Maria Ortiz")]
    [InlineData("Jo Li")]
    public void The_box_tells_nothing_of_the_length_of_the_name(string name)
    {
        PageWord[] words = [.. SampleWords.Line($"Reporter: {name}", 72, 100), .. SampleWords.Line("A longer line of the page", 72, 114)];
        var box = words[1].Box;

        var line = WholeLine.Of(612, 792, words, new MarkedRegion(box.Left, box.Top, box.Width, box.Height));

        line.ShouldBe(new MarkedRegion(71, 99, 470, 12));
    }

    [Fact]
    public void A_selection_over_two_lines_becomes_one_box_over_both()
    {
        var line = WholeLine.Of(612, 792, Words, new MarkedRegion(140, 104, 30, 14));

        (line.Y, line.Bottom).ShouldBe((99, 125));
    }

    [Fact]
    public void A_box_that_only_grazes_the_next_line_stays_on_its_own() =>
        WholeLine.Of(612, 792, Words, new MarkedRegion(140, 99, 30, 17)).Bottom.ShouldBe(116);

    [Fact]
    public void Where_no_word_is_known_the_box_goes_from_edge_to_edge() =>
        WholeLine.Of(612, 792, [], new MarkedRegion(140, 99, 30, 12)).ShouldBe(new MarkedRegion(0, 99, 612, 12));

    [Fact]
    public void A_line_that_runs_down_the_page_is_covered_down_the_page()
    {
        PageWord[] words = [new("Maria", new PageBox(100, 72, 110, 102), WordOrigin.TextLayer) { Turn = 1 }, new("Ortiz", new PageBox(100, 108, 110, 138), WordOrigin.TextLayer) { Turn = 1 }];

        WholeLine.Of(612, 792, words, new MarkedRegion(100, 72, 10, 30)).ShouldBe(new MarkedRegion(99, 71, 12, 650));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(3, 1)]
    [InlineData(0, 2)]
    [InlineData(3, 2)]
    public void On_a_page_of_two_columns_the_line_ends_with_its_column(int turns, int column)
    {
        var upright = SampleColumns.Page((72, 100, SampleColumns.Prose), (320, 100, SampleColumns.Prose));
        var page = upright.Turned(turns);
        var (left, right) = column == 1 ? (71, 317) : (319, 541);
        var word = upright.Words.First(word => word.Text == "paper," && (word.Box.Left < 300) == (column == 1)).Box;

        var line = WholeLine.Of(page.Width, page.Height, page.Words, MarkedRegion.Of(SampleColumns.Turned(word, page, turns)));

        line.ShouldBe(MarkedRegion.Of(SampleColumns.Turned(new PageBox(left, 141, right, 153), page, turns)));
        page.Words.Count(other => other.Box.Shared(line.Box).Across > 0).ShouldBe(8);
    }

    [Fact]
    public void A_selection_in_both_columns_covers_both()
    {
        var page = SampleColumns.Page((72, 100, SampleColumns.Prose), (320, 100, SampleColumns.Prose));

        var line = WholeLine.Of(page.Width, page.Height, page.Words, new MarkedRegion(240, 100, 100, 10));

        (line.X, line.Right).ShouldBe((71, 541));
    }

    [Fact]
    public void A_line_above_the_columns_is_covered_from_margin_to_margin()
    {
        var page = SampleColumns.Page((72, 72, "A short heading"), (72, 100, SampleColumns.Prose), (320, 100, SampleColumns.Prose), (72, 184, "Below the two columns the text goes on from the one margin to the other."));

        var line = WholeLine.Of(page.Width, page.Height, page.Words, new MarkedRegion(80, 184, 20, 10));

        (line.X, line.Right).ShouldBe((71, 541));
    }

    [Fact]
    public void A_line_of_a_table_is_covered_with_all_its_cells()
    {
        var page = SampleColumns.Page((72, 100, "Name\nBorn\nCase\nHome\nWork"), (320, 100, "Sample Person\n1/2/2010\nCR-2025\nHayward\nnone"));

        var line = WholeLine.Of(page.Width, page.Height, page.Words, new MarkedRegion(320, 114, 40, 10));

        (line.X, line.Right).ShouldBe((71, 541));
    }
}
