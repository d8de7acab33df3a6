using System.Text.RegularExpressions;

namespace LegalRequests.Intake.Reading;

/// <summary>Knows the labels that courts print in the cells of their forms.</summary>
internal static partial class FormLabels
{
    /// <summary>The labels within a cell, in order: at its beginning, and further on where a colon follows them.</summary>
    public static IEnumerable<(FormLabel Label, int Start, int Length)> In(string text)
    {
        var number = Numbering().Match(text).Length;
        var from = 0;

        foreach (var start in Starts(text, number))
        {
            if (start < from || At(text, start) is not { } found || start > number && !text[..(start + found.Length)].EndsWith(':') && !found.Shaped)
            {
                continue;
            }

            yield return (found.Label, start, found.Length);
            from = start + found.Length;
        }
    }

    private static IEnumerable<int> Starts(string text, int number)
    {
        yield return number;

        for (var at = number; at < text.Length; at++)
        {
            if (text[at] == ' ' && at + 1 < text.Length && char.IsUpper(text[at + 1]))
            {
                yield return at + 1;
            }
        }
    }

    private static (FormLabel Label, int Length, bool Shaped)? At(string text, int start)
    {
        foreach (var (label, pattern) in Known)
        {
            if (pattern.Match(text, start) is { Success: true } match && match.Index == start)
            {
                var end = start + match.Length;
                var colon = Colon().Match(text, end);
                return (label, match.Length + (colon.Index == end ? colon.Length : 0), label is FormLabel.Date or FormLabel.Time);
            }
        }

        return null;
    }

    private static readonly (FormLabel Label, Regex Pattern)[] Known =
    [
        (FormLabel.Requester, Requester()),
        (FormLabel.County, County()),
        (FormLabel.Court, Court()),
        (FormLabel.Other, Besides()),
        (FormLabel.CaseNumber, CaseNumber()),
        (FormLabel.CaseName, CaseName()),
        (FormLabel.Plaintiff, Plaintiff()),
        (FormLabel.Defendant, Defendant()),
        (FormLabel.DateAndTime, DateAndTime()),
        (FormLabel.Issued, Issued()),
        (FormLabel.Due, Due()),
        (FormLabel.Date, Date()),
        (FormLabel.Time, Time()),
        (FormLabel.Items, Items()),
        (FormLabel.Name, Name()),
    ];

    [GeneratedRegex(@"^(?:\W{0,3}(?:\d{1,2}|[a-zA-Z])[.)]\s+)?")]
    private static partial Regex Numbering();

    [GeneratedRegex(@"\G\s*(?:\([^)]{0,60}\)\s*)?:?")]
    private static partial Regex Colon();

    [GeneratedRegex(
        @"\G(?:(?:Plaintiff|Defendant|Petitioner|Respondent)(?:'s|s'|\(s\)'?)?(?:/\w+(?:'s|s'|\(s\))?)?\s+(?:attorney|counsel)\b[^:]{0,60}(?:$|(?=:))"
        + @"|(?:Court|Clerk's|Witness|Street|Mailing|Business)?\s*Address(?:es)?(?:\s+of\s+\w+)?\s*(?=$|:|\()|Court\s+telephone(?:\s+no\.?)?|(?:Tele)?phone(?:\s+(?:no\.?|number))?\s*(?=$|:|\(?\d)|Tel\.?\s*(?:no\.?)?\s*:"
        + @"|Fax(?:\s+(?:no\.?|number))?\s*(?=$|:)|E-?mail(?:\s+address)?\s*(?=$|:)|City(?:,?\s+state)?,?\s+(?:and\s+)?zip(?:\s+code)?|Branch\s+name|Attorney\s+for(?=\s*(?:$|:|\())|Attorney\s+or\s+party\s+without\s+attorney"
        + @"|(?:Attorney\s+)?Bar\s+(?:no\.?|number|id)|Atty\.?\s+Reg\.?\s*#|Judge\s*(?=$|:)|Hearing\s+(?:date|officer)|Division\s*(?=$|:)|Courtroom\s*(?=$|:)|Dep(?:artmen)?t\.?\s*:|Room\s*:|Charges?\s*(?=$|:)"
        + @"|Place(?:\s+of\s+\w+)?\s*(?=$|:)|Location(?:\s+of\s+\w+)?\s*(?=$|:|\()|Day\s*(?=$|:|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)|To\s*(?=$|:|\(name)|For\s+court\s+use\s+only|Court\s+use\s+only|Police\s+report\s+no\.?|Signature\b|Date\s+(?:signed|filed|served|of\s+(?:birth|loss))\b|Title\s*(?=$)|Authority\s*(?=$)|At\s*(?=\((?:location|address|place)\))"
        + @"|Name\s+and\s+(?:location|address)\s+of\s+[a-z/ ]{3,50}|Judicial\s+district(?:\s+of)?\s*(?=$|:)|Trial\s+date|Witness\s*(?=$|:))",
        RegexOptions.IgnoreCase)]
    private static partial Regex Besides();

    [GeneratedRegex(@"\G(?:Civil\s+Action(?:\s+File)?|Court\s+File|Court\s+Case|Case|Action|Index|Cause|Docket|File|Matter|Investigation)\s*(?:(?:No|Nos|Number|Num)\b|#)\.?(?:\(s\))?(?:\s+and\s+judge\b)?", RegexOptions.IgnoreCase)]
    private static partial Regex CaseNumber();

    [GeneratedRegex(@"\G(?:Name\s+of\s+case|Case\s+(?:name|caption|title)|Title\s+of\s+(?:case|action)|Caption\s+of\s+case)", RegexOptions.IgnoreCase)]
    private static partial Regex CaseName();

