using System.Text.RegularExpressions;

namespace LegalRequests.Redaction.Suggesting;

/// <summary>Streets of other countries, by the word for the street that stands before their name or ends it.</summary>
internal static partial class ForeignStreets
{
    public static IReadOnlyList<Regex> All { get; } = [Spanish(), Romance(), French(), Germanic(), NumberedUnit()];

    [GeneratedRegex(@"\b(?<it>(?:la\s+)?(?:calle|avenida|camino)\s+(?-i:[A-Z\p{Lu}])[\p{L}'-]+(?:\s+(?-i:\p{Lu})[\p{L}'-]+){0,3}\s+\#?\d{1,5})\b", RegexOptions.IgnoreCase)]
    private static partial Regex Spanish();

    // The word for the street stands first, the house's number behind the name; both numbers where a flat is given before.
    [GeneratedRegex(@"(?<![\w.])(?:\d{1,6}\s+){0,2}(?:Via|Viale|Piazza|Corso|Rua|R[úu]a|Rue|Avda\.?|Av\.?|Avenue|Avenida|Calle|C/|Carrera|Paseo|Plaza|Praça|Travessa|Largo|Ulica|ul\.|Trg|Chemin|Allée)\s+(?:(?:de|di|da|do|dos|das|dei|del|della|delle|la|le|les|los|las|du|des)\s+){0,3}(?:d')?\p{Lu}[\p{L}.'-]+(?:\s+(?:(?:de|di|da|do|del|della|la|du|e)\s+)?\p{Lu}[\p{L}.'-]*){0,3},?\s+\d{1,5}[A-Za-z]?\b")]
    private static partial Regex Romance();

    // The house's number stands first, as in the United States.
    [GeneratedRegex(@"(?<![\w.])(?:\d{1,6}\s+)?\d{1,4},?\s+(?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Bb]d|Av|[Cc]hemin|[Aa]llée|[Pp]lace|[Qq]uai|[Ii]mpasse)\s+(?:(?:de|du|des|la|le|les|Al|El)\s+){0,3}(?:[dl]')?\p{Lu}[\p{L}.'-]+(?:[^\S\n]+(?:(?:de|du|des|la|le|les)\s+)?\p{Lu}[\p{L}.'-]*){0,3}")]
    private static partial Regex French();

    // The word for the street is the end of its name or stands behind it.
    [GeneratedRegex(@"(?<![\w.])(?:\d{1,6}\s+)?(?:\p{Lu}[\p{L}.-]+\s+){0,2}(?:\p{Lu}\p{L}{2,}(?:strasse|straße|str\.|gasse|platz|weg|allee|damm|ufer|gatan|gata|gränd|vägen|vej|gade|vænget|parken|veien|vegen|vollen|katu|kuja|tie|straat|laan|plein|gracht|kade)|\p{Lu}\p{L}+\s+(?:Strasse|Straße|utca|u\.|útja|út|tér|rkp\.|tee|põik|gate))\s+\d{1,4}\s?[a-zA-Z]?\b")]
    private static partial Regex Germanic();

    // A number before a name and one behind it mean nothing by themselves; with a flat behind them they are an address.
    [GeneratedRegex(@"(?<![\w.])\d{1,6}\s+(?:\p{Lu}[\p{L}.'-]+\s+){1,4}\d{1,5}[A-Za-z]?\.?,?\s+(?:Apt|Apartment|Suite|Unit)\.?\s+\#?\d+")]
    private static partial Regex NumberedUnit();
}
