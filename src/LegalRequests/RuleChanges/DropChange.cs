using LegalRequests.Access;
using LegalRequests.Deadlines.Editions;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.RuleChanges;

/// <summary>Gives up a change before it is in force. What was in force stays in force.</summary>
[Requires(Permission.ManageRules)]
public sealed class DropChange(LegalRequestsDb db, OperationContext context) : IOperation<DropChange.Form, Nothing>
{
    public sealed record Form(Guid ChangeId) : IForm<Nothing>;

    public async Task<Outcome<Nothing>> RunAsync(Form form, CancellationToken cancellation)
    {
        var change = await db.Set<RuleChange>().SingleOrDefaultAsync(it => it.Id == form.ChangeId, cancellation);

        if (change is null)
        {
            return Refusal.NotFound("change");
        }

        if (change.State is not (RuleChangeState.Weighing or RuleChangeState.Weighed))
        {
            return Refusal.Conflict("rules.decided", "This change is decided already. To undo one that is in force, put the version before it in force again, or withdraw the day.");
        }

        change.State = RuleChangeState.Dropped;
        change.EndedAt = context.Now;
        context.Note("change", change.Number);

        if (change.ClosureId is { } id)
        {
            var closure = await db.Set<CourtClosure>().SingleAsync(it => it.Id == id, cancellation);
            closure.State = closure.State == ClosureState.Draft ? ClosureState.Dropped : closure.State;
            closure.WithdrawnBecause = "";
        }

        await db.Set<RuleEffect>().Where(effect => effect.ChangeId == change.Id).ExecuteDeleteAsync(cancellation);
        return Nothing.More;
    }
}
