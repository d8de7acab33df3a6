using System.Text.RegularExpressions;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Intake.Reading;

/// <summary>A day, with its hour where the paper names one, on which something must be done.</summary>
internal sealed record ReturnDay(DateOnly Day, TimeOnly? Hour, PaperText Page, IReadOnlyList<PageBox> DayBoxes, IReadOnlyList<PageBox> HourBoxes)
{
    /// <summary>Whether it stands where the form says when the court sits.</summary>
    public bool OfSitting { get; init; }
}

/// <summary>Reads by when the paper wants to be obeyed: from the boxes of forms, and from sentences that command.</summary>
internal static partial class ReturnReading
{
    private const double BoxHeight = 62;
    private const int Sentence = 700;
    private const int Following = 160;

    /// <summary>Each day once, in the order in which the paper names them.</summary>
    public static IReadOnlyList<ReturnDay> Of(Paper paper, PaperSuggestion? issued)
    {
        var found = paper.Body
            .SelectMany(page => InBoxes(page).Concat(DayAndHour(page)).Concat(AfterOn(page)).Concat(OnLine(page)).Concat(InSentences(page)))
            .Where(day => issued is null || string.CompareOrdinal(DayWords.Written(day.Day), issued.Value) >= 0)
            .ToList();

        // A witness comes when the court sits; documents may be wanted before.
        if (!ForWitness(paper) || found.Exists(day => !day.OfSitting))
        {
            found.RemoveAll(day => day.OfSitting);
        }

        return [.. found.GroupBy(day => day.Day).Select(same => same.FirstOrDefault(day => day.Hour is not null) ?? same.First())];
    }

    /// <summary>When the court sits, where a form has a cell for that and another for the day to comply by.</summary>
    public static IEnumerable<ReturnDay> Sittings(Paper paper)
    {
        var days = paper.Body.SelectMany(page => InBoxes(page)).Where(day => day.OfSitting).ToList();
        return !ForWitness(paper) || Of(paper, null).Any(day => !day.OfSitting) ? days : [];
    }

    private static bool ForWitness(Paper paper) => paper.Title?.Instrument
        is Requests.Instrument.TestimonySubpoena or Requests.Instrument.TrialSubpoena or Requests.Instrument.CriminalSubpoena or Requests.Instrument.GrandJurySubpoena;

    /// <summary>Periods that count from service instead of naming a day.</summary>
    public static IEnumerable<(PaperText Page, Match Words)> Periods(Paper paper) =>
        from page in paper.Body
        let end = Paper.ProofOfService(page)
        from Match words in Period().Matches(page.Text[..end])
        where !InRuleText(page, words.Index)
        select (page, words);

    // The boxes of federal forms: the label stands over or before its value, at the right side of the page.
    private static IEnumerable<ReturnDay> InBoxes(PaperText page)
    {
        foreach (var label in page.Cells.Where(cell => DateAndTime().IsMatch(cell.Text)))
        {
            var at = DateAndTime().Match(label.Text);
            var rest = (Text: label.Text[(at.Index + at.Length)..], Start: label.Start + at.Index + at.Length);
            var below = page.Cells
                .Where(cell => cell.Line > label.Line && cell.Box.Top < label.Box.Bottom + BoxHeight && cell.Box.Right > label.Box.Left - 20)
                .TakeWhile(cell => !DateAndTime().IsMatch(cell.Text) && !OtherLabel().IsMatch(cell.Text))
                .Select(cell => (cell.Text, cell.Start));

            foreach (var (text, start) in below.Prepend(rest))
            {
                if (DayWords.Days(text).FirstOrDefault() is not { } day)
                {
                    continue;
                }

                var hour = DayWords.Hours(text[day.End..]).FirstOrDefault() is { } later ? later with { Start = later.Start + day.End } : null;
                hour ??= NextLine(page, start, text);
                yield return Found(page, day with { Start = day.Start + start }, hour is null ? null : hour with { Start = hour.Start + start }) with { OfSitting = IsOfSitting(page, label) };
                break;
            }
        }
    }

    // The label itself says so, or the cell to the left of it.
    private static bool IsOfSitting(PaperText page, PaperCell label) =>
        Sitting().IsMatch(label.Text) || page.Cells.Any(cell => cell.Line == label.Line && cell.Start < label.Start && SittingAlone().IsMatch(cell.Text));

