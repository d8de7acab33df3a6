using LegalRequests.Intake.Words;
using LegalRequests.Pdf.Reading;
using LegalRequests.Persistence;
using LegalRequests.Privilege;
using LegalRequests.Records;
using LegalRequests.Redaction;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Boards;

/// <summary>Whether the words of a page are known.</summary>
public enum WordsKnown
{
    /// <summary>The background has not read the page yet.</summary>
    NotYet,

    Yes,

    /// <summary>The page could not be read.</summary>
    Never,
}

/// <summary>What the boxes of a page leave to be read of the words under them.</summary>
/// <param name="Words">The words that are covered only in part, and by a box that is not said to mean it; empty where the words are not known.</param>
/// <param name="ByMark">The same words by each box that cuts them and is not said to mean it.</param>
/// <param name="Meant">Words by each box that cuts them on purpose.</param>
/// <param name="Places">Of all words that a box cuts, by each box, as <see cref="MeantCut.PlacesOf"/> gives them.</param>
/// <param name="Unsure">A box takes a part of a line in a script without spaces, of which nothing can be told.</param>
public sealed record PageCuts(
    WordsKnown Known,
    IReadOnlyList<PageWord> Words,
    IReadOnlyDictionary<Guid, IReadOnlyList<PageWord>> ByMark,
    IReadOnlyDictionary<Guid, IReadOnlyList<PageWord>> Meant,
    IReadOnlyDictionary<Guid, string> Places,
    bool Unsure)
{
    private static readonly Dictionary<Guid, IReadOnlyList<PageWord>> Nothing = [];

    /// <summary>A page without boxes.</summary>
    public static PageCuts None { get; } = new(WordsKnown.Yes, [], Nothing, Nothing, new Dictionary<Guid, string>(), false);

    /// <summary>The words that a box cuts; empty where it cuts none.</summary>
    public IReadOnlyList<PageWord> Of(Guid markId) => ByMark.GetValueOrDefault(markId) ?? [];

    /// <summary>The words that a box cuts on purpose; empty where there are none.</summary>
    public IReadOnlyList<PageWord> MeantBy(Guid markId) => Meant.GetValueOrDefault(markId) ?? [];
}

/// <summary>Pages of a document, 1-based, on which boxes cut words or may do so.</summary>
/// <param name="Meant">Somebody said that a box cuts words there on purpose.</param>
/// <param name="NotYet">Their words are not read yet.</param>
/// <param name="Never">Their words could not be read.</param>
/// <param name="Unchecked">Beyond the number of pages that are gone through while somebody waits.</param>
public sealed record CutPages(
    Guid DocumentId,
    int Position,
    string Title,
    IReadOnlyList<int> Cut,
    IReadOnlyList<int> Meant,
    IReadOnlyList<int> NotYet,
    IReadOnlyList<int> Never,
    IReadOnlyList<int> Unchecked)
{
    /// <summary>True where there is something to be said.</summary>
    public bool IsTold => IsWarned || Meant.Count > 0;

    /// <summary>True where somebody must look.</summary>
    public bool IsWarned => Cut.Count + NotYet.Count + Never.Count + Unchecked.Count > 0;
}

/// <summary>Which boxes cover words only in part.</summary>
public sealed class CutBoard(LegalRequestsDb db, PageWords read)
{
    /// <summary>Pages with boxes that are gone through at once: 2 ms each.</summary>
    private const int MostPages = 500;

