using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Burning;

/// <summary>
/// What was read of a page before, so that it can be burned without being read anew. It holds for one picture, dot for dot: where
/// the page is drawn otherwise, as by another release of the tools, nothing of it is taken.
/// </summary>
/// <param name="Look">How it is to be drawn again.</param>
/// <param name="Picture">The picture without boxes.</param>
/// <param name="Words">What a person sees on the page.</param>
/// <param name="Removed">Words of its text layer that a person does not see on it.</param>
public sealed record KnownPage(PageLook Look, PictureSeal Picture, IReadOnlyList<PageWord> Words, IReadOnlyList<RemovedWord> Removed)
{
    /// <summary>Every word that a person or a program can find on the page.</summary>
    public IEnumerable<PageWord> AllWords => Words.Concat(Removed.Select(removed => removed.Word));

    /// <summary>What the burning of a page without boxes tells of it.</summary>
    /// <param name="dpi">The resolution that it was asked for at.</param>
    internal static KnownPage Of(BurnedPage sheet, double dpi) =>
        new(new PageLook(dpi, sheet.Image.Channels == 1), PictureSeal.Of(sheet.Image), sheet.Words, sheet.Removed);
}

/// <summary>What is known of the pages of a file.</summary>
/// <param name="Looks">How each known page is drawn, by its 1-based number.</param>
/// <param name="Read">Gives one of those pages by its number; null where it is not known after all.</param>
public sealed record KnownPages(IReadOnlyDictionary<int, PageLook> Looks, Func<int, CancellationToken, Task<KnownPage?>> Read)
{
    // To open a file anew for other looks can cost what this many pages save by being drawn in grey.
    const int FewestInGrey = 16;

    public static KnownPages None { get; } = new(new Dictionary<int, PageLook>(), (_, _) => Task.FromResult<KnownPage?>(null));

    /// <summary>A page by its 1-based number, or null.</summary>
    public Task<KnownPage?> OfAsync(int page, CancellationToken cancellationToken) =>
        Looks.ContainsKey(page) ? Read(page, cancellationToken) : Task.FromResult<KnownPage?>(null);

    /// <summary>
    /// How pages are to be drawn one after the other; null where one is not known. A few grey ones among others are drawn in colour,
    /// which gives the same picture, so that the tool goes on.
    /// </summary>
    internal List<PageLook>? LooksOf(int first, int last)
    {
        List<int> pages = [.. Enumerable.Range(first, last - first + 1)];
        if (!pages.TrueForAll(Looks.ContainsKey))
            return null;
        var looks = pages.ConvertAll(page => Looks[page]);
        for (var (from, to) = (0, 0); from < looks.Count; from = to)
        {
            var look = looks[from];
            while (to < looks.Count && looks[to] == look)
                to++;
            for (var index = from; index < to && to - from < Math.Min(FewestInGrey, looks.Count); index++)
                looks[index] = look with { IsGrey = false };
        }

        return looks;
    }
}