    /// <summary>A day and an hour that stand side by side in cells of their own; a day alone is the day of signing, unless its label says that something is due.</summary>
    private static IEnumerable<ReturnDay> DayAndHour(PaperText page)
    {
        var end = Paper.ProofOfService(page);

        foreach (var date in page.Fields.Where(field => field.Label is FormLabel.Date or FormLabel.Due && field.Place.Start < end))
        {
            var time = page.Fields.FirstOrDefault(field => field.Label == FormLabel.Time && field.Place.Line == date.Place.Line);

            if ((time?.Values.Count > 0 || date.Label == FormLabel.Due) && date.Values.Count > 0 && DayWords.Days(date.Values[0].Text).FirstOrDefault() is { } day)
            {
                var at = time?.Values.Count > 0 ? time.Values[0] : date.Values[0];
                var hour = DayWords.Hours(at.Text).FirstOrDefault();
                yield return Found(page, day with { Start = day.Start + date.Values[0].Start }, hour is null ? null : hour with { Start = hour.Start + at.Start });
            }
        }
    }

    private static Named<TimeOnly>? NextLine(PaperText page, int start, string text)
    {
        var from = start + text.Length;
        return DayWords.Hours(page.Text[from..Math.Min(page.Text.Length, from + 30)]).FirstOrDefault() is { } hour
            ? hour with { Start = hour.Start + text.Length }
            : null;
    }

    // "On (date): ... At (time): ..." of California's forms.
    private static IEnumerable<ReturnDay> AfterOn(PaperText page)
    {
        foreach (var cell in page.Cells.Where(cell => OnDate().IsMatch(cell.Text)))
        {
            var line = page.RestOfLine(cell.Start);

            if (DayWords.Days(line).FirstOrDefault() is not { } day)
            {
                continue;
            }

            var hour = DayWords.Hours(line[day.End..]).FirstOrDefault();
            yield return Found(page, day with { Start = day.Start + cell.Start }, hour is null ? null : hour with { Start = hour.Start + day.End + cell.Start });
        }
    }

    /// <summary>A day and an hour after the words for "on" and "at", which a form prints at the beginning of a line under its command.</summary>
    private static IEnumerable<ReturnDay> OnLine(PaperText page)
    {
        var end = Paper.ProofOfService(page);

        foreach (var cell in page.Cells.Where(cell => cell.Start < end && OnAlone().IsMatch(cell.Text) && !page.Cells.Any(other => other.Line == cell.Line && other.Start < cell.Start)))
        {
            var line = page.RestOfLine(cell.Start);

            if (OnDayAtHour().IsMatch(line) && Commanded().IsMatch(page.Text[Math.Max(0, cell.Start - Sentence)..cell.Start])
                && DayWords.Days(line).FirstOrDefault() is { } day && DayWords.Hours(line[day.End..]).FirstOrDefault() is { } hour)
            {
                yield return Found(page, day with { Start = day.Start + cell.Start }, hour with { Start = hour.Start + day.End + cell.Start });
            }
        }
    }

    private static IEnumerable<ReturnDay> InSentences(PaperText page)
    {
        var text = page.Text[..Paper.ProofOfService(page)];

        foreach (var day in DayWords.Days(text))
        {
            var sentence = text[SentenceStart(text, day.Start)..day.Start];

            if (Lead().Match(sentence) is not { Success: true } lead || !Commands(sentence, lead) && !IsCommandedAfter(sentence[..lead.Index], text, day.End, lead))
            {
                continue;
            }

            var before = DayWords.Hours(lead.Value).Select(hour => hour with { Start = hour.Start + day.Start - lead.Length }).FirstOrDefault();
            var tail = text[day.End..Math.Min(text.Length, day.End + 34)];
            var after = HourAfter().IsMatch(tail) ? DayWords.Hours(tail).FirstOrDefault() : null;
            yield return Found(page, day, before ?? (after is null ? null : after with { Start = after.Start + day.End }));
        }
    }

    // "On or before May 28, 2027, the agency shall produce ...".
    private static bool IsCommandedAfter(string before, string text, int from, Match lead) =>
        !lead.Groups["loose"].Success && !before.Any(char.IsLetter) && CommandAfter().IsMatch(text[from..Math.Min(text.Length, from + Following)]);

    private static bool Commands(string sentence, Match lead)
    {
        var strict = lead.Groups["loose"].Success;
        return (strict ? Commanded() : Command()).IsMatch(sentence) && !Past().IsMatch(sentence[..lead.Index]) && !PastWord().IsMatch(sentence[..lead.Index].TrimEnd());
    }

    private static ReturnDay Found(PaperText page, Named<DateOnly> day, Named<TimeOnly>? hour) => new(
        day.Value,
        hour?.Value,
        page,
        page.BoxesOf(day.Start, day.Length),
        hour is null ? [] : page.BoxesOf(hour.Start, hour.Length));

