using LegalRequests.Access;
using LegalRequests.Intake;
using LegalRequests.Intake.Words;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using LegalRequests.Validity;
using LegalRequests.Vault;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Records;

/// <summary>A record of the client was added.</summary>
public sealed record CaseDocumentAdded(Guid RequestId, Guid DocumentId) : IEvent;

/// <summary>
/// Adds a record that <see cref="Reception"/> took in. Each page gets an id that it keeps for ever. A repeat of a file
/// that the request has already is kept too, marked as a duplicate, so that the count of pages stays true.
/// </summary>
[Requires(Permission.ManageDocuments)]
public sealed class AddCaseDocument(LegalRequestsDb db, OperationContext context, FileVault vault, HipaaTags hipaa)
    : IOperation<AddCaseDocument.Form, Guid>
{
    /// <param name="Title">The office's own title; where it is empty the file's name is taken.</param>
    public sealed record Form(Guid RequestId, ReceivedPdf File, DocumentType Type, string Title) : IForm<Guid>, IAboutRequest, IToldBySameness
    {
        object IToldBySameness.Sameness => new { RequestId, File.Original.Sha256, Type, Title };
    }

    public async Task<Outcome<Guid>> RunAsync(Form form, CancellationToken cancellation)
    {
        var request = await db.Set<LegalRequest>().SingleAsync(it => it.Id == form.RequestId, cancellation);

        if (request.Over)
        {
            return RequestRefusals.Over;
        }

        if (form.File.Normalised is not { } normalised)
        {
            return Refusal.OnField("Password", "file.password-needed", "The PDF is locked. Choose it again and type its password.");
        }

        vault.Keep(form.File.Original);
        vault.Keep(normalised);
        db.Add(FileReading.Of(normalised, form.File.Pages.Count, form.File.CameAs, form.File.Findings, context.Now));
        var document = await DocumentAsync(form, normalised, cancellation);
        db.Add(document);
        await hipaa.TagAsync(form.RequestId, document.Pages, cancellation);
        context.Note("documentId", document.Id);
        context.Note("pages", document.PageCount);
        context.Note("duplicate", document.DuplicateOfId is not null);
        context.Raise(new CaseDocumentAdded(form.RequestId, document.Id));
        return document.Id;
    }

    private async Task<CaseDocument> DocumentAsync(Form form, StoredFile normalised, CancellationToken cancellation)
    {
        var others = db.Set<CaseDocument>().Where(it => it.RequestId == form.RequestId);
        var last = await others.MaxAsync(it => (int?)it.Position, cancellation) ?? 0;
        var repeated = await others
            .Where(it => it.Sha256 == form.File.Original.Sha256 && it.DuplicateOfId == null)
            .Select(it => (Guid?)it.Id)
            .FirstOrDefaultAsync(cancellation);
        var document = new CaseDocument
        {
            Id = Guid.CreateVersion7(),
            RequestId = form.RequestId,
            Position = last + 1,
            Type = form.Type,
            Title = string.IsNullOrWhiteSpace(form.Title) ? form.File.FileName : form.Title.Trim(),
            OriginalBlobId = form.File.Original.BlobId,
            NormalisedBlobId = normalised.BlobId,
            Sha256 = form.File.Original.Sha256,
            PageCount = form.File.Pages.Count,
            TextDoubtful = form.File.TextDoubtful,
            DuplicateOfId = repeated,
            AddedBy = context.Actor.StaffId,
            AddedAt = context.Now,
        };
        document.Pages.AddRange(form.File.Pages.Select((page, index) => PageOf(document, form.File, page, index + 1)));
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
