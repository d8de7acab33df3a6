using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Release;

/// <summary>Gives the letter of a recall to be sent; the look is written down.</summary>
[Requires(Permission.ViewRecords)]
public sealed class OpenRecallLetter(LegalRequestsDb db, OperationContext context) : IOperation<OpenRecallLetter.Form, Guid>
{
    public sealed record Form(Guid RequestId, Guid RecallId) : IForm<Guid>, IAboutRequest;

    public async Task<Outcome<Guid>> RunAsync(Form form, CancellationToken cancellation)
    {
        var letter = await db.Set<Recall>()
            .Where(it => it.Id == form.RecallId && it.RequestId == form.RequestId)
            .Select(it => (Guid?)it.LetterBlobId)
            .SingleOrDefaultAsync(cancellation);

        if (letter is not { } blobId)
        {
            return Refusal.NotFound("letter");
        }

        context.Note("recallId", form.RecallId);
        return blobId;
    }
}
