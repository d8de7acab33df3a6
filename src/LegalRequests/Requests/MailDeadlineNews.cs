using LegalRequests.Access;
using LegalRequests.Deadlines;
using LegalRequests.Mail;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LegalRequests.Requests;

/// <summary>Mails the people of a request when a stage of a deadline comes or a change of its date is proposed.</summary>
internal sealed class MailDeadlineNews(LegalRequestsDb db, Outbox outbox, DeadlineReaders readers, IOptions<MailSettings> settings, OperationContext context)
    : IListener<DeadlineStageReached>, IListener<DeadlineChangeProposed>
{
    public Task OnAsync(DeadlineStageReached happened, CancellationToken cancellation) => TellAsync(
        new Told(happened.RequestId, happened.DeadlineId, KindOf(happened), $"deadline.{happened.DeadlineId:N}.{happened.Stage}", happened.Day),
        people: happened.Stage.Kind != StageKind.Unopened,
        happened.Escalates,
        cancellation);

    public Task OnAsync(DeadlineChangeProposed happened, CancellationToken cancellation) => TellAsync(
        new Told(happened.RequestId, happened.DeadlineId, MailKind.DeadlineChanged, $"proposal.{happened.ProposalId:N}", null),
        people: true,
        supervisors: false,
        cancellation);

    private static MailKind KindOf(DeadlineStageReached happened) => happened.Stage.Kind switch
    {
        StageKind.Late => MailKind.DeadlineLate,
        StageKind.Unopened => MailKind.DeadlineUnopened,
        _ when happened.Today > happened.Day => MailKind.SafeDayPassed,
        _ when happened.Today == happened.Day => MailKind.DeadlineToday,
        _ => MailKind.DeadlineSoon,
    };

    private async Task TellAsync(Told told, bool people, bool supervisors, CancellationToken cancellation)
    {
        var number = await db.Set<LegalRequest>().Where(it => it.Id == told.RequestId).Select(it => it.Number).SingleAsync(cancellation);
        var unverified = (await db.Set<Deadline>().AsNoTracking().SingleAsync(it => it.Id == told.DeadlineId, cancellation)).Warning is not null;
        var recipients = await readers.OfAsync(told.RequestId, people, supervisors, context.Now, cancellation);
        var unreachable = 0;

        foreach (var person in recipients)
        {
            var note = new MailNote(person.Email, told.Kind, number, $"/requests/{number}/deadlines", told.Day) { Unverified = unverified };
            var added = await outbox.AddAsync(
                note,
                $"{told.Key}.{person.StaffId:N}",
                context.Now.AddSeconds(settings.Value.GatherSeconds),
                cancellation);
            unreachable += added.Done ? 0 : 1;
        }

        context.Note("mails", recipients.Count - unreachable);
        context.Note("withoutAddress", unreachable);
    }

    private sealed record Told(Guid RequestId, Guid DeadlineId, MailKind Kind, string Key, DateOnly? Day);
}
