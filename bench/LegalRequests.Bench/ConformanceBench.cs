using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using LegalRequests.Pdf.Conformance;

namespace LegalRequests.Bench;

/// <summary>How the profile checker judges a corpus whose file names say which clause they keep or break.</summary>
static partial class ConformanceBench
{
    static readonly Dictionary<string, string> SameAsArchive = new()
    {
        ["7.21.3.2"] = "6.2.11.3.2",
        ["7.21.4.1"] = "6.2.11.4.1",
        ["7.21.5"] = "6.2.11.5",
        ["7.21.7"] = "6.2.11.7.2",
        ["7.21.8"] = "6.2.11.8",
        ["7.15"] = "6.4.2",
    };

    /// <summary>Writes the table <paramref name="target"/> from a folder that holds the corpus by standard, as veraPDF publishes it.</summary>
    public static async Task<int> RunAsync(string corpus, string target)
    {
        var files = new[] { "PDF_A-2b", "PDF_A-2u", "PDF_UA-1" }
            .SelectMany(standard => Directory.EnumerateFiles(Path.Combine(corpus, standard), "*.pdf", SearchOption.AllDirectories).Select(path => (standard, path)))
            .Order().Select(it => Judge(it.standard, it.path)).OfType<Judged>().ToList();
        var known = files.Select(it => it.Clause).Where(IsLookedAt).ToHashSet();
        var table = new StringBuilder();
        table.AppendLine("# The profile checker on the veraPDF corpus").AppendLine();
        table.AppendLine("Made by `dotnet run --project bench/LegalRequests.Bench -- conformance CORPUS bench/conformance.md` from the folders PDF_A-2b,");
        table.AppendLine("PDF_A-2u and PDF_UA-1 of github.com/veraPDF/veraPDF-corpus (not part of this repository). A file named `fail` is judged right");
        table.AppendLine("where the checker finds something under the clause of its name, a file named `pass` where it finds nothing under it. Files that");
        table.AppendLine("the reader does not open as they are go through qpdf first, which mends some faults of the file's own structure.").AppendLine();
        table.AppendLine("The checker is for what this product writes: it forbids transparency (6.2.10), asks for a language of the whole document (7.2)");
        table.AppendLine("and for the scope of every head (7.5) where the standards know other ways, and does not look at the widths of fonts of one byte");
        table.AppendLine("(6.2.11.5), which this product never writes.").AppendLine();
        table.AppendLine("| clause | fail found | pass clean |").AppendLine("|---|---|---|");
        foreach (var clause in files.GroupBy(it => it.Clause).OrderBy(it => it.Key, StringComparer.Ordinal).Where(it => known.Contains(it.Key)))
            table.AppendLine(CultureInfo.InvariantCulture, $"| {clause.Key} | {Share(clause.Where(it => !it.IsPass), it => it.IsFound)} | {Share(clause.Where(it => it.IsPass), it => !it.IsFound)} |");
        var checkedFiles = files.Where(it => known.Contains(it.Clause)).ToList();
        table.AppendLine(CultureInfo.InvariantCulture, $"| **these clauses** | {Share(checkedFiles.Where(it => !it.IsPass), it => it.IsFound)} | {Share(checkedFiles.Where(it => it.IsPass), it => !it.IsFound)} |");
        table.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"Clauses of the corpus that are not counted: {string.Join(", ", files.Select(it => it.Clause).Distinct().Where(it => !known.Contains(it)).Order(StringComparer.Ordinal))}.");
        table.AppendLine(CultureInfo.InvariantCulture, $"Of all {files.Count} files {files.Count(it => it.IsNormalised)} went through qpdf; {files.Count(it => it.Findings.Count == 1 && it.Findings[0].Clause == "PDF/A-2 6.1.2")} could not be read.");
        await File.WriteAllTextAsync(target, table.ToString());
        foreach (var it in checkedFiles.Where(it => it.IsPass == it.IsFound))
            await Console.Error.WriteLineAsync($"{(it.IsPass ? "PASS but found" : "FAIL not found")} {it.Clause} {Path.GetFileName(it.Path)}: {string.Join(" | ", it.Findings.Take(4).Select(finding => finding.Clause + " " + finding.Sentence))}");
        return checkedFiles.Count > 0 ? 0 : 1;
    }

    // The corpus is of level B as well, and the checker asks for U: its finding under this clause says nothing of the file.
    static bool IsLookedAt(string clause) => clause != "PDF/A-2 6.6.4"
        && (ProfileCheck.Clauses.Contains(clause) || SameAsArchive.TryGetValue(clause.Replace("PDF/UA-1 ", "", StringComparison.Ordinal), out var same) && ProfileCheck.Clauses.Contains("PDF/A-2 " + same));

    static Judged? Judge(string standard, string path)
    {
        if (ClauseOf().Match(Path.GetFileName(path)) is not { Success: true } name)
            return null;
        var clause = name.Groups[1].Value.Replace('-', '.');
        var prefix = standard == "PDF_UA-1" ? "PDF/UA-1 " : "PDF/A-2 ";
        var bytes = File.ReadAllBytes(path);
        var findings = ProfileCheck.Run(bytes);
        var isUnread = findings is [{ Clause: "PDF/A-2 6.1.2", Object: null }] && clause != "6.1.2";
        if (isUnread && Normalised(path) is { } plain)
            findings = ProfileCheck.Run(plain);
        var isFound = findings.Any(finding => finding.Clause == prefix + clause || (prefix == "PDF/UA-1 " && SameAsArchive.TryGetValue(clause, out var same) && finding.Clause == "PDF/A-2 " + same));
        return new Judged(path, prefix + clause, name.Groups[2].Value == "pass", isFound, isUnread, findings);
    }

    static byte[]? Normalised(string path)
    {
        var folder = Directory.CreateTempSubdirectory("conformance-");
        var target = Path.Combine(folder.FullName, "plain.pdf");
        try
        {
            using var qpdf = Process.Start("qpdf", ["--warning-exit-0", "--object-streams=disable", path, target]);
            qpdf.WaitForExit();
            return qpdf.ExitCode == 0 ? File.ReadAllBytes(target) : null;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static string Share(IEnumerable<Judged> files, Func<Judged, bool> isRight)
    {
        var list = files.ToList();
        return list.Count == 0 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{list.Count(isRight)} of {list.Count}");
    }

    [GeneratedRegex(@"(\d+(?:[-.]\d+)*)-t\d+-(pass|fail)")]
    private static partial Regex ClauseOf();

    sealed record Judged(string Path, string Clause, bool IsPass, bool IsFound, bool IsNormalised, IReadOnlyList<ProfileFinding> Findings);
}
