using LegalRequests.Intake;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Boards;

/// <summary>A file that waits for its password.</summary>
public sealed record LockedFileCard(Guid Id, string FileName, string Label, Guid OriginalBlobId, DateTimeOffset AddedAt);

/// <summary>What of a request waits for a password.</summary>
public sealed class LockedFileBoard(LegalRequestsDb db)
{
    /// <summary>In the order in which they came.</summary>
    public async Task<IReadOnlyList<LockedFileCard>> ReadAsync(Guid requestId, Shelf shelf, CancellationToken cancellation = default) =>
        await db.Set<LockedFile>()
            .AsNoTracking()
            .Where(file => file.RequestId == requestId && file.Shelf == shelf)
            .OrderBy(file => file.AddedAt)
            .ThenBy(file => file.Id)
            .Select(file => new LockedFileCard(file.Id, file.FileName, file.Label, file.OriginalBlobId, file.AddedAt))
            .ToListAsync(cancellation);
}
