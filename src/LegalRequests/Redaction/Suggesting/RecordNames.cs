using LegalRequests.Persistence;
using LegalRequests.Records;
using LegalRequests.Vault;
using Microsoft.EntityFrameworkCore;

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
public sealed class RecordNames(LegalRequestsDb db, FileVault vault)
{
    internal async Task<LearntRecords> OfRequestAsync(Guid requestId, CancellationToken cancellation)
    {
        var rows = await db.Set<CaseDocument>()
            .Where(it => it.RequestId == requestId && it.DuplicateOfId == null && it.LeftAt == null)
            .Select(it => new { it.NormalisedBlobId, it.PageCount, Learnt = db.Set<LearntNames>().FirstOrDefault(learnt => learnt.BlobId == it.NormalisedBlobId) })
            .AsNoTracking()
            .ToListAsync(cancellation);
        var known = new List<KnownNames>();

        foreach (var row in rows)
        {
            if (row.Learnt is { } learnt)
            {
                known.Add(KnownNames.Read(await vault.OpenTextAsync(requestId, learnt.Sealed, cancellation)));
            }
        }

        return new LearntRecords(
            KnownNames.Together(known),
            [.. rows.Select(row => new LearntFile(row.NormalisedBlobId, row.PageCount, row.Learnt?.UpTo ?? 0, row.Learnt?.Unreadable ?? 0))]);
    }
}
