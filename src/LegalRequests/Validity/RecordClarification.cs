using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using LegalRequests.Workflows;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Validity;

/// <summary>Writes down that the sender answered what was asked; the paper is checked once more.</summary>
[Requires(Permission.CheckValidity)]
public sealed class RecordClarification(LegalRequestsDb db, OperationContext context, OfficeSteps steps)
    : IOperation<RecordClarification.Form, Nothing>
{
    public sealed record Form(Guid RequestId) : IForm<Nothing>, IAboutRequest;

    public async Task<Outcome<Nothing>> RunAsync(Form form, CancellationToken cancellation)
    {
        var request = await db.Set<LegalRequest>().SingleAsync(it => it.Id == form.RequestId, cancellation);

        if (request.Over)
        {
            return RequestRefusals.Over;
        }

        if (await steps.CompleteAsync(form.RequestId, "clarify", "Received", cancellation) is { } notNow)
        {
            return notNow;
        }

        request.Status = RequestStatus.CheckingValidity;
        context.Note("step", "clarify");
        return Nothing.More;
    }
}
