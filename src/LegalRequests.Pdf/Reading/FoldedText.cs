using System.Text;

namespace LegalRequests.Pdf.Reading;

/// <summary>
/// Text as two readings of it are compared: compatibility forms and ligatures resolved, accents and case dropped, letters
/// and digits only.
/// </summary>
static class FoldedText
{
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in Normalised(text, NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(letter))
                folded.Append(Rune.ToLowerInvariant(letter));
        }

        return folded.ToString();
    }

    /// <summary>
    /// Text in a normal form, for any text: .NET refuses lone surrogates and U+FFFE, which hostile text layers contain. They
    /// become U+FFFD.
    /// </summary>
    public static string Normalised(string text, NormalizationForm form) =>
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\uFFFE', '\uFFFD').Normalize(form);

    /// <summary>Letters to be changed, put in or left out to turn one into the other; past the limit, more than it.</summary>
    public static int Distance(string one, string other, int limit)
    {
        if (Math.Abs(one.Length - other.Length) > limit)
            return limit + 1;
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var changed = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[other.Length];
    }
}
