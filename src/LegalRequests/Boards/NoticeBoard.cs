using LegalRequests.Access;
using LegalRequests.ClientNotice;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LegalRequests.Boards;

/// <summary>Where the telling of the client stands.</summary>
/// <param name="Decision">The decision that counts; null while there is none.</param>
/// <param name="Today">The day at the court.</param>
/// <param name="Gates">The gates that depend on the notice.</param>
public sealed record NoticeView(
    NoticeDecision? Decision,
    string DecidedBy,
    IReadOnlyList<ClientAnswer> Answers,
    bool SilenceOrdered,
    int ObjectionDays,
    DateOnly Today,
    IReadOnlyList<GateAnswer> Gates)
{
    public bool Tells => Decision?.Choice is NoticeChoice.Send or NoticeChoice.SendViaRepresentative;
}

/// <summary>The notice to the client: decision, sending, answers.</summary>
public sealed class NoticeBoard(LegalRequestsDb db, GateHouse gates, IOptions<NoticeSettings> settings, TimeProvider clock)
{
    public async Task<NoticeView> ReadAsync(Guid requestId, CancellationToken cancellation = default)
    {
        var request = await db.Set<LegalRequest>().AsNoTracking().SingleAsync(it => it.Id == requestId, cancellation);
        var decision = await db.Set<NoticeDecision>().AsNoTracking()
            .SingleOrDefaultAsync(it => it.RequestId == requestId && it.SupersededAt == null, cancellation);
        var decidedBy = decision is null
            ? ""
            : await db.Set<StaffMember>().Where(it => it.Id == decision.DecidedBy).Select(it => it.DisplayName).SingleAsync(cancellation);
        var answers = await db.Set<ClientAnswer>().AsNoTracking()
            .Where(it => it.RequestId == requestId)
            .OrderBy(it => it.ReceivedOn)
            .ToListAsync(cancellation);
        var asked = await gates.AskAllAsync(new GateQuestion(requestId, null, null, null), cancellation);

        return new NoticeView(
            decision,
            decidedBy,
            answers,
            request.NonDisclosureOrdered,
            settings.Value.ObjectionDays,
            CourtDay.Of(clock.GetUtcNow(), request.ComplianceZone),
            [.. asked.Where(it => it.Gate is Gate.NoticeSettled or Gate.NonDisclosureRespected)]);
    }
}
