using LegalRequests.Persistence;
using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Release;

/// <summary>Gate 11: the packet goes only to whom the instrument permits. A criminal subpoena's return goes to the court, not to a party.</summary>
public sealed class RecipientGate(LegalRequestsDb db) : IGateKeeper
{
    public async Task<IReadOnlyList<GateAnswer>> AskAsync(GateQuestion question, CancellationToken cancellation)
    {
        if (question.Recipient is null || question.Channel is not { } kind)
        {
            return [GateAnswer.No(Gate.RecipientPermitted, "No recipient is named.")];
        }

        var request = await db.Set<LegalRequest>().AsNoTracking().SingleAsync(it => it.Id == question.RequestId, cancellation);
        var courtOnly = request.Instrument is Instrument.CriminalSubpoena or Instrument.TrialSubpoena || request.DeliverTo != DeliverTo.Requester;

        return courtOnly && kind == DeliverTo.Requester
            ? [GateAnswer.No(Gate.RecipientPermitted, "This paper is answered to the court only. Deliver it sealed to the clerk or the judge.")]
            : [GateAnswer.Yes(Gate.RecipientPermitted, "The recipient is one whom the instrument permits.")];
    }
}
