using LegalRequests.Intake.Reading;
using LegalRequests.Intake.Words;
using LegalRequests.Pdf.Burning;
using LegalRequests.Persistence;
using LegalRequests.Records;
using LegalRequests.Scheduling;
using LegalRequests.Vault;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LegalRequests.Redaction.Suggesting;

/// <summary>
/// Keeps the names that stand on the pages which the background read, some pages in a transaction. Another build may know
/// other rules for names: it learns those of all open records anew, the last that came first.
/// </summary>
public sealed class LearnNames(IServiceScopeFactory scopes, TimeProvider clock, LastLookForNames last, ILogger<LearnNames> log) : ISweep
{
    private const int MostFiles = 100;
    private const int PagesAtOnce = 40;
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(30);
    private static readonly string Build = typeof(LearnNames).Module.ModuleVersionId.ToString("N");

    /// <summary>Gives how many pages were learnt.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var begun = clock.GetTimestamp();
        var now = clock.GetUtcNow();
        var since = last.ReadSince(now);
        var behind = await BehindAsync(since, cancellation);
        var count = 0;

        foreach (var document in behind)
        {
            int pages;

            do
            {
                pages = await LearnAsync(document, cancellation);
                count += pages;

                if (clock.GetElapsedTime(begun) > Turn)
                {
                    return count;
                }
            }
            while (pages > 0);
        }

        if (behind.Count < MostFiles)
        {
            last.Done(now, isWhole: since is null);
        }

        return count;
    }

    /// <summary>Of the files that are being read or were read since then, of all where it is null.</summary>
    private async Task<List<CaseDocument>> BehindAsync(DateTimeOffset? since, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LegalRequestsDb>();
        var readings = db.Set<FileReading>().Where(it => it.PagesRead > 0 && (since == null || it.DoneAt == null || it.DoneAt >= since));
        return await db.Set<CaseDocument>().AsNoTracking()
            .Where(it => it.DuplicateOfId == null && it.LeftAt == null)
            .Join(readings, it => it.NormalisedBlobId, it => it.BlobId, (document, reading) => new { document, reading })
            .Where(it => !db.Set<LearntNames>().Any(learnt =>
                learnt.BlobId == it.reading.BlobId && learnt.FoundBy == Build && learnt.Rounds == it.reading.Rounds && learnt.UpTo >= it.reading.PagesRead))
            .OrderByDescending(it => it.reading.QueuedAt)
            .Select(it => it.document)
            .Take(MostFiles)
            .ToListAsync(cancellation);
    }

    /// <summary>The next pages of a file; 0 where none is read, or another machine was faster.</summary>
    private async Task<int> LearnAsync(CaseDocument document, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, vault) = (scope.ServiceProvider.GetRequiredService<LegalRequestsDb>(), scope.ServiceProvider.GetRequiredService<FileVault>());
        var learnt = await db.Set<LearntNames>().SingleOrDefaultAsync(it => it.BlobId == document.NormalisedBlobId, cancellation);
        var rounds = await db.Set<FileReading>().Where(it => it.BlobId == document.NormalisedBlobId).Select(it => it.Rounds).SingleOrDefaultAsync(cancellation);
        var before = learnt?.FoundBy == Build && learnt.Rounds == rounds ? learnt : null;
        var last = before?.UpTo ?? 0;
        var waiting = await db.Set<PageReading>().AsNoTracking()
            .Where(it => it.BlobId == document.NormalisedBlobId && it.Number > last)
            .OrderBy(it => it.Number)
            .Take(PagesAtOnce)
            .ToListAsync(cancellation);
        var readings = waiting.TakeWhile((reading, at) => reading.Number == last + 1 + at).ToList();

        if (readings.Count == 0)
        {
            return 0;
        }

        try
        {
            var known = new List<KnownNames>();

            if (before is not null)
            {
                known.Add(KnownNames.Read(await vault.OpenTextAsync(document.RequestId, before.Sealed, cancellation)));
            }

            var pages = await PagesAsync(db, vault, document, readings, cancellation);
            known.Add(RedactionFinder.NamesOn(pages));
            var names = await vault.SealTextAsync(document.RequestId, KnownNames.Together(known).Written, cancellation);
            learnt ??= db.Add(new LearntNames { BlobId = document.NormalisedBlobId, FoundBy = Build, Sealed = names }).Entity;
            (learnt.FoundBy, learnt.Rounds, learnt.Sealed, learnt.UpTo) = (Build, rounds, names, readings[^1].Number);
            learnt.Unreadable = (before?.Unreadable ?? 0) + readings.Count - pages.Count;
            await db.SaveChangesAsync(cancellation);
            return readings.Count;
        }
        catch (Exception lost) when (lost is DbUpdateException or VaultCorruptException)
        {
            log.LogWarning(lost, "The names of file {BlobId} were not kept", document.NormalisedBlobId);
            return 0;
        }
    }

    /// <summary>Those of the pages that could be read.</summary>
    private async Task<List<PaperPage>> PagesAsync(LegalRequestsDb db, FileVault vault, CaseDocument document, List<PageReading> readings, CancellationToken cancellation)
    {
        var sizes = await db.Set<DocumentPage>()
            .Where(page => page.DocumentId == document.Id)
            .Select(page => new { page.Number, page.Width, page.Height })
            .ToDictionaryAsync(page => page.Number, cancellation);
        var pages = new List<PaperPage>(readings.Count);

        foreach (var reading in readings.Where(reading => reading.Reason != TextReason.NotRead))
        {
            try
            {
                var words = PageWords.Unpacked(await vault.OpenTextAsync(document.RequestId, reading.Sealed, cancellation));
                pages.Add(new PaperPage(reading.Number, sizes[reading.Number].Width, sizes[reading.Number].Height, words));
            }
            catch (VaultCorruptException lost)
            {
                log.LogError(lost, "The words of page {Page} of file {BlobId} cannot be opened", reading.Number, reading.BlobId);
            }
        }

        return pages;
    }
}
