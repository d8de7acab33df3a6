using System.Text;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Intake.Reading;

/// <summary>A page of a paper as its words; points of the displayed page.</summary>
/// <param name="Number">1-based.</param>
public sealed record PaperPage(int Number, double Width, double Height, IReadOnlyList<PageWord> Words)
{
    /// <summary>The lines and boxes that are drawn on it; none where no picture was at hand.</summary>
    public PageRules Rules { get; init; } = PageRules.None;
}

/// <summary>Words that stand together on a line, parted from others by a wide gap or a ruled column.</summary>
/// <param name="Line">From 0, from the top down.</param>
/// <param name="Start">Where it begins in the page's text.</param>
internal sealed record PaperCell(int Line, int Start, string Text, PageBox Box)
{
    public int End => Start + Text.Length;
}

/// <summary>
/// The words of a page as one text that can be searched and traced back to its place: words are parted by a blank, cells by
/// a tab, lines by a line feed. Sideways words and the line numbers of pleading paper are left out.
/// </summary>
internal sealed class PaperText
{
    private readonly List<PageWord> words = [];
    private readonly List<int> lineOf = [];
    private readonly List<int> wordAt = [];
    private readonly List<int> beginOf = [];
    private IReadOnlyList<FormField>? fields;

    private PaperText(PaperPage page) => Page = page;

    public PaperPage Page { get; }

    public string Text { get; private set; } = "";

    public IReadOnlyList<PaperCell> Cells { get; private set; } = [];

    /// <summary>The labelled cells, where the page is a form.</summary>
    public IReadOnlyList<FormField> Fields => fields ??= FormFields.Of(this);

    public static PaperText Of(PaperPage page)
    {
        var lines = PaperLines.Of(page);
        var text = new PaperText(page);
        text.Write(lines, PaperLines.WideGap(page.Words));
        return text;
    }

    /// <summary>A box for each line that the stretch runs over.</summary>
    public IReadOnlyList<PageBox> BoxesOf(int start, int length) => BoxesOf(start, length, (word, _, _) => word.Box);

    /// <param name="partOf">The box of the signs of a word from one place up to another.</param>
    public IReadOnlyList<PageBox> BoxesOf(int start, int length, Func<PageWord, int, int, PageBox> partOf) =>
    [
        .. Enumerable.Range(start, length)
            .Where(at => wordAt[at] >= 0)
            .GroupBy(at => wordAt[at])
            .Select(signs => (Word: signs.Key, Box: partOf(words[signs.Key], signs.First() - beginOf[signs.Key], signs.Last() + 1 - beginOf[signs.Key])))
            .GroupBy(part => lineOf[part.Word])
            .Select(line => PageBox.Around(line.Select(part => part.Box))),
    ];

    /// <summary>The nearest cell under the given one that shares some of its width.</summary>
    public PaperCell? Below(PaperCell cell, double reach) =>
        Cells.Where(other => other.Line > cell.Line
                && other.Box.Top - cell.Box.Bottom < reach
                && Math.Min(other.Box.Right, cell.Box.Right) > Math.Max(other.Box.Left, cell.Box.Left))
            .MinBy(other => other.Line);

    /// <summary>The next cell on the same line.</summary>
    public PaperCell? RightOf(PaperCell cell) => Cells.FirstOrDefault(other => other.Line == cell.Line && other.Start > cell.Start);

    /// <summary>From a place in the text to the end of its line.</summary>
    public string RestOfLine(int from) => Text[from..(Text.IndexOf('\n', from) is var end and >= 0 ? end : Text.Length)];

    private void Write(IReadOnlyList<IReadOnlyList<PageWord>> lines, double wideGap)
    {
        var text = new StringBuilder();
        var cells = new List<PaperCell>();

        for (var line = 0; line < lines.Count; line++)
        {
            foreach (var cell in PaperLines.CellsOf(lines[line], wideGap, Page.Rules))
            {
                if (text.Length > 0)
                {
                    Add(text, cells.Count > 0 && cells[^1].Line == line ? '\t' : '\n', -1);
                }

                var start = text.Length;
                Write(text, cell, line);
                cells.Add(new PaperCell(line, start, text.ToString(start, text.Length - start), PageBox.Around(cell.Select(word => word.Box))));
            }
        }

        (Text, Cells) = (text.ToString(), cells);
    }

    private void Write(StringBuilder text, IReadOnlyList<PageWord> cell, int line)
    {
        for (var at = 0; at < cell.Count; at++)
        {
            if (at > 0 && !IsSmallCapital(cell[at - 1], cell[at]))
            {
                Add(text, ' ', -1);
            }

            words.Add(cell[at]);
            lineOf.Add(line);
            beginOf.Add(text.Length);

            foreach (var sign in cell[at].Text)
            {
                Add(text, sign is '\u2019' or '\u2018' ? '\'' : sign is '\u00AD' or '\u2010' or '\u2011' ? '-' : sign, words.Count - 1);
            }
        }
    }

    // Small capitals are set as two sizes of type, which the reading of a file takes for two words.
    private static bool IsSmallCapital(PageWord first, PageWord rest) =>
        first.Text is [>= 'A' and <= 'Z'] && char.IsLower(rest.Text[0]) && rest.Box.Left - first.Box.Right < first.Box.Height * 0.1;

    private void Add(StringBuilder text, char sign, int word)
    {
        text.Append(sign);
        wordAt.Add(word);
    }
}
