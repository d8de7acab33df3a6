using LegalRequests.Access;
using LegalRequests.Intake;
using LegalRequests.Intake.Reading;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Boards;

/// <summary>A paper that was uploaded and waits to be logged.</summary>
public sealed record DraftCard(Guid Id, string FileName, int PageCount, bool Locked, Guid OriginalBlobId, string Sha256, DateTimeOffset UploadedAt);

/// <summary>What a person who logs requests has on the desk.</summary>
public sealed class IntakeBoard(LegalRequestsDb db, DuplicateSearch duplicates, TimeProvider clock)
{
    /// <summary>The person's own drafts, newest first.</summary>
    public async Task<IReadOnlyList<DraftCard>> DraftsAsync(Actor actor, CancellationToken cancellation = default) =>
        await Cards(Own(actor).OrderByDescending(draft => draft.UploadedAt)).ToListAsync(cancellation);

    /// <summary>Null when there is none, or when it is another person's.</summary>
    public Task<DraftCard?> FindAsync(Actor actor, Guid draftId, CancellationToken cancellation = default) =>
        Cards(Own(actor).Where(draft => draft.Id == draftId)).SingleOrDefaultAsync(cancellation);

    /// <summary>Requests that the draft may repeat, as far as this person may see them.</summary>
    public Task<IReadOnlyList<PossibleDuplicate>> DuplicatesAsync(
        Actor actor,
        DraftCard draft,
        PaperFacts facts,
        CancellationToken cancellation = default) =>
        duplicates.FindAsync(actor, draft.Sha256, CaseKey.Of(facts.CaseNumber, facts.Court), clock.GetUtcNow(), cancellation);

    /// <summary>Requests with the case number that was read from a paper whose caption is another, in words.</summary>
    public async Task<IReadOnlyList<string>> MismatchesAsync(Actor actor, PaperReading reading, CancellationToken cancellation = default)
    {
        if (reading.Of(PaperField.CaseNumber) is not { } number || reading.Of(PaperField.Caption) is not { } caption)
        {
            return [];
        }

        var found = await duplicates.CaptionsAsync(actor, number.Value, clock.GetUtcNow(), cancellation);
        return
        [
            .. found.Where(it => it.Caption.Length > 0 && !CaptionMatch.Same(it.Caption, caption.Value))
                .Select(it => $"{it.Number} has the same case number, but its caption is \"{it.Caption}\"."),
        ];
    }

    private IQueryable<IntakeDraft> Own(Actor actor) =>
        db.Set<IntakeDraft>().AsNoTracking().Where(draft => draft.UploadedBy == actor.StaffId);

    private static IQueryable<DraftCard> Cards(IQueryable<IntakeDraft> drafts) => drafts
        .Select(draft => new DraftCard(
            draft.Id,
            draft.FileName,
            draft.PageCount,
            draft.NormalisedBlobId == null,
            draft.OriginalBlobId,
            draft.Sha256,
            draft.UploadedAt));
}
