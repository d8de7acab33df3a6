using LegalRequests.Law;

namespace LegalRequests.Deadlines.Packs;

/// <summary>The facts of one request, written in a file of their own; <c>docs/guide/deadline-facts.md</c> says how.</summary>
/// <param name="Title">What it is called; empty when it has no name.</param>
/// <param name="Facts">The facts.</param>
/// <param name="Today">The day for which the law is read; null when only the paper counts.</param>
public sealed record FactsFile(string Title, RequestFacts Facts, DateOnly? Today)
{
    private static readonly string[] Required = ["jurisdiction", "forum", "instrument", "commands"];

    /// <summary>Reads a file; null, with the problems, when anything in it is not as it must be.</summary>
    /// <param name="file">Its name, for the problems.</param>
    /// <param name="text">What stands in it.</param>
    /// <param name="library">Packs whose events, traits and papers it may name.</param>
    /// <param name="problems">What is wrong, in order of the lines.</param>
    public static FactsFile? Read(string file, TextReader text, RuleLibrary library, out IReadOnlyList<PackProblem> problems)
    {
        var found = new List<PackProblem>();
        var read = Sheet.Open(file, text, found) is { } sheet ? Read(sheet, library) : null;
        problems = [.. found.OrderBy(problem => problem.Line)];
        return problems.Count == 0 ? read : null;
    }

    private static FactsFile Read(Sheet sheet, RuleLibrary library)
    {
        foreach (var field in Required.Where(field => !sheet.Has(field)))
            sheet.Complain(null, $"field \"{field}\" is missing");

        var title = sheet.OptionalText("title") ?? "";
        var today = sheet.Day("today");
        var unknown = new RequestFacts { Jurisdiction = "", Forum = "", Instrument = "" };
        return new(title, FactSheet.Read(sheet, unknown, library.Names), today);
    }
}
