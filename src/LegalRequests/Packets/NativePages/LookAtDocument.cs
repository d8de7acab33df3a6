using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Pdf.Native;
using LegalRequests.Pdf.Reading;
using LegalRequests.Persistence;
using LegalRequests.Records;
using LegalRequests.Requests;
using LegalRequests.Vault;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Packets.NativePages;

/// <summary>A document to be looked at, with what must not be found in it. The look comes after the transaction.</summary>
public sealed record DocumentToLookAt(Guid DocumentId, Guid BlobId, string FileSha256, IReadOnlyList<string> Facts);

/// <summary>Gives a document to be looked at; that it was is written down.</summary>
[Requires(Permission.ReviewPacket)]
public sealed class LookAtDocument(LegalRequestsDb db, OperationContext context, NativeDocuments natives, ProtectedFacts facts) : IOperation<LookAtDocument.Form, DocumentToLookAt>
{
    public sealed record Form(Guid RequestId, Guid DocumentId) : IForm<DocumentToLookAt>, IAboutRequest;

    public async Task<Outcome<DocumentToLookAt>> RunAsync(Form form, CancellationToken cancellation)
    {
        var document = await db.Set<CaseDocument>().AsNoTracking().SingleOrDefaultAsync(it => it.Id == form.DocumentId && it.RequestId == form.RequestId, cancellation);

        if (document is null)
        {
            return Refusal.NotFound("document");
        }

        if (await natives.WhyNotAsync(document, cancellation) is { } no)
        {
            return no;
        }

        context.Note("documentId", document.Id);
        return new DocumentToLookAt(document.Id, document.NormalisedBlobId, document.Sha256, await facts.InClearAsync(form.RequestId, cancellation));
    }
}

/// <summary>Keeps what a look found.</summary>
[Requires(Permission.ReviewPacket)]
public sealed class KeepNativeLook(LegalRequestsDb db, OperationContext context) : IOperation<KeepNativeLook.Form, Nothing>
{
    public sealed record Form(Guid RequestId, Guid DocumentId, string FileSha256, NativeVerdict Verdict) : IForm<Nothing>, IAboutRequest;

    public async Task<Outcome<Nothing>> RunAsync(Form form, CancellationToken cancellation)
    {
        var document = await db.Set<CaseDocument>().AsNoTracking().SingleOrDefaultAsync(it => it.Id == form.DocumentId && it.RequestId == form.RequestId, cancellation);

        if (document is null || document.Sha256 != form.FileSha256)
        {
            return Refusal.NotFound("document");
        }

        var look = await db.Set<NativeLook>().SingleOrDefaultAsync(it => it.DocumentId == form.DocumentId, cancellation);

        if (look is null)
        {
            db.Add(look = new NativeLook { DocumentId = document.Id, RequestId = form.RequestId, FileSha256 = form.FileSha256 });
        }

        look.FileSha256 = form.FileSha256;
        look.IsClean = form.Verdict.IsClean;
        look.Doubts = DoubtWords.Of(form.Verdict);
        look.LookedBy = context.Actor.StaffId;
        look.LookedAt = context.Now;
        context.Note("documentId", document.Id);
        context.Note("clean", look.IsClean);
        return Nothing.More;
    }
}

/// <summary>Looks at a document: whether every page may leave as text and drawings.</summary>
public sealed class DocumentLook(FileVault vault, WorkFolders folders, PdfIntake intake, NativeTrial trial)
{
    /// <summary>The verdict. Nothing is kept of the copy that was tried.</summary>
    public async Task<NativeVerdict> RunAsync(DocumentToLookAt document, CancellationToken cancellation)
    {
        await using var folder = folders.Open();
        var path = await vault.ToWorkFileAsync(document.BlobId, folder, cancellation);
        var opened = await intake.ReopenAsync(path, cancellation);

        return opened.Pdf is { } pdf
            ? await trial.RunAsync(pdf, folder.NewPath(".pdf"), document.Facts, cancellation)
            : new NativeVerdict([new NativeDoubt(null, "It cannot be drawn or read.")], []);
    }
}
