using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.RuleChanges;

/// <summary>Finds out what a change would do, one batch of open requests a step. It writes down what it found and changes no date.</summary>
internal sealed class ChangeWeighing(LegalRequestsDb db, CandidateRules candidates, WeighedDates weighed, TimeProvider clock)
{
    private const int Batch = 250;

    /// <summary>Gives how many requests were gone through; 0 when another machine was faster.</summary>
    public async Task<int> StepAsync(RuleChange change, CancellationToken cancellation)
    {
        var calculator = await candidates.CalculatorAsync(change, cancellation);
        var batch = await weighed.NextAsync(calculator, change.Id, change.Cursor, Batch, cancellation);
        var effects = batch.SelectMany(request => request.Effects).ToList();
        var count = batch.Count;
        var (touched, last) = (batch.Count(request => request.Touched), batch.Count < Batch);
        int Of(EffectKind kind) => effects.Count(effect => effect.Kind == kind);
        var (dates, added, questions) = (Of(EffectKind.Moves) + Of(EffectKind.FallsAway), Of(EffectKind.NewDate), Of(EffectKind.Question));
        var (state, at) = last ? (RuleChangeState.Weighed, clock.GetUtcNow()) : (RuleChangeState.Weighing, (DateTimeOffset?)null);
        var cursor = batch.Count == 0 ? change.Cursor : batch[^1].Number;

        // Computing took its time outside of every transaction; only what was found is written inside one.
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var mine = await db.Set<RuleChange>()
            .Where(it => it.Id == change.Id && it.State == RuleChangeState.Weighing && it.Cursor == change.Cursor && it.BaseStamp == change.BaseStamp)
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(it => it.Cursor, cursor)
                    .SetProperty(it => it.Passed, it => it.Passed + count)
                    .SetProperty(it => it.Total, it => last ? it.Passed + count : it.Total)
                    .SetProperty(it => it.Requests, it => it.Requests + touched)
                    .SetProperty(it => it.Dates, it => it.Dates + dates)
                    .SetProperty(it => it.NewDates, it => it.NewDates + added)
                    .SetProperty(it => it.Questions, it => it.Questions + questions)
                    .SetProperty(it => it.State, state)
                    .SetProperty(it => it.WeighedAt, at),
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
