using LegalRequests.Access;
using LegalRequests.Deadlines;
using LegalRequests.Mail;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Requests;

/// <summary>Mails the people of a request when a stage of a deadline comes or a change of its date is proposed.</summary>
internal sealed class MailDeadlineNews(LegalRequestsDb db, Outbox outbox, OperationContext context)
    : IListener<DeadlineStageReached>, IListener<DeadlineChangeProposed>
{
    private static readonly Relation[] Always = [Relation.Owner, Relation.Counsel];
    private static readonly Relation[] WhenLate = [Relation.Owner, Relation.Counsel, Relation.Supervisor];

    public Task OnAsync(DeadlineStageReached happened, CancellationToken cancellation)
    {
        var kind = happened.Stage switch
        {
            DeadlineStage.Overdue => MailKind.DeadlineLate,
            DeadlineStage.Due => MailKind.DeadlineToday,
            _ => MailKind.DeadlineSoon,
        };
        var told = happened.Stage == DeadlineStage.Overdue ? WhenLate : Always;
        var key = $"deadline.{happened.DeadlineId:N}.{happened.Stage.ToString().ToLowerInvariant()}";
        return TellAsync(happened.RequestId, told, kind, key, happened.Day, cancellation);
    }

    public Task OnAsync(DeadlineChangeProposed happened, CancellationToken cancellation) =>
        TellAsync(happened.RequestId, Always, MailKind.DeadlineChanged, $"proposal.{happened.ProposalId:N}", null, cancellation);

    private async Task TellAsync(Guid requestId, Relation[] relations, MailKind kind, string key, DateOnly? day, CancellationToken cancellation)
    {
        var number = await db.Set<LegalRequest>().Where(it => it.Id == requestId).Select(it => it.Number).SingleAsync(cancellation);
        var now = context.Now;
        var held = db.Set<RequestRelation>().Where(it => it.RequestId == requestId && it.From <= now && (it.Until == null || it.Until > now));
        var walled = held.Where(it => it.Relation == Relation.Walled).Select(it => it.StaffId);
        var people = await db.Set<StaffMember>()
            .Where(staff => !staff.Disabled && staff.Email != null && !walled.Contains(staff.Id))
            .Where(staff => held.Any(it => it.StaffId == staff.Id && relations.Contains(it.Relation)))
            .Select(staff => new { staff.Id, staff.Email })
            .ToListAsync(cancellation);
        var unreachable = 0;

        foreach (var person in people)
        {
            var note = new MailNote(person.Email ?? "", kind, number, $"/requests/{number}/deadlines", day);
            var added = await outbox.AddAsync(note, $"{key}.{person.Id:N}", cancellation: cancellation);
            unreachable += added.Done ? 0 : 1;
        }

        context.Note("mails", people.Count - unreachable);
        context.Note("withoutAddress", unreachable);
    }
}
