using LegalRequests.Access;
using LegalRequests.Deadlines.Counting;
using LegalRequests.Deadlines.Editions;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.RuleChanges;

/// <summary>Asks what it would do to open requests if an entered day were taken out of its calendar again. The entry stays to be read.</summary>
[Requires(Permission.ManageRules)]
public sealed class WithdrawClosure(LegalRequestsDb db, ChangeOpening opening, OperationContext context)
    : IOperation<WithdrawClosure.Form, Guid>
{
    /// <summary>Gives the id of the change.</summary>
    public sealed record Form(Guid ClosureId, string Reason) : IForm<Guid>;

    public async Task<Outcome<Guid>> RunAsync(Form form, CancellationToken cancellation)
    {
        var closure = await db.Set<CourtClosure>().SingleOrDefaultAsync(it => it.Id == form.ClosureId, cancellation);

        if (closure is null)
        {
            return Refusal.NotFound("day");
        }

        if (closure.State != ClosureState.InForce)
        {
            return Refusal.Conflict("closures.not-in-force", "This day is not in force, so there is nothing to withdraw. Open the calendar again.");
        }

        if (string.IsNullOrWhiteSpace(form.Reason))
        {
            return Refusal.OnField(nameof(form.Reason), "closures.reason-missing", "Say why the day is withdrawn.");
        }

        var asked = await db.Set<RuleChange>().AnyAsync(
            change => change.ClosureId == closure.Id && change.Kind == RuleChangeKind.ClosureWithdrawn
                && (change.State == RuleChangeState.Weighing || change.State == RuleChangeState.Weighed),
            cancellation);

        if (asked)
        {
            return Refusal.Conflict("closures.withdrawal-asked", "The withdrawal of this day is being looked at already. Open it among the changes under way.");
        }

        if (await opening.ObstacleAsync(cancellation) is { } obstacle)
        {
            return obstacle;
        }

        closure.WithdrawnBecause = form.Reason.Trim();
        context.Note("calendar", closure.CalendarId);
        var because = $"{closure.Day.Written()} ({closure.Name}) was taken out of the calendar {closure.CalendarId}.";
        return (await opening.WeighAsync(RuleChangeKind.ClosureWithdrawn, because, closure.Id, cancellation)).Id;
    }
}
