using System.Text.RegularExpressions;

namespace LegalRequests.Intake.Reading;

/// <summary>Reads who goes against whom, or whose matter it is, out of the caption.</summary>
internal static partial class CaptionReading
{
    private const int MostLines = 6;
    private const double CaptionEnd = 0.6;
    private const double Indent = 30;
    private const int LongestName = 10;

    public static PaperSuggestion? Of(Paper paper) =>
        paper.Body.Select(Whole).FirstOrDefault(found => found is not null);

    /// <summary>The captions of all pages: attachments and covers carry their own, sometimes on one line.</summary>
    public static IEnumerable<PaperSuggestion> All(Paper paper) =>
        paper.Body.Select(page => Whole(page) ?? Short(page)).OfType<PaperSuggestion>();

    private static PaperSuggestion? Whole(PaperText page) => FormCaption.Of(page) ?? SideBySide(page) ?? Ruled(page) ?? InMatter(page);

    private static PaperSuggestion? Short(PaperText page) =>
        page.Cells.Where(cell => cell.Line < MostLines)
            .Select(cell => (cell, match: OneLine().Match(cell.Text)))
            .Where(it => it.match.Success)
            .Select(it => Paper.Suggest(PaperField.Caption, Paper.Clean(it.match.Groups["caption"].Value), page, it.cell))
            .FirstOrDefault();

    /// <summary>The parties to the left and to the right of the word for "against".</summary>
    private static PaperSuggestion? SideBySide(PaperText page)
    {
        foreach (var against in page.Cells.Where(cell => cell.Box.Top < page.Page.Height * CaptionEnd && Against().IsMatch(cell.Text)))
        {
            var left = page.Cells.LastOrDefault(cell => cell.Line == against.Line && cell.Start < against.Start);

            if (left is null || page.RightOf(against) is not { } right || EndsCaption().IsMatch(left.Text) && !Sovereign().IsMatch(left.Text) || BesideCaption().IsMatch(right.Text) || EndsCaption().IsMatch(right.Text))
            {
                continue;
            }

            var (plaintiff, defendant) = (Party(left.Text), Party(right.Text));

            if (IsParty(plaintiff) && IsParty(defendant))
            {
                return Paper.Suggest(PaperField.Caption, $"{plaintiff} v. {defendant}", page, left, right);
            }
        }

        return null;
    }

    /// <summary>The parties above and below a line that holds nothing but the word for "against".</summary>
    private static PaperSuggestion? Ruled(PaperText page)
    {
        foreach (var against in page.Cells.Where(cell => cell.Box.Top < page.Page.Height * CaptionEnd && Against().IsMatch(cell.Text)))
        {
            var above = Column(page, against, upward: true);
            var below = Column(page, against, upward: false);
            var plaintiff = Party(string.Join(' ', above.Select(cell => cell.Text)));
            var defendant = Party(string.Join(' ', below.Select(cell => cell.Text)));

            if (Matter().IsMatch(plaintiff) && plaintiff.Length > 2)
            {
                defendant = PartiesFollow().IsMatch(plaintiff) ? "" : defendant;
                plaintiff = Party(WithoutBirth(plaintiff));
                var word = against.Text[0] is 'v' or 'V' or 'y' ? "v." : "and";
                return Paper.Suggest(PaperField.Caption, defendant.Length > 2 ? $"{plaintiff} {word} {defendant}" : plaintiff, page, [.. above, .. below]);
            }

            if (IsParty(plaintiff) && IsParty(defendant))
            {
                return Paper.Suggest(PaperField.Caption, $"{plaintiff} v. {defendant}", page, [.. above, .. below]);
            }
        }

        return null;
    }

    private static PaperSuggestion? InMatter(PaperText page)
    {
        foreach (var start in page.Cells.Where(cell => cell.Box.Top < page.Page.Height * CaptionEnd && Matter().IsMatch(cell.Text)))
        {
            List<PaperCell> cells = [start, .. Column(page, start, upward: false)];
            var value = Party(Numbered().Replace(WithoutBirth(string.Join(' ', cells.Select(cell => cell.Text))), ""));

            if (MatterOfSomebody().IsMatch(value))
            {
                return Paper.Suggest(PaperField.Caption, value, page, cells);
            }
        }

        return null;
    }

