using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Redaction;

/// <summary>Words of a page that stand on one line, from left to right, each with its place on the page from 0.</summary>
public sealed record TextLine(IReadOnlyList<PlacedWord> Words)
{
    /// <summary>A box reaches so far past its words, points: the edges of letters must be under it.</summary>
    private const double Margin = 1;

    /// <summary>Puts the words of a page into lines, from the top down. A word belongs to a line when half of its height lies in it.</summary>
    public static IReadOnlyList<TextLine> Of(IReadOnlyList<PageWord> words)
    {
        var lines = new List<List<PlacedWord>>();

        foreach (var (word, place) in words.Select((word, place) => (word, place)).OrderBy(it => it.word.Box.Top).ThenBy(it => it.word.Box.Left))
        {
            var line = lines.Find(line => Shares(line[0].Box, word.Box));

            if (line is null)
            {
                lines.Add(line = []);
            }

            line.Add(new PlacedWord(place, word.Text, word.Box));
        }

        return [.. lines.Select(line => new TextLine([.. line.OrderBy(word => word.Box.Left)]))];
    }

    /// <summary>The boxes that cover the chosen words: neighbours on a line share one, so that the gap between them tells nothing.</summary>
    /// <param name="chosen">Places of words.</param>
    public static IReadOnlyList<MarkedRegion> Cover(IEnumerable<TextLine> lines, IReadOnlySet<int> chosen)
    {
        var regions = new List<MarkedRegion>();

        foreach (var line in lines)
        {
            var run = new List<PageBox>();

            foreach (var word in line.Words)
            {
                if (chosen.Contains(word.Place))
                {
                    run.Add(word.Box);
                }
                else
                {
                    Close(run, regions);
                }
            }

            Close(run, regions);
        }

        return regions;
    }

    /// <summary>Another as soon as a place means another word: the page was read anew.</summary>
    public static string FingerprintOf(IEnumerable<TextLine> lines)
    {
        var words = lines.SelectMany(line => line.Words)
            .Select(word => string.Create(CultureInfo.InvariantCulture, $"{word.Place} {word.Text} {word.Box.Left:0} {word.Box.Top:0} {word.Box.Right:0} {word.Box.Bottom:0}\n"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(words))))[..32];
    }

    private static bool Shares(PageBox line, PageBox word)
    {
        var shared = Math.Min(line.Bottom, word.Bottom) - Math.Max(line.Top, word.Top);
        return shared > Math.Min(line.Height, word.Height) / 2;
    }

    private static void Close(List<PageBox> run, List<MarkedRegion> regions)
    {
        if (run.Count == 0)
        {
            return;
        }

        var left = run.Min(box => box.Left) - Margin;
        var top = run.Min(box => box.Top) - Margin;
        regions.Add(new MarkedRegion(left, top, run.Max(box => box.Right) + Margin - left, run.Max(box => box.Bottom) + Margin - top));
        run.Clear();
    }
}

/// <param name="Place">The word's place in the page's words, from 0.</param>
public sealed record PlacedWord(int Place, string Text, PageBox Box);
