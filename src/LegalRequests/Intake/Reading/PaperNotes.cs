using System.Globalization;
using LegalRequests.Requests;

namespace LegalRequests.Intake.Reading;

/// <summary>What in a paper does not agree with itself, or is not there where a paper of its kind has it.</summary>
internal static class PaperNotes
{
    public static IEnumerable<PaperNote> Of(Paper paper, IReadOnlyList<PaperSuggestion> suggestions)
    {
        var issued = suggestions.FirstOrDefault(it => it.Field == PaperField.IssuedOn);
        return Returns(paper, issued).Concat(Counted(paper, issued)).Concat(Captions(paper, suggestions)).Concat(Numbers(paper, suggestions)).Concat(Unsaid(paper, suggestions));
    }

    public static IReadOnlyList<PaperNote> OfBlank(Paper paper) => paper.Title is { } title
        ? [Note("blank-form", "This looks like a form that nobody filled in.", paper.Pages[title.At], title.Cell)]
        : [];

    private static IEnumerable<PaperNote> Returns(Paper paper, PaperSuggestion? issued)
    {
        var days = ReturnReading.Of(paper, issued);

        if (days.Count > 1)
        {
            var named = string.Join(" and ", days.Select(day => Spelled(day.Day)));
            yield return new PaperNote(
                "two-return-dates",
                $"The paper names {days.Count} dates to comply by: {named}. Read which of them is meant for what.",
                days[1].Page.Page.Number,
                days[1].DayBoxes);
        }

        if (days.Count == 1 && ReturnReading.Periods(paper).FirstOrDefault() is { Words: { } words } period)
        {
            yield return new PaperNote(
                "two-return-dates",
                $"The paper names {Spelled(days[0].Day)}, and also says \"{Paper.Clean(words.Value)}\". The two may not be the same day.",
                period.Page.Page.Number,
                period.Page.BoxesOf(words.Index, words.Length));
        }
    }

    private static IEnumerable<PaperNote> Counted(Paper paper, PaperSuggestion? issued)
    {
        if (ReturnReading.Of(paper, issued).Count == 0 && ReturnReading.Periods(paper).FirstOrDefault() is { Words: { } words } period)
        {
            yield return new PaperNote(
                "counted-return",
                $"The paper names no day to comply by but says \"{Paper.Clean(words.Value)}\". Work the day out from that.",
                period.Page.Page.Number,
                period.Page.BoxesOf(words.Index, words.Length));
        }
    }

    private static IEnumerable<PaperNote> Captions(Paper paper, IReadOnlyList<PaperSuggestion> suggestions)
    {
        if (suggestions.FirstOrDefault(it => it.Field == PaperField.Caption) is not { } caption)
        {
            yield break;
        }

        foreach (var other in CaptionReading.All(paper).Where(other => other.Page != caption.Page && !CaptionMatch.Same(caption.Value, other.Value)))
        {
            yield return new PaperNote(
                "caption-mismatch",
                $"Page {other.Page} is headed \"{other.Value}\", but page {caption.Page} says \"{caption.Value}\".",
                other.Page,
                other.Boxes);
        }
    }

    private static IEnumerable<PaperNote> Numbers(Paper paper, IReadOnlyList<PaperSuggestion> suggestions)
    {
        if (suggestions.FirstOrDefault(it => it.Field == PaperField.CaseNumber) is not { } number)
        {
            yield break;
        }

        var key = CaseNumberReading.Key(number.Value);
        var other = CaseNumberReading.All(paper)
            .FirstOrDefault(it => it.Found.Page != number.Page && !it.Key.StartsWith(key, StringComparison.Ordinal) && !key.StartsWith(it.Key, StringComparison.Ordinal));

        if (other.Found is { } found)
        {
            yield return new PaperNote("two-case-numbers", $"Page {found.Page} bears the case number {found.Value}, but page {number.Page} bears {number.Value}.", found.Page, found.Boxes);
        }
    }

    private static IEnumerable<PaperNote> Unsaid(Paper paper, IReadOnlyList<PaperSuggestion> suggestions)
    {
        if (paper.Title is { Instrument: Instrument.InformalRequest or Instrument.Authorization } letter)
        {
            yield return Note("no-command", "This reads like a letter. It commands nothing unless a subpoena or an order comes with it.", paper.Pages[letter.At], letter.Cell);
        }

        if (paper.Title is { } title && !paper.IsOrder && suggestions.All(it => it.Field != PaperField.IssuedOn))
        {
            yield return Note("undated", "No date of issue was found on the paper.", paper.Pages[title.At], title.Cell);
        }
    }

    private static PaperNote Note(string code, string sentence, PaperText page, PaperCell cell) => new(code, sentence, page.Page.Number, [cell.Box]);

    private static string Spelled(DateOnly day) => day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);
}
