using System.Globalization;

namespace LegalRequests.Vault;

internal static class VaultRefusals
{
    private const int NoSpaceLeft = 28;
    private const int QuotaExceeded = 122;

    internal static readonly Refusal Empty =
        new("vault.empty", "The file is empty. Choose the file again and check that it opens on your computer.");

    internal static readonly Refusal NoSpace = Refusal.Conflict(
        "vault.no-space",
        "The server has no room left, so the file was not stored. Tell your administrator, then send it again.");

    internal static Refusal TooLarge(long maxLength) => new(
        "vault.too-large",
        $"The file is larger than {InWords(maxLength)}, the most that is taken here. Split it, or ask your administrator to raise the limit.");

    /// <summary>Whether the disk or the quota is full; on Unix the HResult of an IOException is the errno.</summary>
    internal static bool IsNoSpace(IOException failure) => failure.HResult is NoSpaceLeft or QuotaExceeded;

    private static string InWords(long bytes) => bytes switch
    {
        >= 1L << 30 => string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1L << 30):0.#} GB"),
        >= 1L << 20 => string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1L << 20):0.#} MB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes"),
    };
}
