using System.Text;

namespace LegalRequests.Intake;

/// <summary>Case number and court as two copies of one paper have them alike, however they were typed.</summary>
public static class CaseKey
{
    /// <summary>Letters and digits in lower case, leading zeros of a number dropped; empty where there is no case number.</summary>
    public static string Of(string caseNumber, string court)
    {
        var number = Plain(caseNumber);
        return number.Length == 0 ? "" : $"{number}|{Plain(court)}";
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        var digits = false;

        foreach (var sign in text.Normalize(NormalizationForm.FormKC))
        {
            if (!char.IsLetterOrDigit(sign))
            {
                digits = false;
                continue;
            }

            if (sign == '0' && !digits)
            {
                continue;
            }

            digits = char.IsDigit(sign);
            plain.Append(char.ToLowerInvariant(sign));
        }

        return plain.ToString();
    }
}
