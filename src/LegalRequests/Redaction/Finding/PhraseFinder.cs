using LegalRequests.Intake.Reading;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Redaction.Finding;

/// <summary>Where a phrase stands on a page.</summary>
/// <param name="Page">1-based.</param>
/// <param name="Boxes">One for each line, points of the displayed page.</param>
public sealed record PhrasePlace(int Page, string Before, string Text, string After, IReadOnlyList<PageBox> Boxes);

/// <summary>
/// Finds a phrase however it is written: in any case, with or without accents and punctuation, over a line's end, broken by
/// a hyphen. It begins and ends where words do. What runs from one page to the next is not found.
/// </summary>
public sealed class PhraseFinder
{
    private const int Shortest = 2;
    private const int WordsAround = 6;

    private readonly IReadOnlyList<FoldedSign> phrase;

    private PhraseFinder(IReadOnlyList<FoldedSign> phrase) => this.phrase = phrase;

    /// <summary>Null where there is too little to look for: less than two letters or digits.</summary>
    public static PhraseFinder? For(string phrase) => FoldedText.Of(phrase) is { Count: >= Shortest } signs ? new PhraseFinder(signs) : null;

    /// <summary>In the order of the page's lines; no two share a word's part.</summary>
    public IReadOnlyList<PhrasePlace> On(PaperPage page) => On(page, WordChain.Of(page));

    /// <param name="chain">The words of the page, for callers that look for many phrases on it.</param>
    internal IReadOnlyList<PhrasePlace> On(PaperPage page, IReadOnlyList<ChainedWord> chain)
    {
        var found = new List<PhrasePlace>();
        var taken = new HashSet<(ChainedWord, int)>();

        foreach (var word in chain)
        {
            for (var start = 0; start < word.Signs.Count; start++)
            {
                if (word.Signs[start].Starts && !taken.Contains((word, start)) && Follow(word, start, 0) is { } parts)
                {
                    parts.ForEach(part => taken.UnionWith(Enumerable.Range(part.From, part.To - part.From).Select(sign => (part.Word, sign))));
                    found.Add(Place(page, parts));
                }
            }
        }

        return found;
    }

    /// <summary>The parts of words that say the rest of the phrase; null where they say something else.</summary>
    private List<Part>? Follow(ChainedWord word, int from, int said)
    {
        var at = from;

        while (at < word.Signs.Count && said < phrase.Count)
        {
            if (word.Signs[at].Value != phrase[said].Value)
            {
                return null;
            }

            (at, said) = (at + 1, said + 1);
        }

        if (said == phrase.Count)
        {
            return at == word.Signs.Count || word.Signs[at].Starts ? [new Part(word, from, at)] : null;
        }

        if (!phrase[said].Starts && !word.GoesOn && !AmongDigits(said))
        {
            return null;
        }

        foreach (var next in word.Next)
        {
            if (Follow(next, 0, said) is { } rest)
            {
                return [new Part(word, from, at), .. rest];
            }
        }

        return null;
    }

    private bool AmongDigits(int said) => said > 0 && phrase[said].Value is >= '0' and <= '9' && phrase[said - 1].Value is >= '0' and <= '9';

    private static PhrasePlace Place(PaperPage page, List<Part> parts)
    {
        var boxes = parts.GroupBy(part => part.Word.Line).Select(line => PageBox.Around(line.Select(part => part.Box))).Select(box => WordPart.WithMargin(box, page));
        return new PhrasePlace(
            page.Number,
            string.Join(' ', Before(parts[0].Word).Reverse()),
            string.Join(' ', parts.Select(part => part.Word.Word.Text)),
            string.Join(' ', After(parts[^1].Word)),
            [.. boxes]);
    }

    private static IEnumerable<string> Before(ChainedWord word)
    {
        for (var (before, count) = (word.Before, 0); before is not null && count < WordsAround; (before, count) = (before.Before, count + 1))
        {
            yield return before.Word.Text;
        }
    }

    private static IEnumerable<string> After(ChainedWord word)
    {
        for (var (after, count) = (word.Next.FirstOrDefault(), 0); after is not null && count < WordsAround; (after, count) = (after.Next.FirstOrDefault(), count + 1))
        {
            yield return after.Word.Text;
        }
    }

    /// <param name="To">The sign after its last.</param>
    private sealed record Part(ChainedWord Word, int From, int To)
    {
        public PageBox Box => To == 0
            ? Word.Word.Box
            : WordPart.BoxOf(Word.Word, Word.Signs[From].At, Word.Signs[To - 1].At + 1);
    }
}
