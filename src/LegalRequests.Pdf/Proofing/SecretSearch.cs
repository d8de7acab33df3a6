using System.Buffers;
using System.Globalization;
using System.Text;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Proofing;

/// <summary>
/// Finds any of many secrets in bytes (ASCII, UTF-8, UTF-16 both ways, the hex digits and the octal escapes of these) and
/// in text, as it was extracted or as it was recognised.
/// </summary>
sealed class SecretSearch
{
    const int Window = 1 << 20;

    readonly SearchValues<string> inBytes;
    readonly List<Sought> sought;
    readonly int longest;

    public SecretSearch(IEnumerable<string> secrets)
    {
        sought = [.. secrets.Select(Sought.Of).OfType<Sought>().DistinctBy(secret => secret.Raw)];
        var forms = sought.Where(IsForBytes).SelectMany(secret => FormsOf(secret.Raw)).Distinct().ToList();
        longest = forms.Count == 0 ? 1 : forms.Max(form => form.Length);
        inBytes = SearchValues.Create([.. forms], StringComparison.Ordinal);
    }

    public bool IsEmpty => sought.Count == 0;

    public bool InBytes(ReadOnlySpan<byte> bytes) =>
        !IsEmpty && Encoding.Latin1.GetString(bytes).AsSpan().ContainsAny(inBytes);

    /// <summary>Compares letters and digits only, so that spacing and hyphens do not hide a secret.</summary>
    public bool InText(string text)
    {
        if (IsEmpty)
            return false;
        var (folded, spaced) = (FoldedText.Of(text), Sought.WordsOf(text));
        return sought.Exists(secret => secret.IsIn(folded, spaced));
    }

    /// <summary>The same for text that a recogniser read, which mistakes letters.</summary>
    public bool InRecognised(string text)
    {
        if (IsEmpty)
            return false;
        var (guise, spaced) = (Sought.Guise(FoldedText.Of(text)), Sought.WordsOf(text));
        return sought.Exists(secret => secret.IsRecognisedIn(guise, spaced));
    }

    /// <summary>Reads a stream to its end.</summary>
    public async Task<bool> InStreamAsync(Stream stream, CancellationToken cancellationToken)
    {
        var buffer = new byte[Window + longest];
        var found = false;
        var kept = 0;
        int count;
        while ((count = await stream.ReadAtLeastAsync(buffer.AsMemory(kept, Window), Window, false, cancellationToken)) > 0)
        {
            var filled = kept + count;
            found = found || InBytes(buffer.AsSpan(0, filled));
            kept = Math.Min(longest, filled);
            buffer.AsSpan(filled - kept, kept).CopyTo(buffer);
        }

        return found;
    }

    // "Parent" is a surname and stands in the syntax of every file; such names are looked for in text alone.
    static bool IsForBytes(Sought secret) =>
        !secret.IsShort && !AllowedKeys.AndSyntax.Any(name => name.Contains(secret.Raw, StringComparison.OrdinalIgnoreCase));

    // Each case is a form of its own: where case does not count, chance finds short words in the noise of packed pictures.
    static IEnumerable<string> FormsOf(string secret)
    {
        var title = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(secret.ToLowerInvariant());
        string[] cases = [secret, secret.ToLowerInvariant(), secret.ToUpperInvariant(), title];
        foreach (var form in cases.Distinct())
        {
            byte[][] encodings =
            [
                Encoding.UTF8.GetBytes(form),
                Encoding.Latin1.GetBytes(form),
                Encoding.BigEndianUnicode.GetBytes(form),
                Encoding.Unicode.GetBytes(form),
            ];
            foreach (var bytes in encodings)
            {
                yield return Encoding.Latin1.GetString(bytes);
                yield return Convert.ToHexString(bytes);
                yield return Convert.ToHexStringLower(bytes);
                yield return string.Concat(bytes.Select(value => @"\" + Convert.ToString(value, 8).PadLeft(3, '0')));
            }
        }
    }
}
