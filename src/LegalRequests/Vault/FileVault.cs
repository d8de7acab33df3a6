using System.Security.Cryptography;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LegalRequests.Vault;

/// <summary>
/// The encrypted files of all requests. A file is stored first and kept afterwards, by a row in the transaction of the
/// operation that needs it: whatever breaks in between leaves a file without a row, which is swept away, never a row
/// without a file.
/// </summary>
public sealed class FileVault
{
    private readonly LegalRequestsDb db;
    private readonly RequestKeys keys;
    private readonly MasterKey master;
    private readonly VaultLayout layout;
    private readonly TimeProvider clock;

    internal FileVault(LegalRequestsDb db, RequestKeys keys, MasterKey master, VaultLayout layout, IOptions<VaultSettings> settings, TimeProvider clock)
    {
        this.db = db;
        this.keys = keys;
        this.master = master;
        this.layout = layout;
        this.clock = clock;
        MaxUploadBytes = settings.Value.MaxUploadBytes;
    }

    /// <summary>The office's own limit for a file that a person sends, in bytes.</summary>
    public long MaxUploadBytes { get; }

    /// <summary>
    /// Streams a file into the vault, hashed and encrypted on the way; it is on the disk for good when this returns.
    /// Refuses an empty file (<c>vault.empty</c>), one that is too large (<c>vault.too-large</c>) and a full disk
    /// (<c>vault.no-space</c>), and then leaves no file behind. Writes no row: call <see cref="Keep"/>.
    /// </summary>
    /// <param name="requestId">Whose key encrypts it. The request need not exist yet.</param>
    /// <param name="kind">What it is, for example <c>paper</c>: lower-case letters, digits and hyphens.</param>
    /// <param name="clear">Read to its end, not disposed; need not be seekable.</param>
    /// <param name="maxLength">The most clear bytes that are taken.</param>
    /// <param name="cancellation">Stops and leaves nothing.</param>
    /// <exception cref="IOException">The disk failed; nothing was stored.</exception>
    public async Task<Outcome<StoredFile>> StoreAsync(
        Guid requestId,
        string kind,
        Stream clear,
        long maxLength,
        CancellationToken cancellation = default)
    {
        ThrowUnlessKind(kind);

        if (clear.CanSeek && clear.Length - clear.Position > maxLength)
        {
            return VaultRefusals.TooLarge(maxLength);
        }

        var chunk = new byte[ChunkedEncryption.ChunkLength];
        var count = await clear.ReadAtLeastAsync(chunk, chunk.Length, throwOnEndOfStream: false, cancellation);

        if (count == 0)
        {
            return VaultRefusals.Empty;
        }

        var requestKey = await keys.TakeAsync(requestId, cancellation);

        try
        {
            return await WriteAsync(requestKey, requestId, kind, clear, maxLength, chunk, count, cancellation);
        }
        catch (IOException full) when (VaultRefusals.IsNoSpace(full))
        {
            return VaultRefusals.NoSpace;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(requestKey);
            CryptographicOperations.ZeroMemory(chunk);
        }
    }

    /// <summary>Adds the row of a stored file to the caller's transaction. Without it the file is swept away after a grace time.</summary>
    public void Keep(StoredFile file) => db.Add(new Blob
    {
        Id = file.BlobId,
        RequestId = file.RequestId,
        Kind = file.Kind,
        Length = file.Length,
        Fingerprint = file.Fingerprint,
        StoredAt = clock.GetUtcNow(),
    });

    /// <summary>A file that has its row, as it was when it was stored.</summary>
    /// <param name="sha256">SHA-256 of the clear bytes, hex, by whoever read them: the vault does not keep it.</param>
    /// <exception cref="InvalidOperationException">There is no such row.</exception>
    public async Task<StoredFile> StoredAsync(Guid blobId, string sha256, CancellationToken cancellation = default)
    {
        var blob = await db.Set<Blob>().FindAsync([blobId], cancellation)
            ?? throw new InvalidOperationException($"There is no file {blobId} in the vault.");
        return new StoredFile(blob.Id, blob.RequestId, blob.Kind, blob.Length, sha256, blob.Fingerprint);
    }

