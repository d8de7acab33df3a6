using System.Globalization;
using System.Text;

namespace LegalRequests.Redaction.Suggesting;

/// <summary>Letters as they are compared: accents and case dropped, sign for sign, so that places stay the same.</summary>
internal static class SearchableText
{
    /// <summary>As long as the text, without accents and capitals.</summary>
    public static string Of(string text) => string.Create(text.Length, text, (plain, from) =>
    {
        for (var at = 0; at < from.Length; at++)
        {
            plain[at] = Plain(from[at]);
        }
    });

    private static char Plain(char sign)
    {
        if (sign < 128 || char.IsSurrogate(sign))
        {
            return char.ToLowerInvariant(sign);
        }

        var parts = sign.ToString(CultureInfo.InvariantCulture).Normalize(NormalizationForm.FormD);
        return char.ToLowerInvariant(parts[0]);
    }
}
