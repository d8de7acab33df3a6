using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Records;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Redaction;

/// <summary>Regions of one page that get a box each for one reason.</summary>
/// <param name="PageContentHash">The hash that the page was shown or read with: boxes for another page are refused.</param>
public sealed record PageRegions(Guid PageId, string PageContentHash, string ReasonCode, IReadOnlyList<MarkedRegion> Regions);

/// <summary>Draws boxes. Every way to draw one comes through here, so that each is held to the same rules.</summary>
public sealed class MarkDrawing(LegalRequestsDb db, OperationContext context, RedactionReasons reasons, MarkedPages pages)
{
    /// <summary>Smaller boxes are slips of the mouse, points.</summary>
    private const double Smallest = 2;

    private const int Most = 5000;

    /// <summary>Draws the boxes of one act, all or none, and gives how many there are.</summary>
    /// <param name="computed">The regions were computed, and the narrowest of them is none too many.</param>
    internal async Task<Outcome<int>> DrawActAsync(
        Guid requestId,
        ActKind kind,
        IReadOnlyList<PageRegions> wanted,
        CancellationToken cancellation,
        bool computed = false)
    {
        var boxes = wanted.Sum(page => page.Regions.Count);

        if (boxes > Most)
        {
            return Refusal.Conflict("redaction.too-many", $"That would be {boxes} boxes. At most {Most} are drawn in one step.");
        }

        var act = new RedactionAct
        {
            Id = Guid.CreateVersion7(),
            RequestId = requestId,
            Kind = kind,
            Boxes = boxes,
            Pages = wanted.Select(page => page.PageId).Distinct().Count(),
            DoneBy = context.Actor.StaffId,
            DoneAt = context.Now,
        };
        db.Add(act);

        foreach (var page in wanted)
        {
            if (await DrawAsync(requestId, page, act.Id, computed, cancellation) is { Done: false } refused)
            {
                return refused.Refusal;
            }
        }

        context.Note("actId", act.Id);
        context.Note("boxes", boxes);
        return boxes;
    }

    /// <summary>Draws the boxes of a page, and gives their ids.</summary>
    internal async Task<Outcome<IReadOnlyList<Guid>>> DrawAsync(Guid requestId, PageRegions wanted, Guid? actId, bool computed, CancellationToken cancellation)
    {
        var page = await db.Set<DocumentPage>()
            .SingleOrDefaultAsync(it => it.Id == wanted.PageId && it.RequestId == requestId, cancellation);

        if (page is null)
        {
            return Refusal.NotFound("page");
        }

        if (Refuse(wanted, page, computed ? double.Epsilon : Smallest) is { } no)
        {
            return no;
        }

        if (await pages.WhyClosedAsync(requestId, page.Id, cancellation) is { } closed)
        {
            return closed;
        }

        var marks = wanted.Regions.Select(region => Mark(region, page, wanted.ReasonCode, actId)).ToList();
        db.AddRange(marks);
        await pages.FollowMarksAsync(page.Id, marked: true, cancellation);
        context.Note("pageId", page.Id);
        context.Note("reason", wanted.ReasonCode);
        context.Raise(new RedactionsChanged(requestId, page.DocumentId, page.Id));
        return marks.ConvertAll(mark => mark.Id);
    }

    private RedactionMark Mark(MarkedRegion region, DocumentPage page, string reason, Guid? actId)
    {
        var (x, y) = (Math.Max(0, region.X), Math.Max(0, region.Y));
        return new RedactionMark
        {
            Id = Guid.CreateVersion7(),
            RequestId = page.RequestId,
            DocumentId = page.DocumentId,
            PageId = page.Id,
            X = x,
            Y = y,
            Width = Math.Min(region.X + region.Width, page.Width) - x,
            Height = Math.Min(region.Y + region.Height, page.Height) - y,
            ReasonCode = reason,
            PageContentHash = page.ContentHash,
            ActId = actId,
            MarkedBy = context.Actor.StaffId,
            MarkedAt = context.Now,
        };
    }

    private Refusal? Refuse(PageRegions wanted, DocumentPage page, double smallest)
    {
        if (reasons.Find(wanted.ReasonCode) is null)
        {
            return Refusal.OnField("ReasonCode", "redaction.reason-missing", "Choose the reason for the box. It is printed in it.");
        }

        if (page.ContentHash != wanted.PageContentHash)
        {
            return Refusal.Conflict("redaction.page-changed", "The page on your screen is not the page that is kept. Open it again and draw the box anew.");
        }

        return wanted.Regions.All(region => Fits(region, page, smallest))
            ? null
            : Refusal.OnField("Box", "redaction.box-too-small", "The box is too small or beside the page. Draw it over the words to be covered.");
    }

    private static bool Fits(MarkedRegion region, DocumentPage page, double smallest)
    {
        var right = Math.Min(region.X + region.Width, page.Width);
        var bottom = Math.Min(region.Y + region.Height, page.Height);
        return double.IsFinite(region.X + region.Y + region.Width + region.Height)
            && right - Math.Max(0, region.X) >= smallest
            && bottom - Math.Max(0, region.Y) >= smallest;
    }
}
