using LegalRequests.Pdf.Burning;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using LegalRequests.Scheduling;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LegalRequests.Intake.Words;

/// <summary>
/// Pages of open requests that another build read, or other languages: they are burned as if nothing were known of them, until they
/// are read again. Only what was read before this process began is stale: two machines that differ do not read in turns for ever.
/// </summary>
public sealed class StalePages(IServiceScopeFactory scopes, DocumentBurner burner, SweepRunner runner, TimeProvider clock)
{
    // A request may be opened again; nothing else makes a page stale while the process runs.
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(5);

    // Whoever asks for the health of the program must not have all pages counted each time.
    private static readonly TimeSpan Counted = TimeSpan.FromMinutes(1);

    private volatile Look? last;

    /// <summary>The file whose pages are read again next, the last that came first; null where none is stale.</summary>
    public async Task<FileReading?> NextAsync(CancellationToken cancellation)
    {
        if (last is { Left: 0 } none && clock.GetElapsedTime(none.At) < Rest)
        {
            return null;
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LegalRequestsDb>();
        var next = await OpenFiles(db).AsNoTracking()
            .Where(file => Of(db).Any(page => page.BlobId == file.BlobId))
            .OrderByDescending(file => file.QueuedAt)
            .FirstOrDefaultAsync(cancellation);
        last = next is null ? new Look(0, clock.GetTimestamp()) : last is { Left: 0 } ? null : last;
        return next;
    }

    /// <summary>The 1-based numbers of a file's stale pages.</summary>
    public async Task<List<int>> OfAsync(FileReading file, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LegalRequestsDb>();
        return await Of(db).Where(page => page.BlobId == file.BlobId).OrderBy(page => page.Number).Select(page => page.Number).ToListAsync(cancellation);
    }

    /// <summary>How many pages are still to be read again; at most a minute old while there are some.</summary>
    public async Task<int> CountAsync(CancellationToken cancellation)
    {
        if (last is { } look && clock.GetElapsedTime(look.At) < (look.Left == 0 ? Rest : Counted))
        {
            return look.Left;
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LegalRequestsDb>();
        var left = await Of(db).CountAsync(page => OpenFiles(db).Any(file => file.BlobId == page.BlobId), cancellation);
        last = new Look(left, clock.GetTimestamp());
        return left;
    }

    /// <summary>Stale pages, of whatever request.</summary>
    internal IQueryable<PageReading> Of(LegalRequestsDb db) => db.Set<PageReading>().Where(page => page.Rules != burner.Rules && page.ReadAt < runner.Since);

    private static IQueryable<FileReading> OpenFiles(LegalRequestsDb db) => db.Set<FileReading>().Where(file =>
        file.DoneAt != null
        && db.Set<LegalRequest>().Any(request => request.Id == file.RequestId
            && request.Status != RequestStatus.Released
            && request.Status != RequestStatus.Closed
            && request.Status != RequestStatus.ClosedNothingSent));

    private sealed record Look(int Left, long At);
}

/// <summary>Its data tells how many pages are still to be read again after an update. That is no fault.</summary>
internal sealed class StalePagesHealth(StalePages stale) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        HealthCheckResult.Healthy(data: new Dictionary<string, object> { ["toReadAgain"] = await stale.CountAsync(cancellationToken) });
}
