namespace LegalRequests.Vault;

/// <summary>A file that lies in the vault, encrypted and synced, and has no row yet: see <see cref="FileVault.Keep"/>.</summary>
/// <param name="BlobId">Its id in the vault.</param>
/// <param name="RequestId">The request whose key encrypts it.</param>
/// <param name="Kind">What it is, for example <c>paper</c>.</param>
/// <param name="Length">Length of the clear bytes.</param>
/// <param name="Sha256">SHA-256 of the clear bytes, 64 lower-case hex digits.</param>
/// <param name="Fingerprint">HMAC-SHA-256 of the clear bytes under a key of the vault, 64 lower-case hex digits.</param>
public sealed record StoredFile(Guid BlobId, Guid RequestId, string Kind, long Length, string Sha256, string Fingerprint);
