using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LegalRequests.Vault;

/// <summary>
/// Removes files whose row never came: half uploads and what a crash left between file and row. Safe to run twice and
/// on several machines. A row without a file is only reported, for then something else has gone wrong.
/// </summary>
public sealed class SweepOrphanFiles
{
    private const int BatchSize = 500;

    private readonly LegalRequestsDb db;
    private readonly VaultLayout layout;
    private readonly TimeSpan grace;
    private readonly TimeProvider clock;
    private readonly ILogger<SweepOrphanFiles> log;

    internal SweepOrphanFiles(
        LegalRequestsDb db,
        VaultLayout layout,
        IOptions<VaultSettings> settings,
        TimeProvider clock,
        ILogger<SweepOrphanFiles> log)
    {
        this.db = db;
        this.layout = layout;
        this.clock = clock;
        this.log = log;
        grace = settings.Value.OrphanGrace;
    }

    /// <summary>Sweeps once and gives how many files were removed.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation = default)
    {
        var before = clock.GetUtcNow() - grace;
        var removed = 0;

        foreach (var batch in layout.AllFiles().Where(file => VaultLayout.BegunAt(file.BlobId) < before).Chunk(BatchSize))
        {
            removed += await RemoveOrphansAsync(batch, cancellation);
        }

        await ReportLostFilesAsync(cancellation);
        return removed;
    }

    private async Task<int> RemoveOrphansAsync((Guid BlobId, string Path)[] files, CancellationToken cancellation)
    {
        var ids = files.Select(file => file.BlobId).ToList();
        var kept = await db.Set<Blob>().Where(blob => ids.Contains(blob.Id)).Select(blob => blob.Id).ToHashSetAsync(cancellation);
        var orphans = files.Where(file => !kept.Contains(file.BlobId)).ToList();

        foreach (var (blobId, path) in orphans)
        {
            File.Delete(path);
            log.LogInformation("Removed file {BlobId}: no row came for it", blobId);
        }

        return orphans.Count;
    }

    private async Task ReportLostFilesAsync(CancellationToken cancellation)
    {
        var last = Guid.Empty;

        while (true)
        {
            var ids = await db.Set<Blob>()
                .Where(blob => blob.Id.CompareTo(last) > 0)
                .OrderBy(blob => blob.Id)
                .Select(blob => blob.Id)
                .Take(BatchSize)
                .ToListAsync(cancellation);

            foreach (var id in ids.Where(id => !File.Exists(layout.PathOf(id))))
            {
                log.LogError("File {BlobId} has a row and is not in the vault. Restore it from a backup", id);
            }

            if (ids.Count < BatchSize)
            {
                return;
            }

            last = ids[^1];
        }
    }
}