    /// <summary>The cells of a party, away from the given one as far as its column goes without a gap or a heading.</summary>
    public static List<PaperCell> Column(PaperText page, PaperCell from, bool upward)
    {
        var column = new List<PaperCell>();
        var last = from;

        foreach (var cell in upward ? page.Cells.Where(cell => cell.Line < from.Line).Reverse() : page.Cells.Where(cell => cell.Line > from.Line))
        {
            var gap = upward ? last.Box.Top - cell.Box.Bottom : cell.Box.Top - last.Box.Bottom;

            if (gap > from.Box.Height * 3.5 || column.Count == MostLines || IsBordered(page, last, cell))
            {
                break;
            }

            if (!InColumn(page, cell, from))
            {
                continue;
            }

            if (upward && gap > cell.Box.Height && column.Exists(it => !RoleAlone().IsMatch(it.Text)) && Math.Abs(cell.Box.Left - column[^1].Box.Left) > Indent)
            {
                break;
            }

            if (EndsCaption().IsMatch(cell.Text) && !(upward && column.Count == 0 && Sovereign().IsMatch(cell.Text)) || cell.Text.Count(sign => sign == ' ') > LongestName)
            {
                break;
            }

            last = cell;

            if (RoleAlone().IsMatch(cell.Text))
            {
                if (!upward && column.Count > 0 || upward && column.Any(it => !RoleAlone().IsMatch(it.Text)))
                {
                    break;
                }

                continue;
            }

            column.AddRange(WithForm(page, cell, upward));

            if (!upward && (EndsWithRole().IsMatch(cell.Text) || page.RightOf(cell) is { } beside && RoleAlone().IsMatch(beside.Text)) || upward && Matter().IsMatch(cell.Text))
            {
                break;
            }
        }

        if (upward)
        {
            column.Reverse();
        }

        return column;
    }

    // Recognition of a scan may part the form of a company from its name.
    private static IEnumerable<PaperCell> WithForm(PaperText page, PaperCell cell, bool upward)
    {
        PaperCell[] whole = page.RightOf(cell) is { } form && cell.Text.TrimEnd()[^1] is ',' or ';' && CompanyForm().IsMatch(form.Text) && !page.Page.Rules.PartsAcross(cell.Box, form.Box) ? [cell, form] : [cell];
        return upward ? whole.Reverse() : whole;
    }

    private static bool IsBordered(PaperText page, PaperCell one, PaperCell other) =>
        page.Page.Rules.PartsDown(one.Box, other.Box) || page.Page.Rules.PartsDown(other.Box, one.Box);

    // Parties stand first on their lines; what begins well to the right of them is the case number and the title.
    private static bool InColumn(PaperText page, PaperCell cell, PaperCell from) =>
        cell.Box.Left < from.Box.Left + (page.Page.Width * 0.3)
        && !page.Cells.Any(other => other.Line == cell.Line && other.Start < cell.Start)
        && !BesideCaption().IsMatch(cell.Text);

    private static string WithoutBirth(string matter) => AboutPerson().Replace(Birth().Replace(matter, ""), "");

    // What begins with a small letter lost its beginning in the reading.
    public static bool IsParty(string text) => text.Length > 2 && !char.IsLower(text[0]);

    public static string Party(string text)
    {
        var party = RoleAtEnd().Replace(Paper.Clean(TwoSigns().Replace(text, ", ")), "");
        party = RoleInside().Replace(party, "");
        return Paper.Clean(party).Trim('.', ' ') is var bare && EtAl().IsMatch(bare + ".") ? bare + "." : Suffix().IsMatch(Paper.Clean(party)) ? Paper.Clean(party) : bare;
    }

    // Recognition takes a small v for a y.
    [GeneratedRegex(@"^(?:vs?\.?|V\.?|VS\.?|y(?:\s?\.)?|-?\s?against\s?-?|versus|VERSUS|Versus|and|AND)$")]
    internal static partial Regex Against();