    [GeneratedRegex(@"\G(?:Name\s+of\s+)?(?:Plaintiff|Petitioner)(?:\(s\)|s(?=\s*/|\s*:))?(?:(?:\s*/\s*(?:Plaintiff|Petitioner|Appellant|State|Claimant)(?:\(s\)|s)?)+|(?<=\))|'?s?\s+(?:full\s+)?name(?:\(s\)|s)?|(?=\s*:)|(?<=of\s+Plaintiff|of\s+Petitioner)(?=$))(?:\s+name(?:\(s\)|s)?)?(?:,?\s+(?:and\s+)?address(?:\(es\)|es)?)?(?:,?\s+and\s+telephone\s+no\.?)?(?=\s*(?:$|:|\())", RegexOptions.IgnoreCase)]
    private static partial Regex Plaintiff();

    [GeneratedRegex(@"\G(?:Name\s+of\s+)?(?:Defendant|Respondent)(?:\(s\)|s(?=\s*/|\s*:))?(?:(?:\s*/\s*(?:Defendant|Respondent|Appellee)(?:\(s\)|s)?)+|(?<=\))|'?s?\s+(?:full\s+)?name(?:\(s\)|s)?|(?=\s*:)|(?<=of\s+Defendant|of\s+Respondent)(?=$))(?:\s+name(?:\(s\)|s)?)?(?:,?\s+(?:and\s+)?address(?:\(es\)|es)?)?(?:,?\s+and\s+telephone\s+no\.?)?(?=\s*(?:$|:|\())", RegexOptions.IgnoreCase)]
    private static partial Regex Defendant();

    [GeneratedRegex(
        @"\G(?:(?:Name(?:\s+and\s+address)?\s+of\s+)?(?:Person|Party|Attorney|Applicant)(?:\s+or\s+(?:attorney|party))?\s+(?:requesting|issuing)(?:\s+(?:the|this)?\s*subpoena)?(?=\s*(?:$|:|\())|(?:Subpoena\s+)?(?:requested|issued)\s+by(?:\s+an?\s+(?:party|attorney)\b[^:]{0,60})?\s*(?=$|:)|(?:Requesting|Issuing)\s+(?:party|attorney|officer|counsel)\s*(?=$|:)"
        + @"|Name(?:\s+and\s+address)?\s+of\s+(?:requesting\s+(?:party|attorney)(?:\s+or\s+(?:attorney|party))?|applicant(?:\s+or\s+applicant's\s+attorney)?|issuing\s+attorney)|(?:this\s+subpoena\s+(?:was|is)\s+)?issued\s+(?:at|upon|on)\s+the\s+request\s+of(?:\s+the\s+following\s+person)?\s*(?=$|:))",
        RegexOptions.IgnoreCase)]
    private static partial Regex Requester();

    [GeneratedRegex(@"\GDate\s+(?:issued|of\s+issu(?:e|ance))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Issued();

    [GeneratedRegex(@"\G(?:(?:(?:No|Not)\s+later\s+than|On\s+or\s+before|By|Before)\s*(?=\((?:date|day))|(?:Due|Compliance|Production)\s+date\s*(?=$|:|\()|Date\s+(?:due|of\s+(?:compliance|production)|records\s+are\s+due)\s*(?=$|:|\())", RegexOptions.IgnoreCase)]
    private static partial Regex Due();

    [GeneratedRegex(@"\G(?:Court(?:\s+Name)?|Name\s+of\s+Court)\s*(?=$|:)", RegexOptions.IgnoreCase)]
    private static partial Regex Court();

    [GeneratedRegex(@"\G(?:(?:City\s*(?:/|or)\s*)?County(?:\s*(?:/|or)\s*City)?|County\s+of)\s*(?=$|:)", RegexOptions.IgnoreCase)]
    private static partial Regex County();

    [GeneratedRegex(@"\G(?:Day,\s+)?Date\s*(?:and|&|/)\s*Time(?:\s+(?:of|to)\s+[^:]{1,40})?", RegexOptions.IgnoreCase)]
    private static partial Regex DateAndTime();

    [GeneratedRegex(@"\G(?:On\s*(?=\(date\))|Date)(?:\s+(?:of|to)\s+(?:appear|deposition|produc|hearing|trial|return)\w*[^:]{0,30}?)?\s*(?=$|:|\(|(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?(?:[A-Z][a-z]{2,8}\.?\s+\d|\d{1,2}[/-]\d))", RegexOptions.IgnoreCase)]
    private static partial Regex Date();

    [GeneratedRegex(@"\G(?:At\s*(?=\(time\))|Time)(?:\s+(?:of|to)\s+(?:appear|deposition|produc|hearing|trial|return)\w*[^:]{0,30}?)?\s*(?=$|:|\(|\d{1,2}[:.\s])", RegexOptions.IgnoreCase)]
    private static partial Regex Time();

    [GeneratedRegex(@"\G(?:Documents?|Records|Items|Things|Materials)(?:\s*,?\s*(?:and|or|/)\s*\w+)?\s+(?:to\s+be\s+(?:produced|copied|brought)|requested|commanded|subpoenaed)\s*(?=$|:|\()|\G(?:Documents|Records)\s+or\s+(?:objects|things|items)\s*(?=$|:)|\GDescription\s+of\s+(?:the\s+)?(?:documents|records|items|things)(?:(?:,?\s+(?:and|or))?\s+(?:tangible\s+)?(?:documents|records|items|things))*\s*(?=$|:|\()", RegexOptions.IgnoreCase)]
    private static partial Regex Items();

    [GeneratedRegex(@"\GName\s*(?=$|:|\()", RegexOptions.IgnoreCase)]
    private static partial Regex Name();
}
