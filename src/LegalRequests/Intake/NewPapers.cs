using LegalRequests.Intake.Words;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using LegalRequests.Vault;

namespace LegalRequests.Intake;

/// <summary>Writes the rows of a further paper, the same for one that came open and one that was locked.</summary>
public sealed class NewPapers(LegalRequestsDb db, OperationContext context, FileVault vault)
{
    /// <summary>Adds an open paper whose original bytes are kept already, and gives its id.</summary>
    /// <exception cref="InvalidOperationException">It is locked.</exception>
    public Guid Add(Guid requestId, PaperKind kind, ReceivedPdf file)
    {
        var normalised = file.Normalised ?? throw new InvalidOperationException("A locked paper has no pages.");
        vault.Keep(normalised);
        db.Add(FileReading.Of(normalised, file.Pages.Count, file.CameAs, file.Findings, context.Now));
        var paper = new RequestPaper
        {
            Id = Guid.CreateVersion7(),
            RequestId = requestId,
            Kind = kind,
            OriginalBlobId = file.Original.BlobId,
            NormalisedBlobId = normalised.BlobId,
            PageCount = file.Pages.Count,
            Sha256 = file.Original.Sha256,
            FileName = file.FileName,
            AddedAt = context.Now,
        };
        db.Add(paper);
        context.Note("paperId", paper.Id);
        context.Note("kind", paper.Kind);
        context.Note("pages", paper.PageCount);
        context.Raise(new PaperAdded(requestId, paper.Id, paper.Kind));
        return paper.Id;
    }
}
