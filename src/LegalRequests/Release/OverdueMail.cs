using LegalRequests.Mail;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Release;

/// <summary>Mails the people of a request that an answer about what left is overdue. It names the request's number and nothing else.</summary>
internal sealed class OverdueMail(LegalRequestsDb db, Outbox outbox, DeadlineReaders readers, OperationContext context)
{
    /// <param name="page">Where the answer is written down, below the request.</param>
    /// <param name="key">Once for each key and person.</param>
    internal async Task<int> TellAsync(Guid requestId, string page, string key, DateOnly day, CancellationToken cancellation)
    {
        var number = await db.Set<LegalRequest>().Where(it => it.Id == requestId).Select(it => it.Number).SingleAsync(cancellation);
        var count = 0;

        foreach (var person in await readers.OfAsync(requestId, people: true, supervisors: false, context.Now, cancellation))
        {
            var note = new MailNote(person.Email, MailKind.AnswerOverdue, number, $"/requests/{number}/{page}", day);
            var added = await outbox.AddAsync(note, $"{key}.{person.StaffId:N}", cancellation: cancellation);
            count += added is { Done: true, Value: true } ? 1 : 0;
        }

        context.Note("mails", count);
        return count;
    }
}
