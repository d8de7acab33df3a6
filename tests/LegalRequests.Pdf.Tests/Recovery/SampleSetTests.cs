using LegalRequests.Pdf.Burning;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Proofing;
using LegalRequests.Pdf.Reading;
using LegalRequests.Pdf.Recovery;
using LegalRequests.Pdf.Tests.Reading;
using Xunit.Abstractions;

namespace LegalRequests.Pdf.Tests.Recovery;

/// <summary>The set of failed and good redactions that lies beside the repository on some machines, by its manifest.</summary>
public sealed class SampleSetTests(ITestOutputHelper log) : IDisposable
{
    const double LeastKept = 0.998;

    readonly Workbench bench = new();

    public void Dispose() => bench.Dispose();

    /// <summary>The rows of the manifest: file, what was tried to be hidden, whether it leaks.</summary>
    public static TheoryData<string, string, bool> Rows()
    {
        var rows = new TheoryData<string, string, bool>();
        var manifest = Path.Combine(Path.GetDirectoryName(Workbench.Samples("redaction")) ?? "", "MANIFEST.tsv");
        foreach (var cells in File.Exists(manifest) ? File.ReadLines(manifest).Select(line => line.Split('\t')) : [])
        {
            if (cells.Length < 9 || !cells[0].StartsWith("redaction/", StringComparison.Ordinal))
                continue;
            var secret = cells[8].Split('"') is [_, var quoted, ..] ? quoted : "";
            var leaks = cells[8].StartsWith("FAILED", StringComparison.Ordinal) || cells[8].StartsWith("BAD", StringComparison.Ordinal);
            rows.Add(Path.GetFileName(cells[0]), secret, leaks);
        }

        return rows;
    }

    [TheoryOnSharedFiles("redaction")]
    [MemberData(nameof(Rows))]
    public async Task A_file_is_found_to_leak_where_the_manifest_says_so(string name, string secret, bool leaks)
    {
        var path = PathOf(name);
        var withSecret = await ProveAsync(path, secret);
        var without = await ProveAsync(path, "");

        if (secret.Length > 0)
            withSecret.Any(finding => finding.Code is "proof.secret" or "proof.fact-in-picture").ShouldBe(leaks);
        // Text that was never covered is no hidden text: of that a list of secrets alone can tell.
        without.Count.ShouldBe(leaks && !name.Contains("unredacted", StringComparison.Ordinal) ? without.Count(IsRecovery) : 0);
        if (leaks && !name.Contains("unredacted", StringComparison.Ordinal))
            without.ShouldNotBeEmpty();
    }

    [TheoryOnSharedFiles("redaction")]
    [MemberData(nameof(Rows))]
    public async Task Burned_by_us_it_keeps_nothing_that_was_hidden_and_all_else(string name, string secret, bool leaks)
    {
        var path = PathOf(name);
        var taken = await bench.TakeInAsync(path);
        var pdf = taken.Pdf.ShouldNotBeNull(taken.Sentence);
        var source = new PageSource(await Workbench.SandboxAsync());
        var layer = (await source.WordsAsync(pdf, 1, pdf.PageCount, default)).Value.ShouldNotBeNull();
        List<BurnedPage> burned = [];
        var (untouched, kept) = (0, 0);
        for (var page = 1; page <= pdf.PageCount; page++)
        {
            var boxes = Boxes(layer[page - 1], secret);
            var read = await new DocumentBurner(source).BurnAsync(pdf, page, boxes, TextBelief.WhatIsShown, default);
            burned.Add(read.Value.ShouldNotBeNull(read.Sentence));
            Count(burned[^1], layer[page - 1], ref untouched, ref kept);
        }

        var finished = bench.Write("burned.pdf", Write(burned));
        var found = await ProveAsync(finished, secret);

        log.WriteLine($"leaks {leaks}; {untouched} words untouched, {kept} kept");
        found.ShouldBeEmpty();
        // Words that were never painted are not seen, and not missed.
        if (pdf.Traits.InvisibleText)
            return;
        kept.ShouldBeGreaterThanOrEqualTo((int)Math.Ceiling(untouched * LeastKept));
        untouched.ShouldBeGreaterThan(layer.Sum(words => words.Count) > 1 ? 0 : -1);
    }

    // A title that no page shows would be a finding, and rightly; so would one that was guessed from a few grey dots.
    static byte[] Write(List<BurnedPage> pages) => PdfInspection.Written(file =>
    {
        var title = pages[0].Words.FirstOrDefault(word => word.Confidence is null or > 60)?.Text ?? "";
        using var document = new DocumentWriter(file, new DocumentFacts(title, DateTimeOffset.UnixEpoch));
        var writer = new RasterPageWriter(document);
        foreach (var page in pages)
            writer.AddPage(page.Geometry.Width, page.Geometry.Height, page.Image.ToRaster(), page.PlacedWords());
        document.Finish();
    });

    // Words of the layer that can be seen and that no box takes, and how many of them can still be searched.
    static void Count(BurnedPage page, List<PageWord> layer, ref int untouched, ref int kept)
    {
        var left = page.Words.Select(word => word.Text).ToList();
        foreach (var word in layer.Where(word => word.Text.Any(char.IsLetterOrDigit)))
        {
            if (IsBlackedOut(word, page.Image) || page.Removed.Any(removed => removed.Word.Box == word.Box && removed.Why is WordRemoval.UnderBox or WordRemoval.NoInk))
                continue;
            untouched++;
            kept += left.Remove(word.Text) ? 1 : 0;
        }
    }

    // Some of the papers came with black boxes and their own labels under them.
    static bool IsBlackedOut(PageWord word, PageImage picture)
    {
        var (left, top, right, bottom) = picture.PixelsOf(word.Box);
        var light = 0L;
        for (var y = top; y < bottom; y++)
        {
            for (var x = left; x < right; x++)
                light += picture.Luminance(x, y);
        }

        return light < 40L * Math.Max(1, (right - left) * (bottom - top));
    }

    static List<RedactionBox> Boxes(List<PageWord> words, string secret)
    {
        var parts = secret.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. words.Where(word => Array.Exists(parts, part => word.Text.Contains(part, StringComparison.OrdinalIgnoreCase))).Select(word => new RedactionBox(word.Box, "P-1"))];
    }

    static bool IsRecovery(ProofFinding finding) => !finding.Code.EndsWith("-unread", StringComparison.Ordinal);

    static string PathOf(string name) => Path.Combine(Workbench.Samples("redaction"), name);

    async Task<IReadOnlyList<ProofFinding>> ProveAsync(string path, string secret)
    {
        string[] secrets = secret.Length == 0 ? [] : [secret];
        var result = await new FileProof(await Workbench.SandboxAsync()).RunAsync(path, secrets, null, default);
        result.Refusal.ShouldBeNull();
        foreach (var finding in result.Findings)
            log.WriteLine($"{finding} [{string.Join(' ', finding.Words)}]");
        return result.Findings;
    }
}
