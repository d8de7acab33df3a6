using System.Text.RegularExpressions;
using LegalRequests.Intake.Reading;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Redaction.Suggesting;

/// <summary>Finds in the words of pages what may have to be covered. A person accepts or dismisses each; nothing is drawn by itself.</summary>
public static partial class RedactionFinder
{
    // Stands for what is too long to be a word or a number: patterns that try every part of one would try that for hours.
    private const char NoLetter = '\uFFFC';

    /// <param name="pages">Of one set of records: a person named in full on one of them is found by one name on all.</param>
    /// <param name="own">Names of the person whose record it is; empty where they are not known.</param>
    public static IReadOnlyList<RedactionSuggestion> Find(IEnumerable<PaperPage> pages, IReadOnlyList<ProtectedWord> words, IReadOnlyList<string> own)
    {
        var set = pages.ToList();
        return [.. FindWith(ProtectedPatterns.For(words), set, own, NamesOn(set)).SelectMany(page => page)];
    }

    /// <summary>What is found on each of the pages, in their order.</summary>
    /// <param name="known">From all pages of the set, those that are not searched now among them.</param>
    internal static IEnumerable<IReadOnlyList<RedactionSuggestion>> FindWith(
        IReadOnlyList<(Regex Pattern, string ReasonCode)> patterns,
        IEnumerable<PaperPage> pages,
        IReadOnlyList<string> own,
        KnownNames known) =>
        pages.Select(page => (IReadOnlyList<RedactionSuggestion>)
        [
            .. from it in TextsOf(page)
               from find in WithKnown(it.Text.Text, FindAlone(it.Text.Text, Passages.Of(it.Text), patterns, own), known, own)
               select Suggestion(page, it.Way, it.Text, find),
        ]);

    /// <summary>The names on pages, whoever's record it is and whatever is protected: these can change while the names stay.</summary>
    internal static KnownNames NamesOn(IEnumerable<PaperPage> pages) =>
        KnownNames.Together(pages.SelectMany(TextsOf).Select(it => KnownNames.Of(it.Text.Text, FindAlone(it.Text.Text, Passages.Of(it.Text), [], []))));

    /// <summary>The stretches of a text, in its order; where several hold the same signs, the surest or longest of them.</summary>
    public static IReadOnlyList<TextFind> InText(string text, IReadOnlyList<ProtectedWord> words, IReadOnlyList<string> own)
    {
        var whole = (Passage[])[new Passage(0, text.Length)];
        var known = KnownNames.Of(text, FindAlone(text, whole, [], []));
        return WithKnown(text, FindAlone(text, whole, ProtectedPatterns.For(words), own), known, own);
    }

    private static IReadOnlyList<TextFind> WithKnown(string text, IReadOnlyList<TextFind> found, KnownNames known, IReadOnlyList<string> own) =>
        [.. found.Concat(PersonPatterns.FindAgain(text, found, known, own)).OrderBy(find => find.Start)];

    private static IReadOnlyList<TextFind> FindAlone(string text, IReadOnlyList<Passage> passages, IReadOnlyList<(Regex Pattern, string ReasonCode)> patterns, IReadOnlyList<string> own)
    {
        var readable = Overlong().Replace(text, run => new string(NoLetter, run.Length));
        var found = ProtectedPatterns.Find(text, patterns)
            .Concat(NumberPatterns.Find(readable))
            .Concat(AddressPatterns.Find(readable, passages))
            .Concat(PersonPatterns.Find(readable, passages, own))
            .Select(find => Trimmed(find, text))
            .Where(find => find.Length > 1);
        var (held, sure) = (new bool[text.Length], new bool[text.Length]);
        var kept = new List<TextFind>();
        var surestFirst = found.OrderBy(find => find.Kind == SuggestionKind.Person).ThenBy(find => find.Kind != SuggestionKind.Protected).ThenByDescending(find => find.Length);

        foreach (var find in surestFirst.SelectMany(find => find.Kind == SuggestionKind.Protected ? [find] : Beside(find, sure, text)))
        {
            var signs = held.AsSpan(find.Start, find.Length);

            if (!signs.Contains(true))
            {
                signs.Fill(true);
                sure.AsSpan(find.Start, find.Length).Fill(find.Kind == SuggestionKind.Protected);
                kept.Add(find);
            }
        }

        return [.. kept.OrderBy(find => find.Start)];
    }

    // Of a name or an address with a protected word in it the rest is to be covered too: "Renfield" beside "Tobias".
    private static IEnumerable<TextFind> Beside(TextFind find, bool[] sure, string text)
    {
        var start = find.Start;

        for (var at = find.Start; at <= find.End; at++)
        {
            if (at < find.End && !sure[at])
            {
                continue;
            }

            var rest = Trimmed(find with { Start = start, Length = at - start }, text);
            start = at + 1;

            if (rest == find || IsWorthCovering(text.Substring(rest.Start, rest.Length), rest.Kind))
            {
                yield return rest;
            }
        }
    }

    private static bool IsWorthCovering(string rest, SuggestionKind kind) =>
        rest.Count(char.IsLetterOrDigit) > 1 && !(kind == SuggestionKind.Person && PersonPatterns.IsTitle(rest));

    // Each column by itself, whichever way the page was scanned: a name may go on in the next line of its column.
    private static IEnumerable<(ReadingWay Way, PaperText Text)> TextsOf(PaperPage page) =>
        from way in ReadingWay.Of(page)
        from column in PageColumns.Of(way.Stood)
        select (way, PaperText.Of(column.Page));

    private static RedactionSuggestion Suggestion(PaperPage page, ReadingWay way, PaperText text, TextFind find)
    {
        var boxes = text.BoxesOf(find.Start, find.Length, (word, from, to) => WordPart.BoxOf(way.Laid(word), from, to));
        return new RedactionSuggestion(
            find.Kind,
            find.ReasonCode,
            text.Text.Substring(find.Start, find.Length).ReplaceLineEndings(" ").Replace('\t', ' '),
            page.Number,
            [.. boxes.Select(box => WordPart.WithMargin(box, page))]);
    }

    private static TextFind Trimmed(TextFind find, string text)
    {
        var (start, end) = (find.Start, find.End);

        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is ',' or ';' || IsFullStop(text, start, end)))
        {
            end--;
        }

        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is ',' or ';'))
        {
            start++;
        }

        return find with { Start = start, Length = end - start };
    }

    // The point of an initial belongs to the name.
    private static bool IsFullStop(string text, int start, int end) =>
        text[end - 1] == '.' && !(end - start >= 2 && char.IsUpper(text[end - 2]) && (end - start == 2 || !char.IsLetter(text[end - 3])));

    [GeneratedRegex(@"[\p{L}'\u2019-]{61,}|[\d-]{61,}|\s{61,}")]
    private static partial Regex Overlong();
}
