using LegalRequests.Intake.Reading;
using LegalRequests.Pdf.Reading;
using LegalRequests.Redaction.Finding;
using LegalRequests.Testing;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Redaction.Finding;

public class PhraseFinderTests
{
    [Theory]
    [InlineData("Ortiz", "saw ORTIZ, and ortiz's son", 2)]
    [InlineData("José Núñez", "then Jose Nunez came", 1)]
    [InlineData("Jose Nunez", "then JOSE\u0301 NU\u0301N\u0303EZ came", 1)]
    [InlineData("O'Brien", "OBrien and O\u2019Brien and O'BRIEN", 3)]
    [InlineData("510-555-0142", "(510) 555.0142 or 5105550142 or 510 555 0142", 3)]
    [InlineData("(510) 555 0142", "call 510-555-0142.", 1)]
    [InlineData("official file", "the o\uFB03cial \uFB01le", 1)]
    [InlineData("Straße", "in der Strasse", 1)]
    [InlineData("李明", "李明在", 1)]
    [InlineData("Mary-Ann Lee", "Mary Ann Lee, MaryAnn Lee", 2)]
    public void A_phrase_is_found_however_it_is_written(string phrase, string line, int times) =>
        Find(phrase, line).Count.ShouldBe(times);

    [Theory]
    [InlineData("Ann", "Annette and Joanne")]
    [InlineData("therapist", "the rapist")]
    [InlineData("555-0142", "15550142")]
    [InlineData("Ortiz Lee", "Ortiz met Lee")]
    public void What_only_looks_alike_is_left(string phrase, string line) => Find(phrase, line).ShouldBeEmpty();

    [Theory]
    [InlineData("Maria Ortiz", "she told Maria", "Ortiz of it")]
    [InlineData("Kowalczyk", "the child Kowal-", "czyk came")]
    [InlineData("510-555-0142", "call 510-555-", "0142 at night")]
    public void A_phrase_is_found_over_the_end_of_a_line_with_a_box_on_each(string phrase, params string[] lines) =>
        Find(phrase, lines).ShouldHaveSingleItem().Boxes.Count.ShouldBe(2);

    [Fact]
    public void A_phrase_is_found_over_the_end_of_a_line_of_a_column()
    {
        PageWord[] words =
        [
            .. SampleWords.Line("seen by Maria", 50, 100), .. SampleWords.Line("nothing of note", 350, 100),
            .. SampleWords.Line("Ortiz today", 50, 114), .. SampleWords.Line("was found", 350, 114),
        ];

        var found = PhraseFinder.For("Maria Ortiz").ShouldNotBeNull().On(new PaperPage(1, 612, 792, words));

        found.ShouldHaveSingleItem().Boxes.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_phrase_is_found_on_a_page_that_lies_on_its_side(int turn)
    {
        var upright = new PaperPage(1, 612, 792, [.. SampleWords.Line("told Maria Ortiz, then", 100, 100)]);
        var page = new PaperPage(
            1,
            turn == 2 ? 612 : 792,
            turn == 2 ? 792 : 612,
            [.. upright.Words.Select(word => word with { Turn = turn, Box = PageTurn.LaidBack(word.Box, new PaperPage(1, turn == 2 ? 612 : 792, turn == 2 ? 792 : 612, []), turn) })]);

        var found = PhraseFinder.For("Maria Ortiz").ShouldNotBeNull().On(page).ShouldHaveSingleItem();

        found.Text.ShouldBe("Maria Ortiz,");
        var box = found.Boxes.ShouldHaveSingleItem();
        (box.Left >= 0 && box.Top >= 0 && box.Right <= page.Width && box.Bottom <= page.Height).ShouldBeTrue();
        page.Words.Where(word => word.Text == "Maria").ShouldAllBe(word => word.Box.Shared(box).Across > 5);
    }

    [Fact]
    public void The_words_around_a_place_are_told()
    {
        var found = Find("Ortiz", "one two three four five six seven Ortiz eight nine").ShouldHaveSingleItem();

        (found.Before, found.Text, found.After).ShouldBe(("two three four five six seven", "Ortiz", "eight nine"));
    }

    [Fact]
    public void The_comma_beside_a_place_is_not_covered_and_its_last_letter_is()
    {
        PageWord word = new("Ortiz,", new PageBox(100, 100, 132, 110), WordOrigin.TextLayer);

        var box = PhraseFinder.For("Ortiz").ShouldNotBeNull().On(new PaperPage(1, 612, 792, [word])).ShouldHaveSingleItem().Boxes.ShouldHaveSingleItem();

        box.Left.ShouldBe(99);
        box.Right.ShouldBeInRange(129, 132.5);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("... -")]
    public void Too_little_is_looked_for_nowhere(string phrase) => PhraseFinder.For(phrase).ShouldBeNull();

    private static IReadOnlyList<PhrasePlace> Find(string phrase, params string[] lines) =>
        PhraseFinder.For(phrase).ShouldNotBeNull().On(new PaperPage(1, 612, 792, [.. lines.SelectMany((line, at) => SampleWords.Line(line, 72, 100 + (14 * at)))]));
}
