using LegalRequests.Pdf.Reading;

namespace LegalRequests.Intake.Reading;

/// <summary>An empty band between two columns of prose.</summary>
/// <param name="First">The first line that has it, from 0.</param>
/// <param name="Lines">How many lines have it.</param>
/// <param name="Left">Where the longest line to the left of it ends, points.</param>
/// <param name="Right">Where the lines to the right of it begin.</param>
internal sealed record Gutter(int First, int Lines, double Left, double Right)
{
    /// <summary>In heights of a word. The blank of a typewriter is narrower, and it may stand under others by chance.</summary>
    private const double Narrowest = 0.8;

    private const int FewestLines = 4;

    private double Middle => (Left + Right) / 2;

        /// <summary>The one that most lines share; null where there is none that parts prose from prose.</summary>
    /// <param name="lines">From the top down, words from left to right.</param>
    public static Gutter? In(IReadOnlyList<IReadOnlyList<PageWord>> lines)
    {
        var narrowest = Narrowest * Median(lines.SelectMany(line => line).Select(word => word.Box.Height));
        var found = new List<Gutter>();

        for (var at = 0; at < lines.Count; at++)
        {
            // Lines of two columns need not stand on one level: the band may be seen only where two lines are taken together.
            var two = lines.Skip(at).Take(2).SelectMany(line => line).OrderBy(word => word.Box.Left);

            foreach (var gap in Between(two).Where(gap => gap.Width >= narrowest && !found.Exists(other => other.Holds(at, gap))))
            {
                found.Add(Grown(lines, at, gap, narrowest));
            }
        }

        return found.Select(gutter => gutter.WithoutEndOfParagraph(lines))
            .Select(gutter => (Gutter: gutter, Beside: gutter.Beside(lines)))
            .Where(it => it.Gutter.PartsProse(it.Beside))
            .OrderByDescending(it => it.Beside.Count)
            .ThenByDescending(it => it.Gutter.Right - it.Gutter.Left)
            .Select(it => it.Gutter)
            .FirstOrDefault();
    }

    public IReadOnlyList<IReadOnlyList<PageWord>> LeftOf(IEnumerable<IReadOnlyList<PageWord>> lines) => Side(lines, word => word.Box.Left < Middle);

    public IReadOnlyList<IReadOnlyList<PageWord>> RightOf(IEnumerable<IReadOnlyList<PageWord>> lines) => Side(lines, word => word.Box.Left >= Middle);

    private static IReadOnlyList<IReadOnlyList<PageWord>> Side(IEnumerable<IReadOnlyList<PageWord>> lines, Func<PageWord, bool> isOn) =>
        [.. lines.Select(line => line.Where(isOn).ToList()).Where(line => line.Count > 0)];

    private static Gutter Grown(IReadOnlyList<IReadOnlyList<PageWord>> lines, int at, Gap band, double narrowest)
    {
        var (first, last) = (at, at);

        while (last + 1 < lines.Count && band.NarrowedBy(lines[last + 1]) is var narrowed && narrowed.Width >= narrowest)
        {
            (band, last) = (narrowed, last + 1);
        }

        while (first > 0 && band.NarrowedBy(lines[first - 1]) is var narrowed && narrowed.Width >= narrowest)
        {
            (band, first) = (narrowed, first - 1);
        }

        return new Gutter(first, last - first + 1, band.Left, band.Right);
    }

    private static IEnumerable<Gap> Between(IEnumerable<PageWord> line) => Around(line).Where(gap => double.IsFinite(gap.Width));

    /// <summary>Where a line has no words, from the left, the empty halves before and after it among it.</summary>
    private static IEnumerable<Gap> Around(IEnumerable<PageWord> line)
    {
        var from = double.NegativeInfinity;

        foreach (var word in line)
        {
            yield return new Gap(from, word.Box.Left);
            from = Math.Max(from, word.Box.Right);
        }

        yield return new Gap(from, double.PositiveInfinity);
    }

    private static double Median(IEnumerable<double> numbers)
    {
        var sorted = numbers.Order().ToList();
        return sorted.Count == 0 ? 0 : sorted[sorted.Count / 2];
    }

    private bool Holds(int line, Gap gap) => line >= First && line < First + Lines && gap.Left <= Left && gap.Right >= Right;

    // A paragraph over both columns may end with a short line, which has the band free by chance.
    private Gutter WithoutEndOfParagraph(IReadOnlyList<IReadOnlyList<PageWord>> lines)
    {
        var ends = First > 0 && lines[First].All(word => word.Box.Left < Middle)
            && lines[First][0].Box.Top - lines[First - 1][0].Box.Bottom < lines[First][0].Box.Height;
        return ends ? this with { First = First + 1, Lines = Lines - 1 } : this;
    }

    /// <summary>From where both sides have begun to where one ends.</summary>
    private List<IReadOnlyList<PageWord>> Beside(IReadOnlyList<IReadOnlyList<PageWord>> lines)
    {
        var own = lines.Skip(First).Take(Lines).ToList();
        var from = Math.Max(own.FindIndex(line => line[0].Box.Left < Middle), own.FindIndex(line => line[^1].Box.Left >= Middle));
        var to = Math.Min(own.FindLastIndex(line => line[0].Box.Left < Middle), own.FindLastIndex(line => line[^1].Box.Left >= Middle));
        return own[from..Math.Max(from, to + 1)];
    }

    private bool PartsProse(List<IReadOnlyList<PageWord>> lines)
    {
        var (left, right) = (LeftOf(lines), RightOf(lines));
        return left.Count >= FewestLines && right.Count >= FewestLines
            && ProseTrial.IsProse(left) && ProseTrial.IsProse(right) && !ProseTrial.EndsWithLabels(left);
    }

    private readonly record struct Gap(double Left, double Right)
    {
        public double Width => Right - Left;

        /// <summary>What of it a line leaves free; without width where the line crosses it.</summary>
        public Gap NarrowedBy(IReadOnlyList<PageWord> line)
        {
            var band = this;
            return Around(line)
                .Select(gap => new Gap(Math.Max(gap.Left, band.Left), Math.Min(gap.Right, band.Right)))
                .MaxBy(gap => gap.Width);
        }
    }
}
