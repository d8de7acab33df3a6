using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LegalRequests.Pdf.Typesetting;

/// <summary>
/// Reads Markdown (CommonMark with pipe tables) into blocks. HTML is shown as it is typed. Two paragraphs have a meaning
/// of their own: <c>::: page-break</c>, and <c>::: signature Caption | Date caption</c>. A table of two columns with an
/// empty header row gives names and values.
/// </summary>
public static class MarkdownBlocks
{
    private const string Directive = ":::";
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();

    /// <summary>Reads a text.</summary>
    /// <exception cref="FormatException">The text holds a directive that is not known.</exception>
    public static IReadOnlyList<Block> Read(string markdown) => ReadAll(Markdown.Parse(markdown, Pipeline));

    private static List<Block> ReadAll(ContainerBlock container)
    {
        var blocks = new List<Block>();
        foreach (var block in container)
            blocks.AddRange(ReadOne(block));
        return blocks;
    }

    private static IEnumerable<Block> ReadOne(Markdig.Syntax.Block block) => block switch
    {
        HeadingBlock heading => [new Heading(heading.Level, Runs(heading.Inline))],
        ParagraphBlock paragraph => [ReadParagraph(paragraph)],
        ListBlock list => [ReadList(list)],
        ThematicBreakBlock => [new Rule()],
        Markdig.Extensions.Tables.Table table => [ReadTable(table)],
        CodeBlock code => [new Paragraph([new TextRun(code.Lines.ToString())], Indent: 20)],
        QuoteBlock quote => ReadAll(quote).Select(static inner => inner is Paragraph paragraph ? paragraph with { Indent = paragraph.Indent + 20 } : inner),
        LinkReferenceDefinitionGroup => [],
        ContainerBlock container => ReadAll(container),
        _ => throw new FormatException($"Line {block.Line + 1} of the text cannot be set."),
    };

    private static Block ReadParagraph(ParagraphBlock paragraph)
    {
        var runs = Runs(paragraph.Inline);
        var text = string.Concat(runs.Select(static run => run.Text)).Trim();
        if (!text.StartsWith(Directive, StringComparison.Ordinal))
            return new Paragraph(runs);

        var words = text[Directive.Length..].Trim();
        if (words == "page-break")
            return new PageBreak();
        if (!words.StartsWith("signature ", StringComparison.Ordinal))
            throw new FormatException($"Line {paragraph.Line + 1}: \"{words}\" is not a directive.");
        var captions = words["signature ".Length..].Split('|', 2, StringSplitOptions.TrimEntries);
        return new SignatureLine(captions[0], captions.Length > 1 ? captions[1] : null);
    }

    private static ItemList ReadList(ListBlock list)
    {
        var items = list.OfType<ListItemBlock>().Select(static item => (IReadOnlyList<Block>)ReadAll(item)).ToList();
        var first = int.TryParse(list.OrderedStart, out var number) ? number : 1;
        return new ItemList(items, list.IsOrdered ? first : null);
    }

    private static Block ReadTable(Markdig.Extensions.Tables.Table table)
    {
        var rows = table.OfType<Markdig.Extensions.Tables.TableRow>().Select(ReadRow).ToList();
        var titles = rows[0].ConvertAll(static cell => string.Concat(cell.Runs.Select(static run => run.Text)));
        if (titles.Count == 2 && titles.TrueForAll(string.IsNullOrWhiteSpace))
        {
            return new KeyValues([.. rows.Skip(1).Select(static row => KeyValuePair.Create(Plain(row[0]), Plain(row[1])))]);
        }

        foreach (var row in rows)
        {
            while (row.Count < titles.Count)
                row.Add(new TableCell(""));
        }

        return new Table([.. titles.Select(static title => new TableColumn(title))], [.. rows.Skip(1).Select(row => row.GetRange(0, titles.Count))]);
    }

    private static List<TableCell> ReadRow(Markdig.Extensions.Tables.TableRow row) =>
        [.. row.OfType<Markdig.Extensions.Tables.TableCell>().Select(static cell => new TableCell([.. cell.OfType<ParagraphBlock>().SelectMany(static part => Runs(part.Inline))]))];

    private static string Plain(TableCell cell) => string.Concat(cell.Runs.Select(static run => run.Text));

    private static List<TextRun> Runs(ContainerInline? inlines)
    {
        var runs = new List<TextRun>();
        if (inlines is not null)
            Collect(inlines, bold: false, runs);
        return runs;
    }

    private static void Collect(ContainerInline inlines, bool bold, List<TextRun> runs)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case EmphasisInline emphasis:
                    Collect(emphasis, bold || emphasis.DelimiterCount >= 2, runs);
                    break;
                case LinkInline link:
                    Collect(link, bold, runs);
                    if (!string.IsNullOrEmpty(link.Url))
                        runs.Add(new TextRun($" ({link.Url})", bold));
                    break;
                case ContainerInline container:
                    Collect(container, bold, runs);
                    break;
                default:
                    runs.Add(new TextRun(TextOf(inline), bold));
                    break;
            }
        }
    }

    private static string TextOf(Inline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        LineBreakInline end => end.IsHard ? "\n" : " ",
        CodeInline code => code.Content,
        AutolinkInline link => link.Url,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        _ => inline.ToString() ?? "",
    };
}
