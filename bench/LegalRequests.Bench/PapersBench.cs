using System.Globalization;
using System.Text;
using LegalRequests.Intake.Reading;
using LegalRequests.Testing;

namespace LegalRequests.Bench;

/// <summary>Measures what intake suggests from papers against what their manifest says of them.</summary>
internal static class PapersBench
{
    private static readonly string[] Media = ["born digital", "scan", "fax"];

    /// <param name="report">The Markdown file to write.</param>
    /// <param name="keep">A folder in which recognised words are kept from run to run; null to recognise them anew.</param>
    internal static async Task<int> MeasureAsync(string report, string? keep)
    {
        var score = new PaperScore();
        var unread = new List<string>();
        using var shelf = await PaperShelf.OpenAsync(keep);

        foreach (var truth in PaperTruth.All())
        {
            if (SharedData.Find(truth.File) is { } path && await shelf.ReadAsync(path) is { } reading)
            {
                score.Add(truth, reading);
            }
            else
            {
                unread.Add(truth.File);
            }
        }

        await File.WriteAllTextAsync(report, Table(score, unread));
        score.Wrong.ForEach(Console.Error.WriteLine);
        return score.Together.Suggested > 0 ? 0 : 1;
    }

    private static string Table(PaperScore score, List<string> unread)
    {
        var text = new StringBuilder("""
            # What intake suggests from a paper

            `LegalRequests.Bench papers REPORT [WORDS-FOLDER]` reads every paper of shared/data/subpoenas-orders and every blank form of
            shared/data/forms, and holds each suggestion against MANIFEST.tsv. Each cell is precision / recall with the counts behind it:
            right of suggested, found of wanted. A dash: nothing to measure. The rules were written with these papers in sight, so the
            figures are an upper bound; papers composed for the tests afterwards are in `PaperReaderTests`.

            """);
        text.AppendLine().AppendLine("| field | all | " + string.Join(" | ", Media) + " |").AppendLine("|---|---|" + string.Concat(Media.Select(_ => "---|")));

        foreach (var field in score.Fields)
        {
            text.AppendLine($"| {field} | {score.Of(field).Cell} | {string.Join(" | ", Media.Select(medium => score.Of(field, medium).Cell))} |");
        }

        text.AppendLine($"| **all fields** | {score.Together.Cell} | {string.Join(" | ", Media.Select(medium => Sum(score, medium).Cell))} |");

        if (unread.Count > 0)
        {
            text.AppendLine().AppendLine($"Not read here: {string.Join(", ", unread)}.");
        }

        return text.ToString();
    }

    private static Tally Sum(PaperScore score, string medium) => score.Fields.Aggregate(default(Tally), (sum, field) => sum + score.Of(field, medium));
}
