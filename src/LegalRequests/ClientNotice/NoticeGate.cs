using LegalRequests.Persistence;
using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.ClientNotice;

/// <summary>Gates 5 and 13: the client was told and had time to object, or the reason for telling nobody is on record.</summary>
public sealed class NoticeGate(LegalRequestsDb db, TimeProvider clock) : IGateKeeper
{
    public async Task<IReadOnlyList<GateAnswer>> AskAsync(GateQuestion question, CancellationToken cancellation)
    {
        var request = await db.Set<LegalRequest>().AsNoTracking().SingleAsync(it => it.Id == question.RequestId, cancellation);
        var notices = await db.Set<NoticeDecision>().AsNoTracking()
            .Where(it => it.RequestId == question.RequestId)
            .ToListAsync(cancellation);
        var answers = await db.Set<ClientAnswer>().AsNoTracking()
            .Where(it => it.RequestId == question.RequestId)
            .ToListAsync(cancellation);

        return
        [
            Settled(notices.SingleOrDefault(it => it.SupersededAt is null), answers, CourtDay.Of(clock.GetUtcNow(), request.ComplianceZone)),
            Silence(request, notices),
        ];
    }

    private static GateAnswer Settled(NoticeDecision? notice, List<ClientAnswer> answers, DateOnly today)
    {
        if (notice is null)
        {
            return GateAnswer.No(Gate.NoticeSettled, "Nobody decided whether the client is told. Legal staff must decide it.");
        }

        if (notice.Choice is NoticeChoice.DoNotSend or NoticeChoice.Unable)
        {
            return GateAnswer.Yes(Gate.NoticeSettled, "The reason for telling nobody is on record.");
        }

        if (notice.SentOn is null || notice.WindowEnds is not { } ends)
        {
            return GateAnswer.No(Gate.NoticeSettled, "The letter to the client was not recorded as sent.");
        }

        if (answers.Any(it => it.NoticeId == notice.Id && it.Kind is ClientAnswerKind.WaivesWaiting or ClientAnswerKind.Authorizes))
        {
            return GateAnswer.Yes(Gate.NoticeSettled, "The client answered that nobody need wait.");
        }

        return today > ends
            ? GateAnswer.Yes(Gate.NoticeSettled, $"The client's time to object ended on {ends:MMM d, yyyy}.")
            : GateAnswer.No(Gate.NoticeSettled, $"The client may object until {ends:MMM d, yyyy}.");
    }

    private static GateAnswer Silence(LegalRequest request, List<NoticeDecision> notices) =>
        request.NonDisclosureOrdered && notices.Exists(it => it.SentOn is not null)
            ? GateAnswer.No(Gate.NonDisclosureRespected, "A letter was sent although a court ordered silence. Counsel must treat this as an incident.")
            : GateAnswer.Yes(Gate.NonDisclosureRespected, request.NonDisclosureOrdered ? "Nobody was told, as ordered." : "No order of silence is on record.");
}
