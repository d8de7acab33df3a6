using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Records;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Packets.NativePages;

/// <summary>How a document of the request leaves was chosen otherwise.</summary>
public sealed record NativeChoiceChanged(Guid RequestId) : IEvent;

/// <summary>
/// Counsel lets a document leave as text and drawings, with a reason. Only a document that a look found clean may be chosen, and
/// it is looked at again when the packet is made.
/// </summary>
[Requires(Permission.ReviewPacket)]
public sealed class ChooseNative(LegalRequestsDb db, OperationContext context, NativeDocuments natives) : IOperation<ChooseNative.Form, Nothing>
{
    private const int LongestReason = 1_000;

    public sealed record Form(Guid RequestId, Guid DocumentId, string Reason) : IForm<Nothing>, IAboutRequest;

    public async Task<Outcome<Nothing>> RunAsync(Form form, CancellationToken cancellation)
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

        var look = await db.Set<NativeLook>().AsNoTracking().SingleOrDefaultAsync(it => it.DocumentId == document.Id && it.FileSha256 == document.Sha256, cancellation);

        if (look is not { IsClean: true })
        {
            return look is null
                ? Refusal.Conflict("native.not-looked-at", "Nobody looked whether this document hides anything. Have it looked at first.")
                : Refusal.Conflict("native.in-doubt", "Something about this document is in doubt. It leaves as pictures of its pages.");
        }

        if (string.IsNullOrWhiteSpace(form.Reason))
        {
            return Refusal.OnField(nameof(Form.Reason), "native.reason-missing", "Write why its pages leave with their text instead of as pictures.");
        }

        if (form.Reason.Length > LongestReason)
        {
            return Refusal.OnField(nameof(Form.Reason), "native.reason-too-long", $"Keep the reason under {LongestReason} characters.");
        }

        // The database holds but one at a time; who comes second must not believe that their reason is on record.
        if (await db.Set<NativeChoice>().AsNoTracking().SingleOrDefaultAsync(it => it.DocumentId == document.Id && it.EndedAt == null, cancellation) is { } held)
        {
            return held.ChosenBy == context.Actor.StaffId
                ? Nothing.More
                : Refusal.Conflict("native.already-chosen", "Somebody else chose this before you. Their reason is on record and yours is not; take the choice back if it is wrong.");
        }

        db.Add(new NativeChoice
        {
            Id = Guid.CreateVersion7(),
            RequestId = form.RequestId,
            DocumentId = document.Id,
            FileSha256 = document.Sha256,
            Reason = form.Reason.Trim(),
            ChosenBy = context.Actor.StaffId,
            ChosenAt = context.Now,
        });
        context.Note("documentId", document.Id);
        context.Raise(new NativeChoiceChanged(form.RequestId));
        return Nothing.More;
    }
}

/// <summary>Counsel takes the choice back: the document leaves as pictures again.</summary>
[Requires(Permission.ReviewPacket)]
public sealed class TakeBackNative(LegalRequestsDb db, OperationContext context) : IOperation<TakeBackNative.Form, Nothing>
{
    public sealed record Form(Guid RequestId, Guid DocumentId) : IForm<Nothing>, IAboutRequest;

    public async Task<Outcome<Nothing>> RunAsync(Form form, CancellationToken cancellation)
    {
        var document = await db.Set<CaseDocument>().AsNoTracking().SingleOrDefaultAsync(it => it.Id == form.DocumentId && it.RequestId == form.RequestId, cancellation);

        if (document is null)
        {
            return Refusal.NotFound("document");
        }

        if (document.LeftAt is not null)
        {
            return Refusal.Conflict("native.already-left", "This document left, or its request is closed. It stands as it left.");
        }

        var held = await db.Set<NativeChoice>().Where(it => it.DocumentId == document.Id && it.EndedAt == null).ToListAsync(cancellation);

        if (held.Count == 0)
        {
            return Nothing.More;
        }

        foreach (var choice in held)
        {
            choice.EndedAt = context.Now;
            choice.EndedBecause = "Counsel took it back.";
        }

        context.Note("documentId", document.Id);
        context.Raise(new NativeChoiceChanged(form.RequestId));
        return Nothing.More;
    }
}
