using LegalRequests.Access;
using LegalRequests.Intake.Reading;
using LegalRequests.Intake.Words;
using LegalRequests.Operations;
using LegalRequests.Pdf.Reading;
using LegalRequests.Persistence;
using LegalRequests.Records;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Redaction;

/// <summary>
/// Widens boxes of a page to the words that they cover only in part, but for cuts that are meant. Each narrow box stays under its wide
/// one, so that taking the step back uncovers nothing.
/// </summary>
[Requires(Permission.MarkRedactions)]
public sealed class CoverWholeWords(LegalRequestsDb db, PageWords read, MarkDrawing drawing) : IOperation<CoverWholeWords.Form, int>
{
    /// <param name="MarkId">The box that is meant; null for all of the page.</param>
    public sealed record Form(Guid RequestId, Guid PageId, Guid? MarkId, string PageContentHash) : IForm<int>, IAboutRequest;

    public async Task<Outcome<int>> RunAsync(Form form, CancellationToken cancellation)
    {
        var found = await db.Set<DocumentPage>().AsNoTracking()
            .Where(page => page.Id == form.PageId && page.RequestId == form.RequestId)
            .Join(db.Set<CaseDocument>(), page => page.DocumentId, document => document.Id, (page, document) => new { Page = page, document.NormalisedBlobId })
            .SingleOrDefaultAsync(cancellation);

        if (found is null)
        {
            return Refusal.NotFound("page");
        }

        var marks = await db.Set<RedactionMark>().AsNoTracking()
            .Where(mark => mark.PageId == form.PageId && mark.RemovedAt == null)
            .OrderBy(mark => mark.Id)
            .ToListAsync(cancellation);

        if (form.MarkId is { } wanted && !marks.Exists(mark => mark.Id == wanted))
        {
            return Refusal.NotFound("box");
        }

        if (await read.OfPageAsync(found.NormalisedBlobId, found.Page.Number, cancellation) is not { } words)
        {
            return Refusal.Conflict("redaction.page-not-read", "The words of this page are not read. Draw a box over the whole word yourself.");
        }

        var page = new PaperPage(found.Page.Number, found.Page.Width, found.Page.Height, words);
        var wide = Widened(page, marks, marks.ConvertAll(mark => mark.Box), form.MarkId);
        return wide.Count == 0
            ? Refusal.Conflict("redaction.no-word-cut", "No box covers a word only in part. Nothing was changed.")
            : await drawing.DrawActAsync(
                form.RequestId,
                ActKind.WholeWords,
                [.. wide.GroupBy(it => it.Reason, it => it.Region, (reason, regions) => new PageRegions(form.PageId, form.PageContentHash, reason, [.. regions]))],
                cancellation,
                computed: true);
    }

    // A word that two boxes cut goes with the one that covers most of it.
    private static List<(string Reason, MarkedRegion Region)> Widened(PaperPage page, List<RedactionMark> marks, List<PageBox> boxes, Guid? wanted) =>
    [
        .. from cut in CutWords.Of(page.Words, boxes)
           let slips = cut.Boxes.Select(place => marks[place]).Where(mark => !MeantCut.Holds(mark.CutMeant, cut, boxes))
           let owner = slips.FirstOrDefault(mark => wanted is null || mark.Id == wanted)
           where owner is not null
           group cut.Word by owner into words
           from region in CutWords.Cover(page, words.Key.Box, [.. words])
           select (words.Key.ReasonCode, region),
    ];
}
