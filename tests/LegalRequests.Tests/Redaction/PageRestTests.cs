using FsCheck;
using FsCheck.Fluent;
using LegalRequests.Pdf.Reading;
using LegalRequests.Redaction;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Redaction;

public class PageRestTests
{
    [Fact]
    public void One_kept_part_is_framed_by_four_boxes()
    {
        var rest = PageRest.Of(612, 792, [new MarkedRegion(100, 200, 50, 20)]);

        rest.ShouldBe([new(0, 0, 612, 200), new(0, 200, 100, 20), new(150, 200, 462, 20), new(0, 220, 612, 572)]);
    }

    [Fact]
    public void A_part_that_is_the_page_leaves_nothing() =>
        PageRest.Of(612, 792, [new MarkedRegion(-5, -5, 700, 900)]).ShouldBeEmpty();

    [Fact]
    public void Every_point_is_either_kept_or_covered_and_none_is_both()
    {
        var part = from x in Gen.Choose(-20, 600) from y in Gen.Choose(-20, 780) from w in Gen.Choose(1, 300) from h in Gen.Choose(1, 300) select new MarkedRegion(x, y, w, h);
        var parts = part.ListOf().Where(list => list.Count is > 0 and < 12);

        Prop.ForAll(parts.ToArbitrary(), kept =>
        {
            var rest = PageRest.Of(612, 792, [.. kept]);
            return Points().All(point => kept.Any(region => Holds(region, point)) != rest.Any(region => Holds(region, point)))
                && Points().All(point => rest.Count(region => Holds(region, point)) <= 1);
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(0, 0, 10, 10, 1)]
    [InlineData(0, 0, 5, 10, 0.5)]
    [InlineData(20, 20, 30, 30, 0)]
    public void What_is_covered_is_told_as_a_share(double left, double top, double right, double bottom, double share) =>
        Coverage.ShareOf(new PageBox(0, 0, 10, 10), [new PageBox(left, top, right, bottom)]).ShouldBe(share, 0.001);

    [Fact]
    public void What_two_boxes_cover_counts_once_and_both_together_cover_a_word()
    {
        PageBox word = new(0, 0, 10, 10);

        Coverage.ShareOf(word, [new PageBox(0, 0, 6, 10), new PageBox(2, 0, 6, 10)]).ShouldBe(0.6, 0.001);
        Coverage.IsCovered(word, [new PageBox(-1, -1, 6, 11), new PageBox(5, -1, 11, 11)]).ShouldBeTrue();
        Coverage.IsCovered(word, [new PageBox(-1, -1, 6, 11)]).ShouldBeFalse();
    }

    // Between the whole points of the parts, so that no edge decides.
    private static IEnumerable<(double X, double Y)> Points() =>
        from x in Enumerable.Range(0, 51) from y in Enumerable.Range(0, 66) select ((x * 12) + 0.5, (y * 12) + 0.5);

    private static bool Holds(MarkedRegion region, (double X, double Y) point) =>
        point.X > region.X && point.X < region.Right && point.Y > region.Y && point.Y < region.Bottom;
}
