using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Release;

/// <summary>Gives an encrypted copy to be sent; the look is written down.</summary>
[Requires(Permission.ReleasePacket)]
public sealed class OpenLockedPacket(LegalRequestsDb db, OperationContext context) : IOperation<OpenLockedPacket.Form, Guid>
{
    public sealed record Form(Guid RequestId, Guid CopyId) : IForm<Guid>, IAboutRequest;

    public async Task<Outcome<Guid>> RunAsync(Form form, CancellationToken cancellation)
    {
        var copy = await db.Set<LockedPacket>().AsNoTracking()
            .SingleOrDefaultAsync(it => it.Id == form.CopyId && it.RequestId == form.RequestId, cancellation);

        if (copy is null)
        {
            return Refusal.NotFound("copy");
        }

        context.Note("copyId", copy.Id);
        return copy.BlobId;
    }
}
