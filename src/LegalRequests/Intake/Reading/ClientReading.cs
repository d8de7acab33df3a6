using System.Text.RegularExpressions;

namespace LegalRequests.Intake.Reading;

/// <summary>Reads whose records are wanted, where the paper names one person beside such words.</summary>
internal static partial class ClientReading
{
    public static PaperSuggestion? Of(Paper paper)
    {
        foreach (var pattern in (Regex[])[WithBirth(), Labelled(), InRecords()])
        {
            foreach (var page in paper.Body)
            {
                foreach (Match match in pattern.Matches(page.Text[..Paper.ProofOfService(page)]))
                {
                    var name = match.Groups["name"];
                    var value = Paper.Clean(name.Value);

                    if (!NotAPerson().IsMatch(value))
                    {
                        return Paper.Suggest(PaperField.ClientName, value, page, name.Index, name.Length);
                    }
                }
            }
        }

        return null;
    }

    private const string Name =
        @"(?<name>(?-i:[A-Z][\w'-]+(?:\s+[A-Z]\.?)?(?:\s+[A-Z][\w'-]+){1,2}|(?:[A-Z]\.\s?){2,3}))";

    [GeneratedRegex(Name + @"\s*[,(]?\s*(?:DOB\b|D\.O\.B\.|date\s+of\s+birth|born\b)", RegexOptions.IgnoreCase)]
    private static partial Regex WithBirth();

    [GeneratedRegex(@"(?:\b(?:Patient|Our\s+client|Client|Re\s+patient|Subject|Name\s+of\s+patient)\s*:\s*|protected\s+health\s+information\s+of\s+(?:Plaintiff\s+|Defendant\s+)?)" + Name, RegexOptions.IgnoreCase)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"\b(?:records|file|chart|notes|history|billing|logs?|lists|forms|plans|sheets|summar(?:y|ies)|statements|reports?|assessments?)\s+(?:of|for|concerning|regarding|about|pertaining\s+to|relating\s+to)\s+" + Name, RegexOptions.IgnoreCase)]
    private static partial Regex InRecords();

    [GeneratedRegex(@"\b(?:Services?|Inc|LLC|LLP|Corp|Company|Agency|Hospital|School|Board|County|Court|Department|Family|Debtor|Business|Medical|Social|Licensee|Discovery|Plaintiff|Defendant|Petitioner|Respondent)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NotAPerson();
}