    /// <summary>
    /// A seekable stream of the clear bytes that opens only the parts that are read. The caller disposes it.
    /// Reads throw <see cref="VaultCorruptException"/> where the file is not what was stored.
    /// </summary>
    /// <exception cref="InvalidOperationException">There is no such row.</exception>
    /// <exception cref="VaultCorruptException">The file is lost, cut, swapped, or of another key.</exception>
    public async Task<Stream> OpenAsync(Guid blobId, CancellationToken cancellation = default)
    {
        var blob = await db.Set<Blob>().FindAsync([blobId], cancellation)
            ?? throw new InvalidOperationException($"There is no file {blobId} in the vault.");
        var requestKey = await keys.OpenAsync(blob.RequestId, cancellation);

        try
        {
            return await ClearStream.OpenAsync(
                layout.PathOf(blobId),
                blob.Length,
                header => BlobCipher.Continue(requestKey, blob, header),
                cancellation);
        }
        catch (Exception lost) when (lost is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new VaultCorruptException($"The file {blobId} is not in the vault.", lost);
        }
        catch (VaultCorruptException wrong)
        {
            throw new VaultCorruptException($"The file {blobId} cannot be trusted. {wrong.Message}", wrong);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(requestKey);
        }
    }

    /// <summary>Writes a clear copy into a work folder, for tools that need a file, and gives its absolute path.</summary>
    public async Task<string> ToWorkFileAsync(Guid blobId, WorkFolder folder, CancellationToken cancellation = default)
    {
        await using var clear = await OpenAsync(blobId, cancellation);
        var path = folder.NewPath();
        await using var copy = PrivateFile.Create(path);
        await clear.CopyToAsync(copy, cancellation);
        return path;
    }

    /// <summary>Seals a short text for a column of the database under the request's key.</summary>
    public async Task<byte[]> SealTextAsync(Guid requestId, string text, CancellationToken cancellation = default)
    {
        var requestKey = await keys.TakeAsync(requestId, cancellation);
        return BlobCipher.SealText(requestKey, requestId, text);
    }

    /// <exception cref="VaultCorruptException">It was changed, belongs to another request, or its key was destroyed.</exception>
    public async Task<string> OpenTextAsync(Guid requestId, byte[] sealedText, CancellationToken cancellation = default)
    {
        var requestKey = await keys.OpenAsync(requestId, cancellation);
        return BlobCipher.OpenText(requestKey, requestId, sealedText);
    }

    private async Task<Outcome<StoredFile>> WriteAsync(
        byte[] requestKey,
        Guid requestId,
        string kind,
        Stream clear,
        long maxLength,
        byte[] chunk,
        int count,
        CancellationToken cancellation)
    {
        var blobId = Guid.CreateVersion7(clock.GetUtcNow());
        using var file = DurableFile.Create(layout.IncomingPathOf(blobId));
        using var writer = new SealingWriter(file, BlobCipher.Begin(requestKey, requestId, blobId, kind), master.NewFingerprint());
        var length = (long)count;

        while (length <= maxLength)
        {
            await writer.AddAsync(chunk.AsMemory(0, count), cancellation);

            if (count < chunk.Length)
            {
                file.Commit(layout.PathOf(blobId));
                var (sha256, fingerprint) = writer.Hashes();
                return new StoredFile(blobId, requestId, kind, length, sha256, fingerprint);
            }

            count = await clear.ReadAtLeastAsync(chunk, chunk.Length, throwOnEndOfStream: false, cancellation);
            length += count;
        }

        return VaultRefusals.TooLarge(maxLength);
    }

    private static void ThrowUnlessKind(string kind)
    {
        if (kind.Length == 0 || !kind.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-'))
        {
            throw new ArgumentException("A kind is of lower-case letters, digits and hyphens.", nameof(kind));
        }
    }
}
