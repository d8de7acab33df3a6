using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Redaction;

/// <summary>Takes all boxes of an act away together. They stay on record like any box that was taken away.</summary>
[Requires(Permission.MarkRedactions)]
public sealed class TakeBackAct(LegalRequestsDb db, OperationContext context, MarkedPages pages) : IOperation<TakeBackAct.Form, int>
{
    public sealed record Form(Guid RequestId, Guid ActId) : IForm<int>, IAboutRequest;

    /// <summary>Gives how many boxes went.</summary>
    public async Task<Outcome<int>> RunAsync(Form form, CancellationToken cancellation)
    {
        var act = await db.Set<RedactionAct>().SingleOrDefaultAsync(it => it.Id == form.ActId && it.RequestId == form.RequestId, cancellation);

        if (act is null)
        {
            return Refusal.NotFound("act");
        }

        if (act.TakenBackAt is not null)
        {
            return 0;
        }

        var marks = await db.Set<RedactionMark>().Where(it => it.ActId == act.Id && it.RemovedAt == null).ToListAsync(cancellation);

        foreach (var page in marks.GroupBy(mark => mark.PageId))
        {
            if (await pages.WhyClosedAsync(form.RequestId, page.Key, cancellation) is { } closed)
            {
                return closed;
            }

            foreach (var mark in page)
            {
                mark.RemovedAt = context.Now;
                mark.RemovedBy = context.Actor.StaffId;
            }

            await pages.FollowMarksAsync(page.Key, await pages.HasMarkOutsideAsync(page.Key, act.Id, cancellation), cancellation);
            context.Raise(new RedactionsChanged(form.RequestId, page.First().DocumentId, page.Key));
        }

        act.TakenBackAt = context.Now;
        act.TakenBackBy = context.Actor.StaffId;
        context.Note("actId", act.Id);
        context.Note("boxes", marks.Count);
        return marks.Count;
    }
}

/// <summary>Brings the boxes back that went when an act was taken back.</summary>
[Requires(Permission.MarkRedactions)]
public sealed class RepeatAct(LegalRequestsDb db, OperationContext context, MarkedPages pages) : IOperation<RepeatAct.Form, int>
{
    public sealed record Form(Guid RequestId, Guid ActId) : IForm<int>, IAboutRequest;

    /// <summary>Gives how many boxes came back.</summary>
    public async Task<Outcome<int>> RunAsync(Form form, CancellationToken cancellation)
    {
        var act = await db.Set<RedactionAct>().SingleOrDefaultAsync(it => it.Id == form.ActId && it.RequestId == form.RequestId, cancellation);

        if (act is null)
        {
            return Refusal.NotFound("act");
        }

        if (act.TakenBackAt is not { } when)
        {
            return 0;
        }

        var marks = await db.Set<RedactionMark>().Where(it => it.ActId == act.Id && it.RemovedAt == when).ToListAsync(cancellation);

        foreach (var page in marks.GroupBy(mark => mark.PageId))
        {
            if (await pages.WhyClosedAsync(form.RequestId, page.Key, cancellation) is { } closed)
            {
                return closed;
            }

            foreach (var mark in page)
            {
                mark.RemovedAt = null;
                mark.RemovedBy = null;
            }

            await pages.FollowMarksAsync(page.Key, marked: true, cancellation);
            context.Raise(new RedactionsChanged(form.RequestId, page.First().DocumentId, page.Key));
        }

        act.TakenBackAt = null;
        act.TakenBackBy = null;
        context.Note("actId", act.Id);
        context.Note("boxes", marks.Count);
        return marks.Count;
    }
}
