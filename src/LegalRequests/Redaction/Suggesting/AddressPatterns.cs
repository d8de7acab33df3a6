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
            .Concat(NumberPatterns.Found(text, SuggestionKind.Address, Whereabouts, MilitaryPost()))
            .Concat(NumberPatterns.Found(text, SuggestionKind.Address, Whereabouts, RomanceStreet()))
            .Concat(NumberPatterns.Found(text, SuggestionKind.Address, Whereabouts, GermanicStreet()))
            .Concat(NumberPatterns.Found(text, SuggestionKind.Address, Whereabouts, NumberedUnit()))
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

    [GeneratedRegex(@"\b(?:PSC\s+\d+,?\s+Box\s+\d+|Unit\s+\d+,?\s+Box\s+\d+|US(?:NS|NV|S|CGC)\s+\p{Lu}\p{L}+),?\s+(?:APO|FPO|DPO),?\s+A[AEP]\s+\d{5}(?:-\d{4})?")]
    private static partial Regex MilitaryPost();

    // The word for the street stands first, the house's number behind the name; both numbers where a flat is given before.
    [GeneratedRegex(@"(?<![\w.])(?:\d{1,6}\s+)?(?:Via|Viale|Piazza|Corso|Rua|Rue|Avda\.?|Av\.|Avenida|Calle|C/|Carrera|Paseo|Plaza|Praça|Travessa|Largo|Ulica|ul\.|Trg|Chemin|Allée)\s+(?:(?:de|di|da|do|dos|das|del|della|la|le|les|los|las|du|des)\s+){0,3}\p{Lu}[\p{L}.'-]+(?:\s+(?:(?:de|di|da|do|del|della|la|du)\s+)?\p{Lu}[\p{L}.'-]*){0,3},?\s+\d{1,5}[A-Za-z]?\b" + Unit)]
    private static partial Regex RomanceStreet();

    // The word for the street is the end of its name.
    [GeneratedRegex(@"(?<![\w.])(?:\d{1,6}\s+)?(?:\p{Lu}[\p{L}.-]+\s+){0,2}(?:\p{Lu}\p{L}{2,}(?:strasse|straße|str\.|gasse|platz|weg|allee|damm|ufer|gatan|gata|gränd|vägen|vej|gade|vænget|parken|veien|vegen|katu|kuja|tie|straat|laan|plein|gracht|kade)|\p{Lu}\p{L}+\s+(?:utca|u\.|útja|út|tér))\s+\d{1,4}\s?[a-zA-Z]?\b" + Unit)]
    private static partial Regex GermanicStreet();

    // A number before a name and one behind it mean nothing by themselves; with a flat behind them they are an address.
    [GeneratedRegex(@"(?<![\w.])\d{1,6}\s+(?:\p{Lu}[\p{L}.'-]+\s+){1,4}\d{1,5}[A-Za-z]?,?\s+(?:Apt|Apartment|Suite|Unit)\.?\s+\#?\d+")]
    private static partial Regex NumberedUnit();

    // Where the words say that an address follows, its form need not be American.
    [GeneratedRegex(@"\b(?:(?:billing|shipping|home|mailing|new|his|her|their)\s+address(?:\s+is)?|li(?:ves|ved|ving|ve)\s+(?:at|in)|resid(?:es|ed|ing)\s+at|stay(?:s|ed|ing)\s+at|moved\s+to|located\s+(?:at|in)|meet\s+(?:me|him|her|us)\s+at|address\s+of\s+\w+\s+is|(?:his|her|their)\s+address:|office\s+is\s+at)\s*:?\s*(?<it>\d{1,6}\s+(?-i:\p{Lu})[\p{L}.'-]*(?:\s+(?-i:\p{Lu}|\d)[\p{L}\d.'-]*){0,6}(?:,?\s+(?:Apt|Suite|Unit)\.?\s+\d+)?)", RegexOptions.IgnoreCase)]
    private static partial Regex AfterWord();
}
