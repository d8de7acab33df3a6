using System.Buffers;
using System.Text;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Proofing;

/// <summary>Finds any of many secrets in bytes (ASCII, UTF-8, UTF-16 both ways, hex of these) and in text.</summary>
sealed class SecretSearch
{
    const int Window = 1 << 20;

    readonly SearchValues<string> inBytes;
    readonly string[] folded;
    readonly int longest;

    public SecretSearch(IEnumerable<string> secrets)
    {
        var sought = secrets.Where(secret => FoldedText.Of(secret).Length >= ProofRequest.ShortestSecret).Distinct().ToList();
        var forms = sought.SelectMany(FormsOf).Distinct().ToList();
        longest = forms.Count == 0 ? 1 : forms.Max(form => form.Length);
        inBytes = SearchValues.Create([.. forms], StringComparison.OrdinalIgnoreCase);
        folded = [.. sought.Select(FoldedText.Of).Distinct()];
    }

    public bool IsEmpty => folded.Length == 0;

    public bool InBytes(ReadOnlySpan<byte> bytes) =>
        !IsEmpty && Encoding.Latin1.GetString(bytes).AsSpan().ContainsAny(inBytes);

    /// <summary>Compares letters and digits only, so that spacing and hyphens do not hide a secret.</summary>
    public bool InText(string text)
    {
        if (IsEmpty)
            return false;
        var plain = FoldedText.Of(text);
        return folded.Any(secret => plain.Contains(secret, StringComparison.Ordinal));
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

    static IEnumerable<string> FormsOf(string secret)
    {
        string[] cases = [secret, secret.ToLowerInvariant(), secret.ToUpperInvariant(), Capitalised(secret)];
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
            }
        }
    }

    static string Capitalised(string secret) => char.ToUpperInvariant(secret[0]) + secret[1..].ToLowerInvariant();
}
