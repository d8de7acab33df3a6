using System.Globalization;
using Microsoft.Extensions.Options;

namespace LegalRequests.Vault;

/// <summary>Where in the vault's folder what lies. Names on the disk are ids; nothing a client sent becomes a name.</summary>
internal sealed class VaultLayout(IOptions<VaultSettings> settings)
{
    private string Root => Path.GetFullPath(settings.Value.Folder);

    private string Files => Path.Combine(Root, "files");

    private string Incoming => Path.Combine(Root, "incoming");

    /// <summary>Where clear copies lie when there is no memory for them.</summary>
    internal string Work => Path.Combine(Root, "work");

    // The tail of the id is random; its head is the time and would put a day's files into one folder.
    internal string PathOf(Guid blobId)
    {
        var name = blobId.ToString("N", CultureInfo.InvariantCulture);
        return Path.Combine(Files, name[^2..], name[^4..^2], name);
    }

    internal string IncomingPathOf(Guid blobId) => Path.Combine(Incoming, blobId.ToString("N", CultureInfo.InvariantCulture));

    /// <summary>Every file of the vault, whole or half written, with the id that is its name.</summary>
    internal IEnumerable<(Guid BlobId, string Path)> AllFiles()
    {
        foreach (var folder in new[] { Files, Incoming }.Where(Directory.Exists))
        {
            foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            {
                if (Guid.TryParseExact(Path.GetFileName(path), "N", out var id))
                {
                    yield return (id, path);
                }
            }
        }
    }

    /// <summary>When a file was begun: ids are of version 7 and carry the instant (RFC 9562 section 5.7).</summary>
    internal static DateTimeOffset BegunAt(Guid blobId)
    {
        Span<byte> bytes = stackalloc byte[16];
        blobId.TryWriteBytes(bytes, bigEndian: true, out _);
        long milliseconds = 0;

        foreach (var part in bytes[..6])
        {
            milliseconds = (milliseconds << 8) | part;
        }

        return DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
    }
}
