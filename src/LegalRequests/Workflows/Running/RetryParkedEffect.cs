using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Workflows.Running;

/// <summary>Tries an effect again that had failed too often and was set aside.</summary>
[Requires(Permission.CloseRequest)]
public sealed class RetryParkedEffect(LegalRequestsDb db, OperationContext context) : IOperation<RetryParkedEffect.Form, Nothing>
{
    public sealed record Form(Guid RequestId, Guid EffectId) : IForm<Nothing>, IAboutRequest;

    public async Task<Outcome<Nothing>> RunAsync(Form form, CancellationToken cancellation)
    {
        var freed = await db.Set<OrderedEffect>()
            .Where(it => it.Id == form.EffectId && it.RequestId == form.RequestId && it.DoneAt == null && it.ParkedAt != null)
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(it => it.ParkedAt, (DateTimeOffset?)null)
                    .SetProperty(it => it.Attempts, 0)
                    .SetProperty(it => it.NotBefore, context.Now),
                cancellation);
        context.Note("effect", form.EffectId);
        return freed == 1
            ? Nothing.More
            : Refusal.Conflict("workflow.not-parked", "This work is not set aside any more. Open the page again.");
    }
}
