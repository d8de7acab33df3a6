using System.Text.RegularExpressions;
using LegalRequests.Requests;

namespace LegalRequests.Intake.Reading;

/// <param name="At">Which of the pages, from 0.</param>
/// <param name="Heading">The title to its end, also where it runs over several lines.</param>
internal sealed record PaperTitle(int At, PaperCell Cell, string Heading, Instrument Instrument);

/// <summary>Finds the title of the instrument among the headings of the pages.</summary>
internal static partial class TitleReading
{
    private const int LongestHeading = 16;
    private const int LinesOfOpening = 2;
    private const double HeadingsEnd = 0.8;

    public static PaperTitle? Of(IReadOnlyList<PaperText> pages)
    {
        for (var at = 0; at < pages.Count; at++)
        {
            if (Commanding(pages[at]) is { } found)
            {
                return new PaperTitle(at, found.Cell, Whole(found.Cell, pages[at]), found.Instrument);
            }
        }

        return Letter(pages);
    }

    private static (PaperCell Cell, Instrument Instrument)? Commanding(PaperText page)
    {
        foreach (var cell in page.Cells.Where(cell => IsHeading(cell, page)))
        {
            var heading = Whole(cell, page);

            if (NoticeOf().IsMatch(heading))
            {
                return null;
            }

            if (Of(heading, page) is { } instrument)
            {
                return (cell, instrument is Instrument.CivilSubpoena && IsOfAgency(page, cell) ? Instrument.AdministrativeSubpoena : instrument);
            }
        }

        return null;
    }

    private static Instrument? Of(string heading, PaperText page)
    {
        if (Warrant().IsMatch(heading))
        {
            return Instrument.SearchWarrant;
        }

        if (Order().IsMatch(heading) && !heading.Contains("SUBPOENA DUCES", StringComparison.Ordinal))
        {
            return PartTwo().IsMatch(page.Text) ? Instrument.PartTwoOrder : Instrument.CourtOrder;
        }

        return Subpoena().IsMatch(heading) ? OfSubpoena(heading, page.Text) : null;
    }

    private static Instrument OfSubpoena(string heading, string text) =>
        heading.Contains("GRAND JURY", StringComparison.OrdinalIgnoreCase) || ToGrandJury().IsMatch(text) ? Instrument.GrandJurySubpoena
        : Immigration().IsMatch(text) ? Instrument.ImmigrationSubpoena
        : Administrative().IsMatch(heading) ? Instrument.AdministrativeSubpoena
        : SoOrdered().IsMatch(text) ? Instrument.SoOrderedSubpoena
        : Criminal().IsMatch(heading) || AgainstAccused().IsMatch(text) ? Instrument.CriminalSubpoena
        : Trial().IsMatch(heading) ? Instrument.TrialSubpoena
        : Testimony().IsMatch(heading) && !ForDocuments().IsMatch(heading) ? Instrument.TestimonySubpoena
        : Instrument.CivilSubpoena;

    /// <summary>True where an agency stands above the title and no court on the page.</summary>
    private static bool IsOfAgency(PaperText page, PaperCell title)
    {
        var headings = page.Cells.Where(cell => IsHeading(cell, page)).ToList();
        return headings.Exists(cell => cell.Line < title.Line && Agency().IsMatch(cell.Text)) && !headings.Exists(cell => CourtName().IsMatch(cell.Text));
    }

    // A letter with the client's own signed form is a request by authorization; a letter without it asks informally.
    private static PaperTitle? Letter(IReadOnlyList<PaperText> pages)
    {
        for (var at = 0; at < pages.Count; at++)
        {
            if (Salutation().Match(pages[at].Text) is not { Success: true } greeting || !AsksForRecords().IsMatch(pages[at].Text))
            {
                continue;
            }

            var cell = pages[at].Cells.First(cell => cell.End > greeting.Index + 1);
            var form = pages.FirstOrDefault(page => page.Cells.Any(heading => IsHeading(heading, page) && Authorization().IsMatch(heading.Text)));
            return new PaperTitle(at, cell, "", form is null ? Instrument.InformalRequest : Instrument.Authorization);
        }

        return null;
    }

    /// <summary>A heading may run on over the next lines of its column.</summary>
    private static string Whole(PaperCell cell, PaperText page)
    {
        if (Opening().IsMatch(cell.Text))
        {
            var (title, line) = (cell.Text, cell);

            for (var more = 0; more < LinesOfOpening && page.Below(line, line.Box.Height) is { } next; more++)
            {
                (title, line) = ($"{title} {next.Text}", next);
            }

            return title.ToUpperInvariant();
        }

        var whole = Spaced().IsMatch(cell.Text) ? cell.Text.Replace(" ", "", StringComparison.Ordinal) : Alone().IsMatch(cell.Text) ? cell.Text.ToUpperInvariant() : cell.Text;

        for (var next = page.Below(cell, cell.Box.Height); next is not null && IsHeading(next, page); next = page.Below(next, next.Box.Height))
        {
            whole += " " + next.Text;
        }

        return whole;
    }

