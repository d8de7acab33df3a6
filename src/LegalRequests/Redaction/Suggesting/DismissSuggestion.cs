using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Records;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Redaction.Suggesting;

/// <summary>Keeps that a suggestion was looked at and is not followed, with the reason.</summary>
[Requires(Permission.MarkRedactions)]
public sealed class DismissSuggestion(LegalRequestsDb db, OperationContext context, MarkedPages pages) : IOperation<DismissSuggestion.Form, Nothing>
{
    private const int Fingerprint = 32;

    public sealed record Form(Guid RequestId, Guid PageId, string SuggestionFingerprint, SuggestionKind Kind, DismissReason Reason) : IForm<Nothing>, IAboutRequest;

    public async Task<Outcome<Nothing>> RunAsync(Form form, CancellationToken cancellation)
    {
        var known = await db.Set<DocumentPage>().AnyAsync(it => it.Id == form.PageId && it.RequestId == form.RequestId, cancellation);

        if (!known || form.SuggestionFingerprint.Length != Fingerprint || !form.SuggestionFingerprint.All(char.IsAsciiHexDigitLower))
        {
            return Refusal.NotFound("suggestion");
        }

        if (await pages.WhyClosedAsync(form.RequestId, form.PageId, cancellation) is { } closed)
        {
            return closed;
        }

        var already = await db.Set<DismissedSuggestion>()
            .AnyAsync(it => it.PageId == form.PageId && it.Fingerprint == form.SuggestionFingerprint && it.TakenBackAt == null, cancellation);

        if (already)
        {
            return Nothing.More;
        }

        db.Add(new DismissedSuggestion
        {
            Id = Guid.CreateVersion7(),
            RequestId = form.RequestId,
            PageId = form.PageId,
            Fingerprint = form.SuggestionFingerprint,
            Kind = form.Kind,
            Reason = form.Reason,
            DismissedBy = context.Actor.StaffId,
            DismissedAt = context.Now,
        });
        context.Note("pageId", form.PageId);
        context.Note("kind", form.Kind);
        context.Note("reason", form.Reason);
        return Nothing.More;
    }
}

/// <summary>Brings a dismissed suggestion back: undo.</summary>
[Requires(Permission.MarkRedactions)]
public sealed class RecallSuggestion(LegalRequestsDb db, OperationContext context, MarkedPages pages) : IOperation<RecallSuggestion.Form, Nothing>
{
    public sealed record Form(Guid RequestId, Guid PageId, string SuggestionFingerprint) : IForm<Nothing>, IAboutRequest;

    public async Task<Outcome<Nothing>> RunAsync(Form form, CancellationToken cancellation)
    {
        if (await pages.WhyClosedAsync(form.RequestId, form.PageId, cancellation) is { } closed)
        {
            return closed;
        }

        var dismissed = await db.Set<DismissedSuggestion>()
            .Where(it => it.RequestId == form.RequestId && it.PageId == form.PageId && it.Fingerprint == form.SuggestionFingerprint && it.TakenBackAt == null)
            .ToListAsync(cancellation);

        if (dismissed.Count == 0)
        {
            return Refusal.NotFound("suggestion");
        }

        dismissed.ForEach(it => it.TakenBackAt = context.Now);
        context.Note("pageId", form.PageId);
        context.Note("kind", dismissed[0].Kind);
        return Nothing.More;
    }
}
