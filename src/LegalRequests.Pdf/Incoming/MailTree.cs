using LegalRequests.Pdf.Incoming.Mail;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Incoming;

/// <summary>A message that was read: the page that shows it, and its files in their order.</summary>
/// <param name="Sheet">The file with its own pages.</param>
/// <param name="Findings">What was found in it, its files' findings left out.</param>
sealed record MailTree(string Sheet, IReadOnlyList<MailBranch> Files, IReadOnlyList<Finding> Findings)
{
    /// <summary>The files with pages in the order of reading: each message before what hangs on it.</summary>
    public IEnumerable<string> Sheets => Files.SelectMany(file => file.Inner?.Sheets ?? file.Sheets).Prepend(Sheet);

    /// <summary>Everything found in it and in what hangs on it.</summary>
    public IEnumerable<Finding> AllFindings => Files.SelectMany(file => file.Inner?.InnerFindings ?? file.Findings).Concat(Findings);

    // That a message within another was formatted or empty is seen on its page.
    IEnumerable<Finding> InnerFindings =>
        AllFindings.Where(found => found.Code is not (FindingCode.MailWithoutText or FindingCode.MailFormatted));
}

/// <summary>A file of a message.</summary>
/// <param name="Part">Null for parts that were left out because there were too many.</param>
/// <param name="Words">What became of it.</param>
sealed record MailBranch(MailPart? Part, AttachedFate Fate, string Words)
{
    /// <summary>The message that it is; null for other files.</summary>
    public MailTree? Inner { get; init; }

    /// <summary>Its pages; null for a text, whose pages are still to be measured, and where there are none.</summary>
    public IntakeResult? Taken { get; init; }

    /// <summary>The pages of a text.</summary>
    public string? TextSheet { get; init; }

    public IReadOnlyList<Finding> Findings { get; init; } = [];

    public IEnumerable<string> Sheets => new[] { Taken?.Pdf?.Path, TextSheet }.OfType<string>();
}
