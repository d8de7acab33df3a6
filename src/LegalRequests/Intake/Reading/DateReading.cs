using System.Text.RegularExpressions;

namespace LegalRequests.Intake.Reading;

/// <summary>Reads when the paper was issued, when it was served, and when it says that the court sits.</summary>
internal static partial class DateReading
{
    private const int AfterLabel = 70;

    public static PaperSuggestion? Issued(Paper paper)
    {
        foreach (var page in paper.Body)
        {
            var end = Paper.ProofOfService(page);

            foreach (Match label in IssueLabel().Matches(page.Text[..end]))
            {
                if (After(page, label.Index + label.Length, AfterLabel) is { } day && !OtherDate().IsMatch(label.Value) && !StandsByHour(page, label.Index))
                {
                    return Paper.Suggest(PaperField.IssuedOn, DayWords.Written(day.Value), page, day.Start, day.Length);
                }
            }

            if (InCell(page, end) is { } celled)
            {
                return celled;
            }

            if (page == paper.First && LetterDate(paper) is { } letter)
            {
                return letter;
            }

            if (DayOfSigning(page, end) is { } signed)
            {
                return signed;
            }

            if (end < page.Text.Length)
            {
                break;
            }
        }

        return paper.IsOrder ? Filed(paper) : null;
    }

    // "By order of this Court, this 16th day of August, 2027."
    private static PaperSuggestion? DayOfSigning(PaperText page, int end) =>
        ThisDay().Matches(page.Text[..end])
            .Select(words => After(page, words.Index + words.Length, AfterLabel))
            .OfType<Named<DateOnly>>()
            .Select(day => Paper.Suggest(PaperField.IssuedOn, DayWords.Written(day.Value), page, day.Start, day.Length))
            .FirstOrDefault();

    private static PaperSuggestion? InCell(PaperText page, int end) =>
        page.Fields.Where(field => field.Label == FormLabel.Issued && field.Place.Start < end && field.Values.Count > 0)
            .Select(field => (Cell: field.Values[0], Day: DayWords.Days(field.Values[0].Text).FirstOrDefault()))
            .Where(it => it.Day is not null)
            .Select(it => it.Day is { } day ? Paper.Suggest(PaperField.IssuedOn, DayWords.Written(day.Value), page, it.Cell.Start + day.Start, day.Length) : null)
            .FirstOrDefault();

    public static PaperSuggestion? Served(Paper paper)
    {
        foreach (var page in paper.Body)
        {
            var from = Paper.ProofOfService(page);

            foreach (Match label in ServiceLabel().Matches(page.Text, Math.Min(from, page.Text.Length)))
            {
                if (After(page, label.Index + label.Length, AfterLabel / 2) is { } day)
                {
                    return Paper.Suggest(PaperField.ServedOn, DayWords.Written(day.Value), page, day.Start, day.Length);
                }
            }
        }

        return null;
    }

    /// <summary>A hearing, conference or trial that is yet to come when the paper is issued.</summary>
    public static PaperSuggestion? Hearing(Paper paper, PaperSuggestion? issued)
    {
        foreach (var page in paper.Body)
        {
            foreach (Match sitting in Sitting().Matches(page.Text))
            {
                var from = sitting.Index + sitting.Length;

                if (After(page, from, AfterLabel / 2) is not { } day || issued is not null && string.CompareOrdinal(DayWords.Written(day.Value), issued.Value) < 0)
                {
                    continue;
                }

                var hour = DayWords.Hours(page.Text[day.End..Math.Min(page.Text.Length, day.End + 25)]).FirstOrDefault();
                var value = DayWords.Written(day.Value) + (hour is null ? "" : $" {DayWords.Written(hour.Value)}");
                return Paper.Suggest(PaperField.Hearing, value, page, day.Start, day.Length + (hour?.End ?? 0));
            }
        }

        return ReturnReading.Sittings(paper).FirstOrDefault() is { } box && (issued is null || string.CompareOrdinal(DayWords.Written(box.Day), issued.Value) >= 0)
            ? new PaperSuggestion(PaperField.Hearing, DayWords.Written(box.Day) + (box.Hour is { } at ? $" {DayWords.Written(at)}" : ""), box.Page.Page.Number, [.. box.DayBoxes, .. box.HourBoxes])
            : null;
    }

