using LegalRequests.Persistence;
using LegalRequests.Records;
using LegalRequests.Vault;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace LegalRequests.Redaction.Suggesting;

/// <summary>Pages of a request whose names are not known: who is named in full only there is not found elsewhere by one name.</summary>
/// <param name="Waiting">Pages that the background has not come to.</param>
/// <param name="Unreadable">Pages that could not be read.</param>
public sealed record UnknownNames(int Waiting, int Unreadable);

/// <summary>A file of a request as far as its names are known.</summary>
/// <param name="UpTo">1-based; 0 where none is known.</param>
internal sealed record LearntFile(Guid BlobId, int PageCount, int UpTo, int Unreadable);

/// <summary>The names of a request's records.</summary>
internal sealed record LearntRecords(KnownNames Names, IReadOnlyList<LearntFile> Files)
{
    public bool Holds(Guid blobId, int page) => Files.Any(file => file.BlobId == blobId && page <= file.UpTo);

    public UnknownNames Unknown(Func<LearntFile, bool> where) =>
        new(Files.Where(where).Sum(file => file.PageCount - file.UpTo), Files.Where(where).Sum(file => file.Unreadable));
}

/// <summary>Brings the names together that <see cref="LearnNames"/> found in the records on which boxes can still be drawn.</summary>
public sealed class RecordNames(LegalRequestsDb db, FileVault vault, ILogger<RecordNames> log)
{
    internal async Task<LearntRecords> OfRequestAsync(Guid requestId, CancellationToken cancellation)
    {
        var rows = await db.Set<CaseDocument>()
            .Where(it => it.RequestId == requestId && it.DuplicateOfId == null && it.LeftAt == null)
            .Select(it => new { it.NormalisedBlobId, it.PageCount, Learnt = db.Set<LearntNames>().FirstOrDefault(learnt => learnt.BlobId == it.NormalisedBlobId) })
            .AsNoTracking()
            .ToListAsync(cancellation);
        var (known, files) = (new List<KnownNames>(), new List<LearntFile>());

        foreach (var row in rows)
        {
            var names = row.Learnt is { } learnt ? await NamesAsync(requestId, learnt, cancellation) : null;
            known.AddRange(names is null ? [] : [names]);
            files.Add(new LearntFile(row.NormalisedBlobId, row.PageCount, names is null ? 0 : row.Learnt?.UpTo ?? 0, names is null ? 0 : row.Learnt?.Unreadable ?? 0));
        }

        return new LearntRecords(KnownNames.Together(known), files);
    }

    /// <summary>Null where they are not what was kept: then nothing of the file is known.</summary>
    private async Task<KnownNames?> NamesAsync(Guid requestId, LearntNames learnt, CancellationToken cancellation)
    {
        try
        {
            return KnownNames.Read(await vault.OpenTextAsync(requestId, learnt.Sealed, cancellation));
        }
        catch (VaultCorruptException changed)
        {
            log.LogError(changed, "The names kept of file {BlobId} were changed", learnt.BlobId);
            return null;
        }
    }
}
