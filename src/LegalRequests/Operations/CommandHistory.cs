using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Operations;

/// <summary>Says whether a command was done, for pages that do not show its form any more.</summary>
public sealed class CommandHistory(LegalRequestsDb db)
{
    public Task<bool> IsDoneAsync(Guid commandId, Guid actorId, CancellationToken cancellation = default) =>
        db.Set<CommandRow>().AnyAsync(it => it.Id == commandId && it.ActorId == actorId, cancellation);
}
