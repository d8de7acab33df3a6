using System.Text.RegularExpressions;

namespace LegalRequests.Redaction.Suggesting;

/// <summary>A given name without a surname: a common one that stands alone, or one with the first letter of a surname, as rosters write them.</summary>
internal static partial class LoneNames
{
    /// <summary>Towns and states as well; found only by what stands around them.</summary>
    private static readonly HashSet<string> Places =
    [
        "alexandria", "augusta", "austin", "carolina", "charlotte", "chelsea", "christian", "diego", "florence", "francisco", "franklin", "georgia", "guadalupe", "houston",
        "israel", "jackson", "jordan", "lincoln", "logan", "madison", "marion", "mercedes", "morgan", "orlando", "regina", "rosario", "salvador", "savannah", "sierra",
        "sydney", "troy", "vernon", "victoria", "vincent", "virginia", "warren", "wayne",
    ];

    /// <param name="text">A passage.</param>
    public static IEnumerable<TextFind> Find(string text, string reason) =>
        NumberPatterns.Found(text, SuggestionKind.Person, reason, WithLetter())
            .Where(find => !NameCues.IsNoName(text.Substring(find.Start, find.Length)))
            .Concat(NumberPatterns.Found(text, SuggestionKind.Person, reason, Alone()).Where(find => IsGivenName(text, find)));

    private static bool IsGivenName(string text, TextFind find)
    {
        var name = SearchableText.Of(text.Substring(find.Start, find.Length));
        return GivenNames.All.Contains(name) && !Places.Contains(name) && !FollowsName(text, find.Start);
    }

    // "San Antonio", "St. Louis", "Lake Charles": the word before it on its line is a name too, unless it only begins the sentence.
    private static bool FollowsName(string text, int start)
    {
        var before = WordBefore().Match(text[Math.Max(0, start - 40)..start]);
        return before.Success && !NameCues.IsNoName(before.Value);
    }

    // The point behind the letter is no full stop where the sentence goes on.
    [GeneratedRegex(@"(?<![\w.'-]|\p{Lu}[\p{L}'.-]*[^\S\n])(?!(?:Exhibit|Appendix|Schedule|Part|Class|Plan|Type|Vitamin|Hepatitis|Option|Attachment|Section|Title|Form|Room|Unit|Level|Grade|Group|Table|Figure|Volume|Article|Annex|Count|Tab|Box|Item|Phase|Wing|Ward|Building|Apt|Apartment|Suite|Lot|Tier|Team|Division|Category|Step|Stage|Rule|Order|Question|Answer|Version)\b)\p{Lu}\p{Ll}{2,}[^\S\n]\p{Lu}\.(?=\s?[;,)]|[^\S\n]\p{Ll})")]
    private static partial Regex WithLetter();

    [GeneratedRegex(@"(?<![\w@.'/-])\p{Lu}\p{Ll}{2,}(?![\w@/-]|['\u2019]?\p{L}{2}|\.\w|[^\S\n]+\p{Lu}|[^\S\n]+(?:street|avenue|road|county|school|hospital)\b)")]
    private static partial Regex Alone();

    [GeneratedRegex(@"\p{Lu}[\p{L}'-]*\.?[^\S\n]$")]
    private static partial Regex WordBefore();
}
