using LegalRequests.Intake.Reading;

namespace LegalRequests.Tests.Intake.Reading;

/// <summary>Precision and recall by field, as a table for bench/intake-suggestions.md, and what is missing.</summary>
internal static class PaperFigures
{
    public static string Of(IReadOnlyList<ToldPaper> papers)
    {
        var read = papers.Select(paper => (paper, found: ToldPaper.Measured(paper.Read()).ToList())).ToList();
        var lines = new List<string>();

        foreach (var field in Enum.GetValues<PaperField>().Where(field => field is not PaperField.ReplyTo))
        {
            var suggested = read.SelectMany(it => it.found.Where(found => found.Field == field).Select(found => it.paper.Agrees(found))).ToList();
            var wanted = papers.Count(paper => paper.Has(field));
            lines.Add($"| {field} | {suggested.Count(right => right)} of {suggested.Count} | {suggested.Count(right => right)} of {wanted} |");
        }

        var all = read.SelectMany(it => it.found.Select(found => it.paper.Agrees(found))).ToList();
        lines.Add($"| **all fields** | {all.Count(right => right)} of {all.Count} | {all.Count(right => right)} of {papers.Sum(paper => Enum.GetValues<PaperField>().Count(paper.Has))} |");

        foreach (var (paper, found) in read)
        {
            var missing = Enum.GetValues<PaperField>().Where(field => paper.Has(field) && found.TrueForAll(it => it.Field != field));
            lines.Add($"{paper.Name}: missing {string.Join(", ", missing)}");
        }

        return string.Join('\n', lines);
    }
}
