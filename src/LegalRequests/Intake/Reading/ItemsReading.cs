using System.Text.RegularExpressions;

namespace LegalRequests.Intake.Reading;

/// <summary>Reads what the paper wants, as it says it; where it points to an attachment, from the attachment.</summary>
internal static partial class ItemsReading
{
    private const int Longest = 4_000;
    private const int Shortest = 12;

    public static PaperSuggestion? Of(Paper paper)
    {
        if (paper.Title is null)
        {
            return null;
        }

        if (paper.IsOrder || paper.IsLetter)
        {
            return paper.Body.Select(page => InSentence(page, paper.IsOrder ? DemandSentence.InOrder(page) : DemandSentence.InLetter(page))).FirstOrDefault(found => found is not null);
        }

        foreach (var page in paper.Body)
        {
            if ((Boxed(page) ?? Beside(page)) is { } boxed)
            {
                return boxed;
            }

            if (Lead().Match(page.Text[..Paper.ProofOfService(page)]) is not { Success: true } lead)
            {
                continue;
            }

            var start = lead.Index + lead.Length;
            var text = List(page, start);

            if (Attached().IsMatch(text) || Paper.Clean(text).Length < Shortest)
            {
                return Attachment(paper);
            }

            return Paper.Suggest(PaperField.ItemsRequested, Lines(text), page, start, text.TrimEnd().Length);
        }

        return paper.Body.Any(page => OnSchedule().IsMatch(page.Text[..Paper.ProofOfService(page)])) ? Attachment(paper) : null;
    }

    private static PaperSuggestion? InSentence(PaperText page, (int Start, int? End)? found)
    {
        if (found is not { } place)
        {
            return null;
        }

        var text = place.End is { } end ? page.Text[place.Start..end] : List(page, place.Start);
        return Paper.Clean(text).Length < Shortest || Attached().IsMatch(text) ? null : Paper.Suggest(PaperField.ItemsRequested, Lines(text), page, place.Start, text.TrimEnd().Length);
    }

    private static string List(PaperText page, int start)
    {
        var text = page.Text[start..Math.Min(page.Text.Length, start + Longest)];
        return NumberAtEnd().Replace(text[..Math.Min(Stop(text), ItemsEnd.Of(page, start) - start)], "");
    }

    /// <summary>What stands in the ruled cell for it.</summary>
    private static PaperSuggestion? Boxed(PaperText page) =>
        page.Fields.FirstOrDefault(field => field.Label == FormLabel.Items && page.Page.Rules.FloorUnder(field.Place.Box) is not null && field.Text.Length >= Shortest && !Attached().IsMatch(field.Text)) is { } field
            ? Paper.Suggest(PaperField.ItemsRequested, Lines(field.Text), page, field.Values)
            : null;

    /// <summary>What is filled in on the line after the printed words "to produce".</summary>
    private static PaperSuggestion? Beside(PaperText page)
    {
        foreach (var printed in page.Cells.Where(cell => ToProduce().IsMatch(cell.Text)))
        {
            if (page.RightOf(printed) is { } filled && filled.Text.Length >= Shortest && !Attached().IsMatch(filled.Text))
            {
                var text = page.Text[filled.Start..ItemsEnd.Of(page, filled.Start)];
                return Paper.Suggest(PaperField.ItemsRequested, Lines(text), page, filled.Start, text.TrimEnd().Length);
            }
        }

        return null;
    }

    private static PaperSuggestion? Attachment(Paper paper)
    {
        foreach (var page in paper.Body.Where(page => page != paper.First))
        {
            if (page.Cells.FirstOrDefault(cell => AttachmentHeading().IsMatch(cell.Text)) is not { } heading || heading.Line > 6)
            {
                continue;
            }

            if (FirstBehind(page, heading) is not { Success: true } first)
            {
                continue;
            }

            var text = page.Text[first.Index..];
            text = text[..Stop(text)];
            return Paper.Suggest(PaperField.ItemsRequested, Lines(text), page, first.Index, text.TrimEnd().Length);
        }

        return null;
    }

    // Definitions are numbered as well: behind them the list must have a heading.
    private static Match? FirstBehind(PaperText page, PaperCell heading)
    {
        var first = FirstItem().Match(page.Text, heading.End);

        if (!page.Cells.Any(cell => cell.Start > heading.Start && cell.Start < first.Index && Preface().IsMatch(cell.Text)))
        {
            return first;
        }

        return page.Cells.FirstOrDefault(cell => cell.Line > heading.Line && ListHeading().IsMatch(cell.Text)) is { } listed ? FirstItem().Match(page.Text, listed.End) : null;
    }

    /// <summary>One line an item; the line breaks of the paper mean nothing.</summary>
    private static string Lines(string text)
    {
        var flat = Blanks().Replace(text, " ").Trim();
        return string.Join('\n', NextItem().Split(flat).Select(Paper.Clean).Where(item => item.Length > 0));
    }

    private static int Stop(string text) => End().Match(text) is { Success: true } end ? end.Index : text.Length;

