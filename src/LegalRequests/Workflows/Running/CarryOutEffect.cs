using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Workflows.Running;

/// <summary>Carries out one ordered effect: the mark that it is done and what it writes commit together.</summary>
[Requires(Permission.SystemWork)]
public sealed class CarryOutEffect(LegalRequestsDb db, WorkflowCommands commands, IServiceProvider services, OperationContext context)
    : IOperation<CarryOutEffect.Form, bool>
{
    /// <param name="RequestId">The request.</param>
    /// <param name="EffectId">The effect.</param>
    /// <param name="LeaseEnd">The lease under which it is tried; when another try has taken over, this one does nothing.</param>
    public sealed record Form(Guid RequestId, Guid EffectId, DateTimeOffset LeaseEnd) : IForm<bool>, IAboutRequest;

    /// <summary>False when it was done already, or is in other hands.</summary>
    public async Task<Outcome<bool>> RunAsync(Form form, CancellationToken cancellation)
    {
        var mine = db.Set<OrderedEffect>().Where(it => it.Id == form.EffectId && it.DoneAt == null && it.NotBefore == form.LeaseEnd);
        if (await mine.ExecuteUpdateAsync(row => row.SetProperty(it => it.DoneAt, context.Now).SetProperty(it => it.LastError, ""), cancellation) == 0) return false;

        var effect = await db.Set<OrderedEffect>().AsNoTracking().SingleAsync(it => it.Id == form.EffectId, cancellation);
        context.Note("effect", effect.DedupeKey);
        if (commands.Make(effect.Command, services) is not { } command)
        {
            return new Refusal("workflow.unknown-command", $"Nothing carries out '{effect.Command}'.", RefusalKind.Conflict);
        }

        var step = await db.Set<JournalEntry>()
            .Where(it => it.InstanceId == effect.InstanceId && it.Line == effect.Line)
            .Select(it => it.Step)
            .SingleAsync(cancellation);
        var outcome = await command.RunAsync(new(effect.RequestId, effect.DedupeKey, step, effect.OrderedAt), cancellation);
        return outcome.Done ? true : outcome.Refusal;
    }
}
