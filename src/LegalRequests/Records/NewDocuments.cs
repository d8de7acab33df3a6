using LegalRequests.Intake;
using LegalRequests.Intake.Words;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Vault;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Records;

/// <summary>
/// Writes the rows of a record, the same for one that came open and one that was locked. Each page gets an id that it keeps
/// for ever.
/// </summary>
public sealed class NewDocuments(LegalRequestsDb db, OperationContext context, FileVault vault, HipaaTags hipaa)
{
    /// <summary>Adds an open record whose original bytes are kept already.</summary>
    /// <param name="title">Where it is empty the file's name is taken.</param>
    /// <param name="position">A place that was held for it; null for the next that is free.</param>
    /// <exception cref="InvalidOperationException">It is locked.</exception>
    public async Task<CaseDocument> AddAsync(Guid requestId, ReceivedPdf file, DocumentType type, string title, int? position, CancellationToken cancellation)
    {
        var normalised = file.Normalised ?? throw new InvalidOperationException("A locked record has no pages.");
        vault.Keep(normalised);
        db.Add(FileReading.Of(normalised, file.Pages.Count, file.CameAs, file.Findings, context.Now));
        var document = await DocumentAsync(requestId, file, type, title, normalised, position ?? await NextPositionAsync(requestId, cancellation), cancellation);
        db.Add(document);
        await hipaa.TagAsync(requestId, document.Pages, cancellation);
        context.Note("documentId", document.Id);
        context.Note("pages", document.PageCount);
        context.Note("duplicate", document.DuplicateOfId is not null);
        context.Raise(new CaseDocumentAdded(requestId, document.Id));
        return document;
    }

    /// <summary>The first place that is neither taken nor held for a file that waits for its password.</summary>
    internal async Task<int> NextPositionAsync(Guid requestId, CancellationToken cancellation)
    {
        var taken = await db.Set<CaseDocument>().Where(it => it.RequestId == requestId).MaxAsync(it => (int?)it.Position, cancellation) ?? 0;
        var held = await db.Set<MailAttachment>().Where(it => it.RequestId == requestId).MaxAsync(it => it.HeldPosition, cancellation) ?? 0;
        return Math.Max(taken, held) + 1;
    }

    private async Task<CaseDocument> DocumentAsync(
        Guid requestId,
        ReceivedPdf file,
        DocumentType type,
        string title,
        StoredFile normalised,
        int position,
        CancellationToken cancellation)
    {
        var others = db.Set<CaseDocument>().Where(it => it.RequestId == requestId);
        var repeated = await others
            .Where(it => it.Sha256 == file.Original.Sha256 && it.DuplicateOfId == null)
            .Select(it => (Guid?)it.Id)
            .FirstOrDefaultAsync(cancellation);
        var document = new CaseDocument
        {
            Id = Guid.CreateVersion7(),
            RequestId = requestId,
            Position = position,
            Type = type,
            Title = string.IsNullOrWhiteSpace(title) ? file.FileName : title.Trim(),
            OriginalBlobId = file.Original.BlobId,
            NormalisedBlobId = normalised.BlobId,
            Sha256 = file.Original.Sha256,
            PageCount = file.Pages.Count,
            TextDoubtful = file.TextDoubtful,
            DuplicateOfId = repeated,
            AddedBy = context.Actor.StaffId,
            AddedAt = context.Now,
        };
        document.Pages.AddRange(file.Pages.Select((page, index) => PageOf(document, file, page, index + 1)));
        return document;
    }

    private static DocumentPage PageOf(CaseDocument document, ReceivedPdf file, ReceivedPage page, int number) => new()
    {
        Id = Guid.CreateVersion7(),
        DocumentId = document.Id,
        RequestId = document.RequestId,
        Number = number,
        Width = page.Width,
        Height = page.Height,
        Rotation = page.Rotation,
        UserUnit = page.UserUnit,
        ContentHash = PageContentHash.Of(file.NormalisedSha256, number),
    };
}
