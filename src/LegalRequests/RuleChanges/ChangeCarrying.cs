using LegalRequests.Deadlines;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace LegalRequests.RuleChanges;

/// <summary>
/// Carries a change through, one batch of open requests a step: those that it touches are computed anew under their latches,
/// a few in each transaction; the others are only counted.
/// </summary>
internal sealed class ChangeCarrying(
    LegalRequestsDb db, DeadlineCalculator calculator, WeighedDates dates, OperationRunner runner, ILogger<ChangeCarrying> log)
{
    private const int Batch = 250;
    private const int AtOnce = 25;

    /// <summary>Gives how many requests were gone through; 0 when another machine was faster, or all were.</summary>
    public async Task<int> StepAsync(RuleChange change, CancellationToken cancellation)
    {
        var batch = await dates.NextAsync(calculator, change.Id, change.Cursor, Batch, cancellation);
        var seen = change.Cursor;

        foreach (var (part, next, count) in Parts(batch))
        {
            if (!await CarryAsync(change.Id, seen, next, count, part, cancellation))
            {
                return 0;
            }

            seen = next;
        }

        if (batch.Count < Batch)
        {
            await runner.RunAsync(new FinishChange.Form(change.Id, seen), Caller.System, cancellation);
        }

        return batch.Count;
    }

    /// <summary>Cuts a batch behind every few touched requests: those, the number to go on behind, and how many it covers.</summary>
    private static IEnumerable<(IReadOnlyList<WeighedRequest> Touched, string Next, int Count)> Parts(IReadOnlyList<WeighedRequest> batch)
    {
        var (touched, from) = (new List<WeighedRequest>(), 0);

        for (var at = 0; at < batch.Count; at++)
        {
            if (batch[at].Touched)
            {
                touched.Add(batch[at]);
            }

            if (touched.Count == AtOnce || at == batch.Count - 1)
            {
                yield return (touched, batch[at].Number, at + 1 - from);
                (touched, from) = ([], at + 1);
            }
        }
    }

    private async Task<bool> CarryAsync(
        Guid changeId, string seen, string next, int count, IReadOnlyList<WeighedRequest> touched, CancellationToken cancellation)
    {
        if (touched.Count == 0)
        {
            return await PassAsync(changeId, seen, next, count, cancellation);
        }

        if (touched.All(request => !request.Failed))
        {
            try
            {
                return (await runner.RunAsync(new ReconsiderDates.Form(changeId, seen, next, count, [.. touched.Select(request => request.Id)]), Caller.System, cancellation)).OrThrow();
            }
            catch (Exception failed) when (failed is not OperationCanceledException && touched.Count > 1)
            {
                log.LogWarning(failed, "A batch of change {ChangeId} failed and is tried request by request", changeId);
            }
        }

        return await OneByOneAsync(changeId, seen, next, count, touched, cancellation);
    }

    /// <summary>So that one request which cannot be computed keeps none of the others waiting.</summary>
    private async Task<bool> OneByOneAsync(
        Guid changeId, string seen, string next, int count, IReadOnlyList<WeighedRequest> touched, CancellationToken cancellation)
    {
        foreach (var (place, request) in touched.Index())
        {
            var last = place == touched.Count - 1;
            var (to, passed) = last ? (next, count - place) : (request.Number, 1);

            if (!await OneAsync(changeId, seen, to, passed, request, cancellation))
            {
                return false;
            }

            seen = to;
        }

        return true;
    }

    private async Task<bool> OneAsync(Guid changeId, string seen, string next, int count, WeighedRequest request, CancellationToken cancellation)
    {
        if (!request.Failed)
        {
            try
            {
                return (await runner.RunAsync(new ReconsiderDates.Form(changeId, seen, next, count, [request.Id]), Caller.System, cancellation)).OrThrow();
            }
            catch (Exception failed) when (failed is not OperationCanceledException)
            {
                log.LogError(failed, "The dates of request {RequestId} could not be computed after change {ChangeId}", request.Id, changeId);
            }
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);

        if (!await PassAsync(changeId, seen, next, count, cancellation, failed: 1))
        {
            return false;
        }

        if (!await db.Set<RuleEffect>().AnyAsync(effect => effect.ChangeId == changeId && effect.RequestId == request.Id && effect.Kind == EffectKind.Failed, cancellation))
        {
            db.Add(WeighedDates.Failure(changeId, request.Id));
            await db.SaveChangesAsync(cancellation);
        }

        await transaction.CommitAsync(cancellation);
        return true;
    }

    private async Task<bool> PassAsync(Guid changeId, string seen, string next, int count, CancellationToken cancellation, int failed = 0)
    {
        var passed = await db.Set<RuleChange>()
            .Where(change => change.Id == changeId && change.State == RuleChangeState.Carrying && change.Cursor == seen)
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(change => change.Cursor, next)
                    .SetProperty(change => change.Passed, change => change.Passed + count)
                    .SetProperty(change => change.Failed, change => change.Failed + failed),
                cancellation);
        return passed == 1;
    }
}
