using LegalRequests.Access;
using LegalRequests.Audit;
using LegalRequests.Deadlines;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.RuleChanges;

/// <summary>
/// Computes the dates of some requests anew after the rules changed: what would move is proposed. It moves the mark of how
/// far the change has come in the same transaction, so that a batch counts once, whoever repeats it.
/// </summary>
[Requires(Permission.SystemWork)]
internal sealed class ReconsiderDates(
    LegalRequestsDb db,
    RequestAccess access,
    DeadlineBook book,
    DatesOfRequest dates,
    AuditLog audit,
    OperationContext context) : IOperation<ReconsiderDates.Form, bool>
{
    /// <summary>Gives false when another machine has been here before.</summary>
    /// <param name="Seen">The cursor that the batch begins behind.</param>
    /// <param name="Next">The cursor that it ends with.</param>
    /// <param name="Passed">Requests between the two, also those that nothing changes for.</param>
    /// <param name="Requests">Those to compute anew.</param>
    public sealed record Form(Guid ChangeId, string Seen, string Next, int Passed, IReadOnlyList<Guid> Requests) : IForm<bool>;

    public async Task<Outcome<bool>> RunAsync(Form form, CancellationToken cancellation)
    {
        var taken = await db.Set<RuleChange>()
            .Where(change => change.Id == form.ChangeId && change.State == RuleChangeState.Carrying && change.Cursor == form.Seen)
            .ExecuteUpdateAsync(
                row => row.SetProperty(change => change.Cursor, form.Next).SetProperty(change => change.Passed, change => change.Passed + form.Passed),
                cancellation);

        if (taken == 0)
        {
            return false;
        }

        var because = await db.Set<RuleChange>().Where(change => change.Id == form.ChangeId).Select(change => change.Because).SingleAsync(cancellation);
        var news = new RuleNews(form.ChangeId, because);
        var (proposed, written) = (0, 0);

        // Everybody else takes one latch at a time; in one order, two batches cannot wait for each other.
        foreach (var id in form.Requests.Order())
        {
            var entry = await ComputeAsync(id, news, cancellation);
            proposed += entry.Proposed;
            written += entry.Written;
        }

        await db.Set<RuleChange>()
            .Where(change => change.Id == form.ChangeId)
            .ExecuteUpdateAsync(row => row.SetProperty(change => change.Proposed, change => change.Proposed + proposed), cancellation);
        context.Note("change", form.ChangeId);
        context.Note("requests", form.Requests.Count);
        context.Note("proposals", proposed);
        context.Note("deadlines", written);
        return true;
    }

    private async Task<BookEntry> ComputeAsync(Guid requestId, RuleNews news, CancellationToken cancellation)
    {
        await access.TakeAsync(requestId, cancellation);
        var request = await db.Set<LegalRequest>().AsNoTracking().SingleAsync(it => it.Id == requestId, cancellation);

        if (request.Over)
        {
            return new BookEntry(0, 0, 0);
        }

        var entry = await book.ReconsiderAsync(requestId, await dates.FactsAsync(request, cancellation), news, cancellation);
        audit.Add(new AuditFact(nameof(ReconsiderDates), context.Actor.StaffId, requestId, "done", new Dictionary<string, string>
        {
            ["change"] = news.ChangeId.ToString(),
            ["proposals"] = $"{entry.Proposed}",
            ["deadlines"] = $"{entry.Written}",
            ["counselTasks"] = $"{entry.TasksOpened}",
        }));
        return entry;
    }
}
