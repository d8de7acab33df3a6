using System.Globalization;
using LegalRequests.Access;
using LegalRequests.Intake.Reading;
using LegalRequests.Intake.Words;
using LegalRequests.Operations;
using LegalRequests.Pdf.Reading;
using LegalRequests.Persistence;
using LegalRequests.Records;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Redaction;

/// <summary>
/// The words that a box cuts on purpose, told by places alone: of the word and of all boxes that cut it. What is meant holds while they
/// stand where they stood, also when the page is read anew. A box more or less on the word leaves other letters to be read.
/// </summary>
public static class MeantCut
{
    /// <summary>The places of the words in one order, whatever that of the words.</summary>
    /// <param name="boxes">All boxes of the page, as the cut words count them.</param>
    public static string PlacesOf(IEnumerable<CutWord> words, IReadOnlyList<PageBox> boxes) =>
        string.Join(' ', words.Select(word => PlaceOf(word, boxes)).Distinct().Order(StringComparer.Ordinal));

    /// <summary>True where a word is among those that are meant.</summary>
    /// <param name="places">As <see cref="PlacesOf"/> gives them; null where nothing is meant.</param>
    public static bool Holds(string? places, CutWord word, IReadOnlyList<PageBox> boxes) =>
        places is not null && places.Split(' ').Contains(PlaceOf(word, boxes));

    private static string PlaceOf(CutWord word, IReadOnlyList<PageBox> boxes) =>
        string.Join('/', word.Boxes.Select(box => PlaceOf(boxes[box])).Order(StringComparer.Ordinal).Prepend(PlaceOf(word.Word.Box)));

    // Left, top, right and bottom in whole points.
    private static string PlaceOf(PageBox box) => string.Create(CultureInfo.InvariantCulture, $"{box.Left:0},{box.Top:0},{box.Right:0},{box.Bottom:0}");
}

/// <summary>Keeps who says that a box covers words only in part on purpose, as when the last digits of a number stay.</summary>
[Requires(Permission.MarkRedactions)]
public sealed class MeanCut(LegalRequestsDb db, OperationContext context, MarkedPages pages, PageWords read) : IOperation<MeanCut.Form, Nothing>
{
    /// <param name="Places">Of the words that were shown as cut by the box, as <see cref="MeantCut.PlacesOf"/> gives them.</param>
    public sealed record Form(Guid RequestId, Guid MarkId, string Places) : IForm<Nothing>, IAboutRequest;

    public async Task<Outcome<Nothing>> RunAsync(Form form, CancellationToken cancellation)
    {
        var found = await db.Set<RedactionMark>()
            .Where(mark => mark.Id == form.MarkId && mark.RequestId == form.RequestId && mark.RemovedAt == null)
            .Join(db.Set<DocumentPage>(), mark => mark.PageId, page => page.Id, (mark, page) => new { Mark = mark, page.Number, page.DocumentId })
            .Join(db.Set<CaseDocument>(), it => it.DocumentId, document => document.Id, (it, document) => new { it.Mark, it.Number, document.NormalisedBlobId })
            .SingleOrDefaultAsync(cancellation);

        if (found is null)
        {
            return Refusal.NotFound("box");
        }

        if (await pages.WhyClosedAsync(form.RequestId, found.Mark.PageId, cancellation) is { } closed)
        {
            return closed;
        }

        var marks = await db.Set<RedactionMark>().AsNoTracking()
            .Where(mark => mark.PageId == found.Mark.PageId && mark.RemovedAt == null)
            .OrderBy(mark => mark.Id)
            .ToListAsync(cancellation);
        var boxes = marks.ConvertAll(mark => mark.Box);
        var place = marks.FindIndex(mark => mark.Id == form.MarkId);
        var words = await read.OfPageAsync(found.NormalisedBlobId, found.Number, cancellation) ?? [];
        var cut = CutWords.Of(words, boxes).Where(word => word.Boxes.Contains(place)).ToList();

        if (cut.Count == 0 || MeantCut.PlacesOf(cut, boxes) != form.Places)
        {
            return Refusal.Conflict("redaction.cut-changed", "The box no longer cuts the words that were shown. Look at the page again.");
        }

        found.Mark.CutMeant = form.Places;
        found.Mark.CutMeantBy = context.Actor.StaffId;
        found.Mark.CutMeantAt = context.Now;
        context.Note("markId", form.MarkId);
        context.Note("words", cut.Count);
        return Nothing.More;
    }
}

/// <summary>Takes back that a box cuts words on purpose: undo.</summary>
[Requires(Permission.MarkRedactions)]
public sealed class UnmeanCut(LegalRequestsDb db, OperationContext context, MarkedPages pages) : IOperation<UnmeanCut.Form, Nothing>
{
    public sealed record Form(Guid RequestId, Guid MarkId) : IForm<Nothing>, IAboutRequest;

    public async Task<Outcome<Nothing>> RunAsync(Form form, CancellationToken cancellation)
    {
        var mark = await db.Set<RedactionMark>().SingleOrDefaultAsync(it => it.Id == form.MarkId && it.RequestId == form.RequestId, cancellation);

        if (mark is null)
        {
            return Refusal.NotFound("box");
        }

        if (await pages.WhyClosedAsync(form.RequestId, mark.PageId, cancellation) is { } closed)
        {
            return closed;
        }

        (mark.CutMeant, mark.CutMeantBy, mark.CutMeantAt) = (null, null, null);
        context.Note("markId", form.MarkId);
        return Nothing.More;
    }
}
