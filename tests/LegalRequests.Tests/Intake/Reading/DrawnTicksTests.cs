using LegalRequests.Intake.Reading;
using LegalRequests.Pdf.Reading;
using LegalRequests.Testing;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Intake.Reading;

public class DrawnTicksTests
{
    [Fact]
    public void A_box_that_is_drawn_chooses_like_one_that_is_written()
    {
        var page = SamplePaper.Of("  Criminal    Civil")[0];
        var drawn = page with { Rules = new PageRules([], [], [Before(page.Words[0], false), Before(page.Words[1], true)]) };

        Text(drawn).ShouldBe("Civil");
    }

    [Fact]
    public void What_is_typed_into_the_box_is_its_tick_and_no_word()
    {
        var page = SamplePaper.Of("X Criminal   Civil")[0];
        var typed = new DrawnBox(page.Words[0].Box.Widened(2), true);
        var drawn = page with { Rules = new PageRules([], [], [typed, Before(page.Words[2], false)]) };

        Text(drawn).ShouldBe("Criminal");
    }

    [Fact]
    public void Letters_that_recognition_makes_of_a_box_give_way_to_it()
    {
        var page = SamplePaper.Of("LD Criminal   Civil")[0];
        var box = new DrawnBox(page.Words[0].Box.Widened(-0.5), false);
        var drawn = page with { Rules = new PageRules([], [], [box, Before(page.Words[2], true)]) };

        Text(drawn).ShouldBe("Civil");
    }

    [Theory]
    [InlineData("SUBPOENA", 24)]
    [InlineData("OF", 0)]
    [InlineData("O", 0)]
    public void A_round_letter_is_no_box(string text, double at)
    {
        var page = SamplePaper.Of(text)[0];
        var letter = page.Words[0].Box with { Left = page.Words[0].Box.Left + at, Right = page.Words[0].Box.Left + at + 5 };

        DrawnTicks.Set(page with { Rules = new PageRules([], [], [new DrawnBox(letter, false)]) }).Words.ShouldHaveSingleItem().Text.ShouldBe(text);
    }

    private static DrawnBox Before(PageWord word, bool ticked) =>
        new(new PageBox(word.Box.Left - 9, word.Box.Top + 1, word.Box.Left - 2, word.Box.Bottom - 1), ticked);

    private static string Text(PaperPage page) => PaperText.Of(FormOptions.Chosen(DrawnTicks.Set(page))).Text;
}
