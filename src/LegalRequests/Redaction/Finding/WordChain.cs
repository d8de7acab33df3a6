using LegalRequests.Intake.Reading;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Redaction.Finding;

/// <summary>A word and the words that may follow it: in its line, in the line below, in the same column below.</summary>
internal sealed class ChainedWord(PageWord word, int line)
{
    public PageWord Word { get; } = word;

    /// <summary>Words of one line of one reading direction share the number.</summary>
    public int Line { get; } = line;

    public IReadOnlyList<FoldedSign> Signs { get; } = FoldedText.Of(word.Text);

    /// <summary>The word goes on behind it: it ends with a hyphen.</summary>
    public bool GoesOn { get; } = word.Text.Length > 0 && word.Text[^1] is '-' or '\u00AD' or '\u2010' or '\u2011' or '\u2013';

    public List<ChainedWord> Next { get; } = [];

    public ChainedWord? Before { get; set; }
}

/// <summary>The words of a page in the orders in which they can be read on, whichever way the page was scanned.</summary>
internal static class WordChain
{
    // A line of the same column is looked for so many heights of a word below.
    private const double Reach = 3;

    public static IReadOnlyList<ChainedWord> Of(PaperPage page)
    {
        var chain = new List<ChainedWord>(page.Words.Count);
        var lineNumber = 0;

        foreach (var way in ReadingWay.Of(page))
        {
            var left = new HashSet<PageWord>(way.Stood.Words, ReferenceEqualityComparer.Instance as IEqualityComparer<PageWord>);
            var wideGap = PaperLines.WideGap(way.Stood.Words);
            var cells = new List<Cell>();

            foreach (var line in PaperLines.Of(way.Stood))
            {
                cells.AddRange(PaperLines.CellsOf(line, wideGap, way.Stood.Rules).Select(cell => new Cell(lineNumber, PageBox.Around(cell.Select(word => word.Box)), [.. cell.Select(word => new ChainedWord(way.Laid(word), lineNumber))])));
                lineNumber++;
                left.ExceptWith(line);
            }

            Join(cells);
            chain.AddRange(cells.SelectMany(cell => cell.Words));

            // What is in no line, such as the numbers of pleading paper, is still a word of the page.
            chain.AddRange(left.Select(word => new ChainedWord(way.Laid(word), lineNumber++)));
        }

        return chain;
    }

    private static void Join(List<Cell> cells)
    {
        for (var at = 0; at < cells.Count; at++)
        {
            var cell = cells[at];

            foreach (var (one, next) in cell.Words.Zip(cell.Words.Skip(1)))
            {
                one.Next.Add(next);
                next.Before = one;
            }

            var last = cell.Words[^1];
            var right = at + 1 < cells.Count && cells[at + 1].Line == cell.Line ? cells[at + 1] : null;
            var below = cells.Skip(at + 1)
                .Where(other => other.Line > cell.Line
                    && other.Box.Top - cell.Box.Bottom < Reach * cell.Box.Height
                    && Math.Min(other.Box.Right, cell.Box.Right) > Math.Max(other.Box.Left, cell.Box.Left))
                .MinBy(other => other.Line);
            var nextLine = cells.Skip(at + 1).FirstOrDefault(other => other.Line > cell.Line);

            foreach (var other in ((Cell?[])[right, below, nextLine]).OfType<Cell>().Distinct())
            {
                last.Next.Add(other.Words[0]);
                other.Words[0].Before ??= last;
            }
        }
    }

    private sealed record Cell(int Line, PageBox Box, IReadOnlyList<ChainedWord> Words);
}
