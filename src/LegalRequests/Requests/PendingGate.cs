using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Requests;

/// <summary>Shut while a stay, a motion or an objection is open.</summary>
internal sealed class PendingGate(LegalRequestsDb db) : IGateKeeper
{
    public async Task<IReadOnlyList<GateAnswer>> AskAsync(GateQuestion question, CancellationToken cancellation)
    {
        var open = await db.Set<RequestStay>()
            .Where(stay => stay.RequestId == question.RequestId && stay.ResolvedOn == null)
            .OrderBy(stay => stay.Since)
            .Select(stay => stay.Kind)
            .ToListAsync(cancellation);

        return
        [
            open.Count == 0
                ? GateAnswer.Yes(Gate.NothingPending, "No stay, motion or objection is open.")
                : GateAnswer.No(
                    Gate.NothingPending,
                    $"Still open: {string.Join(", ", open.Select(Words))}. Legal staff or counsel records how it ended."),
        ];
    }

    private static string Words(StayKind kind) => kind switch
    {
        StayKind.CourtStay => "a stay by the court",
        StayKind.MotionToQuash => "a motion to quash",
        StayKind.ProtectiveOrderMotion => "a motion for a protective order",
        StayKind.AgencyObjection => "the agency's objection",
        StayKind.ClientObjection => "the client's objection",
        _ => "the judge's private review",
    };
}
