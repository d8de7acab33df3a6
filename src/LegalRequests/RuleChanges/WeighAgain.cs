using LegalRequests.Access;
using LegalRequests.Deadlines.Editions;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.RuleChanges;

/// <summary>Finds out anew what a change would do, against the rules and requests of now.</summary>
[Requires(Permission.ManageRules)]
public sealed class WeighAgain(LegalRequestsDb db, OpenDates open, ChangeOpening opening, RuleStamps stamps, OperationContext context)
    : IOperation<WeighAgain.Form, Nothing>
{
    public sealed record Form(Guid ChangeId) : IForm<Nothing>;

    public async Task<Outcome<Nothing>> RunAsync(Form form, CancellationToken cancellation)
    {
        var change = await db.Set<RuleChange>().Include(it => it.Editions).SingleOrDefaultAsync(it => it.Id == form.ChangeId, cancellation);

        if (change is null)
        {
            return Refusal.NotFound("change");
        }

        if (change.State is not (RuleChangeState.Weighing or RuleChangeState.Weighed))
        {
            return Refusal.Conflict("rules.decided", "This change is decided already. Open the rules again.");
        }

        if (await opening.ObstacleAsync(cancellation) is { } obstacle)
        {
            return obstacle;
        }

        await db.Set<RuleEffect>().Where(effect => effect.ChangeId == change.Id).ExecuteDeleteAsync(cancellation);
        change.State = RuleChangeState.Weighing;
        change.BaseStamp = await stamps.OfDatesAsync(cancellation);
        (change.Total, change.Passed, change.Cursor) = (await open.CountAsync(cancellation), 0, "");
        (change.Requests, change.Dates, change.NewDates, change.Questions, change.WeighedAt) = (0, 0, 0, 0, null);
        context.Note("change", change.Number);
        return Nothing.More;
    }
}
