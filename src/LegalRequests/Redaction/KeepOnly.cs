using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Records;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Redaction;

/// <summary>Covers all of a page but what was chosen. Boxes that lie on the chosen part already stay.</summary>
[Requires(Permission.MarkRedactions)]
public sealed class KeepOnly(LegalRequestsDb db, MarkDrawing drawing) : IOperation<KeepOnly.Form, int>
{
    /// <param name="Kept">What can still be read.</param>
    public sealed record Form(
        Guid RequestId,
        Guid PageId,
        IReadOnlyList<MarkedRegion> Kept,
        string ReasonCode,
        string PageContentHash) : IForm<int>, IAboutRequest;

    public async Task<Outcome<int>> RunAsync(Form form, CancellationToken cancellation)
    {
        var page = await db.Set<DocumentPage>().AsNoTracking()
            .SingleOrDefaultAsync(it => it.Id == form.PageId && it.RequestId == form.RequestId, cancellation);

        if (page is null)
        {
            return Refusal.NotFound("page");
        }

        if (form.Kept.Count == 0)
        {
            return MarkRegions.NoWords;
        }

        if (!form.Kept.All(kept => IsOn(kept, page)))
        {
            return Refusal.OnField("Box", "redaction.kept-beside-page", "What is to stay readable lies beside the page. Choose it anew.");
        }

        var rest = PageRest.Of(page.Width, page.Height, form.Kept);
        return rest.Count == 0
            ? Refusal.Conflict("redaction.nothing-to-cover", "What is to stay readable is the whole page: nothing is left to cover.")
            : await drawing.DrawActAsync(
                form.RequestId,
                ActKind.KeepOnly,
                [new PageRegions(page.Id, form.PageContentHash, form.ReasonCode, rest)],
                cancellation,
                computed: true);
    }

    private static bool IsOn(MarkedRegion kept, DocumentPage page) =>
        double.IsFinite(kept.X + kept.Y + kept.Width + kept.Height)
        && kept is { Width: > 0, Height: > 0 }
        && kept.X < page.Width && kept.Y < page.Height && kept.Right > 0 && kept.Bottom > 0;
}
