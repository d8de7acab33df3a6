using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Stamping;

namespace LegalRequests.Pdf.Native;

/// <summary>
/// The settings that a page may name: the pen, written anew as operators, and what changes nothing of what is seen, left out.
/// What lets one see through, or paints only part of what it draws, could hide or thin out words, and is refused.
/// </summary>
static class PlainState
{
    /// <summary>The operators that set the same pen.</summary>
    /// <exception cref="NotUnderstoodException">It sets something else as well.</exception>
    public static IEnumerable<(string Word, PdfNumber Operand)> Of(SourceDocument source, PdfObject state)
    {
        if (state is not PdfDictionary settings)
            throw new NotUnderstoodException("The page names settings that the file does not have.");
        foreach (var (key, link) in settings)
        {
            var value = source.Resolve(link);
            if (PenOf(key) is { } word && value is PdfNumber number)
                yield return (word, number);
            else if (!IsPlain(key, value))
                throw new NotUnderstoodException("The page uses see-through painting or other special settings.");
        }
    }

    static string? PenOf(string key) => key switch { "LW" => "w", "LC" => "J", "LJ" => "j", "ML" => "M", _ => null };

    static bool IsPlain(string key, PdfObject value) => (key, value) switch
    {
        ("Type", PdfName { Value: "ExtGState" }) => true,
        ("SA" or "AIS" or "TK", PdfBoolean) => true,
        ("SM" or "FL" or "OPM", PdfNumber) => true,
        ("RI", PdfName { Value: "Perceptual" or "RelativeColorimetric" or "AbsoluteColorimetric" or "Saturation" }) => true,
        ("ca" or "CA", PdfNumber { Value: 1 }) => true,
        ("BM", PdfName { Value: "Normal" or "Compatible" }) => true,
        ("SMask", PdfName { Value: "None" }) => true,
        ("OP" or "op", PdfBoolean { Value: false }) => true,
        _ => false,
    };
}
