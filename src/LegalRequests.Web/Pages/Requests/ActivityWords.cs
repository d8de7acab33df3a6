using System.Text;

namespace LegalRequests.Web.Pages.Requests;

/// <summary>An operation's name as a sentence's beginning: <c>AddCaseDocument</c> is read as "Add case document".</summary>
public static class ActivityWords
{
    public static string Of(string action)
    {
        var words = new StringBuilder(action.Length + 8);

        foreach (var sign in action)
        {
            if (char.IsUpper(sign) && words.Length > 0)
            {
                words.Append(' ').Append(char.ToLowerInvariant(sign));
            }
            else
            {
                words.Append(sign);
            }
        }

        return words.ToString();
    }
}
