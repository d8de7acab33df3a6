using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Release;
using LegalRequests.Requests;
using LegalRequests.Scheduling;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalRequests.InCamera;

/// <summary>Tells the people of a request, once, that the day has come to ask the court what became of the sealed copy.</summary>
[Requires(Permission.SystemWork)]
internal sealed class RemindOfSealedCopy(LegalRequestsDb db, OperationContext context, OverdueMail mail) : IOperation<RemindOfSealedCopy.Form, int>
{
    public sealed record Form(Guid RequestId, Guid DeliveryId) : IForm<int>, IAboutRequest;

    public async Task<Outcome<int>> RunAsync(Form form, CancellationToken cancellation)
    {
        var delivery = await db.Set<InCameraDelivery>().SingleAsync(it => it.Id == form.DeliveryId && it.RequestId == form.RequestId, cancellation);

        if (delivery.Fate is not null || delivery.RemindedAt is not null)
        {
            return 0;
        }

        delivery.RemindedAt = context.Now;
        context.Note("deliveryId", delivery.Id);
        return await mail.TellAsync(form.RequestId, "in-camera", $"in-camera.{delivery.Id:N}.overdue", delivery.AskBy, cancellation);
    }
}

/// <summary>Looks for sealed copies of which nobody has said by the day set what became of them.</summary>
internal sealed class RemindOfSealedCopiesJob(IServiceScopeFactory scopes, OperationRunner runner, TimeProvider clock) : ISweep
{
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LegalRequestsDb>();
        var now = clock.GetUtcNow();
        var tomorrow = CourtDay.Of(now, "").AddDays(1);
        var with = await db.Set<InCameraDelivery>().AsNoTracking()
            .Where(it => it.Fate == null && it.RemindedAt == null && it.AskBy <= tomorrow)
            .Join(db.Set<LegalRequest>(), it => it.RequestId, request => request.Id, (it, request) => new { it.Id, it.RequestId, it.AskBy, request.ComplianceZone })
            .ToListAsync(cancellation);
        var due = with.Where(it => CourtDay.Of(now, it.ComplianceZone) >= it.AskBy).ToList();

        foreach (var delivery in due)
        {
            (await runner.RunAsync(new RemindOfSealedCopy.Form(delivery.RequestId, delivery.Id), Caller.System, cancellation)).OrThrow();
        }

        return due.Count;
    }
}
