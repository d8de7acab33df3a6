using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Vault;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Requests;

/// <summary>A protected word in clear.</summary>
public sealed record ClearProtectedFact(Guid Id, ProtectedKind Kind, string Value);

/// <summary>Opens the list of protected words; written down like every look at a record.</summary>
[Requires(Permission.ViewRecords)]
public sealed class ReadProtectedFacts(LegalRequestsDb db, OperationContext context, FileVault vault)
    : IOperation<ReadProtectedFacts.Form, ClearProtectedFact[]>
{
    public sealed record Form(Guid RequestId) : IForm<ClearProtectedFact[]>, IAboutRequest;

    public async Task<Outcome<ClearProtectedFact[]>> RunAsync(Form form, CancellationToken cancellation)
    {
        var facts = await db.Set<ProtectedFact>()
            .AsNoTracking()
            .Where(it => it.RequestId == form.RequestId && it.RemovedAt == null)
            .OrderBy(it => it.AddedAt)
            .ToListAsync(cancellation);
        var clear = new List<ClearProtectedFact>();

        foreach (var fact in facts)
        {
            var value = await vault.OpenTextAsync(form.RequestId, fact.Sealed, cancellation);
            clear.Add(new ClearProtectedFact(fact.Id, fact.Kind, value));
        }

        context.Note("count", clear.Count);
        return clear.ToArray();
    }
}
