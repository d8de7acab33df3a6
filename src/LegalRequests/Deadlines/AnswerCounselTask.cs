using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Deadlines;

/// <summary>Closes a question of law with its answer. The same question is not asked again on this request.</summary>
[Requires(Permission.ManageDeadlines)]
public sealed class AnswerCounselTask(LegalRequestsDb db, OperationContext context) : IOperation<AnswerCounselTask.Form, Nothing>
{
    public sealed record Form(Guid RequestId, Guid TaskId, string Answer) : IForm<Nothing>, IAboutRequest;

    public async Task<Outcome<Nothing>> RunAsync(Form form, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(form.Answer))
        {
            return Refusal.OnField(nameof(form.Answer), "deadlines.answer-missing", "Write down what was found, and where.");
        }

        var task = await db.Set<CounselTask>().SingleOrDefaultAsync(it => it.Id == form.TaskId && it.RequestId == form.RequestId, cancellation);

        if (task is null)
        {
            return Refusal.NotFound("question");
        }

        if (task.ClosedAt is not null)
        {
            return Refusal.Conflict("deadlines.answered", "This question is answered already. Open the deadlines again.");
        }

        task.ClosedAt = context.Now;
        task.ClosedBy = context.Actor.StaffId;
        task.Answer = form.Answer.Trim();
        context.Note("task", task.Id);
        return Nothing.More;
    }
}
