using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Privilege;
using LegalRequests.Redaction;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Packets.NativePages;

/// <summary>A choice ends when a box is drawn on the document or taken away, and when the document is assessed anew: counsel chose something else.</summary>
internal sealed class EndNativeChoices(LegalRequestsDb db, OperationContext context) : IListener<DocumentAssessed>, IListener<RedactionsChanged>
{
    public Task OnAsync(DocumentAssessed happened, CancellationToken cancellation) =>
        EndAsync(happened.DocumentId, "The document was assessed again.", cancellation);

    public Task OnAsync(RedactionsChanged happened, CancellationToken cancellation) =>
        EndAsync(happened.DocumentId, "A box was drawn or taken away.", cancellation);

    private async Task EndAsync(Guid documentId, string because, CancellationToken cancellation)
    {
        foreach (var choice in await db.Set<NativeChoice>().Where(it => it.DocumentId == documentId && it.EndedAt == null).ToListAsync(cancellation))
        {
            choice.EndedAt = context.Now;
            choice.EndedBecause = because;
        }
    }
}
