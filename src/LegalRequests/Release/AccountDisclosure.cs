using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using LegalRequests.Workflows.Running;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Release;

/// <summary>Writes what was released and is not accounted for yet into the accounting of disclosures. Safe to run twice.</summary>
internal sealed class AccountDisclosure(LegalRequestsDb db, OperationContext context, DisclosureBook book) : IWorkflowCommand
{
    public static string Name => "account-disclosure";

    public async Task<Outcome<Nothing>> RunAsync(WorkflowOrder order, CancellationToken cancellation)
    {
        var request = await db.Set<LegalRequest>().SingleAsync(it => it.Id == order.RequestId, cancellation);

        if (!DisclosureBook.Accounts(request))
        {
            return Nothing.More;
        }

        var missing = await db.Set<PacketRelease>()
            .Where(release => release.RequestId == order.RequestId && !db.Set<DisclosureEntry>().Any(entry => entry.ReleaseId == release.Id))
            .ToListAsync(cancellation);

        foreach (var release in missing)
        {
            await book.AddAsync(request, release, cancellation);
        }

        context.Note("entries", missing.Count);
        return Nothing.More;
    }
}
