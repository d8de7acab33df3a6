using LegalRequests.Redaction.Reviewing;

namespace LegalRequests.Web.Pages.Redaction;

/// <summary>The words of the log of what is covered too little and too much.</summary>
public static class ReviewWords
{
    public static string Of(ReviewKind kind) => kind switch
    {
        ReviewKind.ProtectedReadable => "Protected words that can be read",
        ReviewKind.SuggestionOpen => "Suggestions that nobody decided",
        ReviewKind.CoveredElsewhere => "Covered in one place, readable in another",
        ReviewKind.WordCut => "Words that a box covers only in part",
        ReviewKind.NotRead => "Pages that are not read",
        ReviewKind.ReasonUnknown => "Boxes whose reason is in no pack",
        ReviewKind.NotExplained => "Boxes that no rule explains",
        ReviewKind.VeryLarge => "Very large boxes",
        ReviewKind.PageCovered => "Pages that go with nothing to read",
        _ => "Boxes on pages that are not sent",
    };

    public static string Meaning(ReviewKind kind) => kind switch
    {
        ReviewKind.ProtectedReadable => "They are on the request's list. The proof of the packet stops them too.",
        ReviewKind.SuggestionOpen => "Accept or dismiss each.",
        ReviewKind.CoveredElsewhere => "Either both are covered, or neither need be.",
        ReviewKind.WordCut => "The rest can be read beside the box. It may be meant, as with the last digits of a number.",
        ReviewKind.NotRead => "Nothing is known of them. Look at them yourself, or wait until they are read.",
        ReviewKind.ReasonUnknown => "The reader of the packet finds no explanation for the code.",
        ReviewKind.NotExplained => "Somebody judged that these words must not go. Look whether the reason still holds.",
        ReviewKind.VeryLarge => "A quarter of the page or more. What else lies under it?",
        ReviewKind.PageCovered => "Decide to keep the page back instead: then it stands on the log.",
        _ => "They have no effect until the page is assessed otherwise.",
    };

    public static string What(ReviewFinding finding) => finding switch
    {
        { Kind: ReviewKind.NotRead } => "Not read",
        { Kind: ReviewKind.VeryLarge } => $"Covers {finding.Detail} of the page",
        { Kind: ReviewKind.PageCovered } => "All of it is covered",
        { Kind: ReviewKind.PageNotSent } => finding.Detail == "1" ? "1 box" : $"{finding.Detail} boxes",
        { Kind: ReviewKind.WordCut, Detail: ReviewFinding.Meant } => $"{finding.Text} (on purpose)",
        { Kind: ReviewKind.NotExplained or ReviewKind.ReasonUnknown } => $"{finding.Detail}: {(finding.Text.Length == 0 ? "no word that could be read" : finding.Text)}",
        _ => finding.Text,
    };
}
