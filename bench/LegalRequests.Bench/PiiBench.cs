using System.Globalization;
using System.Text;
using LegalRequests.Testing;

namespace LegalRequests.Bench;

/// <summary>Measures what is suggested for blacking out against labelled texts.</summary>
internal static class PiiBench
{
    private const int Width = 45;

    private static readonly Dictionary<LabelSort, string> Words = new()
    {
        [LabelSort.NumberAndEnglishStreet] = "number and a street with an English word for it",
        [LabelSort.NumberAndOtherStreet] = "number and another street, or a box",
        [LabelSort.PieceOfAddress] = "unit, code or number cut off from its street",
        [LabelSort.PlaceWithoutNumber] = "street, town or country without a number",
        [LabelSort.NameOfSeveralWords] = "name of two words or more",
        [LabelSort.NameOfOneWord] = "name of one word",
        [LabelSort.NameWrittenSmall] = "name without a capital",
    };

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
            beginning of the next may be taken for one name. The second table of a file sorts the labels by their own words: to miss a
            number with its street is grave, to miss a country is not. There a street with an English word counts as found by its number
            and its name alone, whatever town and country stand behind it.

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

            text.AppendLine().AppendLine("| labels by what they hold | found as they are | lines broken | pages | pages of two columns |").AppendLine("|---|---|---|---|---|");

            foreach (var sort in Enum.GetValues<LabelSort>())
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"| {Words[sort]} | {Found(plain, sort)} | {Found(wrapped, sort)} | {Found(one, sort)} | {Found(two, sort)} |");
            }
        }

        await File.WriteAllTextAsync(report, text.ToString());
        return sources.Any(source => source.Texts.Count > 0) ? 0 : 1;
    }

    private static string Found(PiiScore score, LabelSort sort) => score.Of(sort).Cell.Split(" / ")[1];

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
