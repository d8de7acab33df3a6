using LegalRequests.Pdf.Burning;
using LegalRequests.Pdf.Reading;
using LegalRequests.Persistence;
using LegalRequests.Scheduling;
using LegalRequests.Vault;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LegalRequests.Intake.Words;

/// <summary>
/// Reads the words of pages that wait: first of papers that somebody is just describing, then of the shortest file. Each page is a transaction of its own: a machine that dies
/// loses the one page it was at, and two machines at the same page keep it once. When nothing waits, pages that another build read are
/// read again; their old words hold until the new ones are there.
/// </summary>
public sealed class ReadPages(
    IServiceScopeFactory scopes,
    PdfIntake intake,
    DocumentBurner burner,
    StalePages stale,
    TimeProvider clock,
    ILogger<ReadPages> log,
    IHostApplicationLifetime? lifetime = null) : ISweep
{
    // After this the shortest file is looked for anew, so that a short paper need not wait for a long record.
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(30);

    private const int MostTurns = 20;

    /// <summary>Reads what waits, for some minutes at most, and gives how many pages were read.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, lifetime?.ApplicationStopping ?? default);
        var count = 0;

        try
        {
            for (var turn = 0; turn < MostTurns && await NextAsync(stop.Token) is { } file; turn++)
            {
                count += await ReadAsync(file, stop.Token);
            }

            if (await NextAsync(stop.Token) is null && await stale.NextAsync(stop.Token) is { } old)
            {
                count += await ReadAgainAsync(old, stop.Token);
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // A program that stops must not wait for a long record; the next start goes on.
            log.LogDebug("The reading stops with the program");
        }

        return count;
    }

    /// <summary>The file whose turn it is; null where none waits.</summary>
    internal async Task<FileReading?> NextAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LegalRequestsDb>();
        return await db.Set<FileReading>().AsNoTracking()
            .Where(it => it.DoneAt == null)
            .OrderBy(it => db.Set<IntakeDraft>().Any(draft => draft.NormalisedBlobId == it.BlobId) ? 0 : 1)
            .ThenBy(it => it.PageCount - it.PagesRead)
            .ThenBy(it => it.QueuedAt)
            .FirstOrDefaultAsync(cancellation);
    }

    private async Task<int> ReadAsync(FileReading file, CancellationToken cancellation)
    {
        var missing = await MissingAsync(file, cancellation);

        if (missing.Count == 0)
        {
            // A machine died between its last page and the count.
            await CountAsync(file, cancellation);
            return 0;
        }

        return await ReadAsync(file, missing, KeepAsync, _ => Task.FromResult(true), cancellation);
    }

    /// <summary>Reads stale pages for a turn, or until a page waits that was never read.</summary>
    private async Task<int> ReadAgainAsync(FileReading file, CancellationToken cancellation)
    {
        var pages = await stale.OfAsync(file, cancellation);
        var count = await ReadAsync(file, pages, ReplaceAsync, async token => await NextAsync(token) is null, cancellation);
        log.LogInformation("{Count} of {All} pages of file {BlobId} that another build had read were read again", count, pages.Count, file.BlobId);
        return count;
    }

    /// <param name="keep">Keeps a page; false where the rest of the file is not to be read.</param>
    /// <param name="mayGoOn">Asked before each page but the first.</param>
    private async Task<int> ReadAsync(
        FileReading file,
        List<int> pages,
        Func<FileReading, int, PageText, CancellationToken, Task<bool>> keep,
        Func<CancellationToken, Task<bool>> mayGoOn,
        CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var folder = scope.ServiceProvider.GetRequiredService<WorkFolders>().Open();
        var begun = clock.GetTimestamp();
        await using var run = await OpenAsync(file, scope.ServiceProvider.GetRequiredService<FileVault>(), folder, cancellation);
        var count = 0;

        foreach (var page in pages)
        {
            if (count > 0 && (clock.GetElapsedTime(begun) > Turn || !await mayGoOn(cancellation)))
            {
                break;
            }

            var text = run is null ? PageText.NotRead : await PageText.ReadAsync(run, page, cancellation);

            if (!await keep(file, page, text, cancellation))
            {
                break;
            }

            count++;
        }

        return count;
    }

    /// <summary>Null where the file cannot be opened; then none of its pages is.</summary>
    private async Task<BurnRun?> OpenAsync(FileReading file, FileVault vault, WorkFolder folder, CancellationToken cancellation)
    {
        try
        {
            var path = await vault.ToWorkFileAsync(file.BlobId, folder, cancellation);
            var opened = await intake.ReopenAsync(path, cancellation);
            return opened.Pdf is { } pdf && pdf.PageCount >= file.PageCount
                ? await burner.OpenAsync(pdf, TextBelief.WhatIsShown, cancellation)
                : null;
        }
        catch (Exception lost) when (lost is VaultCorruptException or InvalidOperationException)
        {
            log.LogError(lost, "The words of file {BlobId} cannot be read", file.BlobId);
            return null;
        }
    }

    private async Task<List<int>> MissingAsync(FileReading file, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var there = await scope.ServiceProvider.GetRequiredService<LegalRequestsDb>().Set<PageReading>()
            .Where(it => it.BlobId == file.BlobId)
            .Select(it => it.Number)
            .ToListAsync(cancellation);
        return [.. Enumerable.Range(1, file.PageCount).Except(there)];
    }

    /// <summary>False where nothing of the file waits any more: another machine was faster, or it was thrown away.</summary>
    private async Task<bool> KeepAsync(FileReading file, int page, PageText text, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LegalRequestsDb>();
        var vault = scope.ServiceProvider.GetRequiredService<FileVault>();
        db.Add(new PageReading
        {
            BlobId = file.BlobId,
            Number = page,
            Source = text.Source,
            Reason = text.Reason,
            WordCount = text.Words.Count,
            Unseen = text.Unseen,
            Dpi = text.Known?.Look.Dpi,
            IsGrey = text.Known?.Look.IsGrey,
            Rules = burner.Rules,
            Sealed = await vault.SealTextAsync(file.RequestId, PageWords.Packed(text), cancellation),
            ReadAt = clock.GetUtcNow(),
        });

        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException taken)
        {
            log.LogDebug(taken, "Page {Page} of {BlobId} was not kept", page, file.BlobId);
        }

        return await CountAsync(file, cancellation);
    }

    /// <summary>False as <see cref="KeepAsync"/>.</summary>
    private async Task<bool> CountAsync(FileReading file, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LegalRequestsDb>();
        var read = await db.Set<PageReading>().CountAsync(it => it.BlobId == file.BlobId, cancellation);
        DateTimeOffset? done = read >= file.PageCount ? clock.GetUtcNow() : null;
        var counted = await db.Set<FileReading>()
            .Where(it => it.BlobId == file.BlobId && it.DoneAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(it => it.PagesRead, read).SetProperty(it => it.DoneAt, done), cancellation);
        return counted > 0;
    }

    /// <summary>
    /// Puts the new words in the place of the old ones. A page that cannot be read now keeps its old words, but is not burned by them.
    /// False where another machine was faster, or the file was thrown away.
    /// </summary>
    private async Task<bool> ReplaceAsync(FileReading file, int page, PageText text, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LegalRequestsDb>();
        var words = await scope.ServiceProvider.GetRequiredService<FileVault>().SealTextAsync(file.RequestId, PageWords.Packed(text), cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var old = stale.Of(db).Where(it => it.BlobId == file.BlobId && it.Number == page);
        var replaced = text.Known is { } known
            ? await old.ExecuteUpdateAsync(
                row => row.SetProperty(it => it.Source, text.Source)
                    .SetProperty(it => it.Reason, text.Reason)
                    .SetProperty(it => it.WordCount, text.Words.Count)
                    .SetProperty(it => it.Unseen, text.Unseen)
                    .SetProperty(it => it.Dpi, known.Look.Dpi)
                    .SetProperty(it => it.IsGrey, known.Look.IsGrey)
                    .SetProperty(it => it.Sealed, words)
                    .SetProperty(it => it.Rules, burner.Rules)
                    .SetProperty(it => it.ReadAt, clock.GetUtcNow()),
                cancellation)
            : await old.ExecuteUpdateAsync(
                row => row.SetProperty(it => it.Dpi, (double?)null).SetProperty(it => it.IsGrey, (bool?)null).SetProperty(it => it.Rules, burner.Rules),
                cancellation);
        await db.Set<FileReading>()
            .Where(it => it.BlobId == file.BlobId && replaced > 0 && !stale.Of(db).Any(left => left.BlobId == it.BlobId))
            .ExecuteUpdateAsync(row => row.SetProperty(it => it.Rounds, it => it.Rounds + 1).SetProperty(it => it.DoneAt, clock.GetUtcNow()), cancellation);
        await transaction.CommitAsync(cancellation);
        return replaced > 0;
    }
}
