using System.Globalization;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Reading;
using LegalRequests.Pdf.Typesetting;

namespace LegalRequests.Web.Maintenance;

/// <summary>
/// <c>./run write-samples [FOLDER]</c>: makes the fictitious case of <c>samples/case</c> from its texts. Every page says
/// SAMPLE. One record is made as a scan, a picture without text; one is a byte-for-byte copy of another.
/// </summary>
public static class WriteSamples
{
    private const string Footer = "SAMPLE: fictitious people, places and facts - page {page} of {pages}";
    private const string Scan = "10-consent-form";
    private const string Copied = "06-letter-to-school";
    private const string Copy = "11-letter-to-school-copy";
    private const double ScanDpi = 150;

    private static readonly DateTimeOffset Written = new(2026, 12, 1, 12, 0, 0, TimeSpan.Zero);

    /// <returns>0 when written, 2 when there is no such folder of texts.</returns>
    public static async Task<int> WriteAsync(string[] args)
    {
        var folder = args.Length > 0 ? args[0] : Path.Combine(ContentFolder.Find().Root, "samples", "case");
        var source = Path.Combine(folder, "source");

        if (!Directory.Exists(source))
        {
            await Console.Error.WriteLineAsync($"There are no texts in {source}.");
            return 2;
        }

        var records = Path.Combine(folder, "records");
        Directory.CreateDirectory(records);

        foreach (var text in Directory.EnumerateFiles(source, "*.md").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(text);
            var target = name.StartsWith("00-", StringComparison.Ordinal)
                ? Path.Combine(folder, $"{name[3..]}.pdf")
                : Path.Combine(records, $"{name}.pdf");
            Compose(text, target);
            await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{target} {new FileInfo(target).Length} bytes"));
        }

        await ScanAsync(Path.Combine(records, $"{Scan}.pdf"));
        File.Copy(Path.Combine(records, $"{Copied}.pdf"), Path.Combine(records, $"{Copy}.pdf"), overwrite: true);
        return 0;
    }

    private static void Compose(string text, string target)
    {
        using var file = new FileStream(target, FileMode.Create);
        var title = $"SAMPLE {Path.GetFileNameWithoutExtension(target)}";
        DocumentComposer.Compose(file, new DocumentFacts(title, Written), MarkdownBlocks.Read(File.ReadAllText(text)), new PageDesign { Footer = Footer });
    }

    /// <summary>Takes the text out of a file: what remains is the picture that a scanner would have made of it.</summary>
    private static async Task ScanAsync(string path)
    {
        using var sandbox = await Sandbox.ProbeAsync(new SandboxSettings(), CancellationToken.None);
        var opened = await new PdfIntake(sandbox, new IntakeLimits()).ReopenAsync(path, CancellationToken.None);
        var pdf = opened.Pdf ?? throw new InvalidOperationException(opened.Sentence);
        var pictures = new List<PageImage>();

        for (var page = 1; page <= pdf.PageCount; page++)
        {
            var drawn = await new PageSource(sandbox).RenderAsync(pdf, page, ScanDpi, CancellationToken.None);
            pictures.Add(drawn.Value ?? throw new InvalidOperationException(drawn.Sentence));
        }

        using var file = new FileStream(path, FileMode.Create);
        using var document = new DocumentWriter(file, new DocumentFacts($"SAMPLE {Scan}", Written));
        var pages = new RasterPageWriter(document);

        foreach (var (picture, geometry) in pictures.Zip(pdf.Pages))
        {
            pages.AddPage(geometry.Width, geometry.Height, picture.ToRaster(), []);
        }

        document.Finish();
    }
}
