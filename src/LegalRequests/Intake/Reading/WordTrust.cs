using LegalRequests.Pdf.Reading;

namespace LegalRequests.Intake.Reading;

/// <summary>Keeps back what rests on words that the recognition of a scan was unsure of, such as handwriting.</summary>
internal static class WordTrust
{
    private const double Least = 65;
    private const double LeastOnAverage = 80;

    public static bool Allows(Paper paper, PaperSuggestion suggestion)
    {
        // A name out of a short list, once matched, is not what a slip of the recognition makes.
        if (suggestion.Field is PaperField.Instrument or PaperField.CommandsTestimony or PaperField.Forum or PaperField.State || suggestion.Value.StartsWith("United States ", StringComparison.Ordinal))
        {
            return true;
        }

        var page = paper.Pages.First(page => page.Page.Number == suggestion.Page);
        var sure = page.Page.Words
            .Where(word => word.Confidence is not null && word.Text.Any(char.IsLetterOrDigit) && suggestion.Boxes.Any(box => Holds(box, word.Box)))
            .Select(word => word.Confidence ?? 0)
            .ToList();
        return sure.Count == 0
            || (suggestion.Field is PaperField.ItemsRequested or PaperField.ReplyTo ? sure.Average() >= LeastOnAverage : sure.Min() >= Least);
    }

    private static bool Holds(PageBox box, PageBox word)
    {
        var (across, down) = box.Shared(word);
        return across > word.Width / 2 && down > word.Height / 2;
    }
}
