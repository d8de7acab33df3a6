using LegalRequests.Deadlines;
using LegalRequests.Deadlines.Editions;
using LegalRequests.Deadlines.Packs;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Boards;

/// <summary>One rule's date today and as it would be.</summary>
/// <param name="Held">The row that holds; null when the rule gives none today.</param>
/// <param name="Then">What the rule would say; null when it would say nothing, or when nobody's facts move the date.</param>
/// <param name="Stays">A person set or settled the date: no fact moves it.</param>
public sealed record WhatIfRow(string Title, DeadlineRole Role, Deadline? Held, ComputedDeadline? Then, bool Stays)
{
    /// <summary>By how many days the date moves; null when there is no date on one of the sides.</summary>
    public int? Days => Then?.Due?.Day.DayNumber - Held?.DueDay?.DayNumber;

    public bool Moves => !Stays && (Held?.ReadDue() != Then?.Due || Held?.SafeDay != Then?.SafeDate || Held?.Verdict != Then?.Verdict);
}

/// <summary>Today's dates beside those that other facts would give.</summary>
/// <param name="Known">The facts today.</param>
/// <param name="Tried">The facts as they might be.</param>
/// <param name="Events">Events that the rules of this request ask for.</param>
/// <param name="Questions">What counsel would have to find out.</param>
public sealed record WhatIfView(
    RequestFacts Known,
    RequestFacts Tried,
    IReadOnlyList<AskedFact> Events,
    IReadOnlyList<FactChange> Changes,
    IReadOnlyList<WhatIfRow> Rows,
    IReadOnlyList<CounselQuestion> Questions,
    string Zone);

/// <summary>Computes what other facts would do to the dates of a request. Nothing is written.</summary>
public sealed class WhatIfBoard(LegalRequestsDb db, DatesOfRequest dates, RuleStandings standings)
{
    public async Task<WhatIfView> ReadAsync(Guid requestId, Func<RequestFacts, RequestFacts> change, CancellationToken cancellation = default)
    {
        var request = await db.Set<LegalRequest>().AsNoTracking().SingleAsync(it => it.Id == requestId, cancellation);
        var rows = await db.Set<Deadline>().AsNoTracking().Where(it => it.RequestId == requestId && it.SupersededBy == null).ToListAsync(cancellation);
        await standings.TellAsync(rows, cancellation);
        var known = await dates.FactsAsync(request, cancellation);
        var tried = change(known);
        var found = dates.Try(tried);

        return new WhatIfView(
            known,
            tried,
            [.. dates.Asked(known).Where(fact => fact.Kind == FactKind.Event && fact.AskedBy.Count > 0)],
            FactDifference.Between(known, tried),
            [.. RowsOf(rows, found.Deadlines).OrderBy(row => row.Role).ThenBy(row => row.Then?.Due?.Day ?? row.Held?.DueDay ?? DateOnly.MaxValue)],
            found.Questions,
            request.ComplianceZone);
    }

    private static IEnumerable<WhatIfRow> RowsOf(List<Deadline> held, IReadOnlyList<ComputedDeadline> found)
    {
        foreach (var row in held)
        {
            var then = found.FirstOrDefault(it => it.RuleId == row.RuleId);
            yield return new WhatIfRow(row.Title, row.Role, row, then, row.IsSetByHand || row.SettledAt is not null);
        }

        foreach (var fresh in found.Where(it => held.TrueForAll(row => row.RuleId != it.RuleId)))
        {
            yield return new WhatIfRow(fresh.Title, fresh.Role, null, fresh, Stays: false);
        }
    }
}
