using LegalRequests.Access;
using LegalRequests.Operations;

namespace LegalRequests.Deadlines;

/// <summary>Applies the rule packs to a request: the first time dates are written, afterwards changes are proposed.</summary>
[Requires(Permission.ManageDeadlines)]
public sealed class ComputeDeadlines(DeadlineBook book) : IOperation<ComputeDeadlines.Form, BookEntry>
{
    public sealed record Form(Guid RequestId, RequestFacts Facts) : IForm<BookEntry>, IAboutRequest;

    public async Task<Outcome<BookEntry>> RunAsync(Form form, CancellationToken cancellation) =>
        await book.ComputeAsync(form.RequestId, form.Facts, cancellation);
}
