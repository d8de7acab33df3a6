using System.Globalization;
using LegalRequests.Deadlines.Editions;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.RuleChanges;

/// <summary>Begins changes, and says why none can begin now.</summary>
public sealed class ChangeOpening(LegalRequestsDb db, OpenDates open, NumberSeries numbers, RuleStamps stamps, OperationContext context)
{
    /// <summary>Null when a change may begin.</summary>
    internal async Task<Refusal?> ObstacleAsync(CancellationToken cancellation)
    {
        var running = await db.Set<RuleChange>()
            .Where(change => change.State == RuleChangeState.Carrying)
            .Select(change => change.Number)
            .FirstOrDefaultAsync(cancellation);

        return running is null
            ? null
            : Refusal.Conflict("rules.change-running", $"Open requests are still being gone through for {running}. Wait until that is done: till then nobody can say what another change would do.");
    }

    /// <summary>Begins to weigh a change. Nothing is in force by it.</summary>
    internal Task<RuleChange> WeighAsync(RuleChangeKind kind, string because, Guid? closureId, CancellationToken cancellation) =>
        BeginAsync(kind, RuleChangeState.Weighing, because, closureId, cancellation);

    /// <summary>Begins to go through the open requests after a change that is in force by itself.</summary>
    internal async Task<RuleChange> CarryAsync(RuleChangeKind kind, string because, CancellationToken cancellation)
    {
        var change = await BeginAsync(kind, RuleChangeState.Carrying, because, null, cancellation);
        (change.InForceAt, change.InForceBy) = (context.Now, context.Actor.StaffId);
        return change;
    }

    private async Task<RuleChange> BeginAsync(RuleChangeKind kind, RuleChangeState state, string because, Guid? closureId, CancellationToken cancellation)
    {
        var year = context.Now.Year;
        var place = await numbers.TakeAsync(string.Create(CultureInfo.InvariantCulture, $"RC-{year}"), 1, cancellation);
        var change = new RuleChange
        {
            Id = Guid.CreateVersion7(),
            Number = string.Create(CultureInfo.InvariantCulture, $"RC-{year}-{place:0000}"),
            Kind = kind,
            State = state,
            ClosureId = closureId,
            Because = because,
            BaseStamp = await stamps.OfDatesAsync(cancellation),
            StartedAt = context.Now,
            StartedBy = context.Actor.StaffId,
            Total = await open.CountAsync(cancellation),
        };
        db.Add(change);
        context.Note("change", change.Number);
        context.Note("kind", kind);
        return change;
    }
}
