using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using LegalRequests.Vault;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Intake;

/// <summary>A further paper came in for a request.</summary>
public sealed record PaperAdded(Guid RequestId, Guid PaperId, PaperKind Kind) : IEvent;

/// <summary>
/// Adds a paper that <see cref="Reception"/> took in: an amended version, a proof of service, an assurance, an order. One
/// that is locked is kept as a <see cref="LockedFile"/>, whose id it gives, and becomes a paper with its password.
/// </summary>
[Requires(Permission.ChangeFacts)]
public sealed class AddPaper(LegalRequestsDb db, FileVault vault, LockedFiles locked, NewPapers papers) : IOperation<AddPaper.Form, Guid>
{
    public sealed record Form(Guid RequestId, PaperKind Kind, ReceivedPdf Paper) : IForm<Guid>, IAboutRequest, IToldBySameness
    {
        object IToldBySameness.Sameness => new { RequestId, Kind, Paper.Original.Sha256 };
    }

    public async Task<Outcome<Guid>> RunAsync(Form form, CancellationToken cancellation)
    {
        var request = await db.Set<LegalRequest>().SingleAsync(it => it.Id == form.RequestId, cancellation);

        // After the answer a court may still order something about it, such as that it look at what was withheld.
        if (request.Over && form.Kind != PaperKind.Order)
        {
            return RequestRefusals.Over;
        }

        var known = await db.Set<RequestPaper>()
            .AnyAsync(it => it.RequestId == form.RequestId && it.Sha256 == form.Paper.Original.Sha256, cancellation);

        if (known)
        {
            return Refusal.Conflict("paper.already-there", "The same file is among the papers of this request already.");
        }

        if (form.Paper.Locked)
        {
            return await locked.KeepAsync(form.RequestId, Shelf.Papers, form.Kind.ToString(), "", form.Paper, cancellation);
        }

        vault.Keep(form.Paper.Original);
        return papers.Add(form.RequestId, form.Kind, form.Paper);
    }
}
