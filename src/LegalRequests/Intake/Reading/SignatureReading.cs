using System.Text.RegularExpressions;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Intake.Reading;

/// <summary>Tells whether somebody signed: by the typed sign of electronic filing, or by ink where the paper leaves room for it.</summary>
internal static partial class SignatureReading
{
    private const double Reach = 34;
    private const double Width = 190;

    // Over a caption's judge nobody signs.
    private const double BelowCaption = 0.35;

    /// <param name="hasInk">Whether a place on a page (1-based) shows ink outside its words; null where no picture is at hand.</param>
    public static PaperSuggestion? Of(Paper paper, Func<int, PageBox, bool>? hasInk)
    {
        foreach (var page in paper.Body)
        {
            var end = Paper.ProofOfService(page);

            if (TypedOn(page, end, paper.IsOrder) is { } typed)
            {
                return Paper.Suggest(PaperField.Signature, Paper.Clean(typed.Value), page, typed.Index, typed.Length);
            }

            if (hasInk is null)
            {
                continue;
            }

            foreach (var place in Places(page).Where(place => place.Start < end && hasInk(page.Page.Number, place.Box)))
            {
                return new PaperSuggestion(PaperField.Signature, "ink", page.Page.Number, [place.Box]);
            }
        }

        return null;
    }

    /// <summary>The first typed one; of several on an order, the one over the office of a judge.</summary>
    private static Match? TypedOn(PaperText page, int end, bool order)
    {
        var all = Typed().Matches(page.Text[..end]).ToList();
        return order && all.Count > 1 ? all.Find(typed => Judge().IsMatch(UnderIt(page, typed.Index))) : all.FirstOrDefault();
    }

    private static string UnderIt(PaperText page, int at) =>
        page.Cells.FirstOrDefault(cell => cell.End > at) is { } signed && page.Below(signed, signed.Box.Height * 2.5) is { } under
            ? $"{under.Text} {page.Below(under, under.Box.Height * 1.5)?.Text}"
            : "";

    /// <summary>Where forms and letters leave room for a signature: over a label, or between a date line or closing and a name.</summary>
    public static IEnumerable<(int Start, PageBox Box)> Places(PaperText page) =>
        from cell in page.Cells
        let match = Label().Match(cell.Text)
        where match.Success && (!NameOfJudge().IsMatch(match.Value) || cell.Box.Top > page.Page.Height * BelowCaption)
        let box = page.BoxesOf(cell.Start + match.Index, match.Length)[0]
        select (cell.Start, Over(box, page.Page.Width));

    private static PageBox Over(PageBox label, double pageWidth)
    {
        var middle = (label.Left + label.Right) / 2;
        var half = Math.Max(label.Width, Width) / 2;
        return new PageBox(Math.Max(0, middle - half), Math.Max(0, label.Top - Reach), Math.Min(pageWidth, middle + half), label.Top - 1);
    }

    [GeneratedRegex(@"(?<=^|\n|\t|By:\s?)/s/\s*(?:[A-Z][\w'.-]*[ ]?){2,4}")]
    private static partial Regex Typed();

    [GeneratedRegex(@"\b(?:Judge|Justice|Magistrate|Commissioner|Referee)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Judge();

    [GeneratedRegex(@"^Hon\.")]
    private static partial Regex NameOfJudge();

    [GeneratedRegex(@"Attorney's\s+signature|Signature\s+of\s+Clerk|SIGNATURE\s+OF\s+PERSON\s+ISSUING|^Executive\s+Director$|\bJudge$|^Hon\.\s|^Justice\s+of|^(?:Circuit|District)\s+Judge|^Judge\s+[A-Z]|^Attorneys?\s+for\s+(?:Petitioner|Plaintiff|Defendant|Respondent)", RegexOptions.IgnoreCase)]
    private static partial Regex Label();
}
