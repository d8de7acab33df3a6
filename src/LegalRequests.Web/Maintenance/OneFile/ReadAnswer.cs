using LegalRequests.Intake.Reading;
using LegalRequests.Pdf.Reading;
using LegalRequests.Records;

namespace LegalRequests.Web.Maintenance.OneFile;

/// <summary>What <c>./run read</c> prints. Pages are read while they are printed; what follows is computed when they are.</summary>
/// <param name="Suggestions">What a paper seems to say, to be checked by a person; empty for a file that is no paper.</param>
/// <param name="Notes">What a person should look at before relying on the suggestions.</param>
public sealed record ReadAnswer(
    AnsweredFile File,
    IAsyncEnumerable<AnsweredPage> Pages,
    IAsyncEnumerable<AnsweredSuggestion> Suggestions,
    IAsyncEnumerable<AnsweredNote> Notes);

/// <param name="Sha256">Of the file as it came, lower-case hex.</param>
/// <param name="Bytes">Of the file as it came.</param>
/// <param name="Kind">What it was before it became a PDF: <c>pdf</c>, <c>tiff</c>, <c>jpeg</c>, <c>png</c> or <c>email</c>.</param>
/// <param name="Encrypted">With a password, or with the empty one.</param>
/// <param name="Repaired">It broke the rules of PDF and was rewritten.</param>
/// <param name="NormalisedSha256">Of the rewritten file, from which pages are drawn.</param>
/// <param name="Defects">What is odd about it, a sentence each.</param>
public sealed record AnsweredFile(string Sha256, long Bytes, string Kind, int Pages, bool Encrypted, bool Repaired, string NormalisedSha256, IReadOnlyList<string> Defects);

/// <summary>A page as displayed: points, origin at the top on the left.</summary>
/// <param name="Page">1-based.</param>
/// <param name="ContentHash">Binds a mark to this page.</param>
/// <param name="Source">Where its words were read: <c>text</c>, <c>ocr</c>, <c>both</c>, or <c>none</c> for a page without words.</param>
/// <param name="Ink">Whether anything is to be seen on it.</param>
public sealed record AnsweredPage(
    int Page,
    double Width,
    double Height,
    int Rotation,
    double UserUnit,
    string ContentHash,
    string Source,
    bool Ink,
    IReadOnlyList<string> Defects,
    IReadOnlyList<AnsweredWord> Words)
{
    internal static AnsweredPage Of(NormalisedPdf pdf, ReadPage read)
    {
        var geometry = read.Geometry;
        var sources = read.Words.Select(AnsweredWord.SourceOf).Distinct().ToList();
        return new(
            geometry.Number,
            geometry.Width,
            geometry.Height,
            geometry.Rotation,
            geometry.UserUnit,
            PageContentHash.Of(pdf.Sha256, geometry.Number),
            sources.Count switch { 0 => "none", 1 => sources[0], _ => "both" },
            read.HasInk,
            read.Defects,
            [.. read.Words.Select(AnsweredWord.Of)]);
    }
}

/// <param name="Source"><c>text</c> or <c>ocr</c>.</param>
public sealed record AnsweredWord(string Text, double Left, double Top, double Right, double Bottom, string Source)
{
    internal PageBox Box => new(Left, Top, Right, Bottom);

    internal static string SourceOf(PageWord word) => word.Origin == WordOrigin.Ocr ? "ocr" : "text";

    internal static AnsweredWord Of(PageWord word)
    {
        var box = AnsweredBox.Of(word.Box);
        return new(word.Text, box.Left, box.Top, box.Right, box.Bottom, SourceOf(word));
    }
}

/// <summary>Hundredths of a point.</summary>
public sealed record AnsweredBox(double Left, double Top, double Right, double Bottom)
{
    private const int Decimals = 2;

    internal static AnsweredBox Of(PageBox box) => new(
        Math.Round(box.Left, Decimals),
        Math.Round(box.Top, Decimals),
        Math.Round(box.Right, Decimals),
        Math.Round(box.Bottom, Decimals));
}

/// <param name="Field">The field of the form of intake, such as <c>CaseNumber</c>.</param>
/// <param name="Value">As that field takes it.</param>
/// <param name="Page">1-based.</param>
public sealed record AnsweredSuggestion(string Field, string Value, int Page, IReadOnlyList<AnsweredBox> Boxes)
{
    internal static AnsweredSuggestion Of(PaperSuggestion it) => new(it.Field.ToString(), it.Value, it.Page, [.. it.Boxes.Select(AnsweredBox.Of)]);
}

/// <param name="Page">1-based.</param>
public sealed record AnsweredNote(string Code, string Sentence, int Page, IReadOnlyList<AnsweredBox> Boxes)
{
    internal static AnsweredNote Of(PaperNote it) => new(it.Code, it.Sentence, it.Page, [.. it.Boxes.Select(AnsweredBox.Of)]);
}
