using System.Text.RegularExpressions;

namespace LegalRequests.Redaction.Suggesting;

/// <summary>Street addresses and post boxes, with what follows them on the line: the unit, the town, the state, the code.</summary>
internal static partial class AddressPatterns
{
    private const string Whereabouts = "R-3";

    public static IEnumerable<TextFind> Find(string text) =>
        NumberPatterns.Found(text, SuggestionKind.Address, Whereabouts, Street())
            .Concat(NumberPatterns.Found(text, SuggestionKind.Address, Whereabouts, PostBox()))
            .Concat(NumberPatterns.Found(text, SuggestionKind.Address, Whereabouts, SpanishStreet()))
            .Concat(NumberPatterns.Found(text, SuggestionKind.Address, Whereabouts, AfterWord()));

    private const string Unit = @"(?:,?\s+(?:(?:Apt|Apartment|Unit|Suite|Ste|Room|Rm|Floor|Fl)\.?\s*\#?\s*[\w-]+|\#\s*[\w-]+))?";
    private const string Town = @"(?:,?\s+(?:[A-Z][\w'.-]+\s?){1,3},?\s+[A-Z]{2}\b(?:\s+\d{5}(?:-\d{4})?)?)?";
    private const string Kind = @"(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Court|Ct|Lane|Ln|Drive|Dr|Way|Place|Pl|Terrace|Ter|Circle|Cir|Parkway|Pkwy|Highway|Hwy|Square|Sq|Squares|Streets|Trail|Trl|Loop|Alley|Crescent|Row)";

    [GeneratedRegex(@"(?<![\w/-])\d{1,6}[A-Z]?\s+(?:(?:N|S|E|W|NE|NW|SE|SW|North|South|East|West)\.?\s+)?(?:(?:[A-Z][\w'-]*|\d{1,3}(?:st|nd|rd|th))\s+){1,4}?" + Kind + @"\b\.?(?:\s+(?:N|S|E|W|NE|NW|SE|SW)\b)?" + Unit + Town)]
    private static partial Regex Street();

    [GeneratedRegex(@"\b(?:P\.?\s?O\.?\s*Box|PSC\s+\d+,\s+Box)\s+\d+(?:\s*,?\s+(?:APO|FPO|[A-Z][\w'.-]+)\s+[A-Z]{2}\s+\d{5})?", RegexOptions.IgnoreCase)]
    private static partial Regex PostBox();

    [GeneratedRegex(@"\b(?<it>(?:la\s+)?(?:calle|avenida|camino)\s+(?-i:[A-Z\p{Lu}])[\p{L}'-]+(?:\s+(?-i:\p{Lu})[\p{L}'-]+){0,3}\s+\#?\d{1,5})\b", RegexOptions.IgnoreCase)]
    private static partial Regex SpanishStreet();

    // Where the words say that an address follows, its form need not be American.
    [GeneratedRegex(@"\b(?:(?:billing|shipping|home|mailing|new|his|her|their)\s+address(?:\s+is)?|lives\s+at|resides\s+at|address\s+of\s+\w+\s+is|office\s+is\s+at)\s*:?\s*(?<it>\d{1,6}\s+(?-i:\p{Lu})[\p{L}.'-]*(?:\s+(?-i:\p{Lu}|\d)[\p{L}\d.'-]*){0,6}(?:,?\s+(?:Apt|Suite|Unit)\.?\s+\d+)?)", RegexOptions.IgnoreCase)]
    private static partial Regex AfterWord();
}
