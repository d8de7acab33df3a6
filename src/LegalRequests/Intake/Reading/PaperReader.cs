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
    public static PaperReading Read(IReadOnlyList<PaperPage> pages, Func<int, PageBox, bool>? hasInk = null)
    {
        var laid = pages.ToDictionary(page => page.Number, page => (Page: page, Turn: PageTurn.Of(page)));

        if (Paper.Of(laid.Values.Select(it => FormOptions.Chosen(DrawnTicks.Set(PageTurn.StoodUp(it.Page, it.Turn))))) is not { } paper)
        {
            return new PaperReading([], []);
        }

        Func<int, PageBox, bool>? ink = hasInk is null ? null : (page, box) => hasInk(page, Back(page, box));
        var suggestions = Suggestions(paper, ink).Where(suggestion => WordTrust.Allows(paper, suggestion)).ToList();
        var blank = IsBlankForm(suggestions);
        var notes = blank ? PaperNotes.OfBlank(paper) : PaperNotes.Of(paper, suggestions);
        return new PaperReading(
            blank ? [] : [.. suggestions.Select(it => it with { Boxes = [.. it.Boxes.Select(box => Back(it.Page, box))] })],
            [.. notes.Select(it => it with { Boxes = [.. it.Boxes.Select(box => Back(it.Page, box))] })]);

        PageBox Back(int page, PageBox box) => PageTurn.LaidBack(box, laid[page].Page, laid[page].Turn);
    }

    /// <summary>Where the paper leaves room for a signature, so that the caller can look for ink there.</summary>
    public static IReadOnlyList<(int Page, PageBox Place)> PlacesToSign(IReadOnlyList<PaperPage> pages)
    {
        var places = new List<(int, PageBox)>();

        foreach (var page in pages)
        {
            var turn = PageTurn.Of(page);
            var text = PaperText.Of(PageTurn.StoodUp(page, turn));
            places.AddRange(SignatureReading.Places(text).Select(place => (page.Number, PageTurn.LaidBack(place.Box, page, turn))));
        }

        return places;
    }

    private static IEnumerable<PaperSuggestion> Suggestions(Paper paper, Func<int, PageBox, bool>? hasInk)
    {
        var issued = DateReading.Issued(paper);
        var returns = ReturnReading.Of(paper, issued);
        var (number, caption, items) = (CaseNumberReading.Of(paper), CaptionReading.Of(paper), ItemsReading.Of(paper));
        var instrument = DemandReading.Instrument(paper, items, caption);
        PaperSuggestion?[] single =
        [
            instrument,
            number,
            caption,
            ClientReading.Of(paper, caption, items),
            items,
            DemandReading.Testimony(paper, instrument),
            issued,
            DateReading.Served(paper),
            DateReading.Hearing(paper, issued),
            SignatureReading.Of(paper, hasInk),
        ];
        return single.OfType<PaperSuggestion>()
            .Concat(CourtReading.Of(paper, instrument, caption, number))
            .Concat(IssuerReading.Of(paper, issued))
            .Concat(returns.Take(1).SelectMany(Return));
    }

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
    private static bool IsBlankForm(List<PaperSuggestion> suggestions) => !suggestions.Exists(it => it.Field
        is PaperField.CaseNumber or PaperField.Caption or PaperField.IssuedOn or PaperField.ComplianceOn or PaperField.ItemsRequested or PaperField.IssuedBy);
}
