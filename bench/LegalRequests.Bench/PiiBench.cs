using System.Globalization;
using System.Text;
using LegalRequests.Testing;

namespace LegalRequests.Bench;

/// <summary>Measures what is suggested for blacking out against labelled texts.</summary>
internal static class PiiBench
{
    private const int Width = 45;

    /// <param name="report">The Markdown file to write.</param>
    internal static async Task<int> MeasureAsync(string report)
    {
        var sources = new (string Name, IReadOnlyList<PiiText> Texts)[]
        {
            ("case-notes-labelled_public.jsonl", PiiCorpus.CaseNotes()),
            ("presidio_generated_small.json", PiiCorpus.Sentences("presidio_generated_small.json")),
            ("presidio_synth_dataset_v2.json", PiiCorpus.Sentences("presidio_synth_dataset_v2.json")),
        };
        var text = new StringBuilder("""
            # What is suggested for blacking out

            `LegalRequests.Bench suggestions REPORT` runs the finder over the labelled texts of shared/data/pii, as they are and with their
            lines broken after 45 signs, and over the words of made pages: the broken lines one under the other, and on pages of two
            such columns. No list of protected words is given. Each cell is precision / recall with the counts behind it:
            right of suggested, found of labelled. A label counts as found when half of its letters and digits are held; a suggestion is
            right when it touches a label of its kind. The sentences of the two larger files come from many countries; a name that nothing
            announces is left to the reader of the page. On pages each text stands under another, so that the end of one and the
            beginning of the next may be taken for one name.

            """);

        foreach (var (name, texts) in sources.Where(source => source.Texts.Count > 0))
        {
            var broken = texts.Select(one => one.Wrapped(Width)).ToList();
            var (plain, wrapped, one, two) = (Score(texts), Score(broken), OnPages(broken, 1), OnPages(broken, 2));
            text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"## {name}, {texts.Count} texts").AppendLine().AppendLine("| kind | as they are | lines broken | pages | pages of two columns |").AppendLine("|---|---|---|---|---|");

            foreach (var kind in plain.Kinds)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"| {kind} | {plain.Of(kind).Cell} | {wrapped.Of(kind).Cell} | {one.Of(kind).Cell} | {two.Of(kind).Cell} |");
            }
        }

        await File.WriteAllTextAsync(report, text.ToString());
        return sources.Any(source => source.Texts.Count > 0) ? 0 : 1;
    }

    private static PiiScore Score(IReadOnlyList<PiiText> texts)
    {
        var score = new PiiScore();

        foreach (var text in texts)
        {
            score.Add(text, [], []);
        }

        return score;
    }

    private static PiiScore OnPages(IReadOnlyList<PiiText> texts, int columns)
    {
        var score = new PiiScore();

        foreach (var (text, finds) in PiiSheet.Of(texts, columns, Width).SelectMany(sheet => sheet.Finds()))
        {
            score.Add(text, finds);
        }

        return score;
    }
}
