using LegalRequests.Access;
using LegalRequests.Pdf.Reading;
using LegalRequests.Persistence;
using LegalRequests.Privilege;
using LegalRequests.Records;
using LegalRequests.Redaction;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Boards;

/// <summary>A box with who drew it.</summary>
public sealed record MarkCard(Guid Id, double X, double Y, double Width, double Height, string ReasonCode, string MarkedBy, bool Removed)
{
    public PageBox Box => new(X, Y, X + Width, Y + Height);

    /// <summary>As <see cref="RedactionMark.CutMeant"/>.</summary>
    public string? CutMeant { get; init; }

    /// <summary>Who said so; empty where nobody did.</summary>
    public string CutMeantBy { get; init; } = "";
}

/// <summary>A page in the strip beside the one that is worked on.</summary>
public sealed record PageCard(int Number, PageFate? Fate, int Boxes);

/// <summary>One page on the workbench. Sizes are in points of the displayed page.</summary>
/// <param name="Marks">Boxes on the page, those taken away last.</param>
public sealed record RedactionView(
    Guid PageId,
    int Number,
    double Width,
    double Height,
    string ContentHash,
    PageFate? Fate,
    bool TextDoubtful,
    string DocumentTitle,
    IReadOnlyList<MarkCard> Marks,
    IReadOnlyList<PageCard> Pages);

/// <summary>Pages of a document with the boxes on them.</summary>
public sealed class RedactionBoard(LegalRequestsDb db)
{
    /// <summary>Null where the document has no such page.</summary>
    /// <param name="number">1-based.</param>
    public async Task<RedactionView?> ReadAsync(Guid requestId, Guid documentId, int number, CancellationToken cancellation = default)
    {
        var document = await db.Set<CaseDocument>().AsNoTracking()
            .Include(it => it.Pages)
            .SingleOrDefaultAsync(it => it.Id == documentId && it.RequestId == requestId, cancellation);

        if (document?.Pages.Find(it => it.Number == number) is not { } page)
        {
            return null;
        }

        var pageIds = document.Pages.Select(it => it.Id).ToList();
        var fates = await db.Set<PageDecision>().AsNoTracking()
            .Where(it => pageIds.Contains(it.PageId))
            .ToDictionaryAsync(it => it.PageId, it => it.Fate, cancellation);
        var boxes = await db.Set<RedactionMark>()
            .Where(it => it.DocumentId == documentId && it.RemovedAt == null)
            .GroupBy(it => it.PageId)
            .Select(marks => new { marks.Key, Count = marks.Count() })
            .ToDictionaryAsync(it => it.Key, it => it.Count, cancellation);
        var strip = document.Pages
            .OrderBy(it => it.Number)
            .Select(it => new PageCard(it.Number, FateOf(it.Id), boxes.GetValueOrDefault(it.Id)))
            .ToList();

        return new RedactionView(
            page.Id,
            number,
            page.Width,
            page.Height,
            page.ContentHash,
            FateOf(page.Id),
            document.TextDoubtful,
            document.Title,
            await MarksAsync(page.Id, cancellation),
            strip);

        PageFate? FateOf(Guid pageId) => fates.TryGetValue(pageId, out var fate) ? fate : null;
    }

    private async Task<IReadOnlyList<MarkCard>> MarksAsync(Guid pageId, CancellationToken cancellation)
    {
        var marks = await db.Set<RedactionMark>().AsNoTracking()
            .Where(it => it.PageId == pageId)
            .Select(it => new
            {
                Mark = it,
                By = db.Set<StaffMember>().Where(member => member.Id == it.MarkedBy).Select(member => member.DisplayName).FirstOrDefault() ?? "",
                MeantBy = db.Set<StaffMember>().Where(member => member.Id == it.CutMeantBy).Select(member => member.DisplayName).FirstOrDefault() ?? "",
            })
            .ToListAsync(cancellation);

        return
        [
            .. marks.OrderBy(it => it.Mark.RemovedAt is not null).ThenBy(it => it.Mark.Y).ThenBy(it => it.Mark.X)
                .Select(it => new MarkCard(it.Mark.Id, it.Mark.X, it.Mark.Y, it.Mark.Width, it.Mark.Height, it.Mark.ReasonCode, it.By, it.Mark.RemovedAt is not null)
                {
                    CutMeant = it.Mark.CutMeant,
                    CutMeantBy = it.MeantBy,
                }),
        ];
    }
}
