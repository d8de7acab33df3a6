using LegalRequests.Access;
using LegalRequests.Deadlines;
using LegalRequests.Mail;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.RuleChanges;

/// <summary>Closes a change after the last request was gone through, and tells each person once who has dates to decide because of it.</summary>
[Requires(Permission.SystemWork)]
internal sealed class FinishChange(LegalRequestsDb db, Outbox outbox, OperationContext context) : IOperation<FinishChange.Form, bool>
{
    private static readonly Relation[] Told = [Relation.Owner, Relation.Counsel];

    /// <summary>Gives false when it was closed before, or has gone on since.</summary>
    /// <param name="Seen">The cursor behind which nothing is left.</param>
    public sealed record Form(Guid ChangeId, string Seen) : IForm<bool>;

    public async Task<Outcome<bool>> RunAsync(Form form, CancellationToken cancellation)
    {
        var change = await db.Set<RuleChange>()
            .SingleOrDefaultAsync(it => it.Id == form.ChangeId && it.State == RuleChangeState.Carrying && it.Cursor == form.Seen, cancellation);

        if (change is null)
        {
            return false;
        }

        change.State = RuleChangeState.Done;
        change.EndedAt = context.Now;
        change.Total = change.Passed;
        context.Note("change", change.Number);
        context.Note("proposals", change.Proposed);

        foreach (var person in await PeopleAsync(change.Id, cancellation))
        {
            var note = new MailNote(person.Email, MailKind.RulesChanged, change.Number, "/proposals");
            await outbox.AddAsync(note, $"rules.{change.Id:N}.{person.Id:N}", cancellation: cancellation);
        }

        return true;
    }

    private async Task<List<Person>> PeopleAsync(Guid changeId, CancellationToken cancellation)
    {
        var now = context.Now;
        var touched = db.Set<DeadlineProposal>().Where(it => it.RuleChangeId == changeId && it.State == ProposalState.Open).Select(it => it.RequestId);
        var held = db.Set<RequestRelation>().Where(it => it.From <= now && (it.Until == null || it.Until > now) && touched.Contains(it.RequestId));

        return await db.Set<StaffMember>()
            .Where(staff => !staff.Disabled && staff.Email != null)
            .Where(staff => held.Any(it => it.StaffId == staff.Id && Told.Contains(it.Relation)
                && !held.Any(wall => wall.RequestId == it.RequestId && wall.StaffId == staff.Id && wall.Relation == Relation.Walled)))
            .Select(staff => new Person(staff.Id, staff.Email ?? ""))
            .ToListAsync(cancellation);
    }

    private sealed record Person(Guid Id, string Email);
}
