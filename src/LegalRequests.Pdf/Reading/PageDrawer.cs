using System.Globalization;

namespace LegalRequests.Pdf.Reading;

/// <summary>
/// Draws pages of one file with poppler. To start it, walled in, and to open the file costs it several times what a page does: so
/// pages that follow each other with one look are drawn in one call.
/// </summary>
/// <param name="sandbox">Where poppler runs.</param>
/// <param name="pdf">The file.</param>
/// <param name="buffers">Where the pictures come to lie.</param>
sealed class PageDrawer(Sandbox sandbox, NormalisedPdf pdf, PixelBuffers buffers)
{
    // A page that takes longer is drawn by itself, where it may.
    static readonly TimeSpan CpuOfPage = TimeSpan.FromSeconds(2);

    static readonly string[] Grey = ["-gray"];

    const int MostTimes = 10_000;

    /// <summary>The pages from the first (1-based), one for each look.</summary>
    public async Task<List<PageRead<PageImage>>> DrawAsync(int first, IReadOnlyList<PageLook> looks, CancellationToken cancellationToken)
    {
        if (looks.Count == 1)
            return [await OneAsync(first, looks[0], cancellationToken)];
        List<PageRead<PageImage>> drawn = [];
        await using var ahead = new PicturesAhead(this, sandbox.RunAsync, first, looks);
        for (var page = first; page < first + looks.Count; page++)
            drawn.Add(await ahead.TakeAsync(page, cancellationToken));
        return drawn;
    }

    /// <summary>The pages from the first (1-based), each when it is taken, for a reader who uses other tools between them.</summary>
    public PicturesAhead Ahead(int first, IReadOnlyList<PageLook> looks) => new(this, sandbox.RunBesideAsync, first, looks);

    /// <summary>How many pages from one (1-based) on can be drawn in one call.</summary>
    public int Together(int first, IEnumerable<PageLook> looks)
    {
        (string, bool)? asked = null;
        return looks.TakeWhile((look, index) => (Asked(first + index, look), look.IsGrey) == (asked ??= (Asked(first, look), look.IsGrey))).Count();
    }

    /// <summary>Draws pages in one call, each when it is taken.</summary>
    /// <param name="run">How the sandbox is to run it.</param>
    public PictureStream Begin(RunTool run, int first, int count, PageLook look)
    {
        var page = first;
        return new PictureStream(run, CallOf(first, count, look), buffers, reader =>
        {
            if (page >= first + count || reader.Read(Used(page, look)) is not { } picture)
                return null;
            return HasSizeOf(picture, page++) ? picture : throw new InvalidDataException("It is the picture of another page.");
        });
    }

    public async Task<PageRead<PageImage>> OneAsync(int page, PageLook look, CancellationToken cancellationToken)
    {
        PageImage? image = null;
        try
        {
            var run = await sandbox.RunAsync(
                CallOf(page, 1, look),
                (output, token) => OwnThread.RunAsync(() => image = new NetpbmReader(output, PageSource.PixelLimit, buffers).Read(Used(page, look)), token),
                cancellationToken);
            return image is null || run.End != ToolEnd.Finished ? PageSource.Failed<PageImage>(run, page) : PageSource.Given(image);
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException)
        {
            return new PageRead<PageImage>(null, ToolEnd.Finished, $"Page {page} cannot be drawn.");
        }
    }

    ToolCall CallOf(int first, int count, PageLook look)
    {
        var from = first.ToString(CultureInfo.InvariantCulture);
        var to = (first + count - 1).ToString(CultureInfo.InvariantCulture);
        return new ToolCall
        {
            Tool = "pdftoppm",
            Arguments = [.. look.IsGrey ? Grey : [], "-q", "-cropbox", "-r", Asked(first, look), "-f", from, "-l", to, ToolCall.Input],
            InputPath = pdf.Path,
            Limits = PageSource.PerPage with
            {
                // For several it is the wait for each that is timed.
                WallClock = PageSource.PerPage.WallClock * Math.Min(count, MostTimes),
                Cpu = PageSource.PerPage.Cpu + (CpuOfPage * (count - 1)),
                Output = PageSource.PerPage.Output * count,
            },
        };
    }

    double Used(int page, PageLook look) => PageSource.DpiFor(pdf.Page(page), look.Dpi);

    // Poppler does not know UserUnit: the page is rendered larger instead.
    string Asked(int page, PageLook look) => (Used(page, look) * pdf.Page(page).UserUnit).ToString("0.######", CultureInfo.InvariantCulture);

    bool HasSizeOf(PageImage picture, int page)
    {
        var geometry = pdf.Page(page);
        return Math.Abs(geometry.Width * picture.PixelsPerPoint - picture.Width) < 2 && Math.Abs(geometry.Height * picture.PixelsPerPoint - picture.Height) < 2;
    }
}
