using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Deadlines;

/// <summary>Opens a question again whose answer was wrong. The answer before stays to be read.</summary>
[Requires(Permission.ManageDeadlines)]
public sealed class AskCounselAgain(LegalRequestsDb db, OperationContext context) : IOperation<AskCounselAgain.Form, Guid>
{
    /// <summary>Gives the id of the question that is open now.</summary>
    public sealed record Form(Guid RequestId, Guid TaskId) : IForm<Guid>, IAboutRequest;

    public async Task<Outcome<Guid>> RunAsync(Form form, CancellationToken cancellation)
    {
        var tasks = await db.Set<CounselTask>().Where(it => it.RequestId == form.RequestId).ToListAsync(cancellation);

        if (tasks.Find(it => it.Id == form.TaskId) is not { } answered)
        {
            return Refusal.NotFound("question");
        }

        if (answered.ClosedBy is not { } by || by == Actor.SystemId)
        {
            return Refusal.Conflict("deadlines.not-answered", "Nobody has answered this question, so there is nothing to take back.");
        }

        if (tasks.Exists(it => it.ClosedAt is null && it.Code == answered.Code && it.Subject == answered.Subject))
        {
            return Refusal.Conflict("deadlines.asked-already", "This question is open already.");
        }

        var again = new CounselTask
        {
            Id = Guid.CreateVersion7(),
            RequestId = form.RequestId,
            Code = answered.Code,
            Subject = answered.Subject,
            Sentence = answered.Sentence,
            OpenedAt = context.Now,
        };
        db.Add(again);
        context.Note("task", again.Id);
        return again.Id;
    }
}
