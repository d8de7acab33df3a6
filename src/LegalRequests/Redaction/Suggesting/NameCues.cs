using System.Text.RegularExpressions;

namespace LegalRequests.Redaction.Suggesting;

/// <summary>What stands around a name in letters, statements and files: a greeting, an introduction, speech, an age, a signature, an address under it.</summary>
internal static partial class NameCues
{
    public static IEnumerable<TextFind> Find(string text, string reason) =>
        ((Regex[])[Greeted(), Introduced(), Quoted(), Says(), Aged(), Kin(), Role(), Field(), DoneBy()])
            .SelectMany(pattern => NumberPatterns.Found(text, SuggestionKind.Person, reason, pattern))
            .SelectMany(find => WithoutFirstWords(text, find));

    /// <summary>Names on the first line of an address, which is no part of what stands above it.</summary>
    public static IEnumerable<TextFind> FindOverAddresses(string text, string reason) =>
        NumberPatterns.Found(text, SuggestionKind.Person, reason, OverAddress()).SelectMany(find => WithoutFirstWords(text, find));

    /// <summary>The find without the words at its beginning that are no names; none where nothing is left.</summary>
    public static IEnumerable<TextFind> WithoutFirstWords(string text, TextFind find)
    {
        while (find.Length > 0 && NoName().Match(text.Substring(find.Start, find.Length)) is { Success: true } word)
        {
            find = find with { Start = find.Start + word.Length, Length = find.Length - word.Length };
        }

        return find.Length > 0 ? [find] : [];
    }

    /// <summary>Begins with a word that is often written large and is no name.</summary>
    public static bool IsNoName(string found) => NoName().IsMatch(found);

    private const string One = @"\p{Lu}[\p{L}'-]*\p{Ll}[\p{L}'-]*";
    private const string Initial = @"(?:[^\S\n]+\p{Lu}\.?(?!\w))?";
    private const string Particle = @"(?:(?:de|da|del|della|la|le|van|von|der|den|di|dos|el|al|bin|ibn|y)[^\S\n]+){0,2}";
    private const string Two = One + Initial + @"(?:[^\S\n]+|\s*\n)" + Particle + One + @"(?:[^\S\n]+" + One + ")?";
    private const string OneOrMore = One + Initial + @"(?:[^\S\n]+" + Particle + One + "){0,2}";
    private const string Relation = @"(?:(?:older|younger|oldest|youngest|late|biological|foster|adoptive|maternal|paternal|former|step|great)[\s-]+){0,2}(?:mother|father|parents?|guardian|mom|dad|daughter|son|child|kid|brother|sister|sibling|husband|wife|spouse|partner|boyfriend|girlfriend|fianc[eé]e?|ex|aunt|uncle|cousin|niece|nephew|grand-?(?:mother|father|son|daughter|child)|step(?:mother|father|son|daughter|brother|sister)|(?:mother|father|son|daughter|brother|sister)-in-law|neighbou?r|friend|roommate|landlord|tenant|teacher|coach|therapist|counsel+or|caseworker|case\s+manager|social\s+worker|supervisor|advocate|attorney|lawyer|doctor|nurse|physician|pediatrician|psychologist|nanny|babysitter|colleague|co-?worker|classmate|employer)";

    [GeneratedRegex(@"(?<![\w])(?:Dear|Hi|Hello|Hey|Good\s+morning|Good\s+afternoon|Thank\s+you|Thanks|Sincerely|(?:Best|Kind|Warm)(?:\s+regards)?|Regards|Yours(?:\s+\w+)?|Respectfully(?:\s+submitted)?)[\s,]+(?<it>" + OneOrMore + @")(?=\s*(?:[,!:.\u2014]|\n|$))")]
    private static partial Regex Greeted();

