using System.Text;

namespace LegalRequests.Pdf.Proofing;

/// <summary>Text as it is compared: compatibility forms resolved, case dropped, letters and digits only.</summary>
static class FoldedText
{
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in Valid(text).Normalize(NormalizationForm.FormKC))
        {
            if (char.IsLetterOrDigit(letter))
                folded.Append(char.ToLowerInvariant(letter));
        }

        return folded.ToString();
    }

    // Normalize refuses lone surrogates, which hostile text layers contain.
    static string Valid(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
