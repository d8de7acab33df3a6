using System.Globalization;
using System.Text;
using LegalRequests.Pdf.Incoming;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Bench;

/// <summary>What the product makes of files that are damaged, locked, looping or odd in another way, beside what other tools make of them.</summary>
static class OddFilesBench
{
    const string Folder = "pdf-odd";

    /// <summary>Writes the table <paramref name="target"/> from the files of <paramref name="data"/>, a folder such as shared/data.</summary>
    public static async Task<int> RunAsync(string data, string target)
    {
        var others = Others(Path.Combine(data, "BASELINE-other-tools.tsv"));
        using var sandbox = await Sandbox.ProbeAsync(new SandboxSettings(), CancellationToken.None);
        var table = new StringBuilder();
        table.AppendLine("# Odd files").AppendLine();
        table.AppendLine("Made by `dotnet run --project bench/LegalRequests.Bench -- odd-files DATA bench/odd-files.md`: each file through the product's intake and");
        table.AppendLine("page source in the sandbox (" + sandbox.Finding.TrimEnd('.') + "), every page's words read and drawn. Beside it the exit codes of other");
        table.AppendLine("tools (`qpdf --check`: 0 good, 2 error, 3 warnings; `pdftoppm` page 1; `mutool info`) and their count of pages.").AppendLine();
        table.AppendLine("| file | outcome | sentence | pages | words | qpdf | pdftoppm | mutool | their pages |");
        table.AppendLine("|---|---|---|---|---|---|---|---|---|");
        var (opened, refused) = (0, 0);
        foreach (var path in Directory.EnumerateFiles(Path.Combine(data, Folder), "*.pdf").Order(StringComparer.Ordinal))
        {
            var row = await RowAsync(sandbox, path);
            opened += row.Pages > 0 ? 1 : 0;
            refused += row.Pages > 0 ? 0 : 1;
            var name = Path.GetFileName(path);
            var other = others.GetValueOrDefault($"{Folder}/{name}") ?? new OtherTools("", "", "", "");
            table.AppendLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {row.Outcome} | {row.Sentence} | {row.Pages} | {row.Words} | {other.Qpdf} | {other.Pdftoppm} | {other.Mutool} | {other.Pages} |"));
        }

        table.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"{opened} opened, {refused} refused with a sentence, no crash of the program.");
        await File.WriteAllTextAsync(target, table.ToString());
        await Console.Out.WriteLineAsync($"{target}: {opened} opened, {refused} refused");
        return 0;
    }

    static async Task<OddFile> RowAsync(Sandbox sandbox, string path)
    {
        var folder = Directory.CreateTempSubdirectory("odd-");
        try
        {
            var result = await new FileIntake(sandbox, new IntakeLimits()).TakeInAsync(path, folder.FullName, null, CancellationToken.None);
            return result.Pdf is { } pdf
                ? await ReadAsync(new PageSource(sandbox), pdf, result.Findings)
                : new OddFile($"refused: {result.Refusal}", result.Sentence, 0, 0);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static async Task<OddFile> ReadAsync(PageSource source, NormalisedPdf pdf, IReadOnlyList<Finding> findings)
    {
        var (words, sentence) = (0, "");
        for (var page = 1; page <= pdf.PageCount; page++)
        {
            var read = await source.WordsAsync(pdf, page, page, CancellationToken.None);
            words += read.Value?.Sum(list => list.Count) ?? 0;
            var drawn = await source.RenderForReleaseAsync(pdf, page, CancellationToken.None);
            sentence = sentence.Length > 0 ? sentence : read.Value is null ? read.Sentence : drawn.Value is null ? drawn.Sentence : "";
        }

        var how = findings.Any(found => found.Code == FindingCode.TakenAsPictures) ? "opened as pictures" : "opened";
        var missing = findings.Where(found => found.Code == FindingCode.PagesNotDrawn).Select(found => found.Count).FirstOrDefault();
        var outcome = missing == 0 ? how : string.Create(CultureInfo.InvariantCulture, $"{how}, {missing} missing");
        return new OddFile(sentence.Length == 0 ? outcome : $"{outcome}, a page refused", sentence, pdf.PageCount, words);
    }

    static Dictionary<string, OtherTools> Others(string path)
    {
        var lines = File.Exists(path) ? File.ReadAllLines(path) : [];
        return lines.Skip(1).Select(line => line.Split('\t')).Where(cells => cells.Length >= 13)
            .ToDictionary(cells => cells[0], cells => new OtherTools(cells[1], cells[10], cells[12], cells[4]));
    }

    sealed record OddFile(string Outcome, string Sentence, int Pages, int Words);

    sealed record OtherTools(string Qpdf, string Pdftoppm, string Mutool, string Pages);
}
