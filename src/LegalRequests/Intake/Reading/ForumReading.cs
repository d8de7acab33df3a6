using System.Text.RegularExpressions;
using LegalRequests.Requests;

namespace LegalRequests.Intake.Reading;

/// <summary>
/// Tells before what kind of court the matter is, and so which rules are asked later. A court of general jurisdiction hears
/// civil, family and criminal cases: that a case is civil must be said by its parties, its number or its division.
/// </summary>
internal static partial class ForumReading
{
    /// <param name="instrument">As it was read from the paper; null where it was not.</param>
    public static Forum? Of(Paper paper, Instrument? instrument, string court, string? caption, string? number)
    {
        var federal = court.StartsWith("United States", StringComparison.Ordinal);
        return instrument switch
        {
            Instrument.GrandJurySubpoena => federal ? Forum.FederalGrandJury : null,
            Instrument.CriminalSubpoena => federal ? Forum.FederalCriminal : FamilyCourt().IsMatch(court) ? null : Forum.StateCriminal,
            Instrument.AdministrativeSubpoena => Forum.Agency,
            _ when federal => Forum.FederalCivil,
            _ when FamilyCourt().IsMatch(court) || OfFamily().IsMatch(paper.First.Text) => Forum.StateFamily,
            Instrument.CivilSubpoena or Instrument.TestimonySubpoena or Instrument.TrialSubpoena or Instrument.SoOrderedSubpoena
                or Instrument.CourtOrder or Instrument.PartTwoOrder when IsCivil(paper, court, caption, number) => Forum.StateCivil,
            _ => null,
        };
    }

    /// <summary>Whether a state, or its people, goes against one person.</summary>
    public static bool IsProsecution(string caption) =>
        Versus().Split(caption) is [var one, var other] && Prosecutor().IsMatch(one) && !Organisation().IsMatch(other) && !Relator().IsMatch(one + " " + other);

    private static bool IsCivil(Paper paper, string court, string? caption, string? number)
    {
        var says = paper.First.Cells.Any(cell => CivilHeading().IsMatch(cell.Text));

        if (!General().IsMatch(court) || Special().IsMatch(court) || KindsOf(number).Any(NotCivil.Contains))
        {
            return false;
        }

        if (caption is null)
        {
            return says && KindsOf(number).Any(Civil.Contains);
        }

        if (!says && !PartyWord().IsMatch(paper.First.Text))
        {
            return false;
        }

        if (Versus().Split(caption) is not [var one, var other] || Government().IsMatch(one) || Names(one).Intersect(Names(other)).Any())
        {
            return false;
        }

        // Between two persons it may be a divorce, unless the paper says more.
        return says || Organisation().IsMatch(one) || Organisation().IsMatch(other) || KindsOf(number).Any(Civil.Contains) || CivilDivision().IsMatch(court);
    }

    /// <summary>The letters in a case number: many courts have a code of the kind of case there.</summary>
    private static IEnumerable<string> KindsOf(string? number) => number is null
        ? []
        : WashingtonKind().Match(number) is { Success: true } kind
            ? [kind.Groups["kind"].Value == "2" ? "CV" : "CR"]
            : Letters().Matches(number).Select(letters => letters.Value);

    private static IEnumerable<string> Names(string party) =>
        Letters().Matches(party.ToUpperInvariant()).Select(word => word.Value).Where(word => word.Length > 3 && !Organisation().IsMatch(word));

    private static readonly HashSet<string> NotCivil =
    [
        "FA", "FM", "FL", "FC", "FD", "FV", "FN", "FAM", "DR", "DRA", "DM", "DV", "DO", "DC", "DP", "DS", "D", "JV", "JC", "JD", "JP", "JU", "JA", "J", "JUV", "NA", "NB", "NC", "NN",
        "PR", "P", "PB", "GN", "GD", "ES", "EST", "MH", "AD", "AB", "CR", "CRM", "CRF", "CRS", "CF", "CM", "MM", "CRIM", "GJ", "TR", "T", "HF", "DF",
    ];

