using LegalRequests.Pdf.Proofing;
using LegalRequests.Pdf.Reading;
using LegalRequests.Pdf.Stamping;

namespace LegalRequests.Pdf.Recovery;

/// <summary>
/// Lays the pictures of a page bare and recognises what they show where the page shows something else: a box drawn over a
/// scan, a crop, a clip or a layer hide it from the eye and from nobody else.
/// </summary>
sealed class PictureHunt(PageSource source, string folder)
{
    const int Cell = 8;
    const int Different = 64;
    const int LeastInCell = 3;
    const int ShortestWord = 4;
    const int White = 255;

    /// <param name="shown">The page as it is displayed.</param>
    /// <returns>What was recovered, or null where there is nothing.</returns>
    public async Task<Carried?> RunAsync(SourceDocument document, int page, PageImage shown, CancellationToken cancellationToken)
    {
        PeeledPage? peeled;
        try
        {
            peeled = PeeledPage.Of(document, document.Pages[page - 1]);
        }
        catch (MalformedPdfException)
        {
            return Unread(page);
        }

        if (peeled is null)
            return null;
        var path = Path.Combine(folder, $"peeled-{page}.pdf");
        await File.WriteAllBytesAsync(path, peeled.File, cancellationToken);
        var drawn = await source.RenderAsync(new NormalisedPdf(path, "", [peeled.Geometry], new PdfTraits(false, false, false, false)), 1, shown.Dpi, cancellationToken);
        File.Delete(path);
        if (drawn.Value is not { } bare)
            return Unread(page);
        var hidden = OnlyHidden(bare, shown, peeled);
        if (hidden is null || UnreadInk.Marks(hidden, [], 0) < UnreadInk.Word)
            return null;
        var seen = await source.RecogniseAsync(hidden, cancellationToken);
        if (seen.Value is not { } recognised)
            return Unread(page);
        var words = recognised.Where(word => FoldedText.Of(word.Text).Length >= ShortestWord).ToList();
        return words.Count == 0 ? null : new Carried(
            "proof.hidden-picture",
            Place.Of(words[0].Box),
            Detector.Picture,
            $"A picture on page {page} shows more than the page does: what is covered or cut off can be laid bare.",
            string.Join(' ', words.Select(word => word.Text)),
            Telling.WhenUnseen) { Page = page };
    }

    static Carried Unread(int page) =>
        new("proof.picture-unread", "", Detector.Picture, $"The pictures of page {page} could not be looked at.", "", Telling.Always) { Page = page };

    // The bare picture, white wherever the page shows the same; null where it shows the same everywhere.
    static PageImage? OnlyHidden(PageImage bare, PageImage shown, PeeledPage peeled)
    {
        var (columns, rows) = ((bare.Width + Cell - 1) / Cell, (bare.Height + Cell - 1) / Cell);
        var counts = new int[columns * rows];
        var (left, top) = ((int)Math.Round(peeled.Left * bare.PixelsPerPoint), (int)Math.Round(peeled.Top * bare.PixelsPerPoint));
        for (var y = 0; y < bare.Height; y++)
        {
            for (var x = 0; x < bare.Width; x++)
            {
                if (IsHidden(bare.Luminance(x, y), shown, x - left, y - top))
                    counts[(y / Cell * columns) + (x / Cell)]++;
            }
        }

        if (!Array.Exists(counts, count => count >= LeastInCell))
            return null;
        var pixels = new byte[bare.Width * bare.Height];
        pixels.AsSpan().Fill(White);
        for (var y = 0; y < bare.Height; y++)
        {
            for (var x = 0; x < bare.Width; x++)
            {
                if (IsNearHidden(counts, columns, rows, x / Cell, y / Cell))
                    pixels[(y * bare.Width) + x] = (byte)bare.Luminance(x, y);
            }
        }

        return new PageImage(bare.Width, bare.Height, 1, bare.Dpi, pixels);
    }

    // Smoothed edges differ by a pixel where two drawings meet the grid in different places.
    static bool IsHidden(int light, PageImage shown, int x, int y)
    {
        for (var row = y - 1; row <= y + 1; row++)
        {
            for (var column = x - 1; column <= x + 1; column++)
            {
                var isOnPage = row >= 0 && row < shown.Height && column >= 0 && column < shown.Width;
                if (Math.Abs(light - (isOnPage ? shown.Luminance(column, row) : White)) < Different)
                    return false;
            }
        }

        return true;
    }

    static bool IsNearHidden(int[] counts, int columns, int rows, int column, int row)
    {
        for (var down = Math.Max(0, row - 1); down <= Math.Min(rows - 1, row + 1); down++)
        {
            for (var across = Math.Max(0, column - 1); across <= Math.Min(columns - 1, column + 1); across++)
            {
                if (counts[(down * columns) + across] >= LeastInCell)
                    return true;
            }
        }

        return false;
    }
}
