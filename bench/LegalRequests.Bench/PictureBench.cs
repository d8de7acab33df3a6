using System.Diagnostics;
using System.Globalization;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Bench;

/// <summary>Draws pages as the workbench shows them.</summary>
internal static class PictureBench
{
    /// <summary>Draws every page of every file of a folder and writes it as PNG; prints the CPU a page of this program without the tools.</summary>
    internal static async Task<int> DrawAllAsync(string folder, double dpi, string output)
    {
        using var sandbox = await Sandbox.ProbeAsync(new SandboxSettings(), default);
        var (source, intake) = (new PageSource(sandbox), new PdfIntake(sandbox, new IntakeLimits()));
        var work = Directory.CreateTempSubdirectory("picture-bench-");
        Directory.CreateDirectory(output);
        var (pages, bytes, used) = (0, 0L, 0.0);

        foreach (var path in Directory.EnumerateFiles(folder, "*.pdf").Order(StringComparer.Ordinal))
        {
            if ((await intake.TakeInAsync(path, work.FullName, null, default)).Pdf is not { } pdf)
            {
                continue;
            }

            var start = CpuClock.Seconds();

            foreach (var page in pdf.Pages)
            {
                if ((await source.RenderAsync(pdf, page.Number, dpi, default)).Value is { } image)
                {
                    var png = PngEncoder.Encode(image);
                    await File.WriteAllBytesAsync(Path.Combine(output, string.Create(CultureInfo.InvariantCulture, $"{pages++:D5}.png")), png);
                    bytes += png.Length;
                }
            }

            used += CpuClock.Seconds() - start;
        }

        work.Delete(recursive: true);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pages} pages at {dpi} dpi, {1000 * used / Math.Max(1, pages):0.0} ms CPU without tools and {bytes / 1024 / Math.Max(1, pages)} KB a page"));
        return pages > 0 ? 0 : 1;
    }

    /// <summary>
    /// The first picture of a file that this program has not opened before, at the release resolution, by the clock: the file is
    /// measured, the page drawn and encoded. Then one more page of the same file.
    /// </summary>
    internal static async Task<int> DrawFirstAsync(string path)
    {
        using var sandbox = await Sandbox.ProbeAsync(new SandboxSettings(), default);
        var (source, intake) = (new PageSource(sandbox), new PdfIntake(sandbox, new IntakeLimits()));
        var start = Stopwatch.GetTimestamp();
        var opened = (await intake.ReopenAsync(path, default)).Pdf;
        var measured = Stopwatch.GetElapsedTime(start);

        if (opened is null || (await source.RenderForReleaseAsync(opened, 1, default)).Value is not { } image)
        {
            Console.Error.WriteLine("The file cannot be drawn.");
            return 1;
        }

        var length = PngEncoder.Encode(image).Length;
        var first = Stopwatch.GetElapsedTime(start);
        var again = await source.RenderForReleaseAsync(opened, opened.PageCount, default);
        length += again.Value is { } last ? PngEncoder.Encode(last).Length : 0;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{opened.PageCount} pages: measured after {measured.TotalSeconds:0.00} s, first picture after {first.TotalSeconds:0.00} s, the last page {(Stopwatch.GetElapsedTime(start) - first).TotalSeconds:0.00} s later; {length / 1024} KB"));
        return 0;
    }
}
