using System.Text.RegularExpressions;

namespace LegalRequests.Redaction.Suggesting;

/// <summary>
/// Names of people, by what stands before them (a title, a relation, a role), by their form (initial and surname, surname
/// first), or by a common given name, also alone. A name without any of these is left to the reader of the page.
/// </summary>
internal static partial class PersonPatterns
{
    private const string OtherPerson = "R-2";

    /// <param name="passages">Of the text; no name goes on from one of them into the next.</param>
    /// <param name="own">Names of the person whose record it is: no other person.</param>
    public static IEnumerable<TextFind> Find(string text, IReadOnlyList<Passage> passages, IReadOnlyList<string> own)
    {
        var mine = Mine(own);
        return passages
            .SelectMany(passage => Candidates(text.Substring(passage.Start, passage.Length)).Select(find => find with { Start = passage.Start + find.Start }))
            .Concat(NameCues.FindOverAddresses(text, OtherPerson))
            .Where(find => !NoPerson().IsMatch(text.AsSpan(find.Start, find.Length)) && !IsOwn(text.Substring(find.Start, find.Length), mine));
    }

    /// <summary>Where a person stands again who is known from another place.</summary>
    /// <param name="found">What is found in the text already.</param>
    public static IEnumerable<TextFind> FindAgain(string text, IReadOnlyList<TextFind> found, KnownNames known, IReadOnlyList<string> own)
    {
        var mine = Mine(own);
        return known.In(text, found, OtherPerson).Where(find => !IsOwn(text.Substring(find.Start, find.Length), mine));
    }

    private static HashSet<string> Mine(IReadOnlyList<string> own) =>
        own.SelectMany(name => Words().Matches(name).Select(word => SearchableText.Of(word.Value))).ToHashSet();

    /// <summary>A word of places, offices and days: no name, though it is written with a capital.</summary>
    internal static bool IsNoPerson(string word) => NoPerson().IsMatch(word);

    internal static bool IsTitle(string word) => TitleAlone().IsMatch(word + " ");

    private static IEnumerable<TextFind> Candidates(string text) =>
        ((Regex[])[Titled(), Related(), Asked(), SurnameFirst(), InitialFirst(), MiddleInitial(), Nicknamed()])
            .SelectMany(pattern => NumberPatterns.Found(text, SuggestionKind.Person, OtherPerson, pattern))
            .Concat(((Regex[])[RelatedAfter(), Owning(), Speaking()])
                .SelectMany(pattern => NumberPatterns.Found(text, SuggestionKind.Person, OtherPerson, pattern))
                .SelectMany(find => NameCues.WithoutFirstWords(text, find)))
            .Concat(NumberPatterns.Found(text, SuggestionKind.Person, OtherPerson, TwoNames()).Where(find => HasGivenName(text, find)))
            .Concat(NameCues.Find(text, OtherPerson))
            .Concat(NameForms.Find(text, OtherPerson))
            .Concat(LoneNames.Find(text, OtherPerson));

    private static bool HasGivenName(string text, TextFind find) =>
        GivenNames.All.Contains(SearchableText.Of(text.Substring(find.Start, find.Length).Split((char[]?)null)[0]));

    private static bool IsOwn(string found, HashSet<string> mine)
    {
        var words = Words().Matches(TitleAlone().Replace(found, "")).Select(word => SearchableText.Of(word.Value)).ToList();
        return mine.Count > 0 && words.Count > 0 && words.All(word => mine.Contains(word) || word.Length == 1 && mine.Any(name => name[0] == word[0]));
    }

    private const string Name = @"\p{Lu}[\p{L}'-]+";
    private const string Surname = @"(?:(?:de|la|van|von|der|del|al)\s+)?" + Name;

    // A third name on the next line counts only where a sentence goes on behind it: else it is the label of that line.
    private const string Full = Name + @"(?:\s+\p{Lu}\.?(?!\w))?(?:\s+" + Surname + @"(?:[^\S\n]+" + Surname
        + @"|\s*\n\s*" + Surname + @"(?![\p{L}'-])(?=[^\S\n]+\p{Ll}|\s*[.,;)]|\s*$))?)?";
    // A word alone on its line is a heading, not the first name of whom the next line tells.
    private const string NoHeading = @"(?!(?<=^|\n)" + Name + @"[^\S\n]*\n)";
    private const string Initialled = @"(?:\p{Lu}\.\s?){1,2}" + Name;

    [GeneratedRegex(@"\b(?<it>(?:Mr|Mrs|Ms|Miss|Dr|Prof|Rev|Sr|Sra|Srta|Det|Officer|Nurse|Judge|m(?:r|s|rs)(?=\.)|dr(?=\.))\.?\s+(?:" + Full + "|" + Initialled + "))")]
    private static partial Regex Titled();

    [GeneratedRegex(
        @"\b(?:(?:his|her|their|my|our|su|the)\s+)?(?:[Pp]arent|[Gg]uardian|[Mm]other|[Ff]ather|[Ll]andlord|[Nn]ephew|[Nn]iece|[Dd]aughter|[Ss]on|[Bb]rother|[Ss]ister|(?:[Ss]ister|[Bb]rother|[Mm]other|[Ff]ather)-in-\n?law|[Hh]usband|[Ww]ife|[Pp]artner|[Bb]oyfriend|[Gg]irlfriend|[Ee]x-?(?:pareja|husband|wife|partner)|[Tt]eacher|[Cc]aseworker|[Ww]orker|[Tt]herapist|[Nn]eighbor|[Ff]riend|[Aa]unt|[Uu]ncle|[Cc]ousin|[Gg]randmother|[Gg]randfather|[Ss]tepfather|[Ss]tepmother|[Ff]oster\s+(?:mother|father|parent)|[Cc]lient|[Cc]lienta|[Pp]atient|[Ww]itness|[Rr]eporter|[Cc]aller|Name|name\s+is|User|called|named|bruising\s+on|seen\s+with)\s*[:,]?\s+"
        + @"(?<it>(?:" + Full + "|" + Initialled + @")(?:\s+\p{Lu}\.)?)")]
    private static partial Regex Related();

