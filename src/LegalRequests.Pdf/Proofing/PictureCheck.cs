using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Proofing;

/// <summary>
/// Searches the picture of a page for protected facts: a scan, a letterhead or a stamp tells what no extractor reads. A page
/// all of whose ink stands under the words read from it has nothing more to tell.
/// </summary>
static class PictureCheck
{
    const double Margin = 1.5;

    /// <param name="page">1-based.</param>
    /// <param name="drawn">The page, drawn anew.</param>
    /// <param name="words">The words that were extracted from it and are believed; none to look at all of it.</param>
    public static async Task RunAsync(
        int page,
        PageImage drawn,
        IReadOnlyList<PageWord> words,
        PageSource source,
        SecretSearch facts,
        List<ProofFinding> findings,
        CancellationToken cancellationToken)
    {
        if (facts.IsEmpty || UnreadInk.Marks(drawn, words.Select(word => word.Box), Margin) < UnreadInk.Word)
            return;
        var seen = await source.RecogniseAsync(drawn, cancellationToken);
        if (seen.Value is not { } recognised)
            findings.Add(new ProofFinding(page, "proof.picture-unread", $"The picture of page {page} could not be looked at.") { By = Detector.Picture });
        else if (facts.InRecognised(string.Join(' ', recognised.Select(word => word.Text))))
            findings.Add(new ProofFinding(page, "proof.fact-in-picture", $"A protected fact can be read in the picture of page {page}.") { By = Detector.Picture });
    }
}