    [GeneratedRegex(@"\b(?:I'm|I\s+am|[Tt]his\s+is|[Tt]hat\s+is|[Mm]y\s+name's|[Nn]ame(?:'s|\s+is|\s+was)|(?:first|last|full|maiden|middle|legal|birth|your|the)\s+name\?|named|called|nicknamed|(?:named|calls?)\s+(?:me|him|her|them|it)|aka|a/k/a|f/k/a|n/k/a|formerly|n[eé]e)[\s:,""\u201C]+(?<it>" + OneOrMore + @")(?=[\s.,;:!?""')\u201D]|$)(?<!\b(?:called|formerly|this\s+is|that\s+is|I'm|I\s+am)\s+" + One + @"(?=\s+\p{Ll}))")]
    private static partial Regex Introduced();

    // Who says what stands between marks of quotation, before or after it.
    [GeneratedRegex(@"(?<=^|\n|\t|[.?!""\u201D]\s)(?<it>" + OneOrMore + @")\s?:\s?[""\u201C]|[,.!?][""\u201D]\s+(?:says|said|asked|replied|answered|added|shouted|explained|told\s+us)\s+(?<it>" + OneOrMore + ")")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?<![\w.'-]|[Tt]he\s)(?<it>" + OneOrMore + @")\s+(?:said|says|told|replied|shouted|yelled|whispered|cried|laughed|apologi[sz]ed|complained|insisted|admitted|hugged|kissed|slapped|punched|kicked|grabbed|threatened|texted|lives\s+(?:at|with|in|near)|moved\s+(?:in|out)|has\s+custody|was\s+born|has\s+been\s+(?:crying|drinking|living)|who\s+is\s+(?:his|her|my|their))\b")]
    private static partial Regex Says();

    [GeneratedRegex(@"(?<![\w.])(?<it>" + OneOrMore + @"),?\s*\(?,?\s*(?:aged?\s+\d|\d{1,2}\s*(?:y/?o\b|yrs?\b|years?\s+old|months?\s+old)|D\.?O\.?B\b|d\.o\.b|born\s+(?:on\s+)?(?:\d|in\s+\d|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))|\d{1,2}-(?:year|month)-old\s+(?<it>" + OneOrMore + ")")]
    private static partial Regex Aged();

    [GeneratedRegex(@"(?<![\w.])(?<it>" + OneOrMore + @"),\s+(?:(?:an?|the|his|her|my|our|their|\p{Lu}\p{L}+'s)\s+)?" + Relation + @"\b|\b" + Relation + @"\s*(?:,|:|is|was|named|called|[\(\u2014])?\s*\(?(?<it>" + OneOrMore + ")")]
    private static partial Regex Kin();

    [GeneratedRegex(@"\b(?:[Aa]gent|[Dd]etective|[Ss]ergeant|[Dd]eputy|[Ii]nvestigator|[Cc]aptain|[Ll]ieutenant|[Pp]rofessor|[Pp]rincipal|[Dd]irector|[Pp]roducer|[Mm]anager|[Aa]ssistant|[Ss]ecretary|[Cc]lerk|[Pp]astor|[Ff]ather|[Ii]nterpreter|[Ww]riter|[Aa]uthor|[Aa]rtist|[Pp]layer|[Rr]eporter|[Jj]ournalist|[Ee]ditor|[Pp]resident|[Ss]enator|[Gg]overnor|[Mm]ayor|[Ff]ounders?|[Oo]wner|[Mm]ember|[Ee]mployee|[Vv]ictim|[Ss]uspect|[Tt]rustee|[Bb]eneficiary|[Aa]ssistant\s+to|[Ss]inger|[Aa]ctor|[Aa]ctress)[:,]?\s+(?<it>" + Two + ")")]
    private static partial Regex Role();

    [GeneratedRegex(@"(?<=^|\n|\t|[.;]\s)(?:[\p{L} ]{0,20}\b(?:[Bb]y|[Ff]rom|[Tt]o|[Cc]c|[Aa]ttn\.?|[Aa]ttention|[Nn]ame|[Uu]ser|[Cc]ontact|[Ww]itness(?:es)?|[Cc]lient|[Pp]atient|[Ss]tudent|[Mm]inor|[Cc]aller|[Rr]eporter|[Ii]nterviewer|[Ss]ignature|[Pp]resent|[Aa]ttendees|[Pp]articipants)|[Cc]/[Oo]|/s/)\s*[:\t ]\s*(?<it>" + Two + ")")]
    private static partial Regex Field();

    [GeneratedRegex(@"\b(?i:interviewed|reported|signed|written|prepared|drafted|supervised|accompanied|represented|treated|seen|examined|called|assaulted|threatened|abused|hit|raised|adopted|directed|assisted|reviewed|approved|submitted|completed|verified|transported|referred|sung|performed)\s+by\s+(?<it>" + Two + @")|\b(?i:on\s+behalf\s+of|in\s+the\s+care\s+of|in\s+custody\s+of|spoke\s+(?:with|to)|met\s+with|visit(?:s|ed)?\s+(?:with|by|from)|sessions?\s+with|talked\s+(?:with|to)|meeting\s+with|interview\s+(?:of|with)|call\s+(?:from|with|to)|under\s+the\s+name(?:\s+of)?|statement\s+of|testimony\s+of|letter\s+(?:from|to)|follow\s+up\s+with|signature\s+of|(?:filed|listed|registered|booked|enrolled|known|it's|is|account)\s+under|'s\s+name,?)\s+(?<it>" + Two + @")|\b(?<it>" + Two + @")\s+as\s+(?:(?:an?|the|her|his|their|my)\s+)?(?:guardian|beneficiary|emergency\s+contact|custodian|trustee|payee|caregiver|caretaker|parent|father|mother|witness)\b")]
    private static partial Regex DoneBy();

    // The first line of an address: a name alone on its line, at most one line between it and the number of the house.
    [GeneratedRegex(@"(?<=^|\n\s*|>\s*)(?<it>" + One + Initial + @"[^\S\n]+" + Particle + One + @")[^\S\n]*\n(?:[^\n\d]{0,40}\n)?[>\s]{0,4}(?:\d{1,6}[A-Za-z]?[^\S\n]+(?:\p{Lu}|\d|ul\.)|P\.?\s?O\.?\s*Box|PSC\s)")]
    private static partial Regex OverAddress();

    [GeneratedRegex(@"^(?:He|She|It|They|We|You|I|Who|What|Which|Whose|This|That|These|Those|There|Here|Then|When|While|Where|Why|How|The|An?|Mother|Father|Mom|Mommy|Dad|Daddy|Parents?|Child|Children|Baby|Client|Patient|Witness|Reporter|Caller|Worker|Caseworker|Supervisor|Therapist|Plaintiffs?|Defendants?|Petitioners?|Respondents?|Appellants?|Counsel|Attorneys?|Police|Officer|Nobody|Everybody|Somebody|Someone|Everyone|Anyone|No|Not|Yes|And|But|Or|If|As|So|Also|Both|Each|Either|Neither|One|Two|Some|Staff|Team|Doctor|Teacher|Neighbou?r|Sir|Madam|All|Any|Your|My|His|Her|Our|Their|Its|Friends?|Folks|Debtors?|Creditors?|Trustees?|Clerk|Custodian|Records?|Judicial|Council|Show|Judge|Magistrate|Honorable|Subject|Date|Time|Address|Telephone|Phone|Email|Name|Title|Question|Answer|Exhibit|Motion|Order|State|People|County|City|American|English|Spanish|French|German|Please|Thank|Thanks|In|On|At|For|From|By|With|To|Of|After|Before|Since|During|Because|Although|Is|Are|Was|Were|Has|Have|Had|Did|Do|Does|Can|Could|Will|Would|Should|May|Might|Must|Let|Just|Only|Now|Today|Yesterday|Tomorrow|Once|Again|Later|Earlier|Soon|Afterwards?|Meanwhile|Finally|Eventually|Often|Sometimes|Usually|Always|Never|Perhaps|Maybe|However|Therefore|Thereafter|Still|Yet|Until|Recently|Previously|Currently|Initially|Tonight|First|Next|Last|See|Dear|Hi|Hello|Mr|Mrs|Ms|Dr)\b(?:'s\b)?\s*")]
    private static partial Regex NoName();
}