    private static PaperSuggestion? LetterDate(Paper paper)
    {
        if (paper.Title?.Instrument is not (Requests.Instrument.InformalRequest or Requests.Instrument.Authorization or null))
        {
            return null;
        }

        var page = paper.First;

        foreach (var cell in page.Cells.Where(cell => cell.Box.Top < page.Page.Height * 0.35))
        {
            if (DayWords.Days(cell.Text).FirstOrDefault() is { Start: 0 } day && day.Length >= cell.Text.Length - 1)
            {
                return Paper.Suggest(PaperField.IssuedOn, DayWords.Written(day.Value), page, cell);
            }
        }

        return null;
    }

    // An order that bears no date of its own was made on the day that the court filed it.
    private static PaperSuggestion? Filed(Paper paper)
    {
        foreach (var page in paper.Body)
        {
            if (FiledLabel().Match(page.Text) is { Success: true } label && After(page, label.Index + label.Length, 12) is { } day)
            {
                return Paper.Suggest(PaperField.IssuedOn, DayWords.Written(day.Value), page, day.Start, day.Length);
            }
        }

        return null;
    }

    // With an hour beside it, a form's date is when to come.
    private static bool StandsByHour(PaperText page, int at) =>
        page.Cells.FirstOrDefault(cell => cell.End > at) is { } cell
        && page.Fields.Any(field => field.Label == FormLabel.Time && field.Values.Count > 0 && field.Place.Line == cell.Line);

    // Between the label and its date only a place may stand, such as the town in "Dated: White Plains, New York".
    private static Named<DateOnly>? After(PaperText page, int from, int reach)
    {
        var text = page.Text[from..Math.Min(page.Text.Length, from + reach)];
        return DayWords.Days(text).FirstOrDefault() is { } day && !Between().IsMatch(text[..day.Start])
            ? day with { Start = day.Start + from }
            : null;
    }

    [GeneratedRegex(@"(?:(?<=^|\n|\t)(?:Date\s+issued|Date\s+of\s+issu(?:e|ance)|Issued(?:\s+on)?(?:\s+this)?|Dated?(?:\s+this)?|ENTERED|Entered|DATED?(?!\s+AND)|SO\s+ORDERED\s+this|Signed\s+this|WITNESS\s+my\s+hand[^\n\d]{0,40})\s*[:;.]?\s*|\bAta?\s+session\b[^\n]*?,\s+on\s+|\bGiven\s+under\s+my\s+hand[^\n\d]{0,60})")]
    private static partial Regex IssueLabel();

    [GeneratedRegex(@"(?<!\b(?:sworn|subscribed|served|acknowledged|heard|came|appeared)\b[^\n]{0,60})\bthis\s+(?=\d{1,2}(?:st|nd|rd|th)\s+day\s+of\b)", RegexOptions.IgnoreCase)]
    private static partial Regex ThisDay();

    [GeneratedRegex(@"Date\s+and", RegexOptions.IgnoreCase)]
    private static partial Regex OtherDate();

    [GeneratedRegex(@"(?:\bI\s+served\b[^.]{0,160}?\bon\s+(?:\(date\)\s*:?)?|\b(?:Date\s+of\s+delivery|Date\s+served|Served\s+on(?:\s*\(date\))?|\bon\s+\(date\))\s*:?)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex ServiceLabel();

    [GeneratedRegex(@"\b(?:[Hh]earing|[Cc]onference|[Tt]rial|HEARING|CONFERENCE|TRIAL)\b[^.]{0,60}?\b(?:scheduled|set|calendared|noticed|held)\s+(?:to\s+be\s+heard\s+)?(?:for|on)\s+|\b(?:[Ss]tatus\s+check|[Rr]eview)\s+is\s+(?:hereby\s+)?set\s+(?:for|on)\s+|\b(?:set|scheduled|calendared|continued|adjourned)\s+(?:for|to)\s+an?\s+(?:\w+\s+){0,3}(?:[Hh]earing|[Cc]onference|[Tt]rial|[Rr]eview|[Cc]heck)\s+(?:on|for)\s+")]
    private static partial Regex Sitting();

    [GeneratedRegex(@"\b(?:Date )?Filed:?\s+", RegexOptions.None)]
    private static partial Regex FiledLabel();

    [GeneratedRegex(@"[a-z]{2,}\s+[a-z]{2,}\s+[a-z]{2,}|:|_{3,}\s*day\s+of\s+_{3,}|(?i:\bTime\b)|\bPlace\b|\n[^\n]*\n[^\n]*\n")]
    private static partial Regex Between();
}
