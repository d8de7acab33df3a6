using LegalRequests.Pdf.Burning;
using LegalRequests.Pdf.Proofing;

namespace LegalRequests.Web.Maintenance.OneFile;

/// <summary>What <c>./run redact</c> prints. None of it repeats a word of the file.</summary>
/// <param name="InputSha256">Of the file as it came, lower-case hex.</param>
/// <param name="NormalisedSha256">Of the rewritten file that was burned.</param>
/// <param name="OutputSha256">Of the file that was written; null when the proof forbade it.</param>
/// <param name="Written">False when the proof found something: then no file is left.</param>
public sealed record RedactAnswer(
    bool Written,
    string InputSha256,
    string NormalisedSha256,
    string? OutputSha256,
    long? OutputBytes,
    int Boxes,
    IReadOnlyList<BurnedSummary> Pages,
    IReadOnlyList<string> Checks,
    IReadOnlyList<ProofFinding> Findings);

/// <summary>What became of a page.</summary>
/// <param name="Page">1-based.</param>
/// <param name="WordsKept">Words that can be searched in the new file.</param>
/// <param name="WordsCovered">Words under a box.</param>
/// <param name="WordsCut">Of these, words of which a part can still be seen beside the box.</param>
/// <param name="WordsUnseen">Words that could not be seen on the page, and those it did not show as they were said.</param>
/// <param name="BoxesWithoutLabel">Boxes with no room for their reason.</param>
public sealed record BurnedSummary(int Page, int Boxes, int WordsKept, int WordsCovered, int WordsCut, int WordsUnseen, int BoxesWithoutLabel)
{
    internal static BurnedSummary Of(BurnedPage page)
    {
        var covered = page.Removed.Count(removed => removed.Why == WordRemoval.UnderBox);
        return new(
            page.Geometry.Number,
            page.Boxes.Count,
            page.Words.Count,
            covered,
            page.WordsCut(),
            page.Removed.Count - covered,
            page.Boxes.Count(box => !box.LabelDrawn));
    }
}