    /// <summary>The boxes of one page.</summary>
    public async Task<PageCuts> OnPageAsync(Guid requestId, Guid documentId, RedactionView page, CancellationToken cancellation = default)
    {
        var marks = page.Marks.Where(mark => !mark.Removed).ToList();

        if (marks.Count == 0)
        {
            return PageCuts.None;
        }

        var blob = await db.Set<CaseDocument>()
            .Where(it => it.Id == documentId && it.RequestId == requestId)
            .Select(it => it.NormalisedBlobId)
            .SingleAsync(cancellation);
        var known = await read.OfPagesAsync(blob, [page.Number], cancellation);

        if (known.GetValueOrDefault(page.Number) is not { } words)
        {
            return PageCuts.None with { Known = known.ContainsKey(page.Number) ? WordsKnown.Never : WordsKnown.NotYet };
        }

        var boxes = marks.ConvertAll(mark => mark.Box);
        var cuts = CutWords.Of(words, boxes).SelectMany(cut => cut.Boxes, (cut, place) => (Mark: marks[place], Cut: cut)).ToList();
        var meant = cuts.ToLookup(it => MeantCut.Holds(it.Mark.CutMeant, it.Cut, boxes), it => (it.Mark.Id, it.Cut.Word));
        return new PageCuts(
            WordsKnown.Yes,
            [.. meant[false].Select(cut => cut.Word).Distinct()],
            ByMark(meant[false]),
            ByMark(meant[true]),
            cuts.GroupBy(it => it.Mark.Id, it => it.Cut).ToDictionary(it => it.Key, it => MeantCut.PlacesOf(it, boxes)),
            CutWords.AreUnknown(words, boxes));
    }

    /// <summary>The pages of a request that go and on which boxes cut words; documents of which nothing is to be said are left out.</summary>
    /// <param name="documentId">One document alone; null for all that have not left yet.</param>
    public async Task<IReadOnlyList<CutPages>> OfRequestAsync(Guid requestId, Guid? documentId, CancellationToken cancellation = default)
    {
        var marks = await db.Set<RedactionMark>().AsNoTracking()
            .Where(mark => mark.RequestId == requestId && mark.RemovedAt == null && (documentId == null || mark.DocumentId == documentId))
            .Where(mark => !db.Set<PageDecision>().Any(it => it.PageId == mark.PageId && (it.Fate == PageFate.Withhold || it.Fate == PageFate.NotResponsive)))
            .Join(db.Set<DocumentPage>(), mark => mark.PageId, page => page.Id, (mark, page) => new { Mark = mark, page.Number })
            .ToListAsync(cancellation);
        var byDocument = marks.ToLookup(it => it.Mark.DocumentId, it => (it.Number, it.Mark));
        var ids = byDocument.Select(it => it.Key).ToList();
        var documents = await db.Set<CaseDocument>().AsNoTracking()
            .Where(it => ids.Contains(it.Id) && it.DuplicateOfId == null && it.LeftAt == null)
            .OrderBy(it => it.Position)
            .Select(it => new { it.Id, it.Position, it.Title, it.NormalisedBlobId })
            .ToListAsync(cancellation);
        var told = new List<CutPages>();
        var left = MostPages;

        foreach (var document in documents)
        {
            var pages = byDocument[document.Id].ToLookup(it => it.Number, it => it.Mark);
            var all = pages.Select(page => page.Key).Order().ToList();
            var looked = all.Take(left).ToList();
            left -= looked.Count;
            var words = await read.OfPagesAsync(document.NormalisedBlobId, looked, cancellation);
            var meant = looked
                .SelectMany(number => words.GetValueOrDefault(number) is { } there ? AreMeant(there, [.. pages[number]]) : [], (number, isMeant) => (number, isMeant))
                .Distinct()
                .ToLookup(it => it.isMeant, it => it.number);
            told.Add(new CutPages(
                document.Id,
                document.Position,
                document.Title,
                [.. meant[false]],
                [.. meant[true]],
                looked.FindAll(number => !words.ContainsKey(number)),
                looked.FindAll(number => words.TryGetValue(number, out var there) && there is null),
                [.. all.Skip(looked.Count)]));
        }

        return told.FindAll(it => it.IsTold);
    }

    // One for each word that a box cuts.
    private static IEnumerable<bool> AreMeant(IReadOnlyList<PageWord> words, List<RedactionMark> marks)
    {
        var boxes = marks.ConvertAll(mark => mark.Box);
        return CutWords.Of(words, boxes).SelectMany(cut => cut.Boxes, (cut, place) => MeantCut.Holds(marks[place].CutMeant, cut, boxes));
    }

    private static Dictionary<Guid, IReadOnlyList<PageWord>> ByMark(IEnumerable<(Guid Mark, PageWord Word)> cuts) =>
        cuts.GroupBy(cut => cut.Mark, cut => cut.Word).ToDictionary(cut => cut.Key, cut => (IReadOnlyList<PageWord>)[.. cut]);
}
