using LegalRequests.Pdf.Objects;

namespace LegalRequests.Pdf.Incoming;

/// <summary>
/// A picture file as one page can show it: its own compressed bytes, not decoded here, with what a viewer must know of
/// them.
/// </summary>
/// <param name="Width">Pixels across, as stored.</param>
/// <param name="Height">Pixels down, as stored.</param>
/// <param name="Turn">How the stored pixels are to be turned, 1 to 8 as EXIF and TIFF count (TIFF 6.0, tag 274).</param>
/// <param name="Dpi">Pixels an inch as the file says, or null.</param>
/// <param name="Image">The image object.</param>
sealed record Picture(int Width, int Height, int Turn, double? Dpi, PdfStream Image);

/// <summary>Why a picture or a message cannot be turned into pages.</summary>
sealed class UnreadableFileException(Reading.IntakeRefusal refusal) : Exception($"The file cannot be read: {refusal}.")
{
    public Reading.IntakeRefusal Refusal { get; } = refusal;
}
