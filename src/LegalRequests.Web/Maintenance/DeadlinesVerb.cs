using System.Text.Encodings.Web;
using System.Text.Json;
using LegalRequests.Deadlines;
using LegalRequests.Deadlines.Packs;
using LegalRequests.Guidance;
using LegalRequests.Law;

namespace LegalRequests.Web.Maintenance;

/// <summary>
/// <c>./run deadlines FACTS.yaml</c>: computes what the shipped packs say about the facts of one file and prints it as JSON.
/// It opens no database.
/// </summary>
public static class DeadlinesVerb
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        // The answer goes to a terminal or a program, never into a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Computes the dates of one file.</summary>
    /// <param name="args">The path of the file, without the verb.</param>
    /// <param name="workflows">The folder of the packs and calendars.</param>
    /// <param name="output">Where the JSON goes.</param>
    /// <param name="errors">Where problems go, one a line.</param>
    /// <returns>0 when the facts were read, 2 when they were not.</returns>
    public static int Run(IReadOnlyList<string> args, string workflows, TextWriter output, TextWriter errors)
    {
        if (args is not [var file])
        {
            errors.WriteLine("Name one file of facts: deadlines FACTS.yaml");
            return 2;
        }

        if (!File.Exists(file))
        {
            errors.WriteLine($"There is no file {file}");
            return 2;
        }

        var library = RuleLibrary.Load(workflows);
        foreach (var problem in library.Problems) errors.WriteLine($"Rule file left out: {problem}");

        if (Read(file, library, errors) is not { } request) return 2;

        var dates = new DeadlineCalculator(library).Compute(request.Facts);
        var answer = DeadlinesAnswer.Of(request, dates, new LawReader(library).Read(request.Facts, dates, request.Today), library.Problems);
        output.WriteLine(JsonSerializer.Serialize(answer, Json));
        return 0;
    }

    private static FactsFile? Read(string file, RuleLibrary library, TextWriter errors)
    {
        try
        {
            using var text = File.OpenText(file);
            var request = FactsFile.Read(Path.GetFileName(file), text, library, out var problems);
            foreach (var problem in problems) errors.WriteLine(problem);

            return request;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine($"{file} cannot be read: {unreadable.Message}");
            return null;
        }
    }
}
