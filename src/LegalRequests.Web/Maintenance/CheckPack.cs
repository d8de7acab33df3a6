using LegalRequests.Guidance;

namespace LegalRequests.Web.Maintenance;

/// <summary><c>./run check-pack FILE.yaml ...</c>: prints what is wrong in each rule pack or calendar, and runs a pack's own examples.</summary>
/// <param name="output">Where the reports go.</param>
public sealed class CheckPackVerb(TextWriter output)
{
    private const string Calendars = "calendars";

    private const string Packs = "packs";

    /// <summary>Checks the files.</summary>
    /// <param name="args">The files' paths, without the verb. A file in a folder <c>calendars</c> is a calendar.</param>
    /// <returns>0 when every file is good, 1 when one has a problem or cannot be read, 2 when no file is named.</returns>
    public int Run(IReadOnlyList<string> args)
    {
        if (args.Count == 0)
        {
            output.WriteLine("Name a rule pack or a calendar: check-pack FILE.yaml");
            return 2;
        }

        var good = true;
        foreach (var file in args) good &= IsGood(file);

        return good ? 0 : 1;
    }

    private bool IsGood(string path)
    {
        if (!File.Exists(path))
        {
            output.WriteLine($"There is no file {path}");
            return false;
        }

        var full = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(full) ?? "";
        var (name, text) = (Path.GetFileName(full), File.ReadAllText(full));
        var (calendars, packs) = (TextsBeside(folder, Calendars), TextsBeside(folder, Packs));
        var isCalendar = Path.GetFileName(folder) == Calendars;
        var check = isCalendar
            ? RuleFileCheck.OfCalendar(name, text, calendars, packs)
            : RuleFileCheck.OfPack(name, text, calendars, packs);

        output.WriteLine(path);
        foreach (var problem in check.Problems) output.WriteLine($"  {problem}");
        foreach (var failure in check.Failures) output.WriteLine($"  {failure}");
        output.WriteLine($"  {Summary(check, isCalendar)}");
        return check.IsGood;
    }

    private static string Summary(RuleFileCheck check, bool isCalendar)
    {
        if (check.Problems.Count > 0) return $"{Counted(check.Problems.Count, "problem")}. While there is one the file takes no part.";
        if (isCalendar) return "The lists of its years and its rules agree.";
        if (check.Failures.Count == 0) return $"{Counted(check.Rules, "rule")}, {Counted(check.Passed, "test")} passed";
        return $"{Counted(check.Rules, "rule")}, {Counted(check.Passed, "test")} passed, {check.Failed} not as the pack says";
    }

    private static string Counted(int number, string what) => $"{number} {what}{(number == 1 ? "" : "s")}";

    /// <summary>The files of the folder beside that of the file, or of the program's own where there is none.</summary>
    private static Dictionary<string, string> TextsBeside(string folder, string which)
    {
        var beside = Path.Combine(folder, "..", which);
        var taken = Directory.Exists(beside) ? beside : Path.Combine(ContentFolder.Find().Workflows, which);
        return Directory.EnumerateFiles(taken, "*.yaml").ToDictionary(file => Path.GetFileName(file), File.ReadAllText);
    }
}
