using LegalRequests.Intake.Words;
using LegalRequests.Pdf.Reading;
using LegalRequests.Vault;

namespace LegalRequests.Intake;

/// <summary>
/// A page that somebody may look at. The operation that gives it has written the look down; the drawing comes after its
/// transaction, because a slow page must not hold the database.
/// </summary>
/// <param name="Page">1-based.</param>
/// <param name="Dpi">Null for the very picture that a release is burned from.</param>
/// <param name="Measures">Null where they must be read from the file.</param>
public sealed record PageToDraw(Guid BlobId, int Page, double? Dpi, ReceivedPage? Measures);

/// <summary>A page as PNG.</summary>
/// <param name="PixelsPerPoint">How many pixels a point of the displayed page has.</param>
public sealed record PagePicture(byte[] Png, double PixelsPerPoint);

/// <summary>Draws pages of rewritten files that lie in the vault. Nothing clear is kept.</summary>
public sealed class PageDrawing(FileVault vault, WorkFolders workFolders, PageSource pages, PdfIntake intake, PageWords read)
{
    private static readonly PdfTraits Unread = new(false, false, false, Unread: true);

    /// <returns>A refusal <c>page.not-drawn</c> where the tools cannot, or not found for a page that the file has not.</returns>
    public async Task<Outcome<PagePicture>> DrawAsync(PageToDraw wanted, CancellationToken cancellation)
    {
        await using var folder = workFolders.Open();

        if (await OpenAsync(wanted, folder, cancellation) is not { } opened)
        {
            return Refusal.NotFound("page");
        }

        var drawn = wanted.Dpi is { } dpi
            ? await pages.RenderAsync(opened, wanted.Page, dpi, cancellation)
            : await pages.RenderForReleaseAsync(opened, wanted.Page, cancellation);
        return drawn.Value is { } image
            ? new PagePicture(PngEncoder.Encode(image), image.PixelsPerPoint)
            : Refusal.Conflict("page.not-drawn", drawn.Sentence);
    }

    /// <summary>
    /// The words of the page with their boxes, in points of the displayed page: those that the background read, or read now
    /// where it has not come to the page yet.
    /// </summary>
    /// <param name="fromPicture">Read them from the picture, because the text layer is not to be believed.</param>
    /// <returns>The same refusals as <see cref="DrawAsync"/>.</returns>
    public async Task<Outcome<List<PageWord>>> ReadAsync(PageToDraw wanted, bool fromPicture, CancellationToken cancellation)
    {
        if (await read.OfPageAsync(wanted.BlobId, wanted.Page, cancellation) is { } known)
        {
            return known.ToList();
        }

        await using var folder = workFolders.Open();

        if (await OpenAsync(wanted, folder, cancellation) is not { } opened)
        {
            return Refusal.NotFound("page");
        }

        var now = fromPicture
            ? await RecogniseAsync(opened, wanted.Page, cancellation)
            : await pages.WordsOrRecogniseAsync(opened, wanted.Page, cancellation);
        return now.Value is { } words ? words : Refusal.Conflict("page.not-read", now.Sentence);
    }

    private async Task<PageRead<List<PageWord>>> RecogniseAsync(NormalisedPdf opened, int page, CancellationToken cancellation)
    {
        var drawn = await pages.RenderForReleaseAsync(opened, page, cancellation);
        return drawn.Value is { } image
            ? await pages.RecogniseAsync(image, cancellation)
            : new PageRead<List<PageWord>>(null, drawn.End, drawn.Sentence);
    }

    /// <summary>Null where the file has no such page.</summary>
    private async Task<NormalisedPdf?> OpenAsync(PageToDraw wanted, WorkFolder folder, CancellationToken cancellation)
    {
        var path = await vault.ToWorkFileAsync(wanted.BlobId, folder, cancellation);
        var opened = wanted.Measures is { } measures
            ? new NormalisedPdf(path, "", PagesUpTo(wanted.Page, measures), Unread)
            : (await intake.ReopenAsync(path, cancellation)).Pdf;
        return opened is not null && wanted.Page >= 1 && wanted.Page <= opened.PageCount ? opened : null;
    }

    // The source takes pages by their place in the list; only the one that is drawn needs its measures.
    private static List<PageGeometry> PagesUpTo(int page, ReceivedPage measures) =>
    [
        .. Enumerable.Range(1, page).Select(number =>
            new PageGeometry(number, measures.Width, measures.Height, measures.Rotation, measures.UserUnit)),
    ];
}
