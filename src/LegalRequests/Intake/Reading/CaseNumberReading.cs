using System.Text.RegularExpressions;

namespace LegalRequests.Intake.Reading;

/// <summary>Reads the case number after its label, on the page of the title first.</summary>
internal static partial class CaseNumberReading
{
    private const int FewestDigits = 3;
    private const int MostWords = 4;

    public static PaperSuggestion? Of(Paper paper) =>
        paper.Body.Select(page => AfterLabel(page) ?? NumberOfForm(page)).FirstOrDefault(found => found is not null)
        ?? paper.Body.Select(Stamped).FirstOrDefault(found => found is not null);

    /// <summary>Every number of the paper that stands after a label, as letters and digits alone, with its page.</summary>
    public static IEnumerable<(string Key, PaperSuggestion Found)> All(Paper paper) =>
        paper.Body.SelectMany(page => page.Cells.Select(cell => InCell(page, cell, Label().Match(cell.Text))))
            .OfType<PaperSuggestion>()
            .Select(found => (Key(found.Value), found));

    public static string Key(string number) => string.Concat(number.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static PaperSuggestion? AfterLabel(PaperText page) =>
        page.Cells.Select(cell => InCell(page, cell, Label().Match(cell.Text))).FirstOrDefault(found => found is not null);

    private static PaperSuggestion? NumberOfForm(PaperText page) =>
        page.Fields.Where(field => field.Label == FormLabel.CaseNumber)
            .SelectMany(field => field.Values)
            .Where(cell => NumberIn(cell.Text) is { At: 0 })
            .Select(cell => Paper.Suggest(PaperField.CaseNumber, NumberIn(cell.Text)?.Text ?? "", page, cell))
            .FirstOrDefault();

    // The line that a court's filing system prints over each page.
    private static PaperSuggestion? Stamped(PaperText page) =>
        Stamp().Match(page.Text) is { Success: true } stamp
            ? Paper.Suggest(PaperField.CaseNumber, stamp.Groups["number"].Value, page, stamp.Groups["number"].Index, stamp.Groups["number"].Length)
            : null;

    private static PaperSuggestion? InCell(PaperText page, PaperCell cell, Match label)
    {
        if (!label.Success)
        {
            return null;
        }

        var after = cell.Text[(label.Index + label.Length)..];

        if (NumberIn(after) is { } number)
        {
            return Paper.Suggest(PaperField.CaseNumber, number.Text, page, cell.Start + label.Index + label.Length + number.At, number.Text.Length);
        }

        if (Paper.Clean(after).Length > 0)
        {
            return null;
        }

        PaperCell?[] near = [page.RightOf(cell), page.Below(cell, cell.Box.Height * 2.5)];
        return near.OfType<PaperCell>()
            .Where(other => NumberIn(other.Text) is { At: 0 })
            .Select(other => Paper.Suggest(PaperField.CaseNumber, NumberIn(other.Text)?.Text ?? "", page, other))
            .FirstOrDefault();
    }

    private static (string Text, int At)? NumberIn(string text)
    {
        var taken = new List<string>();
        var at = text.Length - text.TrimStart().Length;

        foreach (var word in text.Trim().Split(' ').Take(MostWords))
        {
            if (!Part().IsMatch(word) || taken.Count > 0 && !word.Any(char.IsDigit) && !Tail().IsMatch(word))
            {
                break;
            }

            taken.Add(word);

            if (word[^1] is ',' or ';')
            {
                break;
            }
        }

        while (taken.Count > 0 && !taken[^1].Any(char.IsDigit) && !Tail().IsMatch(taken[^1]))
        {
            taken.RemoveAt(taken.Count - 1);
        }

        var number = string.Join(' ', taken).TrimEnd(',', ';', '.', ':');
        return number.Count(char.IsDigit) >= FewestDigits && !Elsewhere().IsMatch(number) ? (number, at) : null;
    }

    [GeneratedRegex(@"(?<!Related\s|Our\s|Your\s)\b(?:Civil(?:\s+Action)?|C\.\s?A\.|Case|Index|Cause|Docket|Matter|Investigation|(?:Court\s+)?File|Adversary)\s*(?:No|Number|Nos|ID|#)\b\s*[.:*#]*\s*|^No[.:]+\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Label();

    [GeneratedRegex(@"(?:^|\n)(?:Appellate )?Case:?\s+(?<number>\d[\w:-]*\d[\w-]*)\s+Doc", RegexOptions.None)]
    private static partial Regex Stamp();

    [GeneratedRegex(@"^(?:\(?[A-Z]{1,6}x?\)?|[A-Z0-9][A-Za-z0-9:/.\-]*)[,;]?$")]
    private static partial Regex Part();

    [GeneratedRegex(@"^(?:[A-Z]{1,3}|\([A-Z]{2,4}x?\))$")]
    private static partial Regex Tail();

    [GeneratedRegex(@"^\d{1,2}[/-]\d{1,2}[/-]\d{2,4}$|^\d{5}$")]
    private static partial Regex Elsewhere();
}
