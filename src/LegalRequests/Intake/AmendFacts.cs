using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Intake;

/// <summary>A fact that dates or duties hang on was changed: new dates are proposed, none is moved.</summary>
public sealed record FactsChanged(Guid RequestId) : IEvent;

/// <summary>Corrects or completes what is known of the paper.</summary>
[Requires(Permission.ChangeFacts)]
public sealed class AmendFacts(LegalRequestsDb db, OperationContext context) : IOperation<AmendFacts.Form, Nothing>
{
    public sealed record Form(Guid RequestId, PaperFacts Facts, string Reason) : IForm<Nothing>, IAboutRequest;

    public async Task<Outcome<Nothing>> RunAsync(Form form, CancellationToken cancellation)
    {
        var request = await db.Set<LegalRequest>().SingleAsync(it => it.Id == form.RequestId, cancellation);

        if (request.Over)
        {
            return RequestRefusals.Over;
        }

        if (form.Facts.Fault(context.Now) is { } fault)
        {
            return fault;
        }

        if (string.IsNullOrWhiteSpace(form.Reason))
        {
            return Refusal.OnField(nameof(Form.Reason), "facts.reason-missing", "Say why the facts change, for example where the new date comes from.");
        }

        var before = PaperFacts.Of(request);
        form.Facts.WriteTo(request);
        var after = PaperFacts.Of(request);

        if (before == after)
        {
            return Refusal.Conflict("facts.unchanged", "Nothing was changed.");
        }

        context.Note("changed", string.Join(',', ChangedFields(before, after)));
        context.Raise(new FactsChanged(form.RequestId));
        return Nothing.More;
    }

    private static IEnumerable<string> ChangedFields(PaperFacts before, PaperFacts after) =>
        typeof(PaperFacts).GetProperties()
            .Where(property => property.CanWrite && !Equals(property.GetValue(before), property.GetValue(after)))
            .Select(property => property.Name);
}
