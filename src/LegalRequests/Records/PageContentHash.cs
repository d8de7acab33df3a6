using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace LegalRequests.Records;

/// <summary>What binds a box to the page it was drawn on.</summary>
public static class PageContentHash
{
    /// <summary>
    /// Lower-case hex. The rewritten file never changes, so file and place tell what the page shows, without drawing each page.
    /// </summary>
    /// <param name="normalisedSha256">Of the rewritten file, hex.</param>
    /// <param name="page">1-based.</param>
    public static string Of(string normalisedSha256, int page) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{normalisedSha256}/{page}"))));
}
