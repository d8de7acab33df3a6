using System.Globalization;
using LegalRequests.Pdf.Glyphs;

namespace LegalRequests.Pdf.Reading;

/// <summary>What a tool gave, or the sentence why it gave nothing.</summary>
public sealed record PageRead<T>(T? Value, ToolEnd End, string Sentence)
    where T : class;

/// <summary>
/// Pages of an intaken file as pixels and words. The workbench and the burning use the same call with the same dpi,
/// so what was reviewed is what is released.
/// </summary>
public sealed class PageSource(Sandbox sandbox)
{
    /// <summary>A page never has more pixels; its dpi is lowered instead.</summary>
    public const long PixelLimit = 25_000_000;

    /// <summary>The least resolution of review and release; a page scanned more finely is drawn as finely, up to the most.</summary>
    public const double ReleaseDpi = 200;

    public const double MostReleaseDpi = 300;

    // A page read the wrong way up gives words of which the recognition itself thinks little.
    const double Doubtful = 60;

    const double ClearlyBetter = 10;

    const int WordsToJudge = 20;

    // Pixels that are left white around what is to be recognised; letters at the edge of a picture are read badly.
    const int PaperAround = 50;

    internal static ToolLimits PerPage { get; } = new() { WallClock = TimeSpan.FromSeconds(60), Cpu = TimeSpan.FromSeconds(30) };

    /// <summary>The languages in which scans are read, as tesseract names them, joined by plus signs.</summary>
    public string Languages { get; init; } = "eng";

    /// <summary>
    /// The dpi that a page is rendered at when <paramref name="wanted"/> is asked for: lower for giant pages.
    /// </summary>
    public static double DpiFor(PageGeometry page, double wanted)
    {
        var pixels = page.Width * page.Height * wanted * wanted / (72.0 * 72.0);
        return pixels <= PixelLimit * 0.99 ? wanted : wanted * Math.Sqrt(PixelLimit * 0.99 / pixels);
    }

    /// <summary>Renders a page (1-based) with annotations and the layers shown by default.</summary>
    public async Task<PageRead<PageImage>> RenderAsync(
        NormalisedPdf pdf,
        int page,
        double dpi,
        CancellationToken cancellationToken) =>
        (await RenderAsync(pdf, page, [dpi], cancellationToken))[0];

    /// <summary>
    /// Renders pages that follow each other, one for each resolution; a page that cannot be drawn keeps its place. Several cost
    /// little more than one, but all their pictures are held in memory.
    /// </summary>
    public Task<List<PageRead<PageImage>>> RenderAsync(
        NormalisedPdf pdf,
        int first,
        IReadOnlyList<double> dpi,
        CancellationToken cancellationToken) =>
        new PageDrawer(sandbox, pdf, new PixelBuffers()).DrawAsync(first, [.. dpi.Select(one => new PageLook(one, IsGrey: false))], cancellationToken);

    /// <summary>Pages of a file for one who takes them in their order and uses other tools between them.</summary>
    /// <param name="pdf">The file.</param>
    /// <param name="first">The first of them (1-based).</param>
    /// <param name="looks">How each is drawn.</param>
    /// <param name="buffers">Where the pictures come to lie; who takes them gives them back.</param>
    internal PicturesAhead RenderAhead(NormalisedPdf pdf, int first, IReadOnlyList<PageLook> looks, PixelBuffers buffers) =>
        new PageDrawer(sandbox, pdf, buffers).Ahead(first, looks);

    /// <summary>
    /// Draws a page as it is reviewed and released: as finely as the scan on it, between <see cref="ReleaseDpi"/> and
    /// <see cref="MostReleaseDpi"/>.
    /// </summary>
    public async Task<PageRead<PageImage>> RenderForReleaseAsync(NormalisedPdf pdf, int page, CancellationToken cancellationToken)
    {
        var dpi = await ReleaseDpiAsync(pdf, page, page, cancellationToken);
        return await RenderAsync(pdf, page, dpi[0], cancellationToken);
    }

    /// <summary>The resolution at which each of the pages is released; the least where the pictures cannot be listed.</summary>
    public async Task<IReadOnlyList<double>> ReleaseDpiAsync(NormalisedPdf pdf, int first, int last, CancellationToken cancellationToken)
    {
        if (!pdf.MayHoldPictures)
            return [.. Enumerable.Repeat(ReleaseDpi, last - first + 1)];
        var from = first.ToString(CultureInfo.InvariantCulture);
        var to = last.ToString(CultureInfo.InvariantCulture);
        var call = new ToolCall
        {
            Tool = "pdfimages",
            Arguments = ["-list", "-f", from, "-l", to, ToolCall.Input],
            InputPath = pdf.Path,
            Limits = ForPages(last - first + 1),
        };
        var (run, output) = await sandbox.RunAsync(call, cancellationToken);
        var native = run.End == ToolEnd.Finished ? NativeResolution.Read(output, pdf) : [];
        return [.. Enumerable.Range(first, last - first + 1).Select(page => Math.Clamp(native.GetValueOrDefault(page), ReleaseDpi, MostReleaseDpi))];
    }

