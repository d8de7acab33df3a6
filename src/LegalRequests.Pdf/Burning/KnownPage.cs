using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Burning;

/// <summary>
/// What was read of a page before, so that it can be burned without being read anew. It holds for one picture, dot for dot: where
/// the page is drawn otherwise, as by another release of the tools, nothing of it is taken.
/// </summary>
/// <param name="Dpi">The resolution that the page was asked for at.</param>
/// <param name="Picture">The picture without boxes, as <see cref="PageImage.Sha256"/> names it.</param>
/// <param name="Words">What a person sees on the page.</param>
/// <param name="Removed">Words of its text layer that a person does not see on it.</param>
public sealed record KnownPage(double Dpi, string Picture, IReadOnlyList<PageWord> Words, IReadOnlyList<RemovedWord> Removed)
{
    /// <summary>Every word that a person or a program can find on the page.</summary>
    public IEnumerable<PageWord> AllWords => Words.Concat(Removed.Select(removed => removed.Word));

    /// <summary>What the burning of a page without boxes tells of it.</summary>
    /// <param name="dpi">The resolution that it was asked for at.</param>
    internal static KnownPage Of(BurnedPage sheet, double dpi) => new(dpi, sheet.Image.Sha256(), sheet.Words, sheet.Removed);
}

/// <summary>What is known of the pages of a file.</summary>
/// <param name="Dpi">The resolution of each known page, by its 1-based number.</param>
/// <param name="Read">Gives one of those pages by its number; null where it is not known after all.</param>
public sealed record KnownPages(IReadOnlyDictionary<int, double> Dpi, Func<int, CancellationToken, Task<KnownPage?>> Read)
{
    public static KnownPages None { get; } = new(new Dictionary<int, double>(), (_, _) => Task.FromResult<KnownPage?>(null));

    /// <summary>A page by its 1-based number, or null.</summary>
    public Task<KnownPage?> OfAsync(int page, CancellationToken cancellationToken) =>
        Dpi.ContainsKey(page) ? Read(page, cancellationToken) : Task.FromResult<KnownPage?>(null);
}
