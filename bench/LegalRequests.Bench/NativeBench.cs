using System.Globalization;
using LegalRequests.Pdf.Burning;
using LegalRequests.Pdf.Native;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Proofing;
using LegalRequests.Pdf.Reading;
using LegalRequests.Pdf.Stamping;

namespace LegalRequests.Bench;

/// <summary>Writes the pages of a folder as text that was found clean, or all of them as pictures, as a packet does.</summary>
internal sealed class NativeBench : IDisposable
{
    private readonly Sandbox sandbox;
    private readonly PdfIntake intake;
    private readonly DocumentBurner burner;
    private readonly DirectoryInfo work = Directory.CreateTempSubdirectory("native-bench-");
    private readonly FileStream file;
    private readonly PacketWriter packet;
    private int pages;

    private NativeBench(Sandbox sandbox, string output)
    {
        this.sandbox = sandbox;
        intake = new PdfIntake(sandbox, new IntakeLimits());
        burner = new DocumentBurner(new PageSource(sandbox));
        file = File.Create(output);
        packet = new PacketWriter(file, new DocumentFacts("Bench", DateTimeOffset.UnixEpoch), new BatesPlate("Bench"));
        packet.BeginProduction("Production");
    }

    /// <summary>Tries each document, writes the clean ones and names the files that leave a doubt.</summary>
    internal static async Task<int> WriteTriedAsync(string folder, string output)
    {
        using var bench = new NativeBench(await Sandbox.ProbeAsync(new SandboxSettings(), default), output);
        using var proof = new ProofProcess(ProofProgram.OfAssembly(typeof(NativeBench).Assembly.Location, "prove-job"), bench.sandbox);
        var trial = new NativeTrial(new PageSource(bench.sandbox), bench.intake, bench.burner, proof);
        return await bench.WriteAsync(folder, async (name, pdf) =>
        {
            var copyPath = Path.Combine(bench.work.FullName, $"copy-of-{name}");
            var verdict = await trial.RunAsync(pdf, copyPath, [], default);

            if (!verdict.IsClean)
            {
                Console.WriteLine($"in doubt: {name} {verdict.Doubts[0].Sentence}");
                return;
            }

            var copy = SourceDocument.Open(await File.ReadAllBytesAsync(copyPath));

            for (var page = 1; page <= copy.PageCount; page++)
            {
                bench.packet.AddSourcePage(bench.NextNumber(), copy, page);
            }
        });
    }

    /// <summary>Burns each document, without a box.</summary>
    internal static async Task<int> WriteBurnedAsync(string folder, string output)
    {
        using var bench = new NativeBench(await Sandbox.ProbeAsync(new SandboxSettings(), default), output);
        return await bench.WriteAsync(folder, async (_, pdf) =>
        {
            await using var run = await bench.burner.OpenAsync(pdf, TextBelief.WhatIsShown, default);

            foreach (var page in pdf.Pages)
            {
                if ((await run.BurnAsync(page.Number, [], default)).Value is { } burned)
                {
                    bench.packet.AddRasterPage(bench.NextNumber(), page.Width, page.Height, burned.Image.ToRaster(), burned.PlacedWords());
                    run.TakeBack(burned);
                }
            }
        });
    }

    public void Dispose()
    {
        packet.Dispose();
        file.Dispose();
        sandbox.Dispose();
        work.Delete(recursive: true);
    }

    private async Task<int> WriteAsync(string folder, Func<string, NormalisedPdf, Task> write)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*.pdf").Order(StringComparer.Ordinal))
        {
            if ((await intake.TakeInAsync(path, work.FullName, null, default)).Pdf is { } pdf)
            {
                await write(Path.GetFileName(path), pdf);
            }
        }

        packet.Finish();
        await file.FlushAsync();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pages} pages, {file.Length / 1024.0 / Math.Max(1, pages):0.0} KB a page"));
        return pages > 0 ? 0 : 1;
    }

    private string NextNumber() => string.Create(CultureInfo.InvariantCulture, $"BENCH{++pages:D6}");
}
