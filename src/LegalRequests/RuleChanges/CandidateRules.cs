using LegalRequests.Deadlines;
using LegalRequests.Deadlines.Editions;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.RuleChanges;

/// <summary>The rules as they would be with a change in force.</summary>
public sealed class CandidateRules(LegalRequestsDb db, CandidateShelf shelf)
{
    /// <summary>Computes as it would be with a change that is kept in the database; its rules are read once a process while it is weighed.</summary>
    internal async Task<DeadlineCalculator> CalculatorAsync(RuleChange change, CancellationToken cancellation)
    {
        if (shelf.Find(change.Id, change.BaseStamp) is { } kept)
        {
            return kept;
        }

        var calculator = new DeadlineCalculator((await ContentsAsync(change, cancellation)).Read());
        shelf.Keep(change.Id, change.BaseStamp, calculator);
        return calculator;
    }

    internal async Task<ShelfContents> ContentsAsync(RuleChange change, CancellationToken cancellation)
    {
        var contents = RuleShelf.Contents(db);

        switch (change.Kind)
        {
            case RuleChangeKind.Editions:
                var ids = await db.Set<ChangedEdition>().Where(row => row.ChangeId == change.Id).Select(row => row.EditionId).ToListAsync(cancellation);
                return With(contents, await db.Set<RuleEdition>().AsNoTracking().Where(edition => ids.Contains(edition.Id)).ToListAsync(cancellation));
            case RuleChangeKind.ClosureEntered:
                var entered = await db.Set<CourtClosure>().AsNoTracking().SingleAsync(closure => closure.Id == change.ClosureId, cancellation);
                return contents.With(new EnteredDay(entered.Id, entered.CalendarId, entered.AsDay()));
            case RuleChangeKind.ClosureWithdrawn:
                return contents.Without(change.ClosureId ?? throw new InvalidOperationException($"Change {change.Number} names no day."));
            default:
                return contents;
        }
    }

    internal static ShelfContents With(ShelfContents contents, IEnumerable<RuleEdition> editions) =>
        editions.Aggregate(contents, (all, edition) => all.With(RuleShelf.FileOf(edition)));
}

/// <summary>Keeps the calculator of the change that is being weighed. One a process: one change is weighed at a time.</summary>
public sealed class CandidateShelf
{
    private volatile Kept? kept;

    internal DeadlineCalculator? Find(Guid changeId, Guid baseStamp) =>
        kept is { } held && held.ChangeId == changeId && held.BaseStamp == baseStamp ? held.Calculator : null;

    internal void Keep(Guid changeId, Guid baseStamp, DeadlineCalculator calculator) => kept = new(changeId, baseStamp, calculator);

    private sealed record Kept(Guid ChangeId, Guid BaseStamp, DeadlineCalculator Calculator);
}
