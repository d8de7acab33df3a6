using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Workflows.Running;

/// <summary>Ends a waiting period whose date has come. Asked twice, or after a person's answer, it does nothing.</summary>
[Requires(Permission.SystemWork)]
public sealed class LetPeriodElapse(LegalRequestsDb db, RunningWorkflows workflows, OperationContext context)
    : IOperation<LetPeriodElapse.Form, ResumeAnswer>
{
    /// <param name="RequestId">The request.</param>
    /// <param name="Step">The waiting step.</param>
    /// <param name="Visit">The visit that the sweep saw.</param>
    public sealed record Form(Guid RequestId, string Step, int Visit) : IForm<ResumeAnswer>, IAboutRequest;

    public async Task<Outcome<ResumeAnswer>> RunAsync(Form form, CancellationToken cancellation)
    {
        var rule = await db.Set<OpenBookmark>().AsNoTracking()
            .Where(it => it.RequestId == form.RequestId && it.Step == form.Step && it.Visit == form.Visit && it.Due <= context.Now)
            .Select(it => it.TaskName)
            .SingleOrDefaultAsync(cancellation);
        if (rule is null) return ResumeAnswer.Gone;

        return await workflows.CompleteAsync(
            new StepAnswer(form.RequestId, rule, "Elapsed", context.Actor.StaffId) { Visit = form.Visit },
            cancellation);
    }
}
