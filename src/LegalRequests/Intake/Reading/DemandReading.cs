using System.Text.RegularExpressions;
using LegalRequests.Requests;

namespace LegalRequests.Intake.Reading;

/// <summary>
/// Tells from what a subpoena demands whether it wants documents, testimony or both: a title names the occasion, and the same
/// title stands over either demand.
/// </summary>
internal static partial class DemandReading
{
    /// <param name="items">What was read of the documents demanded; null where none were. So of the caption.</param>
    public static PaperSuggestion? Instrument(Paper paper, PaperSuggestion? items, PaperSuggestion? caption)
    {
        if (paper.Title is not { } title)
        {
            return null;
        }

        var documents = items is not null || ForDocuments().IsMatch(title.Heading);
        var instrument = title.Instrument switch
        {
            Requests.Instrument.CivilSubpoena or Requests.Instrument.TrialSubpoena or Requests.Instrument.TestimonySubpoena
                when caption is not null && ForumReading.IsProsecution(caption.Value) && !title.Heading.Contains("CIVIL", StringComparison.OrdinalIgnoreCase) => Requests.Instrument.CriminalSubpoena,
            Requests.Instrument.TestimonySubpoena when items is not null => Requests.Instrument.CivilSubpoena,
            Requests.Instrument.CivilSubpoena when !documents && OnlyTestimony(paper) => Requests.Instrument.TestimonySubpoena,
            Requests.Instrument.TrialSubpoena when !documents => Requests.Instrument.TestimonySubpoena,
            var named => named,
        };
        return Paper.Suggest(PaperField.Instrument, instrument.ToString(), paper.Pages[title.At], title.Cell);
    }

    /// <summary>Where a subpoena that has other aims as well commands somebody to testify.</summary>
    public static PaperSuggestion? Testimony(Paper paper, PaperSuggestion? instrument)
    {
        if (paper.Title is null || paper.IsOrder || instrument is null || !instrument.Value.EndsWith("Subpoena", StringComparison.Ordinal)
            || instrument.Value == nameof(Requests.Instrument.TestimonySubpoena)
            || paper.Body.Any(page => NobodyComes().IsMatch(page.Text)))
        {
            return null;
        }

        return paper.Body
            .Select(page => (page, match: ToTestify().Match(page.Text[..Paper.ProofOfService(page)])))
            .Where(it => it.match.Success)
            .Select(it => Paper.Suggest(PaperField.CommandsTestimony, bool.TrueString, it.page, it.match.Index, it.match.Length))
            .FirstOrDefault();
    }

    private static bool OnlyTestimony(Paper paper)
    {
        var commands = paper.First.Text[..Paper.ProofOfService(paper.First)];
        return ToTestify().IsMatch(commands) && !ToBring().IsMatch(commands);
    }

    [GeneratedRegex(@"\b(?:produc(?:e|ing|tion)|bring|have)\b(?:\s+with\s+you)?(?![^.]{0,40}:\s*(?:None|N/A)\b)(?<=produc\w+|with\s+you)", RegexOptions.IgnoreCase)]
    private static partial Regex ToBring();

    [GeneratedRegex(@"DUCES TECUM|\bPRODUC|\bRECORDS\b|\bDOCUMENTS\b", RegexOptions.IgnoreCase)]
    private static partial Regex ForDocuments();

    [GeneratedRegex(@"\b(?:COMMANDED|COMMAND\s+YOU|ORDERED|SUMMONED|DIRECTED|REQUIRED)\b(?:[^.;:]|\.(?=[\d,]|m\.)|:\s*\d){0,260}?\b(?:(?<!\bconsent\s+)to\s+testify|(?:give|giving)\s+testimony|as\s+a\s+witness|appear\s+(?:personally|in\s+person|before\s+(?:the|this)\s+(?:\w+\s+){0,3}court)|taking\s+of\s+a\s+deposition|and\s+testify)\b|\byou\s+must\s+(?:appear|attend|come)\b[^.;:]{0,80}?\b(?:testify|testimony|as\s+a\s+witness)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ToTestify();

    [GeneratedRegex(@"\bnot\s+required\s+to\s+(?:personally\s+)?appear|\bneed\s+not\s+(?:personally\s+)?appear|without\s+deposition|in\s+lieu\s+of\s+(?:personal\s+)?(?:appearance|appearing|attendance)|(?:appearance|attendance)\s+is\s+not\s+required", RegexOptions.IgnoreCase)]
    private static partial Regex NobodyComes();
}
