using System.Globalization;
using LegalRequests.Pdf.Burning;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Proofing;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Bench;

/// <summary>Burns every page of a folder with boxes, writes one file of it and proves that: what it costs, what stays searchable.</summary>
internal static class ProofBench
{
    private const int BoxesOnPage = 8;

    /// <param name="folder">PDF files.</param>
    /// <param name="facts">A protected fact to be recognised in every picture; empty for none.</param>
    internal static async Task<int> RunAsync(string folder, string facts)
    {
        using var sandbox = await Sandbox.ProbeAsync(new SandboxSettings(), default);
        var (intake, source) = (new PdfIntake(sandbox, new IntakeLimits()), new PageSource(sandbox));
        var burner = new DocumentBurner(source);
        var work = Directory.CreateTempSubdirectory("proof-bench-");
        List<BurnedPage> pages = [];
        var (untouched, kept) = (0, 0);
        var start = CpuClock.Seconds();

        foreach (var path in Directory.EnumerateFiles(Path.GetFullPath(folder), "*.pdf").Order(StringComparer.Ordinal))
        {
            var taken = await intake.TakeInAsync(path, work.FullName, null, default);

            if (taken.Pdf is not { } pdf || (await source.WordsAsync(pdf, 1, pdf.PageCount, default)).Value is not { } layer)
            {
                Console.Error.WriteLine($"{path} left out: {taken.Sentence}");
                continue;
            }

            await using var run = await burner.OpenAsync(pdf, TextBelief.WhatIsShown, default);

            foreach (var page in pdf.Pages)
            {
                var words = layer[page.Number - 1];
                var boxes = words.Where((_, index) => index % Math.Max(1, words.Count / BoxesOnPage) == 0).Select(word => new RedactionBox(word.Box, "P-1")).ToList();

                if ((await run.BurnAsync(page.Number, boxes, default)).Value is { } burned)
                {
                    pages.Add(burned);
                    Count(burned, words, ref untouched, ref kept);
                }
            }
        }

        var burnt = CpuClock.Seconds();
        var request = Write(Path.Combine(work.FullName, "burned.pdf"), pages) with { Protected = facts.Length == 0 ? [] : [facts] };
        var written = CpuClock.Seconds();
        var report = await new PacketProof(sandbox).RunAsync(request, default);
        var proven = CpuClock.Seconds();
        work.Delete(recursive: true);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{pages.Count} pages, {report.Boxes} boxes; burned {(burnt - start) / pages.Count:0.00}, proven {(proven - written) / pages.Count:0.00} CPU s a page; "
            + $"{kept} of {untouched} untouched words kept ({100.0 * kept / untouched:0.00} %); {report.Findings.Count} findings"));

        foreach (var finding in report.Findings)
        {
            Console.WriteLine($"  page {finding.Page}: {finding.Code} by {finding.By}, {finding.Place}");
        }

        return report.Passed ? 0 : 1;
    }

    // Words that can be seen and that no box takes, and how many of them can still be searched.
    private static void Count(BurnedPage page, List<PageWord> layer, ref int untouched, ref int kept)
    {
        var left = page.Words.Select(word => word.Text).ToList();

        foreach (var word in layer.Where(word => word.Text.Any(char.IsLetterOrDigit)))
        {
            if (!page.Removed.Any(removed => removed.Word.Box == word.Box && removed.Why is WordRemoval.UnderBox or WordRemoval.NoInk))
            {
                untouched++;
                kept += left.Remove(word.Text) ? 1 : 0;
            }
        }
    }

    private static ProofRequest Write(string path, List<BurnedPage> pages)
    {
        using var file = File.Create(path);
        using var document = new DocumentWriter(file, new DocumentFacts("Bench", DateTimeOffset.UnixEpoch));
        var writer = new RasterPageWriter(document);

        foreach (var page in pages)
        {
            writer.AddPage(page.Geometry.Width, page.Geometry.Height, page.Image.ToRaster(), page.PlacedWords());
        }

        document.Finish();
        return new ProofRequest { Path = path, PageCount = pages.Count, Pages = [.. pages.Select((page, index) => ProofPage.Of(index + 1, page, box => box))] };
    }
}
