using System.Text.RegularExpressions;

namespace LegalRequests.Redaction.Suggesting;

/// <summary>
/// Addresses: streets as they are written in the United States, boxes and routes of the post, streets of other countries, and
/// what the words around announce as an address; each with what follows it: the unit, the town, the state, the code.
/// </summary>
internal static partial class AddressPatterns
{
    private const string Whereabouts = "R-3";

    /// <param name="passages">Of the text. An address may run over several, an announcement does not.</param>
    public static IEnumerable<TextFind> Find(string text, IReadOnlyList<Passage> passages) =>
        Found(text, [Street(), SmallStreet(), OpenStreet()])
            .Concat(Announced(text, passages, [AnnouncedStreet(), AnnouncedSmall()]))
            .Where(find => !NoStreet().IsMatch(text.AsSpan(find.Start, find.Length)))
            .Concat(Found(text, [Grid(), NumberedRoad(), NamedWithoutKind(), PostBox(), Route(), MilitaryPost(), TownAndCode(), OverUnit(), Corner(), .. ForeignStreets.All]))
            .Concat(Announced(text, passages, [AnnouncedNumber(), AnnouncedNumberLast()]))
            .Select(find => WithTail(text, find));

    private static IEnumerable<TextFind> Found(string text, IReadOnlyList<Regex> patterns) =>
        patterns.SelectMany(pattern => NumberPatterns.Found(text, SuggestionKind.Address, Whereabouts, pattern));

    private static IEnumerable<TextFind> Announced(string text, IReadOnlyList<Passage> passages, IReadOnlyList<Regex> patterns) =>
        passages.SelectMany(passage => Found(text.Substring(passage.Start, passage.Length), patterns).Select(find => find with { Start = passage.Start + find.Start }));

    /// <summary>With the unit behind it, and with the lines behind that as far as they lead to a state or the code of a town.</summary>
    private static TextFind WithTail(string text, TextFind find)
    {
        var end = find.End + Units().Match(text, find.End).Length;
        return find with { Length = end + Town().Match(text, end).Length - find.Start };
    }

    private const string Before = @"(?<![\w/$.-])(?<!\b[Nn]o\.?\s)";
    private const string Gap = AddressWords.Gap;
    private const string Numbered = Before + AddressWords.House + Gap + "(?:" + AddressWords.Direction + Gap + ")?";
    private const string Name = "(?:(?:" + AddressWords.Word + "|de|la|del|los|las|y)" + Gap + ")";
    private const string Announcement = @"\b(?:(?:billing|shipping|home|mailing|new|old|current|last|previous|his|her|their|my|your|our|the)\s+address(?:\s+(?:is|was|to|with|(?:has\s+)?changed\s+to|of\s+\w+\s+is))?|address\s+of\s+\w+\s+is|address(?=:)|li(?:ves|ved|ving|ve)\s+(?:at|in|on)|resid(?:es|ed|ing|e)\s+(?:at|on|in)|stay(?:s|ed|ing)?\s+(?:at|on)|sleeps\s+at|moved\s+(?:in)?to|located\s+(?:at|in|on)|(?:house|home|apartment|residence|shelter|place)\s+(?:is\s+)?(?:at|on)|(?:meet|met)\s+(?:me|him|her|us|them)\s+at|offices?\s+(?:is|are)\s+(?:at|on))\s*:?\s*";

    // The point belongs to a short form; behind a whole word it ends the sentence.
    [GeneratedRegex(Numbered + Name + "{1,5}?" + AddressWords.Kind + @"\b(?:(?<=\b\p{L}{2,4})\.)?(?:" + Gap + AddressWords.Direction + @"(?!\w))?(?<=[A-Z\d][A-Za-z]*\.?|street|avenue|road|boulevard)")]
    private static partial Regex Street();