    /// <summary>Words of the text layer of the pages from <paramref name="first"/> to <paramref name="last"/>.</summary>
    public async Task<PageRead<List<List<PageWord>>>> WordsAsync(
        NormalisedPdf pdf,
        int first,
        int last,
        CancellationToken cancellationToken)
    {
        var from = first.ToString(CultureInfo.InvariantCulture);
        var to = last.ToString(CultureInfo.InvariantCulture);
        var call = new ToolCall
        {
            Tool = "pdftotext",
            Arguments = ["-q", "-bbox", "-cropbox", "-enc", "UTF-8", "-f", from, "-l", to, ToolCall.Input, "-"],
            InputPath = pdf.Path,
            Limits = ForPages(last - first + 1),
        };
        var (run, output) = await sandbox.RunAsync(call, cancellationToken);
        if (run.End != ToolEnd.Finished)
            return Failed<List<List<PageWord>>>(run, first);
        try
        {
            var pages = WordList.FromBoxes(output, index => pdf.Page(first + index).UserUnit);
            return pages.Count == last - first + 1
                ? Given(await VerticalWords.PlaceAsync(pdf, first, pages, cancellationToken))
                : Failed<List<List<PageWord>>>(run, first);
        }
        catch (InvalidDataException)
        {
            return Failed<List<List<PageWord>>>(run, first);
        }
    }

    /// <summary>Words that tesseract recognises in a picture, in points of the displayed page.</summary>
    public async Task<PageRead<List<PageWord>>> RecogniseAsync(PageImage image, CancellationToken cancellationToken)
    {
        var read = await RecogniseAsItLiesAsync(image, cancellationToken);
        if (read.Value is not { Count: >= WordsToJudge } words || MeanConfidence(words) >= Doubtful)
            return read;
        var turned = await RecogniseAsItLiesAsync(image.UpsideDown(), cancellationToken);
        return turned.Value is { } other && MeanConfidence(other) > MeanConfidence(words) + ClearlyBetter
            ? Given(TurnedBack(other, image))
            : read;
    }

    static double MeanConfidence(List<PageWord> words) => words.Count == 0 ? 0 : words.Average(word => word.Confidence ?? 0);

    static List<PageWord> TurnedBack(List<PageWord> words, PageImage image)
    {
        var (width, height) = (image.Width / image.PixelsPerPoint, image.Height / image.PixelsPerPoint);
        return [.. words.Select(word => word with { Box = new PageBox(width - word.Box.Right, height - word.Box.Bottom, width - word.Box.Left, height - word.Box.Top) })];
    }

    // Tesseract looks at white paper as long as at print: of a picture that is mostly empty it is given the part that is not.
    Task<PageRead<List<PageWord>>> RecogniseAsItLiesAsync(PageImage image, CancellationToken cancellationToken)
    {
        if (image.Ink() is not { } ink)
            return Task.FromResult(Given(new List<PageWord>()));
        var (left, top) = (Math.Max(0, ink.Left - PaperAround), Math.Max(0, ink.Top - PaperAround));
        var (right, bottom) = (Math.Min(image.Width, ink.Right + PaperAround), Math.Min(image.Height, ink.Bottom + PaperAround));
        return (long)(right - left) * (bottom - top) * 2 > (long)image.Width * image.Height
            ? RecogniseWholeAsync(image, cancellationToken)
            : RecognisePartAsync(image, left, top, image.Part(left, top, right, bottom), cancellationToken);
    }

    async Task<PageRead<List<PageWord>>> RecognisePartAsync(PageImage image, int left, int top, PageImage part, CancellationToken cancellationToken)
    {
        var read = await RecogniseWholeAsync(part, cancellationToken);
        var (right, down) = (left / image.PixelsPerPoint, top / image.PixelsPerPoint);
        return read with { Value = read.Value?.ConvertAll(word => word with { Box = word.Box.Moved(right, down) }) };
    }

    async Task<PageRead<List<PageWord>>> RecogniseWholeAsync(PageImage image, CancellationToken cancellationToken)
    {
        var dpi = Math.Round(image.Dpi).ToString(CultureInfo.InvariantCulture);
        var call = new ToolCall
        {
            Tool = "tesseract",
            Arguments = ["stdin", "stdout", "--dpi", dpi, "-l", Languages, "-c", "tessedit_create_tsv=1"],
            // Tesseract takes a picture that is not packed byte by byte, which can cost it more than to read what it shows.
            StandardInput = PngEncoder.Encode(image),
            Limits = PerPage,
        };
        var (run, output) = await sandbox.RunAsync(call, cancellationToken);
        return run.Clean
            ? Given(WordList.FromTsv(output, image.PixelsPerPoint))
            : new PageRead<List<PageWord>>(null, run.End, OrElse(run.Sentence, "The page's picture cannot be read as text."));
    }

    /// <summary>
    /// Words of one page: its text layer, or, where that is empty, recognised from the picture at
    /// <see cref="ReleaseDpi"/>.
    /// </summary>
    public async Task<PageRead<List<PageWord>>> WordsOrRecogniseAsync(
        NormalisedPdf pdf,
        int page,
        CancellationToken cancellationToken)
    {
        var layer = await WordsAsync(pdf, page, page, cancellationToken);
        if (layer.Value is [{ Count: > 0 } words])
            return Given(words);
        var picture = await RenderAsync(pdf, page, ReleaseDpi, cancellationToken);
        return picture.Value is null
            ? new PageRead<List<PageWord>>(null, picture.End, picture.Sentence)
            : await RecogniseAsync(picture.Value, cancellationToken);
    }

    static ToolLimits ForPages(int count) => PerPage with
    {
        WallClock = PerPage.WallClock + TimeSpan.FromSeconds(count * 0.1),
        Cpu = PerPage.Cpu + TimeSpan.FromSeconds(count * 0.05),
        Output = PerPage.Output + (count * 100_000L),
    };

    internal static PageRead<T> Given<T>(T value)
        where T : class =>
        new(value, ToolEnd.Finished, "");

    internal static PageRead<T> Failed<T>(ToolRun run, int page)
        where T : class =>
        new(null, run.End, OrElse(run.Sentence, $"Page {page} cannot be read."));

    static string OrElse(string sentence, string other) => sentence.Length > 0 ? sentence : other;
}
