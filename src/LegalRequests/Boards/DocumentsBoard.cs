using LegalRequests.Access;
using LegalRequests.Persistence;
using LegalRequests.Privilege;
using LegalRequests.Records;
using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Boards;

/// <summary>How far a record is.</summary>
public enum DocumentProgress
{
    NotAssigned,
    NotStarted,
    Assessed,
    Duplicate,

    /// <summary>Put off to a later volume.</summary>
    Held,

    /// <summary>It left in a volume.</summary>
    Left,
}

/// <summary>A law that guards pages of a record: on how many pages, and on how many it is not cleared.</summary>
public sealed record OverlayCount(Overlay Code, int Pages, int Uncleared);

/// <param name="Assessed">What the social worker found; null while nobody has.</param>
public sealed record DocumentCard(
    Guid Id,
    int Position,
    DocumentType Type,
    string Title,
    DateOnly? WrittenOn,
    string AuthorRole,
    string RecipientRoles,
    int PageCount,
    Guid? DuplicateOfId,
    Guid? AssignedTo,
    string? AssignedName,
    AssessedAs? Assessed,
    bool Held = false,
    bool Left = false)
{
    public IReadOnlyList<OverlayCount> Overlays { get; init; } = [];

    public DocumentProgress Progress =>
        Left ? DocumentProgress.Left
        : Held ? DocumentProgress.Held
        : DuplicateOfId is not null ? DocumentProgress.Duplicate
        : Assessed is not null ? DocumentProgress.Assessed
        : AssignedTo is null ? DocumentProgress.NotAssigned
        : DocumentProgress.NotStarted;
}

/// <summary>A person to whom a record can be given.</summary>
public sealed record AssessorChoice(Guid StaffId, string Name, string Credential);

/// <summary>The records of a request and what is known of each.</summary>
public sealed class DocumentsBoard(LegalRequestsDb db)
{
    /// <summary>In the order of the packet.</summary>
    public async Task<IReadOnlyList<DocumentCard>> ReadAsync(Guid requestId, CancellationToken cancellation = default)
    {
        var cards = await Cards(requestId).ToListAsync(cancellation);
        var overlays = await OverlaysAsync(requestId, cancellation);

        return [.. cards.Select(card => card with { Overlays = overlays.GetValueOrDefault(card.Id, []) })];
    }

    public async Task<DocumentCard?> FindAsync(Guid requestId, Guid documentId, CancellationToken cancellation = default) =>
        (await ReadAsync(requestId, cancellation)).FirstOrDefault(card => card.Id == documentId);

    /// <summary>Papers of the request, for naming one as evidence.</summary>
    public async Task<IReadOnlyList<PaperCard>> PapersAsync(Guid requestId, CancellationToken cancellation = default) =>
        await db.Set<RequestPaper>()
            .AsNoTracking()
            .Where(paper => paper.RequestId == requestId)
            .OrderBy(paper => paper.AddedAt)
            .Select(paper => new PaperCard(paper.Id, paper.Kind, paper.FileName, paper.PageCount, paper.AddedAt))
            .ToListAsync(cancellation);

    /// <summary>Social workers without a wall before this request, by name.</summary>
    public async Task<IReadOnlyList<AssessorChoice>> AssessorsAsync(Guid requestId, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var staff = await db.Set<StaffMember>()
            .AsNoTracking()
            .Where(member => !member.Disabled)
            .Where(member => !db.Set<RequestRelation>().Any(relation =>
                relation.RequestId == requestId
                && relation.StaffId == member.Id
                && relation.Relation == Relation.Walled
                && (relation.Until == null || relation.Until > now)))
            .OrderBy(member => member.DisplayName)
            .Select(member => new { member.Id, member.DisplayName, member.Credential, member.Roles })
            .ToListAsync(cancellation);

        return
        [
            .. staff.Where(member => member.Roles.HasFlag(StaffRoles.SocialWorker))
                .Select(member => new AssessorChoice(member.Id, member.DisplayName, member.Credential)),
        ];
    }

    private IQueryable<DocumentCard> Cards(Guid requestId) => db.Set<CaseDocument>()
        .AsNoTracking()
        .Where(document => document.RequestId == requestId)
        .OrderBy(document => document.Position)
        .Select(document => new DocumentCard(
            document.Id,
            document.Position,
            document.Type,
            document.Title,
            document.WrittenOn,
            document.AuthorRole,
            document.RecipientRoles,
            document.PageCount,
            document.DuplicateOfId,
            document.AssignedTo,
            db.Set<StaffMember>().Where(member => member.Id == document.AssignedTo).Select(member => member.DisplayName).FirstOrDefault(),
            db.Set<DocumentAssessment>()
                .Where(assessment => assessment.DocumentId == document.Id && assessment.SupersededAt == null)
                .Select(assessment => (AssessedAs?)assessment.AssessedAs)
                .FirstOrDefault(),
            document.HeldAt != null,
            document.LeftAt != null));

    private async Task<Dictionary<Guid, List<OverlayCount>>> OverlaysAsync(Guid requestId, CancellationToken cancellation)
    {
        var counts = await db.Set<PageOverlay>()
            .Where(overlay => overlay.RequestId == requestId)
            .Join(db.Set<DocumentPage>(), overlay => overlay.PageId, page => page.Id, (overlay, page) => new { page.DocumentId, overlay.Code, overlay.ClearedBy })
            .GroupBy(row => new { row.DocumentId, row.Code })
            .Select(rows => new { rows.Key.DocumentId, rows.Key.Code, Pages = rows.Count(), Uncleared = rows.Count(row => row.ClearedBy == null) })
            .ToListAsync(cancellation);

        return counts
            .GroupBy(row => row.DocumentId)
            .ToDictionary(
                rows => rows.Key,
                rows => rows.OrderBy(row => row.Code).Select(row => new OverlayCount(row.Code, row.Pages, row.Uncleared)).ToList());
    }
}
