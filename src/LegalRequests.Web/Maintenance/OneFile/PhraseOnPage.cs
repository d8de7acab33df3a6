using LegalRequests.Pdf.Reading;

namespace LegalRequests.Web.Maintenance.OneFile;

/// <summary>Finds where given words stand in a row on a page, whatever the case and the marks about them.</summary>
internal static class PhraseOnPage
{
    /// <summary>One box for the words that stand on one line; words over a line's end get a box on each line.</summary>
    internal static List<PageBox> Find<T>(IReadOnlyList<T> words, Func<T, string> textOf, Func<T, PageBox> boxOf, string phrase)
    {
        var wanted = phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Bare).ToList();
        var boxes = new List<PageBox>();

        for (var at = 0; at + wanted.Count <= words.Count && wanted.Count > 0; at++)
        {
            var first = at;

            if (wanted.Select((word, offset) => Bare(textOf(words[first + offset])) == word).All(same => same))
            {
                var found = Enumerable.Range(at, wanted.Count).Select(index => boxOf(words[index]));
                boxes.AddRange(found.GroupBy(box => Math.Round(box.Top)).Select(line => new PageBox(
                    line.Min(box => box.Left),
                    line.Min(box => box.Top),
                    line.Max(box => box.Right),
                    line.Max(box => box.Bottom))));
            }
        }

        return boxes;
    }

    private static string Bare(string word)
    {
        var letters = word.AsSpan().Trim(".,;:!?\"'()[]“”‘’");
        var end = letters.IndexOfAny("'’");
        return (end > 0 ? letters[..end] : letters).ToString().ToLowerInvariant();
    }
}
