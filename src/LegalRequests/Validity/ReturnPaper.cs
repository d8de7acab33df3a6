using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using LegalRequests.Workflows.Running;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Validity;

/// <summary>
/// Counsel answers a defective paper by returning it: nothing is sent, and the request ends. To answer with an objection or a
/// motion, counsel records that with <see cref="RecordStay"/>; to go on, counsel decides that the paper is valid.
/// </summary>
[Requires(Permission.ReviewPacket)]
public sealed class ReturnPaper(LegalRequestsDb db, OperationContext context, RunningWorkflows workflows) : IOperation<ReturnPaper.Form, Nothing>
{
    private static readonly string[] Words = ["Return", "NotCompelled"];

    /// <param name="Reason">What the sender was told.</param>
    public sealed record Form(Guid RequestId, string Reason) : IForm<Nothing>, IAboutRequest;

    public async Task<Outcome<Nothing>> RunAsync(Form form, CancellationToken cancellation)
    {
        var request = await db.Set<LegalRequest>().SingleAsync(it => it.Id == form.RequestId, cancellation);

        if (request.Over)
        {
            return RequestRefusals.Over;
        }

        if (string.IsNullOrWhiteSpace(form.Reason))
        {
            return Refusal.OnField(nameof(Form.Reason), "validity.reason-missing", "Say what the sender was told, and when.");
        }

        var open = await workflows.OpenStepsAsync(form.RequestId, cancellation);
        var step = open.FirstOrDefault(it => it.TaskName == "counsel-triage");

        if (step is null)
        {
            return Refusal.Conflict("validity.not-with-counsel", "The paper does not wait for counsel's answer now.");
        }

        var answer = new StepAnswer(form.RequestId, step.TaskName, step.Outcomes.First(Words.Contains), context.Actor.StaffId) { Visit = step.Visit };
        await workflows.CompleteAsync(answer, cancellation);
        request.CloseReason = form.Reason.Trim();
        request.Status = RequestStatus.Defective;
        context.Note("outcome", answer.Outcome);
        return Nothing.More;
    }
}
