using System.Globalization;

namespace LegalRequests.Pdf.Reading;

/// <summary>
/// Draws pages of one file with poppler. To start it, walled in, and to open the file costs it several times what a page does: so
/// pages that follow each other at one resolution are drawn in one call.
/// </summary>
sealed class PageDrawer(Sandbox sandbox, NormalisedPdf pdf)
{
    // Half of what a call may write.
    const long MostPixels = 32_000_000;

    /// <summary>The pages from the first (1-based), one for each resolution.</summary>
    public async Task<List<PageRead<PageImage>>> DrawAsync(int first, IReadOnlyList<double> dpi, CancellationToken cancellationToken)
    {
        List<PageRead<PageImage>> drawn = [];
        while (drawn.Count < dpi.Count)
        {
            var page = first + drawn.Count;
            var together = Together(page, [.. dpi.Skip(drawn.Count)]);
            if (together > 1 && await SeveralAsync(page, together, dpi[drawn.Count], cancellationToken) is { } several)
            {
                drawn.AddRange(several.Select(PageSource.Given));
                continue;
            }

            for (var end = page + together; page < end; page++)
                drawn.Add(await OneAsync(page, dpi[page - first], cancellationToken));
        }

        return drawn;
    }

    int Together(int first, IReadOnlyList<double> dpi)
    {
        var count = 1;
        var pixels = PixelsOf(first, dpi[0]);
        while (count < dpi.Count && Asked(first + count, dpi[count]) == Asked(first, dpi[0]))
        {
            pixels += PixelsOf(first + count, dpi[count]);
            if (pixels > MostPixels)
                break;
            count++;
        }

        return count;
    }

    // Null where a page is missing: then nobody knows which, and each is drawn by itself.
    async Task<List<PageImage>?> SeveralAsync(int first, int count, double dpi, CancellationToken cancellationToken)
    {
        List<PageImage> pictures = [];
        async Task ReadAsync(Stream output, CancellationToken token)
        {
            var reader = new NetpbmReader(output, PageSource.PixelLimit);
            for (var page = first; page < first + count; page++)
            {
                if (await reader.ReadAsync(Used(page, dpi), token) is not { } picture || !HasSizeOf(picture, page))
                    break;
                pictures.Add(picture);
            }
        }

        try
        {
            var run = await sandbox.RunAsync(CallOf(first, count, dpi), ReadAsync, cancellationToken);
            return run.End == ToolEnd.Finished && pictures.Count == count ? pictures : null;
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException)
        {
            return null;
        }
    }

    async Task<PageRead<PageImage>> OneAsync(int page, double dpi, CancellationToken cancellationToken)
    {
        PageImage? image = null;
        try
        {
            var run = await sandbox.RunAsync(
                CallOf(page, 1, dpi),
                async (output, token) => image = await new NetpbmReader(output, PageSource.PixelLimit).ReadAsync(Used(page, dpi), token),
                cancellationToken);
            return image is null || run.End != ToolEnd.Finished ? PageSource.Failed<PageImage>(run, page) : PageSource.Given(image);
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException)
        {
            return new PageRead<PageImage>(null, ToolEnd.Finished, $"Page {page} cannot be drawn.");
        }
    }

    ToolCall CallOf(int first, int count, double dpi)
    {
        var from = first.ToString(CultureInfo.InvariantCulture);
        var to = (first + count - 1).ToString(CultureInfo.InvariantCulture);
        return new ToolCall
        {
            Tool = "pdftoppm",
            Arguments = ["-q", "-cropbox", "-r", Asked(first, dpi), "-f", from, "-l", to, ToolCall.Input],
            InputPath = pdf.Path,
            Limits = PageSource.PerPage,
        };
    }

    double Used(int page, double dpi) => PageSource.DpiFor(pdf.Page(page), dpi);

    // Poppler does not know UserUnit: the page is rendered larger instead.
    string Asked(int page, double dpi) => (Used(page, dpi) * pdf.Page(page).UserUnit).ToString("0.######", CultureInfo.InvariantCulture);

    long PixelsOf(int page, double dpi)
    {
        var (geometry, scale) = (pdf.Page(page), Used(page, dpi) / 72);
        return (long)(geometry.Width * scale * (geometry.Height * scale));
    }

    bool HasSizeOf(PageImage picture, int page)
    {
        var geometry = pdf.Page(page);
        return Math.Abs(geometry.Width * picture.PixelsPerPoint - picture.Width) < 2 && Math.Abs(geometry.Height * picture.PixelsPerPoint - picture.Height) < 2;
    }
}