    [GeneratedRegex(@"^\W?(?:\d{1,2}\.\s+)?(?:(?:The\s+)?State\s+of\s+[A-Z ]+,?\s+(?=In\s+the\s+interest))?(?:In\s*re\b:?|In\s*the\s+(?:Matter|Interest)\s+of\b|In\s+re\s+the\b|(?:Dependency|Guardianship|Parentage|Parenting|Custody|Adoption|Welfare)\s+of\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Matter();

    // Behind what is said of the child the parents are named: they belong to the matter no more than to each other.
    [GeneratedRegex(@"(?i:\bAn?\s+(?:\w+\s+)?(?:Child|Minor|Juvenile|Infant))[.,;]\s+[A-Z][\w'-]+\s+[A-Z][\w'-]+")]
    private static partial Regex PartiesFollow();

    [GeneratedRegex(@"^(?:(?:The\s+)?State\s+of\s+[A-Z ]+,?\s+(?=In\s+the\s+interest))?(?:(?:Dependency|Guardianship|Parentage|Parenting|Custody|Adoption|Welfare)\s+of:?|In\s*re:?(?:\s+the\s+\w+\s+of)?|In\s*the\s+(?:Matter|Interest)\s+of:?(?:\s+the\s+\w+\s+of)?)\s+[A-Z][\w.]", RegexOptions.IgnoreCase)]
    private static partial Regex MatterOfSomebody();

    [GeneratedRegex(@"^\d{1,2}\.\s+")]
    private static partial Regex Numbered();

    [GeneratedRegex(@",?\s*\(?\b(?:D\.?\s?O\.?\s?B\b\.?|born|(?:date|year)\s+of\s+birth)\s*:?\s*(?:on\s+|in\s+)?(?:[\d/.-]*\d|[A-Z][a-z]{2,8}\.?\s+\d{1,2},?\s+\d{4})\)?,?", RegexOptions.IgnoreCase)]
    private static partial Regex Birth();

    // What a family court says of the person after the name: age, birth, and what is alleged.
    [GeneratedRegex(@"\s*\((?:d\.?\s?o\.?\s?b|born|date of birth)\b[^)]*\)|\s+D\.?O\.?B\.?\s*:.*$|,?\s+(?:(?:(?:Minor\s+)?Children|Persons?)\s+(?:Under|Alleged|Adjudicated)\b|An?\s+(?:\w+\s+)?(?:Child|Children|Person|Minor|Juvenile|Infant)s?\b|(?:Alleged|Adjudicated|Under)\b).*$", RegexOptions.IgnoreCase)]
    private static partial Regex AboutPerson();

    [GeneratedRegex(@"^(?:(?:Plainti\w{2}|Petitioner|Defendant|Respondent|Debtor|Appellant|Appellee|Applicant|Claimant|Movant|Children|Child)s?(?:\(s\))?(?:\s*[-/,]\s*(?:Appell(?:ant|ee)|Petitioner|Respondent|Plainti\w{2}|Defendant)s?(?:\(s\))?)*)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex RoleAlone();

    [GeneratedRegex(@"\b(?:Plainti\w{2}|Petitioner|Defendant|Respondent|Debtor|Applicant|Claimant)s?(?:\(s\))?(?:-Appell(?:ant|ee)s?)?\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex EndsWithRole();

    [GeneratedRegex(@"\W+(?:Plainti\w{2}|Petitioner|Defendant|Respondent|Debtor|Applicant|Claimant)s?(?:\(s\))?(?:-Appell(?:ant|ee)s?)?\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex RoleAtEnd();

    [GeneratedRegex(@",\s*(?:Plainti\w{2}|Petitioner|Defendant|Respondent)(?:\(s\)|s?\b)", RegexOptions.IgnoreCase)]
    private static partial Regex RoleInside();

    [GeneratedRegex(@"\bCOURT\b|^(?:for the|STATE OF [A-Z]+|COMMONWEALTH OF [A-Z]+|.*,\s*ss\.?|THE STATE OF [A-Z]+|COUNTY OF\b.*|.*\bCOUNTY(?:,\s+[A-Z ]+)?$|.*\bDIVISION$|.*\b(?i:DISTRICT OF)\b.*)$|^(?:To|TO)\b:?|SUBPOENA|\bORDER\b|^By the|^THE PEOPLE\b|COMMANDED|^Judge\b|^\(|^RE:|_{4,}|-{4,}|^Attorneys?\s+for\b|^(?i:Upon the Petition of|And Concerning)\b|\b\d{5}\b|^\d+\s")]
    internal static partial Regex EndsCaption();

    [GeneratedRegex(@"^(?:Case|Civil Action|Index|Cause|Docket|No\.|Hon\.|Chapter|Judge|Calendar|Dept|Court File|File|Division:)\b", RegexOptions.IgnoreCase)]
    private static partial Regex BesideCaption();

    // Right over the word for "against" a state is no part of the court's name.
    [GeneratedRegex(@"^(?:THE )?(?:PEOPLE OF (?:THE )?)?(?:STATE|COMMONWEALTH) OF [A-Z]+(?: [A-Z]+)?$")]
    private static partial Regex Sovereign();

    [GeneratedRegex(@"^(?<caption>(?:[A-Z][\w.,'&-]*\s){1,8}vs?\.\s(?:[A-Z][\w.'&-]*,?\s?){1,8}?)(?:,?\s*(?:Case\s+)?(?:No\.?\s*)?[\w:-]*\d{3,}[\w:-]*)?$")]
    internal static partial Regex OneLine();

    [GeneratedRegex(@"^(?:L\.?L\.?[CP]|P\.?L\.?L\.?C|P\.?[CA]|Inc|Corp|Co|Ltd|L\.?P)\b\.?,?$", RegexOptions.IgnoreCase)]
    private static partial Regex CompanyForm();

    [GeneratedRegex(@"\s*[,;]\s*[,;]\s*")]
    private static partial Regex TwoSigns();

    [GeneratedRegex(@"\bet al\.$", RegexOptions.IgnoreCase)]
    private static partial Regex EtAl();

    [GeneratedRegex(@"\b(?:Inc|Corp|Co|Ltd|Jr|Sr|L\.L\.C|P\.C|[A-Z])\.$", RegexOptions.IgnoreCase)]
    private static partial Regex Suffix();
}
