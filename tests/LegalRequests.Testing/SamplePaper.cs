using LegalRequests.Intake.Reading;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Testing;

/// <summary>A paper as a typewriter would set it, from its lines: three blanks or more part columns.</summary>
public static class SamplePaper
{
    private const double Pitch = 6;
    private const double LineHeight = 13;
    private const double Margin = 40;

    /// <param name="pages">One text a page.</param>
    public static IReadOnlyList<PaperPage> Of(params string[] pages) => [.. pages.Select((text, at) => new PaperPage(at + 1, 612, 792, Words(text)))];

    private static List<PageWord> Words(string text)
    {
        var words = new List<PageWord>();
        var lines = text.Split('\n');

        for (var line = 0; line < lines.Length; line++)
        {
            var top = Margin + (line * LineHeight);

            for (var at = 0; at < lines[line].Length; at++)
            {
                if (lines[line][at] == ' ')
                {
                    continue;
                }

                var end = lines[line].IndexOf(' ', at) is var blank and >= 0 ? blank : lines[line].Length;
                var box = new PageBox(Margin + (at * Pitch), top, Margin + (end * Pitch) - 1, top + 9);
                words.Add(new PageWord(lines[line][at..end], box, WordOrigin.TextLayer));
                at = end;
            }
        }

        return words;
    }
}
