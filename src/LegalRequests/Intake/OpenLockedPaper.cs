using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Requests;

namespace LegalRequests.Intake;

/// <summary>Adds a paper that waited for its password, after <see cref="Reception.UnlockAsync"/> opened it.</summary>
[Requires(Permission.ChangeFacts)]
public sealed class OpenLockedPaper(LockedFiles locked, NewPapers papers) : IOperation<OpenLockedPaper.Form, Guid>
{
    public sealed record Form(Guid RequestId, Guid FileId, ReceivedPdf Opened) : IForm<Guid>, IAboutRequest, IToldBySameness
    {
        object IToldBySameness.Sameness => new { RequestId, FileId };
    }

    public async Task<Outcome<Guid>> RunAsync(Form form, CancellationToken cancellation)
    {
        var taken = await locked.TakeAsync(form.RequestId, Shelf.Papers, form.FileId, form.Opened, cancellation);
        return taken.Done
            ? papers.Add(form.RequestId, Enum.Parse<PaperKind>(taken.Value.Label), form.Opened with { FileName = taken.Value.FileName })
            : taken.Refusal;
    }
}

/// <summary>Throws a paper away that waits for its password.</summary>
[Requires(Permission.ChangeFacts)]
public sealed class DiscardLockedPaper(LockedFiles locked) : IOperation<DiscardLockedPaper.Form, Nothing>
{
    public sealed record Form(Guid RequestId, Guid FileId) : IForm<Nothing>, IAboutRequest;

    public Task<Outcome<Nothing>> RunAsync(Form form, CancellationToken cancellation) =>
        locked.DiscardAsync(form.RequestId, Shelf.Papers, form.FileId, cancellation);
}
