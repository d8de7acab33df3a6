using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Incoming;

/// <summary>What the tags of a TIFF file say before anything of it is decoded.</summary>
/// <param name="Pages">How many directories it has.</param>
/// <param name="WithoutResolution">No page tells a scanner's resolution.</param>
/// <param name="Widest">Pixels across of its widest page.</param>
sealed record TiffFile(int Pages, bool WithoutResolution, int Widest)
{
    const int WidthTag = 256;
    const int LengthTag = 257;
    const int ResolutionTag = 282;
    const int UnitTag = 296;
    const double LeastDpi = 90;

    /// <exception cref="UnreadableFileException">It has no page, too many, or one of too many pixels, or it is damaged.</exception>
    public static TiffFile Read(ReadOnlyMemory<byte> file, IntakeLimits limits)
    {
        var pages = new TagReader(file).Directories(limits.Pages + 1);
        if (pages.Count == 0)
            throw new UnreadableFileException(IntakeRefusal.NoPages);
        if (pages.Count > limits.Pages)
            throw new UnreadableFileException(IntakeRefusal.TooManyPages);
        foreach (var page in pages)
        {
            var (width, height) = (page.GetValueOrDefault(WidthTag), page.GetValueOrDefault(LengthTag));
            if (width < 1 || height < 1)
                throw new UnreadableFileException(IntakeRefusal.Damaged);
            if (width * height > limits.PicturePixels)
                throw new UnreadableFileException(IntakeRefusal.TooManyPixels);
        }

        return new TiffFile(pages.Count, pages.TrueForAll(page => DpiOf(page) < LeastDpi), (int)pages.Max(page => page[WidthTag]));
    }

    static double DpiOf(Dictionary<int, double> page) =>
        page.GetValueOrDefault(UnitTag, 2) switch
        {
            2 => page.GetValueOrDefault(ResolutionTag),
            3 => page.GetValueOrDefault(ResolutionTag) * 2.54,
            _ => 0,
        };
}
