using System.Text.RegularExpressions;

namespace LegalRequests.Intake.Reading;

/// <summary>Reads whose records are wanted: a party that the demand names, or a person named beside such words.</summary>
internal static partial class ClientReading
{
    /// <param name="caption">Null where none was read; so of the items.</param>
    public static PaperSuggestion? Of(Paper paper, PaperSuggestion? caption, PaperSuggestion? items)
    {
        if (PartyDemanded(paper, caption, items) is { } party)
        {
            return party;
        }

        foreach (var pattern in (Regex[])[WithBirth(), Labelled(), InRecords(), OfRelation()])
        {
            foreach (var page in paper.Body)
            {
                foreach (Match match in pattern.Matches(page.Text[..Paper.ProofOfService(page)]))
                {
                    var name = match.Groups["name"];
                    var value = Paper.Clean(name.Value);

                    if (Possessive().IsMatch(value))
                    {
                        if (OfRelative().IsMatch(page.Text[(name.Index + name.Length)..]))
                        {
                            continue;
                        }

                        value = value[..^2];
                    }

                    var found = Paper.Suggest(PaperField.ClientName, value, page, name.Index, name.Length);

                    // Whose case it is does not tell whose records are wanted: a child's caption bears initials and a birth date as well.
                    if (!NotAPerson().IsMatch(value) && !IsWithin(found, caption) && (!Initials().IsMatch(value) && pattern != OfRelation() || IsWithin(found, items)))
                    {
                        return found;
                    }
                }
            }
        }

        return items is null ? null : ParentInRole(paper, items);
    }

    /// <summary>Who the paper says the mother or the father is whose records it wants: "the drug tests of the mother".</summary>
    private static PaperSuggestion? ParentInRole(Paper paper, PaperSuggestion items)
    {
        if (OfParent().Matches(items.Value).Select(match => match.Groups["role"].Value).Distinct().ToList() is not [var role])
        {
            return null;
        }

        var named = paper.Body
            .SelectMany(page => Regex.Matches(page.Text, $@"\b(?:[Tt]he|[Rr]espondent)\s+(?i:{role}),?\s+{WholeWords}(?=\s*[,.(;]|\s+\p{{Ll}})")
                .Select(match => Paper.Suggest(PaperField.ClientName, Paper.Clean(match.Groups["name"].Value), page, match.Groups["name"].Index, match.Groups["name"].Length)))
            .Where(found => !NotAPerson().IsMatch(found.Value))
            .DistinctBy(found => found.Value)
            .ToList();
        return named is [var only] ? only : null;
    }

    /// <summary>The one party of the caption, a person, that the demand names in full.</summary>
    private static PaperSuggestion? PartyDemanded(Paper paper, PaperSuggestion? caption, PaperSuggestion? items)
    {
        if (caption is null || items is null)
        {
            return null;
        }

        var page = paper.Pages.First(page => page.Page.Number == items.Page);
        var named = Persons(caption.Value)
            .Select(person => Regex.Matches(page.Text, $@"\b{string.Join(@"\s+", person.Split(' ').Select(Regex.Escape))}(?!\w|['\u2019]s\s+(?:\w+\s+){{0,2}}(?:child|children|son|sons|daughter|daughters|mother|father|brother|sister)\b)", RegexOptions.IgnoreCase)
                .Select(match => Paper.Suggest(PaperField.ClientName, Paper.Clean(match.Value), page, match.Index, match.Length))
                .FirstOrDefault(found => IsWithin(found, items)))
            .OfType<PaperSuggestion>()
            .ToList();
        return named is [var only] ? only : named is [] ? InRole(caption, items) : null;
    }

    /// <summary>The person of the caption whose role the demand names: "the records of Plaintiff".</summary>
    private static PaperSuggestion? InRole(PaperSuggestion caption, PaperSuggestion items)
    {
        if (OfRole().Matches(items.Value) is not [var role] || Versus().Split(caption.Value) is not [var first, var second])
        {
            return null;
        }

        var party = Paper.Clean(role.Groups["first"].Success ? first : second);
        return WholeName().IsMatch(party) && !NotAPerson().IsMatch(party) ? caption with { Field = PaperField.ClientName, Value = party } : null;
    }

