using FsCheck;
using FsCheck.Fluent;
using LegalRequests.Pdf.Burning;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Tests.Burning;

public sealed class BoxPainterTests
{
    [Fact]
    public void A_box_grows_outward_to_whole_pixels_and_no_further()
    {
        var page = Grey(100, 100, 77, dpi: 72);

        var (image, boxes) = BoxPainter.Paint(page, [new RedactionBox(new PageBox(10.2, 20.9, 12.1, 22.01), "")]);

        boxes.ShouldHaveSingleItem().Area.ShouldBe(new PageBox(10, 20, 13, 23));
        var black = Enumerable.Range(0, 10_000).Where(at => image.Pixels[at] == 0).Select(at => (X: at % 100, Y: at / 100)).ToList();
        black.Count.ShouldBe(9);
        black.ShouldAllBe(at => at.X >= 10 && at.X < 13 && at.Y >= 20 && at.Y < 23);
        page.Pixels.ShouldAllBe(pixel => pixel == 77);
    }

    [Theory]
    [InlineData(-50, -50, 1000, 1000, 10_000)]
    [InlineData(90, 90, 120, 95, 50)]
    [InlineData(-10, 0, 5, 4, 20)]
    public void A_box_over_the_edge_is_cut_to_the_page(double left, double top, double right, double bottom, int covered)
    {
        var (image, _) = BoxPainter.Paint(Grey(100, 100, 200, 72), [new RedactionBox(new PageBox(left, top, right, bottom), "")]);

        image.Pixels.Count(pixel => pixel == 0).ShouldBe(covered);
    }

    [Fact]
    public void A_burned_area_turned_to_pixels_again_is_the_same_area()
    {
        var page = Grey(1700, 2200, 255, 200);
        var boxes = Enumerable.Range(1, 800).Select(at => new PixelBox(at, at * 2, at + 41, at + at + 87)).ToList();

        boxes.ShouldAllBe(box => PixelBox.Around(box.ToPoints(page.PixelsPerPoint), page) == box);
    }

    [Fact]
    public void A_box_beside_the_page_is_not_reported_as_burned()
    {
        var (_, boxes) = BoxPainter.Paint(Grey(100, 100, 200, 72), [new RedactionBox(new PageBox(200, 5, 300, 9), "A")]);

        boxes.ShouldBeEmpty();
    }

    [Fact]
    public void Whatever_the_box_only_black_and_white_remain_inside_and_nothing_changes_outside()
    {
        var boxes =
            from left in Gen.Choose(-20, 400)
            from top in Gen.Choose(-20, 400)
            from width in Gen.Choose(1, 300)
            from height in Gen.Choose(1, 120)
            select new PageBox(left / 2.7, top / 2.7, (left + width) / 2.7, (top + height) / 2.7);
        var noise = Noise(417, 417);

        Prop.ForAll(boxes.ToArbitrary(), box => IsCovered(noise, box)).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_label_is_white_on_the_box_and_says_the_reason()
    {
        var (image, boxes) = BoxPainter.Paint(Grey(60, 20, 255, 72), [new RedactionBox(new PageBox(0, 0, 60, 20), "il")]);

        boxes[0].LabelDrawn.ShouldBeTrue();
        var rows = Enumerable.Range(0, 20)
            .Select(y => string.Concat(Enumerable.Range(0, 60).Select(x => image.Luminance(x, y) == 255 ? '#' : '.')))
            .Where(row => row.Contains('#', StringComparison.Ordinal))
            .Select(row => row.Trim('.'))
            .ToList();
        rows.Count.ShouldBe(14);
        rows[0].ShouldBe("######....##");
        rows[13].ShouldBe("######....##########");
    }

    [Fact]
    public void The_label_of_a_narrow_box_is_turned_to_be_read_downwards()
    {
        var (level, _) = BoxPainter.Paint(Grey(60, 12, 255, 72), [new RedactionBox(new PageBox(0, 0, 60, 12), "R-2")]);

        var (turned, boxes) = BoxPainter.Paint(Grey(12, 60, 255, 72), [new RedactionBox(new PageBox(0, 0, 12, 60), "R-2")]);

        boxes[0].LabelDrawn.ShouldBeTrue();
        turned.Pixels.Count(pixel => pixel == 255).ShouldBeGreaterThan(30);
        for (var at = 0; at < 720; at++)
            turned.Luminance(11 - (at / 60), at % 60).ShouldBe(level.Luminance(at % 60, at / 60));
    }

    [Fact]
    public void A_long_label_is_broken_into_lines()
    {
        var page = Grey(500, 300, 255, 200);

        var (_, boxes) = BoxPainter.Paint(page, [new RedactionBox(Points(0, 0, 300, 200), "Psychotherapist-patient privilege")]);

        boxes[0].LabelDrawn.ShouldBeTrue();
    }

    [Fact]
    public void A_box_too_small_for_a_readable_label_is_black_and_says_so()
    {
        var (image, boxes) = BoxPainter.Paint(Grey(100, 100, 255, 200), [new RedactionBox(Points(10, 10, 40, 20), "Privileged")]);

        boxes[0].LabelDrawn.ShouldBeFalse();
        image.Pixels.Count(pixel => pixel == 0).ShouldBe(300);
    }

    [Fact]
    public void The_label_of_one_box_survives_a_box_that_overlaps_it()
    {
        var first = new RedactionBox(Points(0, 0, 300, 60), "FIRST");
        var second = new RedactionBox(Points(0, 0, 300, 60), "FIRST");

        var (_, boxes) = BoxPainter.Paint(Grey(400, 100, 255, 200), [first, second]);

        boxes[0].Cover.Pixels.Count(pixel => pixel == 255).ShouldBeGreaterThan(100);
    }

    [Fact]
    public void Colour_pages_are_blackened_in_every_channel()
    {
        var page = new PageImage(50, 50, 3, 72, [.. Enumerable.Repeat((byte)180, 7500)]);

        var (image, boxes) = BoxPainter.Paint(page, [new RedactionBox(new PageBox(10, 10, 20, 20), "")]);

        image.Pixels.Count(value => value == 0).ShouldBe(300);
        boxes[0].Cover.Channels.ShouldBe(1);
    }

    static bool IsCovered(PageImage page, PageBox box)
    {
        var (image, _) = BoxPainter.Paint(page, [new RedactionBox(box, "Privileged")]);
        var pixels = PixelBox.Around(box, page);
        for (var at = 0; at < image.Pixels.Length; at++)
        {
            var (x, y) = (at % page.Width, at / page.Width);
            var inside = x >= pixels.Left && x < pixels.Right && y >= pixels.Top && y < pixels.Bottom;
            var right = inside ? image.Pixels[at] is 0 or 255 : image.Pixels[at] == page.Pixels[at];
            if (!right)
                return false;
        }

        return true;
    }

    static PageBox Points(int left, int top, int right, int bottom) =>
        new PixelBox(left, top, right, bottom).ToPoints(200 / 72.0);

    static PageImage Grey(int width, int height, byte value, double dpi) =>
        new(width, height, 1, dpi, [.. Enumerable.Repeat(value, width * height)]);

    static PageImage Noise(int width, int height) =>
        new(width, height, 1, 200, [.. Enumerable.Range(0, width * height).Select(at => (byte)(1 + (at * 2654435761L >> 7) % 254))]);
}
