using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using LegalRequests.Validity;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Records;

/// <summary>
/// Names the route by which a law that guards pages lets them go. The HIPAA overlay follows the decision about validity and
/// is not cleared here. Gives how many pages were cleared.
/// </summary>
[Requires(Permission.CheckValidity)]
public sealed class ClearOverlay(LegalRequestsDb db, OperationContext context, ValidityFile file, OverlayRules rules) : IOperation<ClearOverlay.Form, int>
{
    /// <param name="Page">1-based; null for the whole document.</param>
    /// <param name="EvidencePaperId">The paper of this request that the route stands on.</param>
    public sealed record Form(
        Guid RequestId,
        Guid DocumentId,
        int? Page,
        Overlay Code,
        OverlayRoute Route,
        Guid? EvidencePaperId,
        string Note) : IForm<int>, IAboutRequest;

    public async Task<Outcome<int>> RunAsync(Form form, CancellationToken cancellation)
    {
        var state = await file.ReadAsync(form.RequestId, cancellation);

        if (state.Request.Over)
        {
            return RequestRefusals.Over;
        }

        if (Fault(form, state) is { } fault)
        {
            return fault;
        }

        var pages = db.Set<DocumentPage>()
            .Where(it => it.DocumentId == form.DocumentId && (form.Page == null || it.Number == form.Page))
            .Select(it => it.Id);
        var overlays = await db.Set<PageOverlay>()
            .Where(it => it.RequestId == form.RequestId && it.Code == form.Code && it.ClearedBy == null && pages.Contains(it.PageId))
            .ToListAsync(cancellation);

        if (overlays.Count == 0)
        {
            return Refusal.Conflict("overlay.nothing-to-clear", "No page here has this mark uncleared.");
        }

        foreach (var overlay in overlays)
        {
            overlay.ClearedBy = form.Route;
            overlay.EvidencePaperId = form.EvidencePaperId;
            overlay.ClearedNote = form.Note.Trim();
            overlay.ClearedByStaff = context.Actor.StaffId;
            overlay.ClearedAt = context.Now;
        }

        context.Note("documentId", form.DocumentId);
        context.Note("overlay", form.Code);
        context.Note("route", form.Route);
        context.Note("pages", overlays.Count);
        context.Raise(new OverlaysChanged(form.RequestId));
        return overlays.Count;
    }

    private Refusal? Fault(Form form, ValidityState state)
    {
        if (form.Code == Overlay.Hipaa)
        {
            return Refusal.Conflict("overlay.follows-validity", "HIPAA is cleared by the route on the validity page. Change it there.");
        }

        if (!rules.MayClear(form.Code, form.Route, state.Facts))
        {
            return Refusal.OnField(nameof(Form.Route), "overlay.route-not-permitted", "This law does not let the page go by this route. Choose another, or keep the page back.");
        }

        if (rules.NeedsCounsel(form.Code, form.Route, state.Facts) && !context.Actor.Has(StaffRoles.Counsel))
        {
            return new Refusal("overlay.needs-counsel", "Only counsel may clear this mark.", RefusalKind.Forbidden);
        }

        if (string.IsNullOrWhiteSpace(form.Note))
        {
            return Refusal.OnField(nameof(Form.Note), "overlay.note-missing", "Say what you read and why the route holds.");
        }

        return EvidenceFault(form, state);
    }

    private Refusal? EvidenceFault(Form form, ValidityState state)
    {
        if (!rules.NeedsPaper(form.Code, form.Route, state.Facts))
        {
            return null;
        }

        var paper = state.Papers.FirstOrDefault(it => it.Id == form.EvidencePaperId);

        if (paper is null)
        {
            return Refusal.OnField(nameof(Form.EvidencePaperId), "overlay.evidence-missing", "Choose the paper that the route stands on.");
        }

        var instrument = state.Request.Instrument;
        var fits = form.Route switch
        {
            OverlayRoute.CourtOrder => paper.Kind == PaperKind.Order || (IsServed(paper) && instrument is Instrument.CourtOrder or Instrument.SoOrderedSubpoena),
            OverlayRoute.PartTwoOrderWithSubpoena => IsPartTwoPair(paper, state),
            OverlayRoute.ClientAuthorization => paper.Kind == PaperKind.Authorization || (IsServed(paper) && instrument == Instrument.Authorization),
            _ => paper.Kind is PaperKind.Assurance or PaperKind.Order,
        };

        return fits
            ? null
            : Refusal.OnField(nameof(Form.EvidencePaperId), "overlay.evidence-does-not-fit", "This paper does not prove the route. Choose the order, the authorization or the statement itself.");
    }

    /// <summary>42 CFR 2.61: the order permits and a subpoena compels; both must lie here.</summary>
    private static bool IsPartTwoPair(RequestPaper order, ValidityState state)
    {
        var compels = state.Decision is { Result: ValidityResult.Valid, Compels: true } && state.WhyItCannotBind is null;
        var other = state.Papers.Any(paper => paper.Id != order.Id && IsServed(paper));
        var isOrder = order.Kind == PaperKind.Order || (IsServed(order) && state.Request.Instrument == Instrument.PartTwoOrder);
        return isOrder && other && compels;
    }

    private static bool IsServed(RequestPaper paper) => paper.Kind is PaperKind.Served or PaperKind.Amended;
}
