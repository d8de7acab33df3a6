using System.Text.RegularExpressions;

namespace LegalRequests.Intake.Reading;

/// <summary>Reads the parties where a form has labels or ruled cells for them.</summary>
internal static partial class FormCaption
{
    private const int MostLinesOfName = 3;
    private const int LongestName = 10;

    public static PaperSuggestion? Of(PaperText page) => Labelled(page) ?? PartiesOfForm(page) ?? InCellsOfRoles(page);

    private static PaperSuggestion? Labelled(PaperText page)
    {
        var first = page.Cells.FirstOrDefault(cell => FirstLabel().IsMatch(cell.Text));
        var second = page.Cells.FirstOrDefault(cell => SecondLabel().IsMatch(cell.Text));

        if (first is null || second is null)
        {
            return null;
        }

        List<PaperCell> above = [first, .. Continued(page, first)];
        List<PaperCell> below = [second, .. Continued(page, second)];
        var plaintiff = CaptionReading.Party(FirstLabel().Replace(string.Join(' ', above.Select(cell => cell.Text)), ""));
        var defendant = CaptionReading.Party(SecondLabel().Replace(string.Join(' ', below.Select(cell => cell.Text)), ""));
        return plaintiff.Length > 2 && defendant.Length > 2 ? Paper.Suggest(PaperField.Caption, $"{plaintiff} v. {defendant}", page, [.. above, .. below]) : null;
    }

    /// <summary>The parties in their cells of a form, or the name of the case in its own.</summary>
    private static PaperSuggestion? PartiesOfForm(PaperText page)
    {
        if (page.Fields.FirstOrDefault(field => field.Label == FormLabel.CaseName && CaptionReading.OneLine().IsMatch(field.Text)) is { } named)
        {
            return Paper.Suggest(PaperField.Caption, CaptionReading.OneLine().Match(named.Text).Groups["caption"].Value.Trim(), page, named.Values);
        }

        var (first, second) = (PartyIn(page, FormLabel.Plaintiff), PartyIn(page, FormLabel.Defendant));
        var (plaintiff, defendant) = (CaptionReading.Party(string.Join(' ', first.Select(cell => cell.Text))), CaptionReading.Party(string.Join(' ', second.Select(cell => cell.Text))));
        return CaptionReading.IsParty(plaintiff) && CaptionReading.IsParty(defendant) ? Paper.Suggest(PaperField.Caption, $"{plaintiff} v. {defendant}", page, [.. first, .. second]) : null;
    }

    // Under the name stand the address and the lawyer.
    private static List<PaperCell> PartyIn(PaperText page, FormLabel label) =>
    [
        .. (page.Fields.FirstOrDefault(field => field.Label == label && field.Values.Count > 0)?.Values ?? [])
            .Where(cell => !CaptionReading.Against().IsMatch(cell.Text))
            .TakeWhile(cell => !CaptionReading.EndsCaption().IsMatch(cell.Text) && !NewLabel().IsMatch(cell.Text)),
    ];

    /// <summary>The lines right below a labelled party that still belong to it: no rule, label or heading comes between.</summary>
    private static IEnumerable<PaperCell> Continued(PaperText page, PaperCell label)
    {
        var end = label.Box.Bottom;

        foreach (var cell in CaptionReading.Column(page, label, upward: false))
        {
            if (cell.Box.Top - end > label.Box.Height * 0.7 || CaptionReading.Against().IsMatch(cell.Text) || NewLabel().IsMatch(cell.Text))
            {
                yield break;
            }

            end = cell.Box.Bottom;
            yield return cell;
        }
    }

    /// <summary>Each party in a ruled cell of its own that says over or under the name which party it is.</summary>
    private static PaperSuggestion? InCellsOfRoles(PaperText page)
    {
        var (first, second) = (WithRole(page, FirstRole()), WithRole(page, SecondRole()));
        var (plaintiff, defendant) = (CaptionReading.Party(string.Join(' ', first.Select(cell => cell.Text))), CaptionReading.Party(string.Join(' ', second.Select(cell => cell.Text))));
        return CaptionReading.IsParty(plaintiff) && CaptionReading.IsParty(defendant)
            ? Paper.Suggest(PaperField.Caption, $"{plaintiff} v. {defendant}", page, [.. first, .. second])
            : null;
    }

    /// <summary>The name that shares its ruled cell with the role and with nothing else.</summary>
    private static List<PaperCell> WithRole(PaperText page, Regex role)
    {
        if (page.Cells.FirstOrDefault(cell => role.IsMatch(cell.Text) && page.Page.Rules.FloorUnder(cell.Box) is not null) is not { } label)
        {
            return [];
        }

        var name = page.Cells.Where(cell => cell != label && SharesCell(page, label, cell)).ToList();
        return name.Count <= MostLinesOfName && name.TrueForAll(IsName) ? name : [];

        bool IsName(PaperCell cell) =>
            cell.Text.Count(sign => sign == ' ') < LongestName && !cell.Text.Contains(':', StringComparison.Ordinal) && !CaptionReading.Against().IsMatch(cell.Text)
            && !page.Fields.Any(field => field.Place.Start >= cell.Start && field.Place.Start < cell.End);
    }

    private static bool SharesCell(PaperText page, PaperCell one, PaperCell other)
    {
        var rules = page.Page.Rules;
        return !rules.PartsDown(one.Box, other.Box) && !rules.PartsDown(other.Box, one.Box) && !rules.PartsAcross(one.Box, other.Box) && !rules.PartsAcross(other.Box, one.Box)
            && rules.FloorUnder(one.Box) is { } floor && rules.FloorUnder(other.Box) is { } same && Math.Abs(floor - same) < one.Box.Height;
    }

    [GeneratedRegex(@"^PLAINTIFFS?\s*(?:/\s*PETITIONERS?)?\s*:\s*|^PETITIONERS?\s*(?:/\s*PLAINTIFFS?)?\s*:\s*", RegexOptions.IgnoreCase)]
    private static partial Regex FirstLabel();

    [GeneratedRegex(@"^DEFENDANTS?\s*(?:/\s*RESPONDENTS?)?\s*:\s*|^RESPONDENTS?\s*(?:/\s*DEFENDANTS?)?\s*:\s*", RegexOptions.IgnoreCase)]
    private static partial Regex SecondLabel();

    [GeneratedRegex(@"^\W*(?:and\s+)?[\p{L} /]{3,30}:|^\W*(?:Attorney|Counsel)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NewLabel();

    [GeneratedRegex(@"^(?:Plainti\w{2}|Petitioner)s?(?:\(s\))?(?:\s*/\s*(?:Plainti\w{2}|Petitioner|Appellant|Claimant)s?(?:\(s\))?)*\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex FirstRole();

    [GeneratedRegex(@"^(?:Defendant|Respondent)s?(?:\(s\))?(?:\s*/\s*(?:Defendant|Respondent|Appellee)s?(?:\(s\))?)*\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex SecondRole();
}
