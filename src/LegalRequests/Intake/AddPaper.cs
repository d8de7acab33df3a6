using LegalRequests.Access;
using LegalRequests.Intake.Words;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using LegalRequests.Vault;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Intake;

/// <summary>A further paper came in for a request.</summary>
public sealed record PaperAdded(Guid RequestId, Guid PaperId, PaperKind Kind) : IEvent;

/// <summary>Adds a paper that <see cref="Reception"/> took in: an amended version, a proof of service, an assurance, an order.</summary>
[Requires(Permission.ChangeFacts)]
public sealed class AddPaper(LegalRequestsDb db, OperationContext context, FileVault vault) : IOperation<AddPaper.Form, Guid>
{
    public sealed record Form(Guid RequestId, PaperKind Kind, ReceivedPdf Paper) : IForm<Guid>, IAboutRequest, IToldBySameness
    {
        object IToldBySameness.Sameness => new { RequestId, Kind, Paper.Original.Sha256 };
    }

    public async Task<Outcome<Guid>> RunAsync(Form form, CancellationToken cancellation)
    {
        var request = await db.Set<LegalRequest>().SingleAsync(it => it.Id == form.RequestId, cancellation);

        // After the answer a court may still order something about it, such as that it look at what was withheld.
        if (request.Over && form.Kind != PaperKind.Order)
        {
            return RequestRefusals.Over;
        }

        if (form.Paper.Normalised is not { } normalised)
        {
            return Refusal.OnField("Password", "file.password-needed", "The PDF is locked. Choose it again and type its password.");
        }

        var known = await db.Set<RequestPaper>()
            .AnyAsync(it => it.RequestId == form.RequestId && it.Sha256 == form.Paper.Original.Sha256, cancellation);

        if (known)
        {
            return Refusal.Conflict("paper.already-there", "The same file is among the papers of this request already.");
        }

        vault.Keep(form.Paper.Original);
        vault.Keep(normalised);
        db.Add(FileReading.Of(normalised, form.Paper.Pages.Count, form.Paper.CameAs, form.Paper.Findings, context.Now));
        var paper = new RequestPaper
        {
            Id = Guid.CreateVersion7(),
            RequestId = form.RequestId,
            Kind = form.Kind,
            OriginalBlobId = form.Paper.Original.BlobId,
            NormalisedBlobId = normalised.BlobId,
            PageCount = form.Paper.Pages.Count,
            Sha256 = form.Paper.Original.Sha256,
            FileName = form.Paper.FileName,
            AddedAt = context.Now,
        };
        db.Add(paper);
        context.Note("paperId", paper.Id);
        context.Note("kind", paper.Kind);
        context.Note("pages", paper.PageCount);
        context.Raise(new PaperAdded(form.RequestId, paper.Id, paper.Kind));
        return paper.Id;
    }
}
