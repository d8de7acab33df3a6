namespace LegalRequests.Pdf.Reading;

/// <summary>
/// The pictures of a document's pages for one who takes them in their order: the next ones are drawn together with the one that
/// is asked for, the more the longer it goes on in order.
/// </summary>
sealed class PicturesAhead(PageSource source, NormalisedPdf pdf, IReadOnlyList<double> dpi)
{
    const int MostPages = 16;
    const long MostBytes = 48L << 20;

    readonly Dictionary<int, PageRead<PageImage>> drawn = [];
    int next = 1;
    int ahead = 2;
    int channels = 3;

    /// <summary>Draws a page (1-based), or gives it as it was drawn with an earlier one; each page is given once.</summary>
    public async Task<PageRead<PageImage>> TakeAsync(int page, CancellationToken cancellationToken)
    {
        if (!drawn.ContainsKey(page))
            await DrawAsync(page, cancellationToken);
        next = page + 1;
        drawn.Remove(page, out var picture);
        return picture!;
    }

    async Task DrawAsync(int page, CancellationToken cancellationToken)
    {
        drawn.Clear();
        ahead = page == next ? Math.Min(ahead * 2, MostPages) : 1;
        var count = 1;
        for (var bytes = BytesOf(page); count < ahead && page + count <= pdf.PageCount; count++)
        {
            bytes += BytesOf(page + count);
            if (bytes > MostBytes)
                break;
        }

        var pictures = await source.RenderAsync(pdf, page, [.. dpi.Skip(page - 1).Take(count)], cancellationToken);
        for (var index = 0; index < pictures.Count; index++)
            drawn[page + index] = pictures[index];
        channels = pictures.TrueForAll(picture => picture.Value is { Channels: 1 }) ? 1 : 3;
    }

    double BytesOf(int page)
    {
        var (geometry, scale) = (pdf.Page(page), dpi[page - 1] / 72);
        return geometry.Width * scale * geometry.Height * scale * channels;
    }
}
