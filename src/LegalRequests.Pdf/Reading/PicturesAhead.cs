namespace LegalRequests.Pdf.Reading;

/// <summary>
/// The pictures of a document's pages for one who takes them in their order: the tool is started once for all of them, and
/// draws the next while one is worked on. A page out of order is drawn by itself.
/// </summary>
/// <param name="drawer">Draws them.</param>
/// <param name="run">How the sandbox runs what draws several.</param>
/// <param name="first">The first page (1-based) that is likely to be taken.</param>
/// <param name="looks">How each page from that on is drawn.</param>
sealed class PicturesAhead(PageDrawer drawer, RunTool run, int first, IReadOnlyList<PageLook> looks) : IAsyncDisposable
{
    // To draw these for nothing costs less than to start anew.
    const int MostSkipped = 3;

    PictureStream? stream;

    // Counted from 0 at the first page, as the looks are.
    int next;
    int end;

    /// <summary>Draws a page, or gives it as it was drawn ahead.</summary>
    public async Task<PageRead<PageImage>> TakeAsync(int page, CancellationToken cancellationToken)
    {
        var index = page - first;
        if (stream is not null && index > next && index < end && index - next <= MostSkipped)
            await SkipToAsync(index, cancellationToken);
        if (index != next || index >= end)
            await EndAsync();
        if (index == next && stream is null)
            Begin(index);
        next = index + 1;
        if (stream is not null && await stream.NextAsync(cancellationToken) is { } picture)
            return PageSource.Given(picture);
        await EndAsync();
        return await drawer.OneAsync(page, looks[index], cancellationToken);
    }

    /// <summary>Draws a page by itself, in its colours, whatever look it was given.</summary>
    public Task<PageRead<PageImage>> InColourAsync(int page, CancellationToken cancellationToken) =>
        drawer.OneAsync(page, looks[page - first] with { IsGrey = false }, cancellationToken);

    public async ValueTask DisposeAsync() => await EndAsync();

    async Task SkipToAsync(int index, CancellationToken cancellationToken)
    {
        while (next < index && await stream!.NextAsync(cancellationToken) is not null)
            next++;
    }

    void Begin(int index)
    {
        var count = drawer.Together(first + index, looks.Skip(index));
        end = index + count;
        if (count > 1)
            stream = drawer.Begin(run, first + index, count, looks[index]);
    }

    async ValueTask EndAsync()
    {
        if (stream is not null)
            await stream.DisposeAsync();
        stream = null;
    }
}
