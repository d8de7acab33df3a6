using System.Globalization;
using System.Text;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Incoming;

/// <summary>
/// Takes in a PDF that cannot be rewritten as pictures of its pages, drawn by poppler in the sandbox. Their words are
/// recognised later, as those of a scan. Poppler is given no password: what needs one is never taken this way.
/// </summary>
sealed class DamagedPdf(Sandbox sandbox, PdfIntake pdfs, IntakeLimits limits)
{
    readonly PageSource source = new(sandbox);

    /// <summary>
    /// Writes the PDF of pictures into <paramref name="folder"/>. A file of which nothing can be seen stays
    /// <see cref="IntakeRefusal.Damaged"/>; on a refusal nothing is left in the folder.
    /// </summary>
    public async Task<IntakeResult> TakeInAsync(string path, string folder, CancellationToken cancellationToken)
    {
        var sheet = Path.Combine(folder, $"{Guid.CreateVersion7():n}.pictures");
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        clock.CancelAfter(limits.WallClock);
        try
        {
            var (refusal, drawn, missing) = await DrawAsync(path, sheet, clock.Token);
            if (refusal is { } known)
                return IntakeResult.Refused(known);
            var result = await pdfs.TakeInAsync(sheet, folder, null, cancellationToken);
            return result.Pdf is null ? IntakeResult.Refused(IntakeRefusal.Damaged) : result with { Findings = Findings(drawn, missing) };
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return IntakeResult.Refused(IntakeRefusal.TooSlow);
        }
        finally
        {
            File.Delete(sheet);
        }
    }

    static List<Finding> Findings(int drawn, int missing)
    {
        List<Finding> findings = [new Finding(FindingCode.TakenAsPictures, drawn)];
        if (missing > 0)
            findings.Add(new Finding(FindingCode.PagesNotDrawn, missing));
        return findings;
    }

    async Task<(IntakeRefusal? Refusal, int Drawn, int Missing)> DrawAsync(string path, string sheet, CancellationToken cancellationToken)
    {
        var (refusal, pages) = await MeasureAsync(path, cancellationToken);
        if (refusal is not null)
            return (refusal, 0, 0);

        var pdf = new NormalisedPdf(path, "", pages, new PdfTraits(false, false, false, Unread: true));
        await using var output = File.Create(sheet);
        using var document = new DocumentWriter(output, new DocumentFacts("Pages of a damaged file", DateTimeOffset.UnixEpoch));
        var writer = new RasterPageWriter(document);
        var (drawn, ink, room) = (0, false, limits.PicturedPixels);
        foreach (var page in pages.Where(page => page.Width >= 1 && page.Height >= 1))
        {
            var read = await source.RenderAsync(pdf, page.Number, PageSource.ReleaseDpi, cancellationToken);
            if (read.End is not ToolEnd.Finished)
                return (PdfIntake.RefusalFor(read.End), 0, 0);
            if (read.Value is not { } picture)
                continue;
            room -= (long)picture.Width * picture.Height;
            if (room < 0 || output.Length > limits.FileBytes)
                return (IntakeRefusal.TooLarge, 0, 0);
            writer.AddPage(page.Width, page.Height, picture.ToRaster(), []);
            drawn++;
            ink = ink || UnreadInk.Marks(picture, [], 0) > 0;
        }

        // White sheets of a broken file would pass for an answer.
        if (!ink)
            return (IntakeRefusal.Damaged, 0, 0);
        document.Finish();
        return (null, drawn, pages.Count - drawn);
    }

    // Pages without a line or an area keep their place, so that they are counted as missing.
    async Task<(IntakeRefusal? Refusal, List<PageGeometry> Pages)> MeasureAsync(string path, CancellationToken cancellationToken)
    {
        var last = limits.PicturedPages.ToString(CultureInfo.InvariantCulture);
        var call = new ToolCall
        {
            Tool = "pdfinfo",
            Arguments = ["-box", "-f", "1", "-l", last, ToolCall.Input],
            InputPath = path,
            Limits = new ToolLimits { WallClock = limits.WallClock, Cpu = limits.WallClock },
        };
        var (run, output) = await sandbox.RunAsync(call, cancellationToken);
        var text = Encoding.Latin1.GetString(output);
        if (PdfIntake.RefusalFor(run.End) is { } refusal)
            return (refusal, []);
        if (PdfInfoPages.Count(text) is not (> 0 and var count))
            return (IntakeRefusal.Damaged, []);
        if (count > limits.PicturedPages)
            return (IntakeRefusal.TooManyDamagedPages, []);
        var measured = PdfInfoPages.PagesWithArea(text, new Dictionary<int, double>()).ToDictionary(page => page.Number);
        return (null, [.. Enumerable.Range(1, count).Select(number => measured.GetValueOrDefault(number, new PageGeometry(number, 0, 0, 0, 1)))]);
    }
}