    private static bool IsHeading(PaperCell cell, PaperText page)
    {
        var letters = cell.Text.Count(char.IsLetter);
        var words = cell.Text.Count(sign => sign == ' ') + 1;
        var capitals = cell.Text.Count(char.IsUpper) > letters * 0.8;
        return letters >= 5 && !page.Fields.Any(field => field.Place.Start == cell.Start) && words <= LongestHeading && (capitals || Opening().IsMatch(cell.Text) || Alone().IsMatch(cell.Text)) && !ToFillIn().IsMatch(cell.Text) && cell.Box.Top < page.Page.Height * HeadingsEnd;
    }

    [GeneratedRegex(@"^(?:NOTICE|MOTION|CERTIFICATE|DECLARATION|AFFIDAVIT|PROOF|RE|OBJECTIONS?|REQUEST)\b(?!.*\bSUBPOENA DUCES TECUM NOTICE)", RegexOptions.IgnoreCase)]
    private static partial Regex NoticeOf();

    [GeneratedRegex(@"^(?:[A-Z] ){3,}[A-Z]$")]
    private static partial Regex Spaced();

    [GeneratedRegex(@"^(?:(?:(?:Civil|Criminal|Deposition|Trial) )?Subpoena(?: Duces Tecum)?|Order (?:for|on|Granting|Authorizing|Directing|Compelling)(?: (?:of|for|the|and|to|in|[A-Z][a-z]+)){0,5} [A-Z][a-z]+)$")]
    private static partial Regex Alone();

    // A title that goes on in small letters, as on the forms of a judicial council.
    [GeneratedRegex(@"^(?:[A-Z]+ )?SUBPOENA(?: \(?DUCES TECUM\)?)? (?:for|to)\b")]
    private static partial Regex Opening();

    [GeneratedRegex(@"^\W*(?:SIGNATURE|NAME|TITLE|TYPE OR PRINT|PERSON)\b.*(?:ISSUING|SIGNATURE|NAME)")]
    private static partial Regex ToFillIn();

    [GeneratedRegex(@"\b(?:DEPARTMENT|OFFICE|BUREAU|BOARD|COMMISSION|AGENCY|ADMINISTRATION)\b(?!.*\bATTORNEY\b)")]
    private static partial Regex Agency();

    [GeneratedRegex(@"\bCOURT\b")]
    private static partial Regex CourtName();

    [GeneratedRegex(@"\bSUBP(?:O|0)E?NA\b")]
    private static partial Regex Subpoena();

    [GeneratedRegex(@"(?:^|[\]\s])ORDER(?:$|\s|:)(?!TO THE SHERIFF)")]
    private static partial Regex Order();

    [GeneratedRegex(@"\bSEARCH\b.*\bWARRANT\b")]
    private static partial Regex Warrant();

    [GeneratedRegex(@"42\s*C\.?\s?F\.?\s?R\.?\s*(?:Part\s*2\s*,?\s*subpart E|§*\s*2\.6[1-7])", RegexOptions.IgnoreCase)]
    private static partial Regex PartTwo();

    [GeneratedRegex(@"\bADMINISTRATIVE\b|INVESTIGATIVE DEMAND|INSPECTOR GENERAL", RegexOptions.IgnoreCase)]
    private static partial Regex Administrative();

    [GeneratedRegex(@"DEPARTMENT OF HOMELAND SECURITY|IMMIGRATION ENFORCEMENT SUBPOENA", RegexOptions.IgnoreCase)]
    private static partial Regex Immigration();

    [GeneratedRegex(@"(?:testify|appear)\s+before\s+(?:the|a)\s+(?:\w+\s+)?grand\s+jury", RegexOptions.IgnoreCase)]
    private static partial Regex ToGrandJury();

    [GeneratedRegex(@"\bSO[\s-]+ORDERED\b", RegexOptions.IgnoreCase)]
    private static partial Regex SoOrdered();

    [GeneratedRegex(@"\bCRIMINAL\b", RegexOptions.IgnoreCase)]
    private static partial Regex Criminal();

    [GeneratedRegex(@"\(CRIMINAL\)|(?:^|\n|\t)(?:THE )?(?:STATE OF [A-Z ]+|COMMONWEALTH OF [A-Z ]+|PEOPLE OF THE STATE OF [A-Z ]+|UNITED STATES OF AMERICA),?\s+Plaintiff[\s\S]{0,200}Defendant", RegexOptions.None)]
    private static partial Regex AgainstAccused();

    [GeneratedRegex(@"(?:TRIAL OR HEARING|HEARING OR TRIAL|AT (?:A )?(?:TRIAL|HEARING))", RegexOptions.IgnoreCase)]
    private static partial Regex Trial();

    [GeneratedRegex(@"DUCES TECUM|\bPRODUC|\bRECORDS\b|\bDOCUMENTS\b", RegexOptions.IgnoreCase)]
    private static partial Regex ForDocuments();

    [GeneratedRegex(@"TO TESTIFY|TESTIFICANDUM|EXAMINATION|FOR PERSONAL APPEARANCE|TO APPEAR\b", RegexOptions.IgnoreCase)]
    private static partial Regex Testimony();

    [GeneratedRegex(@"(?:^|\n)Dear\b[^\n]{2,60}[:,]")]
    private static partial Regex Salutation();

    [GeneratedRegex(@"\b(?:records?|file|chart|notes)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AsksForRecords();

    [GeneratedRegex(@"^AUTHORI[SZ]ATION\b")]
    private static partial Regex Authorization();
}
