using LegalRequests.Deadlines;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using LegalRequests.Workflows.Running;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Release;

/// <summary>
/// The last step of the workflow: the request is closed. Never by a sweep alone while a release is not accounted for.
/// Safe to run twice.
/// </summary>
internal sealed class CloseRequest(LegalRequestsDb db, OperationContext context, DeadlineBook deadlines) : IWorkflowCommand
{
    public static string Name => "close-request";

    public async Task<Outcome<Nothing>> RunAsync(WorkflowOrder order, CancellationToken cancellation)
    {
        var request = await db.Set<LegalRequest>().SingleAsync(it => it.Id == order.RequestId, cancellation);

        if (request.ClosedAt is not null)
        {
            return Nothing.More;
        }

        var released = await db.Set<PacketRelease>().AnyAsync(it => it.RequestId == order.RequestId, cancellation);
        var mustAccount = request.Instrument is not (Instrument.Authorization or Instrument.AccessRequest);
        var open = released && mustAccount && await db.Set<PacketRelease>()
            .AnyAsync(release => release.RequestId == order.RequestId && !db.Set<DisclosureEntry>().Any(entry => entry.ReleaseId == release.Id), cancellation);

        if (open)
        {
            return Refusal.Conflict("release.not-accounted", "A release is not in the accounting of disclosures yet.");
        }

        await deadlines.CloseAllAsync(order.RequestId, "The request is closed.", cancellation);
        request.ClosedAt = context.Now;
        request.CloseReason = released ? "The answer was sent." : "Nothing was sent.";
        request.Status = released ? RequestStatus.Closed : RequestStatus.ClosedNothingSent;
        return Nothing.More;
    }
}
