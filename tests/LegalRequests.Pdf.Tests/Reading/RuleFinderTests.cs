using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Tests.Reading;

public class RuleFinderTests
{
    const double Dpi = 144;

    [Fact]
    public void A_grid_gives_borders_and_a_line_to_write_on_is_none()
    {
        var sheet = new Sheet().Frame(20, 20, 200, 60).Down(100, 20, 60).Across(110, 180, 45);

        var rules = RuleFinder.Find(sheet.Image);

        (rules.Across.Count, rules.Down.Count, rules.Boxes.Count).ShouldBe((3, 3, 0));
        rules.PartsAcross(new PageBox(30, 30, 90, 40), new PageBox(104, 30, 150, 40)).ShouldBeTrue();
        rules.PartsAcross(new PageBox(104, 30, 130, 40), new PageBox(140, 30, 150, 40)).ShouldBeFalse();
        rules.PartsDown(new PageBox(120, 30, 150, 40), new PageBox(120, 50, 150, 58)).ShouldBeFalse();
        rules.PartsDown(new PageBox(120, 50, 150, 58), new PageBox(120, 64, 150, 74)).ShouldBeTrue();
        rules.FloorUnder(new PageBox(120, 30, 150, 40)).ShouldNotBeNull().ShouldBe(60, 1);
        rules.FloorUnder(new PageBox(230, 30, 250, 40)).ShouldBeNull();
    }

    [Fact]
    public void A_word_that_runs_over_the_line_is_parted_from_the_next_one_and_the_stem_of_a_letter_parts_nothing()
    {
        var rules = RuleFinder.Find(new Sheet().Frame(20, 20, 200, 60).Down(100, 20, 60).Down(160, 30, 42).Image);

        rules.PartsAcross(new PageBox(60, 32, 104, 42), new PageBox(106, 32, 140, 42)).ShouldBeTrue();
        rules.PartsAcross(new PageBox(120, 29, 164, 44), new PageBox(168, 29, 190, 44)).ShouldBeFalse();
    }

    [Fact]
    public void A_fold_that_ends_nowhere_parts_nothing()
    {
        var rules = RuleFinder.Find(new Sheet().Frame(20, 20, 200, 60).Down(120, 70, 116).Down(230, 5, 100).Image);

        rules.PartsAcross(new PageBox(60, 82, 110, 92), new PageBox(126, 82, 180, 92)).ShouldBeFalse();
        rules.PartsAcross(new PageBox(210, 32, 226, 42), new PageBox(234, 32, 260, 42)).ShouldBeFalse();
        rules.PartsAcross(new PageBox(160, 32, 190, 42), new PageBox(206, 32, 226, 42)).ShouldBeTrue();
    }

    [Fact]
    public void A_square_without_its_corners_is_a_letter()
    {
        var sheet = new Sheet();

        for (var inset = 0.0; inset <= 1.0; inset += 0.5)
        {
            var side = 2.5 - (1.5 * inset);
            sheet.Across(50 + side, 60 - side, 50 + inset).Across(50 + side, 60 - side, 60 - inset).Down(50 + inset, 50 + side, 60 - side).Down(60 - inset, 50 + side, 60 - side);
        }

        RuleFinder.Find(sheet.Image).Boxes.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_box_to_tick_is_found_with_what_stands_in_it(bool ticked)
    {
        var sheet = new Sheet().Frame(50, 50, 58, 58);

        var box = RuleFinder.Find((ticked ? sheet.Cross(50, 50, 8) : sheet).Image).Boxes.ShouldHaveSingleItem();

        box.Ticked.ShouldBe(ticked);
        (box.Place.Left, box.Place.Top, box.Place.Right, box.Place.Bottom).ShouldBe((50, 50, 58.5, 58.5));
    }

    [Fact]
    public void Squares_for_a_letter_each_and_open_shapes_are_no_boxes_to_tick()
    {
        var sheet = new Sheet().Frame(50, 50, 60, 60).Frame(60, 50, 70, 60).Across(100, 108, 50).Across(100, 108, 58).Down(100, 50, 58);

        RuleFinder.Find(sheet.Image).Boxes.ShouldBeEmpty();
    }

    [Fact]
    public void A_line_of_a_scan_that_sinks_to_the_right_is_one_line()
    {
        var sheet = new Sheet();

        for (var x = 20; x < 280; x++)
            sheet.Across(x, x + 1, 80 + (x * 0.01));

        var rule = RuleFinder.Find(sheet.Image).Across.ShouldHaveSingleItem();

        rule.HeightAt(20).ShouldBe(80, 1.5);
        rule.HeightAt(280).ShouldBe(82.8, 1.5);
    }

    [Fact]
    public void A_picture_of_any_number_of_strokes_is_no_form()
    {
        var sheet = new Sheet().Frame(250, 5, 258, 13);

        for (var y = 20; y < 118; y++)
        {
            for (var x = 5; x < 290; x += 10)
                sheet.Across(x, x + 8, y);
        }

        RuleFinder.Find(sheet.Image).Boxes.ShouldBeEmpty();
    }

    sealed class Sheet
    {
        const int Scale = (int)(Dpi / 72);

        public Sheet() => Image.Pixels.AsSpan().Fill(255);

        public PageImage Image { get; } = new(300 * Scale, 120 * Scale, 1, Dpi, new byte[300 * Scale * 120 * Scale]);

        public Sheet Across(double left, double right, double y) => Ink(left, y, right, y);

        public Sheet Down(double x, double top, double bottom) => Ink(x, top, x, bottom);

        public Sheet Frame(double left, double top, double right, double bottom) =>
            Across(left, right, top).Across(left, right, bottom).Down(left, top, bottom).Down(right, top, bottom);

        public Sheet Cross(double left, double top, double size)
        {
            for (var at = 1.5; at < size - 1; at += 0.5)
                Ink(left + at, top + at, left + at, top + at).Ink(left + size - at, top + at, left + size - at, top + at);
            return this;
        }

        Sheet Ink(double left, double top, double right, double bottom)
        {
            for (var y = (int)(top * Scale); y <= (int)(bottom * Scale); y++)
                Image.Pixels.AsSpan((y * Image.Width) + (int)(left * Scale), (int)((right - left) * Scale) + 1).Clear();
            return this;
        }
    }
}
