using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Records;

/// <summary>Says that a further body of law guards a page, or all pages of a document. Gives how many pages were tagged.</summary>
[Requires(Permission.ManageDocuments)]
public sealed class TagOverlay(LegalRequestsDb db, OperationContext context) : IOperation<TagOverlay.Form, int>
{
    /// <param name="Page">1-based; null for the whole document.</param>
    /// <param name="Basis">Why, in the office's words.</param>
    public sealed record Form(Guid RequestId, Guid DocumentId, int? Page, Overlay Code, string Basis) : IForm<int>, IAboutRequest;

    public async Task<Outcome<int>> RunAsync(Form form, CancellationToken cancellation)
    {
        var request = await db.Set<LegalRequest>().SingleAsync(it => it.Id == form.RequestId, cancellation);

        if (request.Over)
        {
            return RequestRefusals.Over;
        }

        if (string.IsNullOrWhiteSpace(form.Basis))
        {
            return Refusal.OnField(nameof(Form.Basis), "overlay.basis-missing", "Say why this law guards the page.");
        }

        var pages = await db.Set<DocumentPage>()
            .Where(it => it.RequestId == form.RequestId && it.DocumentId == form.DocumentId && (form.Page == null || it.Number == form.Page))
            .Select(it => it.Id)
            .ToListAsync(cancellation);

        if (pages.Count == 0)
        {
            return Refusal.NotFound("page");
        }

        var tagged = await db.Set<PageOverlay>()
            .Where(it => it.RequestId == form.RequestId && it.Code == form.Code && pages.Contains(it.PageId))
            .Select(it => it.PageId)
            .ToListAsync(cancellation);
        var fresh = pages.Except(tagged).ToList();

        if (fresh.Count == 0)
        {
            return Refusal.Conflict("overlay.already-there", "These pages are marked so already.");
        }

        db.AddRange(fresh.Select(pageId => new PageOverlay
        {
            Id = Guid.CreateVersion7(),
            RequestId = form.RequestId,
            PageId = pageId,
            Code = form.Code,
            Basis = form.Basis.Trim(),
            AddedBy = context.Actor.StaffId,
        }));
        context.Note("documentId", form.DocumentId);
        context.Note("overlay", form.Code);
        context.Note("pages", fresh.Count);
        context.Raise(new OverlaysChanged(form.RequestId));
        return fresh.Count;
    }
}

/// <summary>What guards the pages of a request changed: what was signed before stands on other ground now.</summary>
public sealed record OverlaysChanged(Guid RequestId) : IEvent;