    // As people write in messages.
    [GeneratedRegex(Before + @"\d{2,6}[^\S\n](?:(?:north|south|east|west|[nsew])\.?[^\S\n])?(?:(?:[a-z][a-z'-]+|\d{1,3}(?:st|nd|rd|th))[^\S\n]){1,3}?(?:street|avenue|boulevard|road|lane)\b")]
    private static partial Regex SmallStreet();

    // Only with a unit or a town with its state or code behind it: "3 Pine Hill" may be anything.
    [GeneratedRegex(Numbered + Name + "{1,4}?" + AddressWords.OpenKind + @"\b(?=[\s,>]{1,6}(?:" + AddressWords.Unit + @"|(?:\p{Lu}[\p{L}'.-]*\s{1,2}){0,2}\p{Lu}[\p{L}'.-]*,?\s{1,3}(?:" + AddressWords.State + @"\b|" + AddressWords.Zip + ")))")]
    private static partial Regex OpenStreet();

    // Headings in capitals, lengths of time and courts look like a number, a name and the kind of a street.
    [GeneratedRegex(@"\b(?:in|on|to|from|the|of|for|and|or|by|at|is|was|were|not|this|that|his|her|my|down|up|along|across|off|near|with|into|over|per|blocks?|miles?|feet|yards?|cars?|people|hours?|days?|weeks?|months?|years?|minutes?|pages?|(?:States|District|Superior|Supreme|Family|Juvenile|Circuit|Bankruptcy|Appellate|County|Municipal|Probate|Tribal|Dependency|Criminal|Civil)\s+Court)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NoStreet();

    // Towns whose streets are named by their distance from the middle.
    [GeneratedRegex(Before + @"\d{1,5}\s{1,2}" + AddressWords.Direction + @"\s{1,2}\d{1,5}\s{1,2}" + AddressWords.Direction + @"(?!\w)")]
    private static partial Regex Grid();

    [GeneratedRegex(Numbered + @"(?:(?i:Old|County|State|US|U\.S\.|Interstate|Farm\s+to\s+Market|Ranch|Township|Forest)\s+)?(?:(?i:Road|Rd|Route|Rte|Highway|Hwy)\.?|FM)[\s-]{1,2}\#?\d{1,4}[A-Z]?(?![\w-])")]
    private static partial Regex NumberedRoad();

    // The kind stands first or is the name itself, as in many towns of the Southwest and of Puerto Rico.
    [GeneratedRegex(Numbered + @"(?:Broadway|BROADWAY|(?:Avenue|Ave\.?|Street|Road)\s(?:[A-Z]\b|of\sthe\s\p{Lu}\p{L}+)|(?:(?:El|La|Las|Los|EL|LA|LAS|LOS)\s)?(?i:Calle|Avenida|Avda\.?|Camino|Caminito|Paseo|Calzada|Callej[oó]n|Carretera|Vereda|Sendero|Rancho|V[ií]a|Corte|Plaza|Cerro|Alameda|Embarcadero)(?:\s(?:de|del|la|las|los|el|y)){0,3}(?:\s" + AddressWords.Word + @"){1,3})(?![\w'])")]
    private static partial Regex NamedWithoutKind();

    [GeneratedRegex(@"(?<!\w)P(?:ost)?\.?\s?O(?:ffice)?\.?\s{0,2}(?:Box|Drawer)\s{1,3}\#?\d+[A-Z]?\b|\b(?:apartado(?:\s+postal)?|PO\s?BX|Postbox)\s{1,3}\d+\b", RegexOptions.IgnoreCase)]
    private static partial Regex PostBox();

    [GeneratedRegex(@"(?<![\w.])(?:R\.?\s?R\.?|R\.?\s?D\.?|R\.?\s?F\.?\s?D\.?|H\.?\s?C\.?|Rural\s+(?:Route|Delivery|Rt\.?)|Highway\s+Contract(?:\s+Route)?|Star\s+Route|Route|Rt\.?)\s{0,2}\#?(?:\d{1,4})?,?\s{1,2}Box\s{1,2}\#?\d+[A-Z]?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Route();

    [GeneratedRegex(@"\b(?:PSC\s+\d+,?\s+Box\s+\d+|Unit\s+\d+,?\s+Box\s+\d+|US(?:NS|NV|S|CGC)\s+\p{L}+),?\s+(?:APO|FPO|DPO),?\s+A[AEP]\s+\d{5}(?:-\d{4})?", RegexOptions.IgnoreCase)]
    private static partial Regex MilitaryPost();

    [GeneratedRegex(@"(?<![\w-])(?:\p{Lu}[\p{L}'.-]+[^\S\n]){0,2}\p{Lu}[\p{L}'.-]+,?\s{1,2}" + AddressWords.State + @"\.?\s{1,2}" + AddressWords.Zip)]
    private static partial Regex TownAndCode();

    // A line with a number over one that holds a unit alone is the street of that unit, however it is named.
    [GeneratedRegex(@"(?<=^|\n)[>?\s]{0,8}(?<it>(?=[^\n]{0,40}\d)[\p{L}\d][^\n:;?!]{3,60}\n[>?\s]{0,8}" + AddressWords.Unit + @")[^\S\n]{0,3}(?=\n|$)")]
    private static partial Regex OverUnit();

    // A time of day is no house.
    [GeneratedRegex(Announcement + @"(?<it>(?!\d{1,2}\s?[AP]\.?M\b)" + AddressWords.House + @",?\s+(?-i:" + AddressWords.Word + @")(?:\s+(?-i:" + AddressWords.Word + @"|\d[\p{L}\d'-]*)){0,6})", RegexOptions.IgnoreCase)]
    private static partial Regex AnnouncedNumber();

    [GeneratedRegex(Announcement + @"(?<it>" + AddressWords.House + @"\s+(?:[\p{L}\d'.-]+\s+){1,4}?" + AddressWords.Kind + @")\b", RegexOptions.IgnoreCase)]
    private static partial Regex AnnouncedSmall();

    [GeneratedRegex(Announcement + @"(?<it>(?-i:\p{Lu})[\p{L}.'-]*\s+(?:(?:(?-i:\p{Lu})[\p{L}.'-]*|de|da|do|di|della|van|der|den|la)\s+){0,4}\d{1,5}[A-Za-z]?)(?=\s*(?:[.,;)\n]|$)|\s+(?:street\b|(?-i:\p{Lu})))", RegexOptions.IgnoreCase)]
    private static partial Regex AnnouncedNumberLast();

    [GeneratedRegex(Announcement + @"(?<it>(?-i:(?:" + AddressWords.Direction + @"\s+)?" + AddressWords.Word + @"\s+(?:" + AddressWords.Word + @"\s+){0,3}?" + AddressWords.Kind + @"))\b", RegexOptions.IgnoreCase)]
    private static partial Regex AnnouncedStreet();

    [GeneratedRegex(@"\b(?i:corner|intersection)\s+of\s+(?<it>(?:(?:" + AddressWords.Word + @"|\d{1,5})\s+){1,5}(?:and|&)\s+" + AddressWords.Word + @"(?:[^\S\n]+" + AddressWords.Word + "){0,2})")]
    private static partial Regex Corner();

    [GeneratedRegex(@"\G\.?(?:[\s,>?]{1,6}" + AddressWords.Unit + "){1,2}")]
    private static partial Regex Units();

    [GeneratedRegex(@"\G(?:[\s,>?]{1,6}(?:\p{Lu}[\p{L}'.()-]*|of|de|do|da|la|del|am|an|nad|u|v)(?!\w)){0,6}[\s,>?]{1,6}(?:(?<=\p{L}\.?[\s,>?]{1,6})" + AddressWords.State + @"(?!\w)\.?(?:[\s,>?]{1,6}" + AddressWords.Zip + ")?|" + AddressWords.Zip + ")")]
    private static partial Regex Town();
}