    private static readonly HashSet<string> Civil =
        ["CV", "CVS", "CVD", "CIV", "CI", "CA", "CU", "CGC", "CECG", "STCV", "CL", "L", "LA", "LAW", "NI", "NO", "NH", "NF", "NM", "CK", "CB", "CZ", "CH"];

    [GeneratedRegex(@"\b(?:SUPERIOR|SUPREME|CIRCUIT|DISTRICT|COUNTY|COMMON\s+PLEAS|CHANCERY|MUNICIPAL|TRIAL|JUSTICE)\b", RegexOptions.IgnoreCase)]
    private static partial Regex General();

    [GeneratedRegex(@"\b(?:PROBATE|SURROGATE|JUVENILE|CRIMINAL|FAMILY|DOMESTIC|ORPHANS|DRUG|TRAFFIC|TAX|CLAIMS|APPEALS?|APPELLATE)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Special();

    [GeneratedRegex(@"\bFAMILY\b|DOMESTIC RELATIONS|JUVENILE|DEPENDENCY", RegexOptions.IgnoreCase)]
    private static partial Regex FamilyCourt();

    [GeneratedRegex(@"\b(?:IN THE INTEREST OF\b[^.]{0,160}?\b(?:CHILD|CHILDREN|MINORS?)\b|MARRIAGE OF\b|IN\s+(?:RE:?|THE\s+MATTER\s+OF:?)\s+(?:THE\s+)?(?:PARENTING|PARENTAGE|CUSTODY|PATERNITY|DEPENDENCY)\s+OF\b|Division:\s*Family\b)", RegexOptions.IgnoreCase)]
    private static partial Regex OfFamily();

    [GeneratedRegex(@"\b(?:Plaintiff|Defendant)s?\b", RegexOptions.IgnoreCase)]
    private static partial Regex PartyWord();

    [GeneratedRegex(@"\s+v\.\s+")]
    private static partial Regex Versus();

    [GeneratedRegex(@"^(?:THE\s+)?(?:STATE|COMMONWEALTH|PEOPLE|PEOPLE\s+OF\s+THE\s+STATE)\s+OF\s+[A-Z]+(?:\s+[A-Z]+){0,2}$", RegexOptions.IgnoreCase)]
    private static partial Regex Prosecutor();

    // A state may also ask for support, for a child or for a thing.
    [GeneratedRegex(@"\bEX\s+REL\b|\bIN\s+(?:RE|THE\s+INTEREST)\b|\bON\s+BEHALF\b|[$\d]|\bPROPERTY\b|\bVEHICLE\b", RegexOptions.IgnoreCase)]
    private static partial Regex Relator();

    [GeneratedRegex(@"^(?:THE\s+)?(?:PEOPLE|STATE|COMMONWEALTH|UNITED STATES|CITY|COUNTY|TOWN)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Government();

    [GeneratedRegex(@"\b(?:INC|LLC|L\.L\.C|LLP|LP|L\.P|CORP|CORPORATION|CO|COMPANY|LTD|PLLC|P\.C|HOSPITAL|SCHOOLS?|PRESCHOOL|DISTRICT|UNIVERSITY|COLLEGE|BANK|INSURANCE|AUTHORITY|CHURCH|DIOCESE|CENTER|CLINIC|PARTNERS|ASSOCIATION|FOUNDATION|CITY|COUNTY|TRANSIT|SERVICES|HOLDINGS|GROUP)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Organisation();

    [GeneratedRegex(@"\bCIVIL\b|\bLAW\s+DIVISION\b", RegexOptions.IgnoreCase)]
    private static partial Regex CivilDivision();

    [GeneratedRegex(@"^(?:(?:DEPOSITION )?SUBPOENA\W+CIVIL\b.*|CIVIL SUBPOENA\b.*|LAW DIVISION\b.*|CIVIL (?:ACTION|DIVISION|PART|TERM|LAW)\b.*|.*\bIN A CIVIL (?:ACTION|CASE|MATTER)\b.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex CivilHeading();

    [GeneratedRegex(@"^\d{2}-(?<kind>\d)-\d{5}")]
    private static partial Regex WashingtonKind();

    [GeneratedRegex(@"[A-Z]+")]
    private static partial Regex Letters();
}
