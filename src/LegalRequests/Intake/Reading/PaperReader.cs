using LegalRequests.Pdf.Reading;
using LegalRequests.Requests;

namespace LegalRequests.Intake.Reading;

/// <summary>
/// Reads from the words of a paper what the form of intake asks for. What it is not sure of it leaves out: a wrong suggestion
/// costs more than none. Nothing it gives is an answer until a person takes it.
/// </summary>
public static class PaperReader
{
    /// <param name="pages">In order; of a long paper the first pages are enough.</param>
    /// <param name="hasInk">Whether a place on a page (1-based) shows ink outside its words; null where no picture is at hand.</param>
    public static PaperReading Read(IEnumerable<PaperPage> pages, Func<int, PageBox, bool>? hasInk = null)
    {
        if (Paper.Of(pages) is not { } paper)
        {
            return new PaperReading([], []);
        }

        var suggestions = Suggestions(paper, hasInk).Where(suggestion => WordTrust.Allows(paper, suggestion)).ToList();
        return IsBlankForm(suggestions)
            ? new PaperReading([], PaperNotes.OfBlank(paper))
            : new PaperReading(suggestions, [.. PaperNotes.Of(paper, suggestions)]);
    }

    /// <summary>Where the paper leaves room for a signature, so that the caller can look for ink there.</summary>
    public static IReadOnlyList<(int Page, PageBox Place)> PlacesToSign(IEnumerable<PaperPage> pages) => Paper.Of(pages) is { } paper
        ? [.. paper.Body.SelectMany(page => SignatureReading.Places(page).Select(place => (page.Page.Number, place.Box)))]
        : [];

    private static IEnumerable<PaperSuggestion> Suggestions(Paper paper, Func<int, PageBox, bool>? hasInk)
    {
        var issued = DateReading.Issued(paper);
        var returns = ReturnReading.Of(paper, issued);
        PaperSuggestion?[] single =
        [
            Instrument(paper),
            CaseNumberReading.Of(paper),
            CaptionReading.Of(paper),
            ClientReading.Of(paper),
            ItemsReading.Of(paper),
            issued,
            DateReading.Served(paper),
            DateReading.Hearing(paper, issued),
            SignatureReading.Of(paper, hasInk),
        ];
        return single.OfType<PaperSuggestion>()
            .Concat(CourtReading.Of(paper))
            .Concat(IssuerReading.Of(paper))
            .Concat(returns.Take(1).SelectMany(Return));
    }

    private static PaperSuggestion? Instrument(Paper paper) => paper.Title is { } title
        ? Paper.Suggest(PaperField.Instrument, title.Instrument.ToString(), paper.Pages[title.At], title.Cell)
        : null;

    private static IEnumerable<PaperSuggestion> Return(ReturnDay day)
    {
        var page = day.Page.Page.Number;
        yield return new PaperSuggestion(PaperField.ComplianceOn, DayWords.Written(day.Day), page, day.DayBoxes);

        if (day.Hour is { } hour)
        {
            yield return new PaperSuggestion(PaperField.ComplianceTime, DayWords.Written(hour), page, day.HourBoxes);
        }
    }

    // The printed words of a form name its kind and sometimes its state, never a case.
    private static bool IsBlankForm(List<PaperSuggestion> suggestions) =>
        !suggestions.Exists(it => it.Field is PaperField.CaseNumber or PaperField.Caption or PaperField.IssuedOn or PaperField.ComplianceOn or PaperField.ItemsRequested or PaperField.IssuedBy);
}