    [GeneratedRegex(@"(?<![\w.])(?<it>" + Name + @"(?:\s+" + Surname + @"){0,2})['\u2019]s\s+(?:(?:older|younger|late|biological|foster|step)\s+)?(?:daughter|son|child|children|kids?|mother|father|mom|dad|parents?|brother|sister|wife|husband|partner|boyfriend|girlfriend|aunt|uncle|cousin|niece|nephew|grand(?:mother|father|parents|son|daughter)|guardian|therapist|teacher|caseworker|attorney|(?:home|street|new|phone|e-?mail)?\s?(?:address|house|apartment|bedroom|birthday|bruises|injuries|diagnosis|medication|placement|arrest|custody))\b")]
    private static partial Regex RelatedAfter();

    [GeneratedRegex(@"(?<![\w.]|[Tt]he\s)" + NoHeading + "(?<it>" + Name + @"(?:\s+\p{Lu}\.?)?\s+\p{Lu}[\p{L}-]+)['\u2019]s\b")]
    private static partial Regex Owning();

    [GeneratedRegex(@"(?<![\w.]|[Tt]he\s)" + NoHeading + "(?<it>" + Name + @"(?:\s+\p{Lu}\.?)?\s+" + Surname + @")\s+(?:said|says|stated|states|reported|reports|told|lives|resides|called|phoned|denied|denies|admitted|asked|disclosed|explained|arrived|attended|was\s+(?:seen|present|born|interviewed))\b")]
    private static partial Regex Speaking();

    [GeneratedRegex(@"\b(?:[Cc]alls?\s+me|(?:[Ll]ast|[Ff]irst|[Ff]ull|[Mm]aiden)\s+name(?:\s+is)?[?:]?|goes\s+by|known\s+as|[Bb]illing\s+address:|[Ss]igned(?:\s+by)?:)\s+(?<it>" + Full + ")")]
    private static partial Regex Asked();

    [GeneratedRegex(@"(?<![\w,])(?<it>\p{Lu}{2}[\p{Lu}'-]+,\s+(?!(?:OR|AND)\b)\p{Lu}{2}[\p{Lu}'-]+(?:\s+\p{Lu}\.?)?)(?!\w|'|-|,?\s+(?:OR|AND)\b)")]
    private static partial Regex SurnameFirst();

    [GeneratedRegex(@"(?<![\w.])(?<it>\p{Lu}\.\s(?:\p{Lu}\.\s)?\p{Lu}[\p{L}'-]{2,}(?:-\p{Lu}[\p{L}]+)?)(?!\w)")]
    private static partial Regex InitialFirst();

    [GeneratedRegex(@"(?<![\w.])(?<it>\p{Lu}[\p{Ll}'-]+\s+\p{Lu}\.?\s+\p{Lu}[\p{L}'-]{2,})(?!\w)")]
    private static partial Regex MiddleInitial();

    [GeneratedRegex(@"(?<it>[""\u201C]\p{Lu}\p{Ll}{2,}[""\u201D]\s+\p{Lu}[\p{L}'-]+)")]
    private static partial Regex Nicknamed();

    [GeneratedRegex(@"(?<![\w.])(?<it>\p{Lu}[\p{Ll}'-]{1,}\s+\p{Lu}(?:[\p{L}'-]{2,}|\.))(?!\w)")]
    private static partial Regex TwoNames();

    [GeneratedRegex(@"^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Rev|Sr|Sra|Srta|Det|Officer|Nurse|Judge)\.?\s+")]
    private static partial Regex TitleAlone();

    [GeneratedRegex(@"\b(?:Street|Avenue|Road|Services?|Family|Clinic|Hospital|School|Elementary|Court|County|Department|Bank|Inc|LLC|Center|Agency|Board|University|Church|January|February|March|April|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Case|Note|Contact|Log|Safety|Plan|Medicare|Medicaid|Report|Policy|Number|Individual|Group|Home|Visit|Intake|United|States|New|North|South|Civ|Crim|Evid|App|Proc|Bankr|Rule|Section|Unit|Apt|Apartment|Suite|Investments|Group|Partners|Associates|Bypass|Lodge|Cliffs|Flat|Bridge|Building|Tower|Park|Plaza|House|Custodian|Form|Forms|Cause|Council|Info|Information|Corporation|Corp|Company|Technologies|Technology|Solutions|Research|Systems|Industries|Enterprises|Holdings|Reports|Markets|Republic|Clerk|Attorney|Attorneys|Debtor|Superior|District|State|City|Foundation|Fund|Society|Institute|Office|Police|Sheriff|Chapter|Exhibit|Motion|Order|Address|Telephone|Parents?|Mother|Father|Caseworker|Worker|Plaintiff|Defendant|Respondent|Petitioner|Counsel|Server|Sender|Applicant|Deponent|Recipient|Employer|Owner|Provider|Facility|Agent|Tenant|Children|Women|Veterans)\b|^(?:San|Santa|Saint|Fort|Lake|Mount|Los|Las|Puerto|Port)\s+\p{Lu}")]
    private static partial Regex NoPerson();

    [GeneratedRegex(@"\p{L}[\p{L}'-]*")]
    private static partial Regex Words();
}
