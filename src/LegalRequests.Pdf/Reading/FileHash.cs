using System.Security.Cryptography;

namespace LegalRequests.Pdf.Reading;

/// <summary>SHA-256 of a file's bytes, lower-case hex.</summary>
public static class FileHash
{
    public static async Task<string> OfAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken));
    }
}
