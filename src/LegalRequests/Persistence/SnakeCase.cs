using System.Text;

namespace LegalRequests.Persistence;

/// <summary>Column names: <c>RequestId</c> becomes <c>request_id</c>, <c>Sha256</c> becomes <c>sha256</c>.</summary>
internal static class SnakeCase
{
    internal static string Of(string name)
    {
        var text = new StringBuilder(name.Length + 8);

        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0 && !char.IsUpper(name[i - 1]))
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }
}
