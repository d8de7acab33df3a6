using LegalRequests.Intake.Reading;
using LegalRequests.Pdf.Reading;
using LegalRequests.Redaction.Suggesting;
using LegalRequests.Requests;
using LegalRequests.Testing;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Redaction.Suggesting;

public class ColumnSuggestionTests
{
    // Four of its lines end in the midst of what is looked for.
    private const string Telling = """
        It was then that her sister Ana Maria
        Lopez came by and sat with the others
        for an hour. In the file is DOB: 03/09/
        1988, which is also what the woman who
        let them in had heard. She lives at 1187
        Foxglove Court, near the park, and the
        matter goes under case no. CR-2025-
        4471902 as far as is known to anybody.
        """;

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(3, false)]
    public void What_goes_on_in_the_next_line_of_its_column_is_suggested(int turns, bool told)
    {
        PaperPage[] pages = [SampleColumns.Page((72, 100, Telling), (330, 100, SampleColumns.Prose)), SampleColumns.Page((60, 100, SampleColumns.Prose), (320, 100, Telling))];

        foreach (var page in pages)
        {
            var found = RedactionFinder.Find([page.Turned(turns, told)], [], []);

            found.Select(one => (one.Kind, one.Text)).ShouldBe([
                (SuggestionKind.Person, "Ana Maria Lopez"),
                (SuggestionKind.BirthDate, "03/09/ 1988"),
                (SuggestionKind.Address, "1187 Foxglove Court"),
                (SuggestionKind.Number, "CR-2025- 4471902"),
            ]);
            found.ShouldAllBe(one => one.Boxes.Count == 2);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Its_boxes_lie_on_its_words_however_the_page_lies(int turns)
    {
        var upright = SampleColumns.Page((72, 100, Telling), (330, 100, SampleColumns.Prose));
        var page = upright.Turned(turns);

        var boxes = RedactionFinder.Find([page], [], [])[0].Boxes;

        boxes.SelectMany(box => page.Words.Where(word => Holds(box, word.Box))).Select(word => word.Text).ShouldBe(["Ana", "Maria", "Lopez"], ignoreOrder: true);
    }

    [Fact]
    public void A_protected_name_is_found_over_the_line_end_of_a_column()
    {
        var page = SampleColumns.Page((72, 100, SampleColumns.Prose.Replace("and taken\nup", "by Adaeze\nLund", StringComparison.Ordinal)), (330, 100, SampleColumns.Prose));

        var found = RedactionFinder.Find([page], [new ProtectedWord(ProtectedKind.PersonName, "Adaeze Lund")], []);

        found.ShouldHaveSingleItem().Text.ShouldBe("Adaeze Lund");
    }

    [Fact]
    public void Words_on_both_sides_of_the_gutter_are_not_taken_for_one_name()
    {
        var left = SampleColumns.Prose.Replace("left open", "her sister Ana", StringComparison.Ordinal);
        var page = SampleColumns.Page((60, 100, left), (330, 100, SampleColumns.Prose.Replace("went on", "Houses are", StringComparison.Ordinal)));

        RedactionFinder.Find([page], [], []).ShouldHaveSingleItem().Text.ShouldBe("Ana");
    }

    [Fact]
    public void A_date_in_a_form_is_a_birth_by_the_label_beside_it()
    {
        var page = SampleColumns.Page((72, 100, "Name:\nDOB:\nSSN:\nTelephone:\nCase no."), (320, 100, "Mr. Sample Okoro\n1/2/2010\n900 12 3456\n503 555 0142\nCR-2025-447"));

        RedactionFinder.Find([page], [], []).Select(one => one.Text).ShouldBe(["Mr. Sample Okoro", "1/2/2010", "900 12 3456", "503 555 0142", "CR-2025-447"]);
    }

    private static bool Holds(PageBox box, PageBox word) => box.Shared(word) is var (across, down) && across * down > word.Width * word.Height / 2;
}
