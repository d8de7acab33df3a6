using LegalRequests.Intake.Reading;

namespace LegalRequests.Redaction.Suggesting;

/// <summary>A stretch of a page's text.</summary>
internal readonly record struct Passage(int Start, int Length)
{
    public int End => Start + Length;
}

/// <summary>
/// Cuts the text of a column into what was written in one go. Where a line ends though the first word of the next would have
/// fitted on it, or a wider gap follows, something new begins: no name goes on from the one into the other.
/// </summary>
internal static class Passages
{
    /// <summary>So many lines up and down tell how far a line may reach.</summary>
    private const int Around = 12;

    private const double WiderGap = 1.5;

    /// <summary>A blank is about so much of the height of its line.</summary>
    private const double Blank = 0.3;

    private const int WordsOfLabel = 3;

    /// <summary>In the order of the text, all of it; the signs between two lines belong to neither.</summary>
    public static IReadOnlyList<Passage> Of(PaperText text)
    {
        var lines = text.Cells.GroupBy(cell => cell.Line).Select(cells => SetLine.Of([.. cells])).ToList();

        if (lines.Count == 0)
        {
            return [];
        }

        var step = UsualStep(lines);
        var passages = new List<Passage>();
        var start = 0;

        for (var at = 0; at + 1 < lines.Count; at++)
        {
            var isLabel = lines[at].IsShort && lines[at].Start == start;

            if (!isLabel && !lines[at].GoesOn && IsEnd(lines, at, step))
            {
                passages.Add(new Passage(start, lines[at].End - start));
                start = lines[at + 1].Start;
            }
        }

        passages.Add(new Passage(start, lines[^1].End - start));
        return passages;
    }

    private static bool IsEnd(List<SetLine> lines, int at, double step)
    {
        var (line, next) = (lines[at], lines[at + 1]);
        return next.Top - line.Top > step * WiderGap || Reach(lines, at) - line.Right > next.FirstWord + (line.Height * Blank);
    }

    /// <summary>How far to the right the lines go that begin where the next one does.</summary>
    private static double Reach(List<SetLine> lines, int at) =>
        lines.Skip(at - Around).Take(2 * (Around + 1))
            .Where(line => Math.Abs(line.Left - lines[at + 1].Left) < line.Height)
            .Max(line => line.Right);

    private static double UsualStep(List<SetLine> lines)
    {
        var steps = lines.Zip(lines.Skip(1), (line, next) => next.Top - line.Top).Where(step => step > 0).Order().ToList();
        return steps.Count == 0 ? double.MaxValue : steps[steps.Count / 2];
    }

    /// <param name="FirstWord">The width of its first word, points.</param>
    /// <param name="GoesOn">By the sign at its end.</param>
    /// <param name="IsShort">Where it stands alone, it is the label of what stands under it.</param>
    private sealed record SetLine(int Start, int End, double Left, double Right, double Top, double Height, double FirstWord, bool GoesOn, bool IsShort)
    {
        public static SetLine Of(IReadOnlyList<PaperCell> cells)
        {
            var (first, last) = (cells[0], cells[^1]);
            var words = first.Text.Split(' ');
            return new SetLine(
                first.Start,
                last.End,
                first.Box.Left,
                last.Box.Right,
                first.Box.Top,
                first.Box.Height,
                first.Box.Width * words[0].Length / first.Text.Length,
                last.Text[^1] is ':' or ',' or '-',
                cells.Count == 1 && words.Length <= WordsOfLabel && char.IsLetter(first.Text[^1]));
        }
    }
}
