using LegalRequests.Pdf.Reading;
using LegalRequests.Redaction.Finding;
using LegalRequests.Redaction.Suggesting;
using LegalRequests.Requests;

namespace LegalRequests.Redaction.Reviewing;

/// <summary>What can be read that may have to be covered.</summary>
internal static class UnderCover
{
    /// <summary>A box over more words hides a passage, not a name.</summary>
    private const int MostWords = 6;

    private const int ShortestName = 4;
    private const double Under = 0.5;

    public static IEnumerable<ReviewFinding> OnPage(ReviewedPage page) =>
        from one in page.Page.Suggested
        where page.Sent && Open(one)
        select page.Finding(one.Suggestion.Kind == SuggestionKind.Protected ? ReviewKind.ProtectedReadable : ReviewKind.SuggestionOpen, one.Suggestion.Text);

    /// <summary>Words of which a part can be read beside a box; what is said to be meant as well, and that it is.</summary>
    public static IEnumerable<ReviewFinding> Cut(ReviewedPage page) =>
        from cut in page.Sent ? CutWords.Of(page.Read.Paper.Words, page.Read.Drawn) : []
        let isMeant = cut.Boxes.All(place => MeantCut.Holds(page.Read.Marks[place].CutMeant, cut, page.Read.Drawn))
        select page.Finding(ReviewKind.WordCut, cut.Word.Text, isMeant ? ReviewFinding.Meant : "");

    /// <summary>Words that are covered in one place and can be read in another.</summary>
    public static IEnumerable<ReviewFinding> Across(IReadOnlyList<ReviewedPage> pages)
    {
        var small = pages.SelectMany(page => page.Read.Paper.Words)
            .Where(word => word.Text.Length > 0 && char.IsLower(word.Text[0]))
            .Select(word => SearchableText.Of(word.Text).Trim('.', ',', ';', ':'))
            .ToHashSet();
        var phrases = pages.SelectMany(CoveredPhrases)
            .SelectMany(phrase => phrase.Split(' ').Where(word => IsName(word, small)).Append(phrase))
            .Where(phrase => phrase.Count(char.IsLetterOrDigit) >= ShortestName)
            .DistinctBy(SearchableText.Of)
            .OrderByDescending(phrase => phrase.Length)
            .Select(PhraseFinder.For)
            .OfType<PhraseFinder>()
            .ToList();
        return phrases.Count == 0 ? [] : pages.Where(page => page.Sent).SelectMany(page => OnPage(page, phrases));
    }

    private static IEnumerable<ReviewFinding> OnPage(ReviewedPage page, List<PhraseFinder> phrases)
    {
        var chain = WordChain.Of(page.Read.Paper);

        // The longest phrase of a place tells of it; its parts would only say it again.
        var told = page.Page.Suggested.Where(Open).SelectMany(one => one.Suggestion.Boxes).ToList();

        foreach (var place in phrases.SelectMany(phrase => phrase.On(page.Read.Paper, chain)))
        {
            var (again, covered) = (place.Boxes.All(box => Coverage.ShareOf(box, told) > Under), place.Boxes.All(box => Coverage.IsCovered(box, page.Read.Drawn)));

            if (!again && !covered)
            {
                told.AddRange(place.Boxes);
                yield return page.Finding(ReviewKind.CoveredElsewhere, place.Text);
            }
        }
    }

    private static IEnumerable<string> CoveredPhrases(ReviewedPage page) =>
        from mark in page.Read.Marks
        where page.KindOf(mark) is not (ActKind.WholePage or ActKind.KeepOnly or ActKind.WholeLines)
        let words = OverCover.WordsUnder(page, mark)
        where words.Count is > 0 and <= MostWords
        select string.Join(' ', words.Select(word => word.Text));

    private static bool Open(SuggestedBox one) => one.Suggestion.Kind == SuggestionKind.Protected
        ? one.State != SuggestionState.Covered
        : one.State == SuggestionState.New;

    // A name is written large everywhere; a word that stands small somewhere only began a sentence.
    private static bool IsName(string word, HashSet<string> small)
    {
        var bare = word.Trim('.', ',', ';', ':', '(', ')', '"');
        return bare.Length >= ShortestName && char.IsUpper(bare[0]) && !small.Contains(SearchableText.Of(bare)) && !PersonPatterns.IsNoPerson(bare);
    }
}
