using System.Text.Json;
using LegalRequests.Pdf.Reading;
using LegalRequests.Records;
using LegalRequests.Redaction;

namespace LegalRequests.Web.Maintenance.OneFile;

/// <summary>A box to be blacked out: points of the displayed page, origin at the top on the left.</summary>
/// <param name="Page">1-based.</param>
/// <param name="ContentHash">As <c>./run read</c> gives it: a mark made for another page is refused.</param>
/// <param name="Reason">A code of <c>workflows/privilege/redaction-reasons.yaml</c>.</param>
public sealed record Mark(int Page, string ContentHash, double Left, double Top, double Right, double Bottom, string Reason)
{
    private const double Margin = 1.5;

    internal PageBox Box => new(Left, Top, Right, Bottom);

    /// <summary>A mark a little larger than a word, cut to the page.</summary>
    internal static Mark Around(int page, string contentHash, PageBox word, PageBox sheet, string reason) => new(
        page,
        contentHash,
        Math.Round(Math.Max(sheet.Left, word.Left - Margin), 2),
        Math.Round(Math.Max(sheet.Top, word.Top - Margin), 2),
        Math.Round(Math.Min(sheet.Right, word.Right + Margin), 2),
        Math.Round(Math.Min(sheet.Bottom, word.Bottom + Margin), 2),
        reason);
}

/// <summary>The file that <c>--marks</c> names.</summary>
public sealed record MarksFile(IReadOnlyList<Mark> Marks)
{
    private const long Largest = 64L << 20;
    private const double Smallest = 2;
    private const double Overhang = 1;

    internal static RedactionReasons Reasons() =>
        RedactionReasons.Load(Path.Combine(ContentFolder.Find().Workflows, "privilege", "redaction-reasons.yaml"));

    internal static string UnknownReason(string code) =>
        $"There is no reason '{code}'. Known are {string.Join(", ", Reasons().All.Select(reason => reason.Code))}.";

    /// <exception cref="InvalidDataException">It is not such a file; the message tells the line.</exception>
    internal static MarksFile Read(string path)
    {
        if (new FileInfo(path).Length > Largest)
        {
            throw new InvalidDataException($"{path} is larger than a file of marks can be.");
        }

        try
        {
            return JsonSerializer.Deserialize<MarksFile>(File.ReadAllText(path), PaperJson.Layout)
                ?? throw new InvalidDataException($"{path} has no marks.");
        }
        catch (JsonException slip)
        {
            throw new InvalidDataException($"{path}:{slip.LineNumber + 1}: not a file of marks at {slip.Path}. docs/guide/paper-verbs.md shows one.", slip);
        }
    }

    /// <summary>Everything that forbids to use these marks on this file, a sentence each.</summary>
    internal IEnumerable<string> Problems(NormalisedPdf pdf)
    {
        if (Marks.Count == 0)
        {
            yield return "There is no mark: nothing would be covered.";
        }

        var reasons = Reasons();

        foreach (var (index, mark) in Marks.Index())
        {
            if (Problem(mark, pdf, reasons) is { } problem)
            {
                yield return $"Mark {index + 1}: {problem}";
            }
        }
    }

    // A list in JSON may hold null whatever its type says.
    private static string? Problem(Mark? mark, NormalisedPdf pdf, RedactionReasons reasons)
    {
        if (mark is null)
        {
            return "it is empty.";
        }

        if (mark.Page < 1 || mark.Page > pdf.PageCount)
        {
            return $"the file has no page {mark.Page}, it has {pdf.PageCount}.";
        }

        if (!mark.ContentHash.Equals(PageContentHash.Of(pdf.Sha256, mark.Page), StringComparison.OrdinalIgnoreCase))
        {
            return $"it was made for another page than page {mark.Page} of this file. Read the file again and mark it anew.";
        }

        if (reasons.Find(mark.Reason) is null)
        {
            return UnknownReason(mark.Reason);
        }

        var page = pdf.Page(mark.Page);
        var box = mark.Box;

        if (!double.IsFinite(box.Left + box.Top + box.Right + box.Bottom) || box.Width < Smallest || box.Height < Smallest)
        {
            return $"it is smaller than {Smallest} points, or its edges are not in order.";
        }

        var isOnPage = box.Left >= -Overhang && box.Top >= -Overhang && box.Right <= page.Width + Overhang && box.Bottom <= page.Height + Overhang;
        return isOnPage
            ? null
            : FormattableString.Invariant($"it reaches over the edge of page {mark.Page}, which is {page.Width:0.##} by {page.Height:0.##} points as displayed.");
    }
}
