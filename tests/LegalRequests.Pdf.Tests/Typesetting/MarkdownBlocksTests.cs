using LegalRequests.Pdf.Typesetting;

namespace LegalRequests.Pdf.Tests.Typesetting;

public sealed class MarkdownBlocksTests
{
    [Fact]
    public void Headings_paragraphs_and_bold_words_are_read()
    {
        var blocks = MarkdownBlocks.Read("# Title\n\nSome **bold** words\nand a line,\\\nbroken.\n\n---\n");

        blocks[0].ShouldBeOfType<Heading>().Runs.Single().Text.ShouldBe("Title");
        var runs = blocks[1].ShouldBeOfType<Paragraph>().Runs;
        string.Concat(runs.Select(run => run.Text)).ShouldBe("Some bold words and a line,\nbroken.");
        runs.Where(run => run.Bold).Select(run => run.Text).ShouldBe(["bold"]);
        blocks[2].ShouldBeOfType<Rule>();
    }

    [Fact]
    public void Lists_nest_and_keep_their_first_number()
    {
        var list = MarkdownBlocks.Read("3. one\n   - inner\n4. two\n").Single().ShouldBeOfType<ItemList>();

        list.FirstNumber.ShouldBe(3);
        list.Items.Count.ShouldBe(2);
        list.Items[0][1].ShouldBeOfType<ItemList>().FirstNumber.ShouldBeNull();
    }

    [Fact]
    public void A_pipe_table_is_a_table_and_one_without_titles_names_and_values()
    {
        var blocks = MarkdownBlocks.Read("| A | B |\n|---|---|\n| 1 | 2 |\n\n| | |\n|---|---|\n| Case | 26-1 |\n");

        var table = blocks[0].ShouldBeOfType<Table>();
        table.Columns.Select(column => column.Title).ShouldBe(["A", "B"]);
        table.Rows.Single()[1].Runs.Single().Text.ShouldBe("2");
        blocks[1].ShouldBeOfType<KeyValues>().Pairs.ShouldBe([KeyValuePair.Create("Case", "26-1")]);
    }

    [Fact]
    public void Directives_make_page_breaks_and_signature_lines()
    {
        var blocks = MarkdownBlocks.Read("::: page-break\n\n::: signature SAMPLE Custodian | Date signed\n");

        blocks.ShouldBe([new PageBreak(), new SignatureLine("SAMPLE Custodian", "Date signed")]);
    }

    [Fact]
    public void An_unknown_directive_is_refused_with_its_line()
    {
        var thrown = Should.Throw<FormatException>(() => MarkdownBlocks.Read("text\n\n::: blink\n"));

        thrown.Message.ShouldContain("Line 3");
    }

    [Fact]
    public void Html_is_shown_as_it_is_typed()
    {
        var paragraph = MarkdownBlocks.Read("a <script>x</script> b &amp; c").Single().ShouldBeOfType<Paragraph>();

        string.Concat(paragraph.Runs.Select(run => run.Text)).ShouldBe("a <script>x</script> b & c");
    }
}
