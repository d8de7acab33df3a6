using System.Text.RegularExpressions;

namespace LegalRequests.Redaction.Suggesting;

/// <summary>Names by how they are made: a surname with an ending that many languages form surnames with, and several names in a row.</summary>
internal static partial class NameForms
{
    private const int FewestKnown = 2;

    public static IEnumerable<TextFind> Find(string text, string reason) =>
        NumberPatterns.Found(text, SuggestionKind.Person, reason, MadeSurname())
            .Concat(Listed().Matches(text).Where(HasKnown).SelectMany(list => Each(list, reason)))
            .SelectMany(find => NameCues.WithoutFirstWords(text, find));

    private static bool HasKnown(Match list) => Single().Matches(list.Value).Count(name => GivenNames.All.Contains(SearchableText.Of(name.Value))) >= FewestKnown;

    private static IEnumerable<TextFind> Each(Match list, string reason) =>
        Single().Matches(list.Value).Select(name => new TextFind(SuggestionKind.Person, reason, list.Index + name.Index, name.Length));

    private const string One = @"\p{Lu}[\p{L}'-]*\p{Ll}";

    // Son or daughter of, from a place, of a trade: Slavic, Nordic, Baltic, Armenian, Georgian, Greek, Romanian, Spanish, German, Finnish.
    [GeneratedRegex(@"(?<![\w.'-])(?<it>" + One + @"(?:[^\S\n]+\p{Lu}\.?)?[^\S\n]+\p{Lu}[\p{L}'-]{1,}(?:ovi[cćč]|evi[cćč]|ovich|evich|enko|czuk|chuk|sson|s?d[oó]ttir|[^s]ski|ska|sky|cki|cka|wicz|escu|poulos|akis|idis|y?an[tc]s|ashvili|[ia]dze|ová|eva|ova|yev|[dhklmnrstz]ov|[dghklmnrstz]ev|[rndgl]ez|[dhklnrtw]sen|[dlnrst]berg|stein|mann|str[oöø]m|qvist|quist|inen|onen|anen|aitis|auskas|accio|elli|etti|oğlu|oglu|zadeh|pour))(?![\p{L}])")]
    private static partial Regex MadeSurname();

    [GeneratedRegex(@"(?<![\w.])" + One + @"(?:,\s+" + One + @"){1,12}(?:,?\s+and\s+" + One + @")(?!\w)")]
    private static partial Regex Listed();

    [GeneratedRegex(@"(?<!\w)" + One + @"(?!\w)")]
    private static partial Regex Single();
}
