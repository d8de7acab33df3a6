using System.Text.RegularExpressions;

namespace LegalRequests.Intake.Reading;

/// <summary>
/// Finds what a sentence of an order or a letter wants of the holder of records: its object, past those words on to whom, until
/// when and how. A sentence that is built otherwise gives nothing.
/// </summary>
internal static partial class DemandSentence
{
    private const int LongestSentence = 700;
    private const int LongestSubject = 80;

    /// <returns>Where it stands in the page's text; without an end where a list begins there.</returns>
    public static (int Start, int? End)? InOrder(PaperText page) => In(page, Command());

    /// <returns>As of an order.</returns>
    public static (int Start, int? End)? InLetter(PaperText page) => In(page, Wish());

    private static (int Start, int? End)? In(PaperText page, Regex demand)
    {
        var text = page.Text[..Paper.ProofOfService(page)];

        foreach (Match match in demand.Matches(text))
        {
            var subject = match.Groups["subject"].Success ? match.Groups["subject"].Value : text[Math.Max(0, match.Index - LongestSubject)..match.Index];

            if (!NotHolder().IsMatch(subject) && Object(text, match.Index + match.Length) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static (int Start, int? End)? Object(string text, int after)
    {
        var end = SentenceEnd().Match(text, after) is { Success: true } stop ? stop.Index : text.Length;

        if (end - after > LongestSentence)
        {
            return null;
        }

        var sentence = text[after..end];

        if (List().Match(sentence) is { Success: true } list)
        {
            return (after + list.Index + list.Length, null);
        }

        if (Adverbs().Match(sentence) is not { Success: true } adverbs)
        {
            return null;
        }

        var rest = sentence[adverbs.Length..];
        var length = Trailing().Match(rest) is { Success: true } trailing ? trailing.Index : rest.Length;
        return Records().IsMatch(rest[..length]) && !NoRecords().IsMatch(rest[..length]) ? (after + adverbs.Length, after + adverbs.Length + length) : null;
    }

    // A point or a colon in an hour ends no sentence.
    private const string Any = @"(?:[^.:;]|:(?=\d)|\.(?=\s?m\b)|(?<=\bm|\s[A-Z])\.)";

    private const string Until = @"(?:on\s+or\s+before|by|before|(?:no|not)\s+later\s+than)\s+" + Any + @"{0,60}?20\d\d(?:,?\s+(?:at|by)\s+\d{1,2}(?::\d\d)?\s*[ap]\.?m\b\.?)?"
        + @"|within\s+[\w-]+(?:\s+\(\d+\))?(?:\s+\w+)?\s+days(?:\s+(?:of|from|after)\s+[^,.:;]{3,60}?(?=,|\s+" + Begins + "))?";

    private const string Begins = @"(?:the|its|a|an|all|any|every|each|true|copies|complete|certified|his|her|their|unredacted|those|such|said|entire)\b";

    // After the one who is to have them, "the" begins another name.
    private const string Copies = @"(?:its|copies|true|complete|certified|all|any|each|every|a\s+(?:true|complete|certified|full)?\s*cop(?:y|ies)|the\s+following)\b";

    [GeneratedRegex(
        @"(?:\b(?:shall|must|(?:is|are)\s+(?:hereby\s+)?(?:ordered|directed|required|commanded)\s+to)|\bORDERED,?\s+(?:and\s+\w+,?\s+)?(?:that\s+)?(?<subject>[^.;:]{3,160}?)|\b(?:ORDERS|DIRECTS|COMMANDS|orders|directs|commands)\s+(?:that\s+)?(?<subject>[^.;:]{3,160}?)\s+(?:to|shall))\s+(?:promptly\s+|forthwith\s+|immediately\s+)?(?:produce|deliver|provide|release|submit|disclose|furnish|transmit|send|turn\s+over|surrender|make\s+available)\b",
        RegexOptions.None)]
    private static partial Regex Command();

    [GeneratedRegex(
        @"\b(?:[Pp]lease|(?:asks?|requests?)\s+that\s+you|(?:asks?|requests?)\s+you\s+to|[Yy]ou\s+are\s+(?:hereby\s+)?(?:asked|requested|directed|required)\s+to)\s+(?:send|provide|produce|deliver|release|forward|furnish|disclose)(?:\s+(?:us|me)(?=\s))?"
        + @"|\b(?:[Ww]e|I|to)\s+(?:hereby\s+|therefore\s+)?(?:request|ask\s+for)\b(?!\s+(?:that|you)\b)",
        RegexOptions.None)]
    private static partial Regex Wish();

    [GeneratedRegex(@"\b(?:part(?:y|ies)|counsel(?:\s+for\s+(?:the\s+)?\w+)?|attorneys?(?:\s+for\s+(?:the\s+)?\w+)?|plaintiffs?|defendants?|petitioners?|respondents?|clerk|movants?|recipients?|guardian(?:\s+ad\s+litem)?|mother|father|parents?|he|she|they|who|which|court|department|no\s+one|nobody)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex NotHolder();

    [GeneratedRegex(@"^" + Any + @"{0,260}?\bfollowing\b[^.:;]{0,120}:(?!\d)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex List();

    [GeneratedRegex(
        @"^(?:,?\s+(?:" + Until + @"|(?:directly\s+)?to\s+[^,.:;]{2,90}?(?=,|\s+(?:by|before|(?:no|not)\s+later|on\s+or\s+before|within|under\s+seal|for\s+in)\b|\s+" + Copies + @")|under\s+seal|forthwith|in\s+camera|for\s+(?:an?\s+|its\s+)?in\s+camera\s+\w+))*,?\s+(?=" + Begins + ")",
        RegexOptions.IgnoreCase)]
    private static partial Regex Adverbs();

    [GeneratedRegex(
        @",?\s+(?:on\s+or\s+before\b|by\s+(?:\d|noon|the\s+close|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))|(?:no|not)\s+later\s+than\b|within\s+[\w-]+(?:\s+\(\d+\))?(?:\s+\w+)?\s+days\b|under\s+seal\b|for\s+(?:an?\s+|its\s+|the\s+)?(?:in\s+camera|inspection|review|examination|use)\b|forthwith\b"
        + @"|(?<!\b(?:relat|pertain|referr|relevant|related|according|respect|access|provided|given)\w*\s+)to\s+(?:the\s+|this\s+)?(?:parties|counsel|court|chambers|clerk|undersigned|guardian|attorney|plaintiff|defendant|petitioner|respondent|department|judge|office|all\s+parties))",
        RegexOptions.IgnoreCase)]
    private static partial Regex Trailing();

    [GeneratedRegex(@"\b(?:records?|files?|charts?|notes?|reports?|assessments?|evaluations?|documents?|logs?|materials?|results?|plans?|summar(?:y|ies)|statements?|billing|bills?|correspondence|letters?|recordings?|sheets?|forms?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Records();

    [GeneratedRegex(@"\b(?:this|the)\s+(?:order|subpoena|motion)\b|\bprivilege\s+log\b|\bnotice\b|\baffidavit\b|\bcertificat(?:e|ion)\s+of\s+(?:compliance|service|records|mailing)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NoRecords();

    [GeneratedRegex(@"(?<!\b(?:[A-Z]|St|No|Mr|Ms|Mrs|Dr|Inc|Co|Ave|Jr|v|[ap]\.?m))\.(?=\s|$)|(?<=\b[ap]\.?m)\.(?=\s+[A-Z])|;|\n(?=\d{1,2}\.\d{1,2}\s)", RegexOptions.None)]
    private static partial Regex SentenceEnd();
}
