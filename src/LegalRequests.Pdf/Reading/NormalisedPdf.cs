namespace LegalRequests.Pdf.Reading;

/// <summary>
/// One page as a reader sees it: MediaBox within CropBox, turned by Rotate, enlarged by UserUnit.
/// <paramref name="Number"/> is 1-based; <paramref name="Width"/> and <paramref name="Height"/> are points (1/72 inch).
/// All boxes on a page use this space, origin top-left. ISO 32000-2, 7.7.3.3 and 14.11.2.
/// </summary>
public sealed record PageGeometry(int Number, double Width, double Height, int Rotation, double UserUnit);

/// <summary>
/// What in a file makes its text layer unworthy of belief: text that says other than it shows.
/// <paramref name="Unread"/> is true when the file could not be searched; then nothing in it is believed.
/// </summary>
public sealed record PdfTraits(bool ActualText, bool Type3Fonts, bool InvisibleText, bool Unread)
{
    /// <summary>The layer of burned pages must come from recognising the burned picture.</summary>
    public bool TextIsDoubtful => ActualText || Type3Fonts || InvisibleText || Unread;
}

/// <summary>
/// A foreign file rewritten by qpdf: decrypted, repaired, no object streams, whole content streams.
/// <paramref name="Path"/> lies in the caller's folder and is the caller's to delete;
/// <paramref name="Sha256"/> is lower-case hex of that file.
/// </summary>
public sealed record NormalisedPdf(string Path, string Sha256, IReadOnlyList<PageGeometry> Pages, PdfTraits Traits)
{
    public int PageCount => Pages.Count;

    /// <summary>False only where the file was searched and holds no picture.</summary>
    public bool MayHoldPictures { get; init; } = true;

    /// <summary>A page by its 1-based number.</summary>
    public PageGeometry Page(int number) => Pages[number - 1];
}
