using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Redaction;

/// <summary>Takes a box away. It stays on record, so that it can be brought back and counsel sees that it was there.</summary>
[Requires(Permission.MarkRedactions)]
public sealed class RemoveMark(LegalRequestsDb db, OperationContext context, MarkedPages pages) : IOperation<RemoveMark.Form, Nothing>
{
    public sealed record Form(Guid RequestId, Guid MarkId) : IForm<Nothing>, IAboutRequest;

    public async Task<Outcome<Nothing>> RunAsync(Form form, CancellationToken cancellation)
    {
        var mark = await db.Set<RedactionMark>()
            .SingleOrDefaultAsync(it => it.Id == form.MarkId && it.RequestId == form.RequestId, cancellation);

        if (mark is null)
        {
            return Refusal.NotFound("box");
        }

        if (await pages.WhyClosedAsync(form.RequestId, mark.PageId, cancellation) is { } closed)
        {
            return closed;
        }

        if (mark.RemovedAt is not null)
        {
            return Nothing.More;
        }

        mark.RemovedAt = context.Now;
        mark.RemovedBy = context.Actor.StaffId;
        var others = await pages.HasOtherMarkAsync(mark.PageId, mark.Id, cancellation);
        await pages.FollowMarksAsync(mark.PageId, others, cancellation);
        context.Note("markId", mark.Id);
        context.Raise(new RedactionsChanged(form.RequestId, mark.DocumentId, mark.PageId));
        return Nothing.More;
    }
}

/// <summary>Brings a box back that was taken away: undo.</summary>
[Requires(Permission.MarkRedactions)]
public sealed class RestoreMark(LegalRequestsDb db, OperationContext context, MarkedPages pages) : IOperation<RestoreMark.Form, Nothing>
{
    public sealed record Form(Guid RequestId, Guid MarkId) : IForm<Nothing>, IAboutRequest;

    public async Task<Outcome<Nothing>> RunAsync(Form form, CancellationToken cancellation)
    {
        var mark = await db.Set<RedactionMark>()
            .SingleOrDefaultAsync(it => it.Id == form.MarkId && it.RequestId == form.RequestId, cancellation);

        if (mark is null)
        {
            return Refusal.NotFound("box");
        }

        if (await pages.WhyClosedAsync(form.RequestId, mark.PageId, cancellation) is { } closed)
        {
            return closed;
        }

        mark.RemovedAt = null;
        mark.RemovedBy = null;
        await pages.FollowMarksAsync(mark.PageId, marked: true, cancellation);
        context.Note("markId", mark.Id);
        context.Raise(new RedactionsChanged(form.RequestId, mark.DocumentId, mark.PageId));
        return Nothing.More;
    }
}