    private static int SentenceStart(string text, int at)
    {
        var from = Math.Max(0, at - Sentence);
        var last = SentenceEnd().Matches(text[from..at]).LastOrDefault();
        return last is null ? from : from + last.Index + last.Length;
    }

    private static bool InRuleText(PaperText page, int at) => RuleText().IsMatch(page.Text[Math.Max(0, at - 600)..at]) || RuleText().IsMatch(page.Text[..Math.Min(page.Text.Length, 400)]);

    [GeneratedRegex(@"\bDATE\s*(?:AND|&)\s*TIME\b\s*:?\s*:?", RegexOptions.IgnoreCase)]
    private static partial Regex DateAndTime();

    [GeneratedRegex(@"\b(?:hearing|trial)\s+date\b|\b(?:date|time)\s+of\s+(?:the\s+)?(?:next\s+)?(?:hearing|trial)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Sitting();

    [GeneratedRegex(@"^(?:(?:next|court|review|scheduled)\s+)?(?:hearing|trial|court\s+date)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex SittingAlone();

    [GeneratedRegex(@"^(?:The following provisions|Place\b|PLACE\b|Date:|Dated?\b|Inspection of|ISSUING|YOU ARE)")]
    private static partial Regex OtherLabel();

    [GeneratedRegex(@"^On\s+\(date\)\s*:|\bon\s+\(specify\s+date\)\s*:", RegexOptions.IgnoreCase)]
    private static partial Regex OnDate();

    [GeneratedRegex(@"^on\b", RegexOptions.IgnoreCase)]
    private static partial Regex OnAlone();

    [GeneratedRegex(@"^on\s+(?:the\s+)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?[^\s]+\s+[^\n]{0,24}?20\d\d\W{0,3}\bat\s+\d", RegexOptions.IgnoreCase)]
    private static partial Regex OnDayAtHour();

    [GeneratedRegex(@"(?:\b(?:on\s+or\s+before|no\s+later\s+than|not\s+later\s+than|by)|(?<loose>\b(?:on|before)))\s+(?:the\s+)?(?:\d{1,2}(?:[:.]\d\d)?\s*[ap]\.?m\.?,?\s+on\s+)?(?:the\s+)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?(?:the\s+)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Lead();

    [GeneratedRegex(@"\b(?:produc\w*|deliver\w*|appear|testify|commanded|summon\w*|due|required|provide|respond|file|mail|submit|furnish|release|disclose|transmit|send|turn\s+over)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Command();

    [GeneratedRegex(@"^,?\s[^.;:]{3,120}?\b(?:shall|must|is\s+ordered\s+to)\s+(?:produce|deliver|provide|submit|furnish|release|disclose|send)\b", RegexOptions.IgnoreCase)]
    private static partial Regex CommandAfter();

    [GeneratedRegex(@"\b(?:COMMANDED|COMMAND|SUMMONED|YOU ARE ORDERED|are ordered to)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Commanded();

    [GeneratedRegex(@"\b(?:was|were|had been|has been|have been)\s+(?:issued|served|filed|inspected|extended|produced|entered)\b[^,;]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Past();

    [GeneratedRegex(@"\b(?:filed|issued|served|inspected|dated|expires?|born|heard|caused|produced)$", RegexOptions.IgnoreCase)]
    private static partial Regex PastWord();

    [GeneratedRegex(@"^\W{0,3}(?:at|by|before)?\s*\d", RegexOptions.IgnoreCase)]
    private static partial Regex HourAfter();

    [GeneratedRegex(@"(?<![A-Z]|\b(?:St|No|Ste|Hon|Mr|Ms|Mrs|Dr|Inc|Corp|Co|Ave|Blvd|Jr|v|R|Civ|Evid|Code))\.\s+(?=[A-Z(])|:\n|\n(?=\d{1,2}\.\s)|\n(?=\([a-z\d]\)\s)")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\bwithin\s+(?:\w+\s+)?\(?(?<days>\d{1,3})\)?\s+(?:calendar\s+|business\s+)?days\s+(?:of|after|from)\s+(?:the\s+)?(?<event>service|receipt|date\s+of\s+(?:this|service|the)\s*\w*)", RegexOptions.IgnoreCase)]
    private static partial Regex Period();

    [GeneratedRegex(@"Federal\s+Rules?\s+of\s+Civil\s+Procedure\s+45|Rule 45\(c\)", RegexOptions.IgnoreCase)]
    private static partial Regex RuleText();
}
