using LegalRequests.Intake.Reading;
using LegalRequests.Redaction.Suggesting;
using LegalRequests.Testing;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Redaction.Suggesting;

public class PassagesTests
{
    private const string Long = "It was then that the others came by and sat down.";

    [Theory]
    [InlineData("She gave it to her uncle Tuan Pham\nLetters were sent on the day after that and read.", "Tuan Pham")]
    [InlineData("The first to come was her aunt\nQuestions may be sent to the office of the agency.")]
    [InlineData("In May they moved here from Norwood\nPedestrians enter by the small gate at the back.")]
    public void A_line_that_ends_where_a_word_would_have_fitted_ends_the_name(string lines, params string[] expected) =>
        Names($"{Long}\n{lines}").ShouldBe(expected);

    [Theory]
    [InlineData("It was then that the others and her sister Ana\nLopez came by and sat with them for an hour.", "Ana\nLopez")]
    [InlineData("It was late when we were visited by Miss Amadou\nDiallo from the office of the school.", "Miss Amadou\nDiallo")]
    public void A_line_that_is_full_lets_the_name_go_on(string lines, string expected) =>
        Names($"{Long}\n{lines}").ShouldBe([expected.Replace('\n', ' ')]);

    [Theory]
    [InlineData("Parent\nMara Tessler")]
    [InlineData("Parent:\nMara Tessler")]
    [InlineData("Respectfully submitted,\nMara Tessler")]
    public void A_label_and_what_stands_under_it_belong_together(string lines) =>
        Names($"{Long}\nThe end.\n{lines}").ShouldBe(["Mara Tessler"]);

    [Fact]
    public void A_wider_gap_under_a_full_line_ends_the_name()
    {
        const string above = "It was then that the others and her sister Ana";
        var near = SampleColumns.Page((72, 100, $"{Long}\n{Long}\n{above}"), (72, 142, $"Lopez came by.\n{Long}"));
        var far = SampleColumns.Page((72, 100, $"{Long}\n{Long}\n{above}"), (72, 160, $"Lopez came by.\n{Long}"));

        RedactionFinder.Find([near], [], []).Select(one => one.Text).ShouldBe(["Ana Lopez"]);
        RedactionFinder.Find([far], [], []).Select(one => one.Text).ShouldBe(["Ana"]);
    }

    [Fact]
    public void An_inset_paragraph_is_measured_by_its_own_lines()
    {
        const string inset = "It was then that her sister Ana\nLopez came by and sat down.\nNobody else was there then.";
        var page = SampleColumns.Page((72, 100, $"{Long} {Long}\n{Long} {Long}"), (132, 128, inset), (72, 170, $"{Long} {Long}"));

        RedactionFinder.Find([page], [], []).Select(one => one.Text).ShouldBe(["Ana Lopez"]);
    }

    [Fact]
    public void Passages_hold_the_whole_text_in_its_order()
    {
        var text = PaperText.Of(SampleColumns.Page((72, 100, $"{Long}\nNorwood is far.\n{Long}\n{Long}")));

        var passages = Passages.Of(text);

        passages.Select(passage => text.Text.Substring(passage.Start, passage.Length)).ShouldBe([$"{Long}\nNorwood is far.", $"{Long}\n{Long}"]);
        Passages.Of(PaperText.Of(SampleColumns.Page())).ShouldBeEmpty();
    }

    private static IEnumerable<string> Names(string lines) =>
        RedactionFinder.Find([SampleColumns.Page((72, 100, lines))], [], []).Where(one => one.Kind == SuggestionKind.Person).Select(one => one.Text);
}
