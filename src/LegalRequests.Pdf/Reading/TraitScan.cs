using System.Text;
using System.Text.RegularExpressions;

namespace LegalRequests.Pdf.Reading;

/// <summary>What an uncompressed PDF holds.</summary>
sealed record TraitsFound(PdfTraits Traits, bool UserUnits, bool Pictures)
{
    /// <summary>Of a file that could not be searched: all that it might hold.</summary>
    public static TraitsFound Unread { get; } = new(new PdfTraits(false, false, false, Unread: true), UserUnits: true, Pictures: true);
}

/// <summary>Searches an uncompressed PDF, as it streams by, for the marks of text that says other than it shows.</summary>
static partial class TraitScan
{
    const int Window = 1 << 20;

    // Longer than any mark sought, so that none is lost between two windows.
    const int Overlap = 256;

    public static async Task<TraitsFound> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var buffer = new byte[Window + Overlap];
        var kept = 0;
        var (actualText, type3, invisible, units, pictures) = (false, false, false, false, false);
        int count;
        while ((count = await stream.ReadAtLeastAsync(buffer.AsMemory(kept), Window, false, cancellationToken)) > 0)
        {
            var filled = kept + count;
            var text = Encoding.Latin1.GetString(buffer, 0, filled);
            actualText = actualText || ActualText().IsMatch(text);
            type3 = type3 || text.Contains("/Type3", StringComparison.Ordinal);
            invisible = invisible || Invisible().IsMatch(text);
            units = units || text.Contains("/UserUnit", StringComparison.Ordinal);
            pictures = pictures || Picture().IsMatch(text);
            kept = Math.Min(Overlap, filled);
            buffer.AsSpan(filled - kept, kept).CopyTo(buffer);
        }

        return new TraitsFound(new PdfTraits(actualText, type3, invisible, Unread: false), units, pictures);
    }

    // In a content stream a name may hide behind #xx escapes (ISO 32000-2, 7.3.5).
    [GeneratedRegex("/(A|#41)(c|#63)(t|#74)(u|#75)(a|#61)(l|#6[cC])(T|#54)(e|#65)(x|#78)(t|#74)")]
    private static partial Regex ActualText();

    // qpdf writes the names of its dictionaries without escapes; BI begins a picture within a content stream (8.9.7).
    [GeneratedRegex(@"/Image(?![A-Za-z])|(?<![^\s\0\]>)])BI(?![^\s\0/])")]
    private static partial Regex Picture();

    // Text rendering mode 3 paints nothing, 7 only clips (ISO 32000-2, 9.3.6).
    [GeneratedRegex(@"(?<![\d.])\+?0*[37](\.0*)?\s+Tr(?![A-Za-z])")]
    private static partial Regex Invisible();
}
