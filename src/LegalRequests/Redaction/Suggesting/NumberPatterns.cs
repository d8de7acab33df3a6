using System.Text.RegularExpressions;

namespace LegalRequests.Redaction.Suggesting;

/// <summary>Numbers that name a person or lead to one. A number may break at a hyphen at the end of a line.</summary>
internal static partial class NumberPatterns
{
    private const string Identifying = "R-4";
    private const string Whereabouts = "R-3";

    public static IEnumerable<TextFind> Find(string text) =>
        Found(text, SuggestionKind.SocialSecurity, Identifying, SocialSecurity())
            .Concat(Found(text, SuggestionKind.Email, Whereabouts, Mail()))
            .Concat(Found(text, SuggestionKind.Account, Identifying, AccountAfterWord()))
            .Concat(Found(text, SuggestionKind.Account, Identifying, Iban()))
            .Concat(Found(text, SuggestionKind.Account, Identifying, CardNumber()).Where(find => IsCard(text.Substring(find.Start, find.Length))))
            .Concat(Found(text, SuggestionKind.Telephone, Whereabouts, Telephone()))
            .Concat(Found(text, SuggestionKind.Telephone, Whereabouts, TelephoneAfterWord()))
            .Concat(Found(text, SuggestionKind.Telephone, Whereabouts, Local()))
            .Concat(Found(text, SuggestionKind.Telephone, Whereabouts, Abroad()))
            .Concat(Found(text, SuggestionKind.BirthDate, Identifying, BirthDate()))
            .Concat(Found(text, SuggestionKind.Number, Identifying, NumberAfterWord()).Where(find => Telling().IsMatch(text.AsSpan(find.Start, find.Length))))
            .Concat(Found(text, SuggestionKind.Number, Identifying, DeviceAddress()));

    internal static IEnumerable<TextFind> Found(string text, SuggestionKind kind, string reason, Regex pattern) =>
        pattern.Matches(text)
            .Select(match => match.Groups["it"].Success ? match.Groups["it"] : match)
            .Select(it => new TextFind(kind, reason, it.Index, it.Length));

    // The check digit that every card number carries (ISO/IEC 7812-1, annex B).
    private static bool IsCard(string text)
    {
        var digits = text.Where(char.IsAsciiDigit).Select(digit => digit - '0').Reverse().ToList();
        var sum = digits.Select((digit, at) => at % 2 == 0 ? digit : digit * 2 > 9 ? (digit * 2) - 9 : digit * 2).Sum();
        return digits.Count is >= 13 and <= 19 && sum % 10 == 0;
    }

    [GeneratedRegex(
        @"(?<![\w-])(?<it>(?!000|666)\d{3}[-\u2013]\s?(?!00)\d{2}[-\u2013]\s?(?!0000)\d{4})(?![\w-])"
        + @"|(?:\bSSN\b|social\s+security\s+(?:number|no\.?|\#)?)\W{0,4}(?:is\s+)?(?<it>\d{3}[\s.]?\d{2}[\s.]?\d{4})(?!\d)"
        + @"|(?<it>[xX*]{3}-?[xX*]{2}-?\d{4})(?!\d)",
        RegexOptions.IgnoreCase)]
    private static partial Regex SocialSecurity();

    [GeneratedRegex(@"[\w.+%'-]+@[\w-]+(?:\.\s?[\w-]+)*\.[A-Za-z]{2,}")]
    private static partial Regex Mail();

    [GeneratedRegex(
        @"(?<![\w-])(?<it>(?:\+?1[\s.-]{1,2})?(?:\(\d{3}\)[\s.-]{0,2}|\d{3}[\s.-]{1,2})\d{3}[\s.-]{1,2}\d{4}(?:\s?(?:x|ext\.?)\s?\d{1,6})?)(?![\w-])",
        RegexOptions.IgnoreCase)]
    private static partial Regex Telephone();

    [GeneratedRegex(
        @"\b(?:tel(?:ephone)?|phone|cell|mobile|fax|desk|call(?:ed|back)?(?:\s+(?:me|her|him|us|them))?(?:\s+(?:on|at))?|reach(?:ed)?\s+(?:me\s+|her\s+|him\s+)?(?:on|at)|messages\s+to|answering\s+at)\b\W{0,5}(?<it>\+?\(?\d[\d().\s-]{5,18}\d)(?![\w])",
        RegexOptions.IgnoreCase)]
    private static partial Regex TelephoneAfterWord();

    // Without the code of its area.
    [GeneratedRegex(@"(?<![\w$-]|\d[\s.])\d{3}[-\u2013]\n?\d{4}(?![\w-])")]
    private static partial Regex Local();

    [GeneratedRegex(@"(?<![\w-])\+\d{1,3}[\s.]?(?:\(\d\))?[\d\s.-]{6,14}\d(?![\w-])")]
    private static partial Regex Abroad();

    [GeneratedRegex(
        @"\b(?:DOB|D\.O\.B\.?|date\s+of\s+birth|birth\s?date|birthday|was\s+born|born(?:\s+on)?|fecha\s+de\s+nacimiento)\b(?:\W{0,4}|\.\s+It's\s+)(?:is\s+|on\s+)?"
        + @"(?<it>\d{1,2}[/.-]\n?\d{1,2}[/.-]\n?\d{2,4}|\d{4}-\n?\d\d-\n?\d\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+\d{1,2},?\s+\d{4}|\d{1,2}\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+\d{4}|\d{1,2}\s+de\s+\p{L}+\s+de\s+\d{4})",
        RegexOptions.IgnoreCase)]
    private static partial Regex BirthDate();

    [GeneratedRegex(
        @"\b(?:MRN|medical\s+record|case|file|confirmation|report|referral|docket|claim|policy|member|medicare|medicaid|insurance|group|passport|(?:driver'?s?\s+)?licen[cs]e|vehicle\s+plate|plate|student|inmate|client\s+id|record)\b"
        + @"(?:\s+(?:no|number|nos|id|copied|is)\b\.?|\s*\#){0,2}\s*[:\#.]?\s*(?<it>(?:[A-Z]{1,4}(?:\s|-\n?)?)?\d[\dA-Z]*(?:(?:\s|-\n?)\d[\dA-Z]*|-\n?[A-Z]{1,4}\d*[A-Z\d]*)*)(?!\w)",
        RegexOptions.IgnoreCase)]
    private static partial Regex NumberAfterWord();

    // A page or a year of school is shorter.
    [GeneratedRegex(@"\d{3}|-\w{2}")]
    private static partial Regex Telling();

    [GeneratedRegex(@"(?<![\w.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\w.]*\d)")]
    private static partial Regex DeviceAddress();

    [GeneratedRegex(
        @"\b(?:acct|account|routing|card|credit|debit|iban|cc|atm)\b\D{0,45}(?<it>\d[\d -]{5,22}\d)(?![\w])",
        RegexOptions.IgnoreCase)]
    private static partial Regex AccountAfterWord();

    [GeneratedRegex(@"(?<!\w)[A-Z]{2}\d{2}\s?[A-Z]{4}(?:\s?\d){10,20}(?!\w)", RegexOptions.IgnoreCase)]
    private static partial Regex Iban();

    [GeneratedRegex(@"(?<![\w-])\d(?:[ -]?\d){12,18}(?![\w-])")]
    private static partial Regex CardNumber();
}
