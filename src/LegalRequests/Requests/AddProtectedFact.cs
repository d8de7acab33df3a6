using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Vault;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Requests;

/// <summary>Adds a word or number that must not be found anywhere in what leaves. It is kept under the request's key.</summary>
[Requires(Permission.MarkRedactions)]
public sealed class AddProtectedFact(LegalRequestsDb db, OperationContext context, FileVault vault)
    : IOperation<AddProtectedFact.Form, Guid>
{
    private const int Shortest = 3;
    private const int Longest = 200;

    public sealed record Form(Guid RequestId, ProtectedKind Kind, string Value) : IForm<Guid>, IAboutRequest;

    public async Task<Outcome<Guid>> RunAsync(Form form, CancellationToken cancellation)
    {
        var request = await db.Set<LegalRequest>().SingleAsync(it => it.Id == form.RequestId, cancellation);

        if (request.Over)
        {
            return RequestRefusals.Over;
        }

        var value = form.Value.Trim();

        // Two letters would be found on every page, and stop every packet.
        if (value.Length is < Shortest or > Longest)
        {
            return Refusal.OnField(
                nameof(Form.Value),
                "protected-fact.length",
                $"Enter {Shortest} to {Longest} characters: a name, an address, a number.");
        }

        var fact = new ProtectedFact
        {
            Id = Guid.CreateVersion7(),
            RequestId = form.RequestId,
            Kind = form.Kind,
            Sealed = await vault.SealTextAsync(form.RequestId, value, cancellation),
            AddedBy = context.Actor.StaffId,
            AddedAt = context.Now,
        };
        db.Add(fact);
        context.Note("protectedFactId", fact.Id);
        return fact.Id;
    }
}