    [GeneratedRegex(
        @"(?:copying,\s+testing,\s+or\s+sampling\s+of\s+the\s+(?:material|premises)\s*:|is\s+to\s+be\s+produced\s+may\s+be\s+specified\)\s*:"
        + @"|\bthese\s+(?:records|documents|items|materials)\s*:|\bthe\s+following(?:\s+(?:(?:books|papers|writings|accounts|letters)(?:,?\s+(?:and\s+|or\s+)?))*(?:records|documents|items|materials)(?:[^:.]|:(?=\d)|\.(?=m\b)|m\.){0,140})?\s*:(?!\d)"
        + @"|\bfollowing\s+records\s+pertaining\s+to\s+[^:]{0,60}:"
        + @"|[\n\t]\s*(?:description\s+of\s+)?(?:records|documents|items|materials)(?:\s+(?:and|or)\s+\w+)?\s+to\s+be\s+produced\s*:"
        + @"|\bfollowing\s+(?:items|documents|records|things)\b[^.:]{0,20}\bat\s+the\s+place,?\s+date,?\s+and\s+time\s+(?:indicated|specified|stated|set\s+forth)\s+below\s*[.:]"
        + @"|\b(?:documents|records|items|things)\b[^.:]{0,60}\b(?:designated|described|listed|specified)\b[^.:]{0,30}\b(?:below|here)\s*(?:\([^)]{0,60}\)\s*|,?\s+or\s+[^.:\d]{0,80})?:(?!\d)"
        + @"|\bproduce\b[^.:]{0,60},\s*(?:certified|in)\b[^:]{0,60}:"
        + @"|\brequired\s+to\s+produce\b[\s\S]{0,220}?(?:20\d\d|m\.)\s*:"
        + @"|documents\s+or\s+objects\s+at\s+the\s+place,\s+date,\s+and\s+time\s+specified\s+below\s*(?:\(list\s+documents\s+or\s+objects\))?\s*:)[^\w(]{0,4}",
        RegexOptions.IgnoreCase)]
    private static partial Regex Lead();

    [GeneratedRegex(
        @"(?:^|\n)\s*(?:\W{0,4}\s*)?(?:Place\b|PLACE\b|Inspection\s+of\s+Premises|Continued\s+on|The\s+following\s+provisions|4\.\s+IF\s+YOU|Failure\b|Dated\b|DATED\b|Date:|Issued\b|WITNESS\b|Witness:|ENFORCEMENT\b|You\s+are\s+requested|Not\s+requested|Form\s+of\s+production|SO\s+ORDERED|Instructions\b|Definitions\b|DO\s+NOT\s+RELEASE|[A-Z]{4,}(?:\s+[A-Z]{2,}){2,}|.{0,12}Continued\s+on\s+Attachment)|\bENFORCEMENT OF SUBPOENA")]
    private static partial Regex End();

    [GeneratedRegex(@"^(?:to\s+)?(?:produce|bring(?:\s+with\s+(?:you|him|her))?)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex ToProduce();

    [GeneratedRegex(@"\b[Ss]e?[ec]e?\s+(?:the\s+)?(?:attached\s+)?(?:Exhibit|Attachment|Schedule|Rider|Addendum|Appendix)\b|\battached\b.{0,20}(?:Exhibit|Attachment|Schedule)", RegexOptions.IgnoreCase)]
    private static partial Regex Attached();

    [GeneratedRegex(@"^\W?(?:EXHIBIT|ATTACHMENT|SCHEDULE|RIDER|ADDENDUM|APPENDIX)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AttachmentHeading();

    [GeneratedRegex(@"\b(?:documents|records|items|things|materials)\b[^.:;]{0,60}\b(?:described|listed|identified|specified|set\s+forth|enumerated|itemized|designated|requested|named)\b[^.:;]{0,30}\b(?:in|on)\s+(?:the\s+)?(?:attached\s+)?(?:Exhibit|Attachment|Schedule|Rider|Addendum|Appendix)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OnSchedule();

    [GeneratedRegex(@"^\W?(?:(?:THE\s+)?(?:DOCUMENTS|RECORDS|ITEMS|MATERIALS)\b[^.]{0,30}\b(?:PRODUCED|REQUESTED|DEMANDED|SOUGHT)|(?:DOCUMENT\s+)?REQUESTS?(?:\s+FOR\s+\w+)?)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex ListHeading();

    [GeneratedRegex(@"^\W?(?:DEFINITIONS?|INSTRUCTIONS?)(?:\s+AND\s+\w+)?\s*(?:$|:)", RegexOptions.IgnoreCase)]
    private static partial Regex Preface();

    [GeneratedRegex(@"(?<=[\n\t])(?:1[.)]|\(1\)|\(a\)|A\.|a\.)\s")]
    private static partial Regex FirstItem();

    [GeneratedRegex(@"\s(?=(?:\d{1,2}[.)]|\(\d{1,2}\)|\([a-z]\))\s[A-Za-z])")]
    private static partial Regex NextItem();

    [GeneratedRegex(@"\s\d{1,2}\.\s*$")]
    private static partial Regex NumberAtEnd();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
