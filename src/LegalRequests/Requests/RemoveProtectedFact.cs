using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Requests;

/// <summary>Takes a word off the list of what must not be found in what leaves. Its row stays, with the date.</summary>
[Requires(Permission.MarkRedactions)]
public sealed class RemoveProtectedFact(LegalRequestsDb db, OperationContext context) : IOperation<RemoveProtectedFact.Form, Nothing>
{
    public sealed record Form(Guid RequestId, Guid FactId) : IForm<Nothing>, IAboutRequest;

    public async Task<Outcome<Nothing>> RunAsync(Form form, CancellationToken cancellation)
    {
        var request = await db.Set<LegalRequest>().SingleAsync(it => it.Id == form.RequestId, cancellation);

        if (request.Over)
        {
            return RequestRefusals.Over;
        }

        var fact = await db.Set<ProtectedFact>()
            .SingleOrDefaultAsync(it => it.Id == form.FactId && it.RequestId == form.RequestId, cancellation);

        if (fact is null)
        {
            return Refusal.NotFound("protected fact");
        }

        fact.RemovedAt ??= context.Now;
        context.Note("protectedFactId", fact.Id);
        return Nothing.More;
    }
}
