using LegalRequests.Deadlines;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.RuleChanges;

/// <summary>Finds out what a change would do, one batch of open requests a step. It writes down what it found and changes no date.</summary>
internal sealed class ChangeWeighing(LegalRequestsDb db, CandidateRules candidates, WeighedDates dates, TimeProvider clock)
{
    private const int Batch = 250;

    /// <summary>Gives how many requests were gone through; 0 when another machine was faster.</summary>
    public async Task<int> StepAsync(RuleChange change, CancellationToken cancellation)
    {
        var calculator = new DeadlineCalculator(await candidates.OfAsync(change, cancellation));
        var batch = await dates.NextAsync(calculator, change.Id, change.Cursor, Batch, cancellation);
        var effects = batch.SelectMany(request => request.Effects).ToList();
        var last = batch.Count < Batch;
        var cursor = batch.Count == 0 ? change.Cursor : batch[^1].Number;

        // Computing took its time outside of every transaction; only what was found is written inside one.
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var mine = await db.Set<RuleChange>()
            .Where(it => it.Id == change.Id && it.State == RuleChangeState.Weighing && it.Cursor == change.Cursor && it.BaseStamp == change.BaseStamp)
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(it => it.Cursor, cursor)
                    .SetProperty(it => it.Passed, it => it.Passed + batch.Count)
                    .SetProperty(it => it.Total, it => last ? it.Passed + batch.Count : it.Total)
                    .SetProperty(it => it.Requests, it => it.Requests + batch.Count(request => request.Touched))
                    .SetProperty(it => it.Dates, it => it.Dates + effects.Count(effect => effect.Kind == EffectKind.Moves || effect.Kind == EffectKind.FallsAway))
                    .SetProperty(it => it.NewDates, it => it.NewDates + effects.Count(effect => effect.Kind == EffectKind.NewDate))
                    .SetProperty(it => it.Questions, it => it.Questions + effects.Count(effect => effect.Kind == EffectKind.Question))
                    .SetProperty(it => it.State, last ? RuleChangeState.Weighed : RuleChangeState.Weighing)
                    .SetProperty(it => it.WeighedAt, last ? clock.GetUtcNow() : null),
                cancellation);

        if (mine == 0)
        {
            return 0;
        }

        db.AddRange(effects);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return batch.Count;
    }
}
