using LegalRequests.Deadlines;
using LegalRequests.Deadlines.Editions;
using LegalRequests.Deadlines.Packs;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Requests;

/// <summary>
/// Gate 6: no date before which nothing may be sent is still ahead. While counsel has open questions about dates it is
/// not known whether there is one, so the gate stays shut.
/// </summary>
internal sealed class EmbargoGate(LegalRequestsDb db, RuleStandings standings, TimeProvider clock) : IGateKeeper
{
    public async Task<IReadOnlyList<GateAnswer>> AskAsync(GateQuestion question, CancellationToken cancellation)
    {
        var questions = await db.Set<CounselTask>()
            .CountAsync(task => task.RequestId == question.RequestId && task.ClosedAt == null, cancellation);

        if (questions > 0)
        {
            return [GateAnswer.No(Gate.EmbargoPassed, $"Counsel has {questions} open question(s) about dates. An embargo may be among them.")];
        }

        var embargoes = await db.Set<Deadline>().AsNoTracking()
            .Where(deadline => deadline.RequestId == question.RequestId
                && deadline.Role == DeadlineRole.Embargo
                && deadline.SupersededBy == null
                && deadline.Status != DeadlineStatus.NotNeeded)
            .ToListAsync(cancellation);
        await standings.TellAsync(embargoes, cancellation);
        var ahead = embargoes.Find(deadline => deadline.DueDay is { } day && CourtDay.Of(clock.GetUtcNow(), deadline.Zone) < day);

        return
        [
            ahead is null
                ? GateAnswer.Yes(Gate.EmbargoPassed, "No date before which nothing may be sent is ahead.")
                : GateAnswer.No(Gate.EmbargoPassed, $"Nothing may be sent before {ahead.DueDay:MMM d, yyyy} ({ahead.Citation}{(ahead.Warning is { } warning ? $"; {warning}" : "")})."),
        ];
    }
}
