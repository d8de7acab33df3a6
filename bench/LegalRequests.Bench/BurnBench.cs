using System.Globalization;
using LegalRequests.Pdf.Burning;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Bench;

/// <summary>Burns the pages of a folder with eight boxes each and writes them with their words, as a release does.</summary>
internal static class BurnBench
{
    private const int BoxesOnPage = 8;

    /// <summary>
    /// Prints what a page costs this program from the opened file to the written page, without the tools; those of which some part
    /// had to be recognised from the picture are counted apart.
    /// </summary>
    internal static async Task<int> RunAsync(string folder, string output)
    {
        using var sandbox = await Sandbox.ProbeAsync(new SandboxSettings(), default);
        var source = new PageSource(sandbox);
        var burner = new DocumentBurner(source);
        var (read, recognised) = (new Tally(), new Tally());
        var work = Directory.CreateTempSubdirectory("burn-bench-");
        await using var file = File.Create(output);
        using var document = new DocumentWriter(file, new DocumentFacts("Bench", DateTimeOffset.UnixEpoch));
        var writer = new RasterPageWriter(document);

        foreach (var path in Directory.EnumerateFiles(folder, "*.pdf").Order(StringComparer.Ordinal))
        {
            if ((await new PdfIntake(sandbox, new IntakeLimits()).TakeInAsync(path, work.FullName, null, default)).Pdf is not { } pdf
                || (await source.WordsAsync(pdf, 1, pdf.PageCount, default)).Value is not { } layer)
            {
                continue;
            }

            var start = CpuClock.Seconds();
            await using var run = await burner.OpenAsync(pdf, TextBelief.WhatIsShown, default);

            foreach (var page in pdf.Pages)
            {
                var words = layer[page.Number - 1];
                var boxes = words.Where((_, index) => index % Math.Max(1, words.Count / BoxesOnPage) == 0).Select(word => new RedactionBox(word.Box, "P-1")).ToList();

                if ((await run.BurnAsync(page.Number, boxes, default)).Value is not { } burned)
                {
                    continue;
                }

                writer.AddPage(page.Width, page.Height, burned.Image.ToRaster(), burned.PlacedWords());
                run.TakeBack(burned);
                var now = CpuClock.Seconds();
                var isRead = words.Count > 0 && burned.Words.Concat(burned.Removed.Select(removed => removed.Word)).All(word => word.Origin != WordOrigin.Ocr);
                (isRead ? read : recognised).Add(now - start);
                start = now;
            }
        }

        document.Finish();
        work.Delete(recursive: true);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"words of the layer: {read}; recognised from the picture: {recognised}; {file.Length / 1024.0 / Math.Max(1, read.Pages + recognised.Pages):0} KB a page"));
        return read.Pages > 0 ? 0 : 1;
    }

    /// <summary>Only takes the files in: what burning costs beside it.</summary>
    internal static async Task<int> TakeInAsync(string folder)
    {
        using var sandbox = await Sandbox.ProbeAsync(new SandboxSettings(), default);
        var (intake, source) = (new PdfIntake(sandbox, new IntakeLimits()), new PageSource(sandbox));
        var work = Directory.CreateTempSubdirectory("burn-bench-");
        var pages = 0;

        foreach (var path in Directory.EnumerateFiles(folder, "*.pdf").Order(StringComparer.Ordinal))
        {
            if ((await intake.TakeInAsync(path, work.FullName, null, default)).Pdf is { } pdf)
            {
                pages += (await source.WordsAsync(pdf, 1, pdf.PageCount, default)).Value?.Count ?? 0;
            }
        }

        work.Delete(recursive: true);
        Console.WriteLine($"{pages} pages");
        return pages > 0 ? 0 : 1;
    }

    private sealed class Tally
    {
        private double seconds;

        internal int Pages { get; private set; }

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Pages} pages, {1000 * seconds / Math.Max(1, Pages):0} ms CPU a page without tools");

        internal void Add(double used)
        {
            Pages++;
            seconds += used;
        }
    }
}
