using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Requests;
using LegalRequests.Workflows;

namespace LegalRequests.Privilege;

/// <summary>Says that all documents are assessed, so that the packet can be drafted.</summary>
[Requires(Permission.AssessPrivilege)]
public sealed class FinishAssessment(EveryPageDecidedGate gate, OfficeSteps steps) : IOperation<FinishAssessment.Form, Nothing>
{
    public sealed record Form(Guid RequestId) : IForm<Nothing>, IAboutRequest;

    public async Task<Outcome<Nothing>> RunAsync(Form form, CancellationToken cancellation)
    {
        var answers = await gate.AskAsync(new GateQuestion(form.RequestId, null, null, null), cancellation);

        if (answers.FirstOrDefault(answer => !answer.Open) is { } shut)
        {
            return Refusal.Conflict("privilege.not-all-assessed", shut.Reason);
        }

        if (await steps.CompleteAsync(form.RequestId, "privilege-assessment", "Done", cancellation) is { } notNow)
        {
            return notNow;
        }

        return Nothing.More;
    }
}
