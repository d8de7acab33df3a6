using LegalRequests.Intake.Reading;
using LegalRequests.Testing;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Intake.Reading;

public class PageColumnsTests
{
    private const string Other = """
        She said that the keys were with the
        neighbour who waters the plants, and
        that nobody else had been inside the
        house since. The door was locked and
        the light in the hall was left on as
        the police had asked on that evening.
        """;

    [Fact]
    public void Two_columns_are_read_one_after_the_other()
    {
        var parts = PageColumns.Of(SampleColumns.Page((72, 100, SampleColumns.Prose), (320, 100, Other)));

        Texts(parts).ShouldBe([SampleColumns.Prose, Other]);
        (parts[0].Left, parts[0].Right, parts[1].Left, parts[1].Right).ShouldBe((72, 316, 320, 542));
    }

    [Fact]
    public void Lines_of_two_columns_need_not_stand_on_one_level() =>
        Texts(PageColumns.Of(SampleColumns.Page((72, 100, SampleColumns.Prose), (320, 106, Other)))).ShouldBe([SampleColumns.Prose, Other]);

    [Fact]
    public void Three_columns_are_cut_into_three()
    {
        const string narrow = "He came at six\nand went off at\nonce with a box\nof old pictures\nin his two arms.";

        Texts(PageColumns.Of(SampleColumns.Page((60, 100, narrow), (230, 100, narrow), (400, 100, narrow)))).ShouldBe([narrow, narrow, narrow]);
    }

    [Fact]
    public void What_is_above_and_below_columns_is_read_before_and_after_them()
    {
        const string above = "The heading of the whole page runs over both of the columns that follow,\nand ends here.";
        const string below = "What is written below the columns runs over the whole page once more, too.";

        var parts = PageColumns.Of(SampleColumns.Page((72, 72, above), (72, 100, SampleColumns.Prose), (320, 100, Other), (72, 184, below)));

        Texts(parts).ShouldBe([above, SampleColumns.Prose, Other, below]);
    }

    [Fact]
    public void A_column_that_is_longer_than_the_other_stays_one()
    {
        var longer = SampleColumns.Prose + "\n" + Other;

        Texts(PageColumns.Of(SampleColumns.Page((72, 100, longer), (320, 100, Other)))).ShouldBe([longer, Other]);
        Texts(PageColumns.Of(SampleColumns.Page((72, 100, Other), (320, 100, longer)))).ShouldBe([Other, longer]);
    }

    [Theory]
    [InlineData("Name\nDate of birth\nCase number\nHome address\nTelephone", "Sample Person\n1/2/2010\nCR-2025-4471902\n1187 Foxglove Ct., Hayward\n555-0142")]
    [InlineData("Full name of the child:\nDate of birth of the child:\nwhere the child lives now:\nthe school that it goes to:\nwho may fetch it from there:", "Sample Person, called Sam\n1/2/2010 in the county hospital\nwith the mother in Hayward\nthe school in the next street\nher aunt and the neighbour")]
    [InlineData("Date of birth of the child as far\nDate of the visit that is meant\nPerson who was there with the child\nPlace where the visit was held", "March 3, 2010 as the mother said\nMay 14, 2024 in the afternoon\nThe aunt from the next street\nOffice of the county in town")]
    public void A_label_keeps_its_value(string labels, string values)
    {
        var page = SampleColumns.Page((72, 100, labels), (320, 100, values));

        PageColumns.Of(page).ShouldHaveSingleItem().Page.ShouldBeSameAs(page);
    }

    [Fact]
    public void Numbers_of_lines_beside_a_text_are_no_column()
    {
        var numbers = string.Join('\n', Enumerable.Range(1, 6));

        PageColumns.Of(SampleColumns.Page((50, 100, numbers), (90, 100, Other))).ShouldHaveSingleItem();
    }

    [Fact]
    public void Blanks_of_a_typewriter_that_stand_under_each_other_are_no_gutter()
    {
        var lines = string.Join('\n', Enumerable.Repeat("they went off and came back late, and nobody had been told of it at all", 8));

        PageColumns.Of(SampleColumns.Page((72, 100, lines))).ShouldHaveSingleItem();
    }

    [Fact]
    public void Three_lines_beside_three_lines_are_not_enough() =>
        PageColumns.Of(SampleColumns.Page((72, 100, FirstLines(SampleColumns.Prose, 3)), (320, 100, FirstLines(Other, 3)))).ShouldHaveSingleItem();

    [Fact]
    public void Columns_of_short_paragraphs_and_stray_signs_are_cut_as_well()
    {
        const string left = "Who was there when it was opened?\nNobody was, as far as is known.\nWho had the keys to both doors?\nThe man from the garage had them\nand gave them back in the evening.\n\u201D";
        const string right = "Was there any light in the hall?\nIt was left on all night long.\nWere there others in the house?\nShe says that there were two or\nthree, and that none had a coat.\n)";

        Texts(PageColumns.Of(SampleColumns.Page((72, 100, left), (320, 100, right)))).ShouldBe([left, right.Replace("\n)", "", StringComparison.Ordinal)]);
    }

    [Theory]
    [InlineData("Do you live with the child?\nWho else lives in the house?\nWhat was said about the car?\nWhere were you on the day?", "Yes, since the year before.\nTwo aunts and an old dog.\nNothing that I can tell.\nAt work, as on all days.")]
    public void Questions_of_a_form_keep_their_answers(string questions, string answers) =>
        PageColumns.Of(SampleColumns.Page((72, 100, questions), (320, 100, answers))).ShouldHaveSingleItem();

    [Fact]
    public void A_page_without_words_has_no_parts() => PageColumns.Of(SampleColumns.Page() with { Words = [] }).ShouldBeEmpty();

    private static string FirstLines(string text, int count) => string.Join('\n', text.Split('\n').Take(count));

    private static IEnumerable<string> Texts(IEnumerable<PageColumn> parts) => parts.Select(part => PaperText.Of(part.Page).Text);
}
