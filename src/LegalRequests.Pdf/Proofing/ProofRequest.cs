using LegalRequests.Pdf.Burning;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Proofing;

/// <summary>What the finished file must be and what must not be in it.</summary>
public sealed record ProofRequest
{
    /// <summary>The finished file. It must not be encrypted.</summary>
    public required string Path { get; init; }

    public required int PageCount { get; init; }

    /// <summary>Pages about which more is known: their Bates number, their boxes. In the order of the file.</summary>
    public IReadOnlyList<ProofPage> Pages { get; init; } = [];

    /// <summary>
    /// Strings that must not occur anywhere in the file as text or bytes, such as <see cref="DistinctiveWords"/> of
    /// withheld pages.
    /// </summary>
    public IReadOnlyCollection<string> Secrets { get; init; } = [];

    /// <summary>
    /// Facts that must not be found at all: not in text or bytes, and not in the picture of any page either. Short ones
    /// are looked for as whole words.
    /// </summary>
    public IReadOnlyCollection<string> Protected { get; init; } = [];

    /// <summary>
    /// Recognise every page for protected facts, also where words that were extracted stand under all its ink: in a file
    /// that was made elsewhere those may say other than the page shows.
    /// </summary>
    public bool EveryPicture { get; init; }

    /// <summary>The names under which the file leaves; they may tell no secret.</summary>
    public IReadOnlyCollection<string> FileNames { get; init; } = [];
}

/// <summary>One page of the finished file; <paramref name="Number"/> is 1-based.</summary>
public sealed record ProofPage(int Number)
{
    public ProofPlate? Plate { get; init; }

    public IReadOnlyList<ProofBox> Boxes { get; init; } = [];

    /// <summary>It is one picture: what that shows is recognised for protected facts, whatever the words over it say.</summary>
    public bool IsPicture { get; init; }

    /// <summary>Words taken from this page.</summary>
    public IReadOnlyList<string> RemovedWords { get; init; } = [];

    /// <summary>Words that stand on this page by right: survivors, legends, stamps. The plate's own are added.</summary>
    public IReadOnlyList<string> KeptWords { get; init; } = [];

    /// <summary>All words that may be read on this page, in their order; null where that is not known. The plate's own are added.</summary>
    public IReadOnlyList<string>? OnlyWords { get; init; }

    /// <summary>A burned page that stands somewhere on a page of the finished file.</summary>
    /// <param name="number">1-based number of the page in the finished file.</param>
    /// <param name="burned">The page as burned.</param>
    /// <param name="place">From a box of the burned page to its place on the finished page, in points.</param>
    public static ProofPage Of(int number, BurnedPage burned, Func<PageBox, PageBox> place) => new(number)
    {
        IsPicture = true,
        Boxes = [.. burned.Boxes.Select(box => new ProofBox(place(box.Area), box.Cover))],
        RemovedWords = [.. burned.Removed.Select(removed => removed.Word.Text)],
        KeptWords = [.. burned.Words.Select(word => word.Text)],
    };
}

/// <summary>A Bates number and the area, in points, where it must be read.</summary>
public sealed record ProofPlate(string Text, PageBox Region);

/// <summary>
/// A burned box where it stands in the finished file, in points, and the pixels it must show: black, but for the dots
/// of its label. Without <paramref name="Cover"/> it must be black throughout.
/// </summary>
public sealed record ProofBox(PageBox Area, PageImage? Cover);
