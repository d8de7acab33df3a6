using LegalRequests.Access;
using LegalRequests.Deadlines.Editions;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.RuleChanges;

/// <summary>
/// Puts a change in force whose effect was weighed. From here on dates are computed by it; what it would change about dates
/// that hold is proposed afterwards, request by request.
/// </summary>
[Requires(Permission.ManageRules)]
public sealed class PutInForce(
    LegalRequestsDb db, CandidateRules candidates, PackTrials trials, ChangeOpening opening, RuleStamps stamps, OperationContext context)
    : IOperation<PutInForce.Form, Nothing>
{
    public sealed record Form(Guid ChangeId) : IForm<Nothing>;

    public async Task<Outcome<Nothing>> RunAsync(Form form, CancellationToken cancellation)
    {
        var change = await db.Set<RuleChange>().Include(it => it.Editions).SingleOrDefaultAsync(it => it.Id == form.ChangeId, cancellation);

        if (change is null)
        {
            return Refusal.NotFound("change");
        }

        context.Note("change", change.Number);

        if (change.State != RuleChangeState.Weighed)
        {
            return Refusal.Conflict("rules.not-weighed", change.State == RuleChangeState.Weighing
                ? "What this would do to open requests is not known yet. Wait until all are gone through."
                : "This change is decided already. Open the rules again.");
        }

        if (await opening.ObstacleAsync(cancellation) is { } obstacle)
        {
            return obstacle;
        }

        if (!await stamps.RenewDatesAsync(change.BaseStamp, cancellation))
        {
            return Stale;
        }

        if (change.Kind == RuleChangeKind.Editions && await RedAsync(change, cancellation) is { } red)
        {
            return red;
        }

        await TakeEffectAsync(change, cancellation);
        change.State = RuleChangeState.Carrying;
        (change.InForceAt, change.InForceBy) = (context.Now, context.Actor.StaffId);
        (change.Passed, change.Cursor) = (0, "");
        return Nothing.More;
    }

    internal static Refusal Stale { get; } = Refusal.Conflict(
        "rules.weighed-on-others", "The rules in force changed since this was weighed, so its effect may be another now. Weigh it again.");

    private async Task<Refusal?> RedAsync(RuleChange change, CancellationToken cancellation)
    {
        var contents = await candidates.ContentsAsync(change, cancellation);
        var trial = trials.Of(contents);
        context.Note("tests", trial.Run);

        return trial.Green ? null : new Refusal(
            "rules.tests-red", "The examples in the packs do not come out as the packs say. Rules with a failing example cannot be put in force; mend the file and give it a new version.", RefusalKind.Gate)
        {
            Details = [.. trial.Failures.Take(20).Select(failure => failure.Sentence)],
        };
    }

    private async Task TakeEffectAsync(RuleChange change, CancellationToken cancellation)
    {
        foreach (var row in change.Editions)
        {
            var edition = await db.Set<RuleEdition>().SingleAsync(it => it.Id == row.EditionId, cancellation);
            var before = await db.Set<RuleEdition>()
                .SingleOrDefaultAsync(it => it.Kind == edition.Kind && it.DocumentId == edition.DocumentId && it.State == EditionState.InForce, cancellation);
            before?.Retire(context.Now);

            // Only one edition of a document may be in force: the old one must have let go before the new one takes its place.
            await db.SaveChangesAsync(cancellation);
            edition.PutInForce(context.Now, context.Actor.StaffId);
            context.Note($"edition.{edition.Kind}.{edition.DocumentId}", edition.Version);
        }

        if (change.ClosureId is { } id)
        {
            var closure = await db.Set<CourtClosure>().SingleAsync(it => it.Id == id, cancellation);

            if (change.Kind == RuleChangeKind.ClosureEntered)
            {
                closure.State = ClosureState.InForce;
                closure.InForceSince = context.Now;
            }
            else
            {
                closure.State = ClosureState.Withdrawn;
                (closure.WithdrawnAt, closure.WithdrawnBy) = (context.Now, context.Actor.StaffId);
            }
        }
    }
}