    private static IEnumerable<string> Persons(string caption) =>
        Parting().Split(caption).Select(Paper.Clean).Where(part => WholeName().IsMatch(part) && !NotAPerson().IsMatch(part));

    private static bool IsWithin(PaperSuggestion inner, PaperSuggestion? outer) =>
        outer is not null && inner.Page == outer.Page
        && inner.Boxes.All(box => outer.Boxes.Any(around => box.Shared(around) is var (across, down) && across > box.Width / 2 && down > box.Height / 2));

    private const string InWords = @"[A-Z][\w'-]+(?:\s+[A-Z]\.?)?(?:\s+[A-Z][\w'-]+){1,2}";
    private const string WholeWords = "(?<name>(?-i:" + InWords + "))";
    private const string Name = "(?<name>(?-i:" + InWords + @"|(?:[A-Z]\.\s?){2,3}))";

    [GeneratedRegex(Name + @"\s*[,(]?\s*(?:DOB\b|D\.O\.B\.|date\s+of\s+birth|born\b)", RegexOptions.IgnoreCase)]
    private static partial Regex WithBirth();

    [GeneratedRegex(@"(?:\b(?:Patient|Our\s+client|Client|Re\s+patient|Subject|Name\s+of\s+patient)\s*:\s*|protected\s+health\s+information\s+of\s+(?:Plaintiff\s+|Defendant\s+)?)" + Name, RegexOptions.IgnoreCase)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"\b(?:records|information|file|chart|notes|history|billing|logs?|lists|forms|plans|sheets|summar(?:y|ies)|statements|reports?|assessments?)\s+(?:of|for|concerning|regarding|about|pertaining\s+to|relating\s+to)\s+" + Name, RegexOptions.IgnoreCase)]
    private static partial Regex InRecords();

    // Whose child it is stands before: "the parties' minor child, Ann Sample".
    [GeneratedRegex(@"(?:['\u2019]s?|(?<!\b(?:mother|father|parents?|guardian|custodian)\s+(?:of|to)\s+)\b(?:the|his|her|their))\s+(?:(?:minor|older|younger|eldest|youngest)\s+)?(?:child|son|daughter|mother|father|stepson|stepdaughter)(?:\s+of\s+the\s+(?:parties|marriage))?\s*,?\s+" + WholeWords)]
    private static partial Regex OfRelation();

    [GeneratedRegex(@"\b(?:of|for|concerning|regarding|about|relating\s+to|pertaining\s+to)\s+(?:the\s+)?(?:(?<first>Plaintiff|Petitioner)|Defendant|Respondent)\b(?!'|\s+[A-Z])")]
    private static partial Regex OfRole();

    [GeneratedRegex(@"\b(?:of|for|concerning|regarding|about)\s+(?:the\s+)?(?:[Rr]espondent\s+)?(?<role>[Mm]other|[Ff]ather)\b(?!['\u2019]|,?\s+[A-Z])")]
    private static partial Regex OfParent();

    [GeneratedRegex(@"['\u2019]s$")]
    private static partial Regex Possessive();

    [GeneratedRegex(@"^\s+(?:\w+\s+){0,2}(?:child|children|sons?|daughters?|mother|father|brother|sister)\b")]
    private static partial Regex OfRelative();

    [GeneratedRegex(@"^(?:[A-Z]\.\s?)+$")]
    private static partial Regex Initials();

    [GeneratedRegex(@"\s+v\.\s+")]
    private static partial Regex Versus();

    [GeneratedRegex(@"\s+v\.\s+|,|\s+and\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Parting();

    [GeneratedRegex(@"^[A-Z][\w'-]+(?:\s+[A-Z]\.?)?(?:\s+[A-Z][\w'-]+){1,2}$")]
    private static partial Regex WholeName();

    [GeneratedRegex(@"\b(?:Services?|Inc|LLC|LLP|Corp|Company|Agency|Hospital|School|Board|County|Court|Department|Family|Debtor|Business|Medical|Social|Licensee|Discovery|Plaintiff|Defendant|Petitioner|Respondent|State|People|Commonwealth|City|Bank|Group|Partners|University|Transit|Does?|The|Minor|Child|Children|Parents?|Mother|Father|Part(?:y|ies))\b", RegexOptions.IgnoreCase)]
    private static partial Regex NotAPerson();
}
