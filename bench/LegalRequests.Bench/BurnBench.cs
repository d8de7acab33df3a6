using System.Globalization;
using System.Text.Json;
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
    /// <param name="known">Where <see cref="ReadAsync"/> put what it read; null where every page is to be read while it is burned.</param>
    internal static async Task<int> RunAsync(string folder, string output, string? known)
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
            await using var run = known is null ? await burner.OpenAsync(pdf, TextBelief.WhatIsShown, default) : await burner.OpenAsync(pdf, KnownOf(pdf, known), default);

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

    /// <summary>Reads the words of every page as the product does in the background, and puts what a later burning needs into a folder.</summary>
    internal static async Task<int> ReadAsync(string folder, string known)
    {
        using var sandbox = await Sandbox.ProbeAsync(new SandboxSettings(), default);
        var (intake, burner) = (new PdfIntake(sandbox, new IntakeLimits()), new DocumentBurner(new PageSource(sandbox)));
        var work = Directory.CreateTempSubdirectory("burn-bench-");
        var pages = 0;

        foreach (var path in Directory.EnumerateFiles(folder, "*.pdf").Order(StringComparer.Ordinal))
        {
            if ((await intake.TakeInAsync(path, work.FullName, null, default)).Pdf is not { } pdf)
            {
                continue;
            }

            await using var run = await burner.OpenAsync(pdf, TextBelief.WhatIsShown, default);
            Directory.CreateDirectory(Path.Combine(known, pdf.Sha256));

            foreach (var page in pdf.Pages)
            {
                if ((await PageText.ReadAsync(run, page.Number, default)).Known is { } read)
                {
                    var name = string.Create(CultureInfo.InvariantCulture, $"{page.Number}@{read.Look.Dpi}@{(read.Look.IsGrey ? "grey" : "colour")}.json");
                    await File.WriteAllBytesAsync(Path.Combine(known, pdf.Sha256, name), JsonSerializer.SerializeToUtf8Bytes(read));
                    pages++;
                }
            }
        }

        work.Delete(recursive: true);
        Console.WriteLine($"{pages} pages");
        return pages > 0 ? 0 : 1;
    }

    // A file of its own for each page, named by its number and its look.
    private static KnownPages KnownOf(NormalisedPdf pdf, string known)
    {
        var files = new Dictionary<int, string>();
        var looks = new Dictionary<int, PageLook>();

        foreach (var path in Directory.EnumerateFiles(Path.Combine(known, pdf.Sha256)))
        {
            var name = Path.GetFileNameWithoutExtension(path).Split('@');
            var page = int.Parse(name[0], CultureInfo.InvariantCulture);
            files.Add(page, path);
            looks.Add(page, new PageLook(double.Parse(name[1], CultureInfo.InvariantCulture), name[2] == "grey"));
        }

        return new KnownPages(looks, async (page, token) => JsonSerializer.Deserialize<KnownPage>(await File.ReadAllBytesAsync(files[page], token)));
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
