using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Deadlines.Editions;

/// <summary>Reads and renews the row by which every machine notices that the rules in force changed.</summary>
public sealed class RuleStamps(LegalRequestsDb db)
{
    /// <summary>Renewed with every change that can move a date; empty before the first import.</summary>
    public async Task<Guid> OfDatesAsync(CancellationToken cancellation = default) =>
        await db.Set<RuleStamp>().Select(row => (Guid?)row.DatesStamp).SingleOrDefaultAsync(cancellation) ?? Guid.Empty;

    /// <summary>Tells every machine that nothing but lawyers' words changed.</summary>
    internal Task RenewAsync(CancellationToken cancellation) =>
        db.Set<RuleStamp>().ExecuteUpdateAsync(row => row.SetProperty(it => it.Stamp, Guid.CreateVersion7()), cancellation);

    /// <summary>Tells every machine that dates may come out otherwise. Who renews first goes first; the row is theirs to the end of the transaction.</summary>
    /// <param name="seen">The stamp that the caller's decision rests on; null when it rests on none.</param>
    /// <returns>False when somebody else changed the rules since.</returns>
    internal async Task<bool> RenewDatesAsync(Guid? seen, CancellationToken cancellation)
    {
        var fresh = Guid.CreateVersion7();
        var renewed = await db.Set<RuleStamp>()
            .Where(row => seen == null || row.DatesStamp == seen)
            .ExecuteUpdateAsync(row => row.SetProperty(it => it.Stamp, fresh).SetProperty(it => it.DatesStamp, fresh), cancellation);
        return renewed == 1;
    }

    /// <summary>The first stamp of a database.</summary>
    internal void Begin()
    {
        var fresh = Guid.CreateVersion7();
        db.Add(new RuleStamp { Id = RuleStamp.OnlyId, Stamp = fresh, DatesStamp = fresh });
    }
}
