using System.Security.Cryptography;
using System.Text;

namespace LegalRequests.Staff;

/// <summary>A secret that is shown once and stored as a hash: 160 random bits in groups of letters and digits.</summary>
public static class OneTimeCode
{
    // Crockford's letters: none is taken for another when read aloud or typed from paper.
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static string New()
    {
        var text = new StringBuilder();

        foreach (var (place, value) in RandomNumberGenerator.GetBytes(32).Index())
        {
            text.Append(place > 0 && place % 4 == 0 ? "-" : "").Append(Letters[value % Letters.Length]);
        }

        return text.ToString();
    }

    /// <summary>SHA-256 of the code, hex; spaces, dashes and small letters do not matter.</summary>
    public static string HashOf(string code)
    {
        var plain = string.Concat(code.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(plain)));
    }
}
