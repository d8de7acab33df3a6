using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Staff;

/// <summary>Signs one of one's own browsers out.</summary>
[Requires(Permission.OwnAccount)]
public sealed class EndOwnSession(LegalRequestsDb db, OperationContext context) : IOperation<EndOwnSession.Form, Nothing>
{
    /// <param name="KeyHash">The session's stored hash.</param>
    public sealed record Form(string KeyHash) : IForm<Nothing>;

    public async Task<Outcome<Nothing>> RunAsync(Form form, CancellationToken cancellation)
    {
        var ended = await db.Set<StaffSession>()
            .Where(it => it.KeyHash == form.KeyHash && it.StaffId == context.Actor.StaffId)
            .ExecuteDeleteAsync(cancellation);
        return ended == 1 ? Nothing.More : Refusal.Conflict("session.over", "This session is over already.");
    }
}
