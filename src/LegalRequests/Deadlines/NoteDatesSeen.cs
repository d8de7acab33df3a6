using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Deadlines;

/// <summary>Notes that somebody who can act opened the request after a reminder, so that it is not taken to their supervisor.</summary>
[Requires(Permission.ManageDeadlines)]
public sealed class NoteDatesSeen(LegalRequestsDb db, OperationContext context) : IOperation<NoteDatesSeen.Form, Nothing>
{
    public sealed record Form(Guid RequestId) : IForm<Nothing>, IAboutRequest;

    public async Task<Outcome<Nothing>> RunAsync(Form form, CancellationToken cancellation)
    {
        var unseen = await db.Set<Deadline>().Where(Unseen).Where(it => it.RequestId == form.RequestId).ToListAsync(cancellation);

        foreach (var deadline in unseen)
        {
            deadline.SeenAt = context.Now;
            deadline.SeenBy = context.Actor.StaffId;
        }

        context.Note("dates", unseen.Count);
        return Nothing.More;
    }

    /// <summary>Dates of which people were told and which nobody who can act has looked at since.</summary>
    public static System.Linq.Expressions.Expression<Func<Deadline, bool>> Unseen { get; } =
        it => it.SupersededBy == null && it.SettledAt == null && it.RemindedAt != null && (it.SeenAt == null || it.SeenAt < it.RemindedAt);
}
