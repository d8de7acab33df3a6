using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using LegalRequests.Scheduling;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalRequests.Release;

/// <summary>Tells the people of a request, once, that the recipient of recalled pages has not answered in time.</summary>
[Requires(Permission.SystemWork)]
internal sealed class RemindOfRecall(LegalRequestsDb db, OperationContext context, OverdueMail mail) : IOperation<RemindOfRecall.Form, int>
{
    public sealed record Form(Guid RequestId, Guid RecallId) : IForm<int>, IAboutRequest;

    public async Task<Outcome<int>> RunAsync(Form form, CancellationToken cancellation)
    {
        var recall = await db.Set<Recall>().SingleAsync(it => it.Id == form.RecallId && it.RequestId == form.RequestId, cancellation);

        if (recall.Answer is not null || recall.RemindedAt is not null)
        {
            return 0;
        }

        recall.RemindedAt = context.Now;
        context.Note("recallId", recall.Id);
        return await mail.TellAsync(form.RequestId, "recall", $"recall.{recall.Id:N}.overdue", recall.ConfirmBy, cancellation);
    }
}

/// <summary>Looks for recalls whose day went by without an answer.</summary>
internal sealed class RemindOfRecallsJob(IServiceScopeFactory scopes, OperationRunner runner, TimeProvider clock) : ISweep
{
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LegalRequestsDb>();
        var now = clock.GetUtcNow();

        // No zone is further than a day from UTC; the court's own day decides below.
        var latest = CourtDay.Of(now, "").AddDays(1);
        var open = await db.Set<Recall>().AsNoTracking()
            .Where(it => it.Answer == null && it.RemindedAt == null && it.ConfirmBy < latest)
            .Join(db.Set<LegalRequest>(), it => it.RequestId, request => request.Id, (it, request) => new { it.Id, it.RequestId, it.ConfirmBy, request.ComplianceZone })
            .ToListAsync(cancellation);
        var due = open.Where(it => CourtDay.Of(now, it.ComplianceZone) > it.ConfirmBy).ToList();

        foreach (var recall in due)
        {
            (await runner.RunAsync(new RemindOfRecall.Form(recall.RequestId, recall.Id), Caller.System, cancellation)).OrThrow();
        }

        return due.Count;
    }
}
