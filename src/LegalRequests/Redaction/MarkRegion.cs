using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Privilege;
using LegalRequests.Records;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Redaction;

/// <summary>A box was drawn, taken away or brought back: what was drafted from the page before no longer holds.</summary>
public sealed record RedactionsChanged(Guid RequestId, Guid DocumentId, Guid PageId) : IEvent;

/// <summary>Draws a box over a region of a page. What lies under it will not leave.</summary>
[Requires(Permission.MarkRedactions)]
public sealed class MarkRegion(LegalRequestsDb db, OperationContext context, RedactionReasons reasons, MarkedPages pages)
    : IOperation<MarkRegion.Form, Guid>
{
    /// <summary>Smaller boxes are slips of the mouse, points.</summary>
    private const double Smallest = 2;

    /// <param name="X">Left edge in the displayed page, points.</param>
    /// <param name="Y">Upper edge in the displayed page, points from the top.</param>
    /// <param name="PageContentHash">The hash that the page image was served with: a box drawn on another picture is refused.</param>
    public sealed record Form(
        Guid RequestId,
        Guid PageId,
        double X,
        double Y,
        double Width,
        double Height,
        string ReasonCode,
        string PageContentHash) : IForm<Guid>, IAboutRequest;

    public async Task<Outcome<Guid>> RunAsync(Form form, CancellationToken cancellation)
    {
        var page = await db.Set<DocumentPage>()
            .SingleOrDefaultAsync(it => it.Id == form.PageId && it.RequestId == form.RequestId, cancellation);

        if (page is null)
        {
            return Refusal.NotFound("page");
        }

        if (Refuse(form, page) is { } no)
        {
            return no;
        }

        if (await pages.WhyClosedAsync(form.RequestId, form.PageId, cancellation) is { } closed)
        {
            return closed;
        }

        var mark = new RedactionMark
        {
            Id = Guid.CreateVersion7(),
            RequestId = form.RequestId,
            DocumentId = page.DocumentId,
            PageId = page.Id,
            X = Math.Max(0, form.X),
            Y = Math.Max(0, form.Y),
            Width = Math.Min(form.X + form.Width, page.Width) - Math.Max(0, form.X),
            Height = Math.Min(form.Y + form.Height, page.Height) - Math.Max(0, form.Y),
            ReasonCode = form.ReasonCode,
            PageContentHash = page.ContentHash,
            MarkedBy = context.Actor.StaffId,
            MarkedAt = context.Now,
        };
        db.Add(mark);
        await pages.FollowMarksAsync(page.Id, marked: true, cancellation);
        context.Note("pageId", page.Id);
        context.Note("reason", form.ReasonCode);
        context.Raise(new RedactionsChanged(form.RequestId, page.DocumentId, page.Id));
        return mark.Id;
    }

    private Refusal? Refuse(Form form, DocumentPage page)
    {
        if (reasons.Find(form.ReasonCode) is null)
        {
            return Refusal.OnField("ReasonCode", "redaction.reason-missing", "Choose the reason for the box. It is printed in it.");
        }

        if (page.ContentHash != form.PageContentHash)
        {
            return Refusal.Conflict("redaction.page-changed", "The page on your screen is not the page that is kept. Open it again and draw the box anew.");
        }

        var right = Math.Min(form.X + form.Width, page.Width);
        var bottom = Math.Min(form.Y + form.Height, page.Height);
        var fits = right - Math.Max(0, form.X) >= Smallest && bottom - Math.Max(0, form.Y) >= Smallest;

        return double.IsFinite(form.X + form.Y + form.Width + form.Height) && fits
            ? null
            : Refusal.OnField("Box", "redaction.box-too-small", "The box is too small or beside the page. Draw it over the words to be covered.");
    }
}
