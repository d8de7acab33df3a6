using System.Text.RegularExpressions;

namespace LegalRequests.Intake.Reading;

/// <summary>Reads who issued the paper and how they can be reached.</summary>
internal static partial class IssuerReading
{
    private const int LongestContact = 330;
    private const int ShortContact = 200;

    /// <param name="issued">The day of issue; null where none was read. A paper without it was issued by nobody yet, whoever asks for it.</param>
    public static IEnumerable<PaperSuggestion> Of(Paper paper, PaperSuggestion? issued)
    {
        if (!paper.IsOrder)
        {
            foreach (var page in paper.Body)
            {
                if (Counsel(page, issued is not null) is { } counsel)
                {
                    return Both(page, counsel.Start, counsel.Text);
                }
            }
        }

        var signer = paper.Body.Select(page => Signer(page, paper.IsOrder, page == paper.First ? paper.Title?.Cell.Line ?? 0 : 0)).FirstOrDefault(found => found is not null);
        return signer is null ? [] : [signer];
    }

    /// <summary>The entry of counsel on official forms: name first, then the firm, the address, the telephone and the mail.</summary>
    private static (int Start, string Text)? Counsel(PaperText page, bool dated)
    {
        if (WhoIssues().Match(page.Text) is { Success: true } federal)
        {
            var start = federal.Index + federal.Length;
            var text = page.Text[start..Math.Min(page.Text.Length, start + LongestContact)];
            return (start, text[..EndOf(text)]);
        }

        if (page.Cells.FirstOrDefault(cell => StateForm().IsMatch(cell.Text)) is not { } label)
        {
            return dated ? Requester(page) : null;
        }

        var below = page.Cells.Where(cell => cell.Line > label.Line && cell.Box.Left < page.Page.Width * 0.55)
            .TakeWhile(cell => !CourtName().IsMatch(cell.Text))
            .ToList();
        var name = below.Find(cell => PersonAtStart().IsMatch(cell.Text));
        return name is null || below.Count == 0 ? null : (name.Start, page.Text[name.Start..below[^1].End]);
    }

    /// <summary>Who asked for the paper, in a cell of the form or after a label of its own under it.</summary>
    private static (int Start, string Text)? Requester(PaperText page)
    {
        var asked = page.Fields.Where(field => field.Label == FormLabel.Requester)
            .OrderByDescending(field => field.Values.Count > 0 && PersonAtStart().IsMatch(field.Values[0].Text))
            .FirstOrDefault();
        var named = asked is null || asked.Values.Count > 0 ? asked : page.Fields.FirstOrDefault(field => field.Label == FormLabel.Name && field.Place.Line > asked.Place.Line && field.Place.Line <= asked.Place.Line + 2);
        var cell = named?.Values.Count > 0 ? named.Values[0] : null;
        return cell is not null && PersonAtStart().IsMatch(cell.Text)
            ? (cell.Start, page.Text[cell.Start..Math.Min(page.Text.Length, cell.Start + ShortContact)])
            : null;
    }

    private static IEnumerable<PaperSuggestion> Both(PaperText page, int start, string text)
    {
        var firm = Firm().Match(text);
        var person = PersonAtStart().Match(text.TrimStart());
        var lead = text.Length - text.TrimStart().Length;

        if (person.Success && Paper.Clean(person.Value) is { Length: > 4 } name)
        {
            var value = firm.Success && firm.Index > person.Index ? $"{name}, {Paper.Clean(firm.Value)}" : name;
            yield return Paper.Suggest(PaperField.IssuedBy, value, page, start + lead, Math.Max(person.Length, firm.Success ? firm.Index + firm.Length - lead : 0));
        }
        else if (Attention().Match(text) is { Success: true } attention)
        {
            var office = Paper.Clean(text[..attention.Index]);
            yield return Paper.Suggest(PaperField.IssuedBy, Paper.Clean($"{attention.Groups["name"].Value}, {office}"), page, start + lead, attention.Index + attention.Length - lead);
        }

        if (Contact(text) is { Length: > 0 } contact)
        {
            yield return Paper.Suggest(PaperField.ReplyTo, contact, page, start, text.Length);
        }
    }

    /// <summary>Address, telephone and mail, each on a line of its own.</summary>
    private static string Contact(string text)
    {
        var flat = Blanks().Replace(text, " ");
        string[] parts =
        [
            Address().Match(flat).Value,
            Telephone().Match(flat) is { Success: true } phone ? phone.Value : "",
            Mail().Match(flat).Value,
        ];
        return string.Join('\n', parts.Select(Paper.Clean).Where(part => part.Length > 0));
    }

    private static PaperSuggestion? Signer(PaperText page, bool order, int after)
    {
        var end = Paper.ProofOfService(page);

        foreach (var cell in page.Cells.Where(cell => cell.Start < end && cell.Line > after))
        {
            if (Closing().IsMatch(cell.Text) && page.Below(cell, cell.Box.Height * 5) is { } under && IsPerson(under.Text))
            {
                return Paper.Suggest(PaperField.IssuedBy, Paper.Clean(under.Text), page, under);
            }

            if (WithOffice().Match(cell.Text) is { Success: true } named && IsOffice(named.Groups["office"].Value, order))
            {
                return Paper.Suggest(PaperField.IssuedBy, Name(named.Groups["name"].Value), page, cell);
            }

            if (SlashSigned().Match(cell.Text) is { Success: true } slash && (!order || page.Below(cell, cell.Box.Height * 1.5) is { } below && IsOffice(below.Text, order)))
            {
                return Paper.Suggest(PaperField.IssuedBy, Name(slash.Groups["name"].Value), page, cell);
            }

            if (IsPerson(cell.Text) && page.Below(cell, cell.Box.Height * 1.5) is { } office && IsOffice(office.Text, order))
            {
                return Paper.Suggest(PaperField.IssuedBy, Name(cell.Text), page, cell, office);
            }

            if (!order && AgencyOffice().IsMatch(cell.Text))
            {
                return Paper.Suggest(PaperField.IssuedBy, Paper.Clean(cell.Text), page, cell);
            }
        }

        return null;
    }

    // A name half in capitals is two readings of one line: the signature and the name under it.
    private static bool IsPerson(string text)
    {
        var name = Paper.Clean(AfterName().Replace(Paper.Clean(text), ""));
        var words = name.Split(' ').Where(word => word.Length > 2 && !word.EndsWith('.')).ToList();
        return PersonAlone().IsMatch(name) && words.Exists(word => word.Length > 3) && words.Select(word => word.All(char.IsUpper)).Distinct().Count() == 1;
    }

    private static bool IsOffice(string text, bool order) => (order ? Judge() : Lawyer()).IsMatch(text);

    private static string Name(string text) => Paper.Clean(AfterName().Replace(Paper.Clean(text), ""));

    private static int EndOf(string text) => EndOfEntry().Match(text) is { Success: true } end ? end.Index : text.Length;

    private const string Person = @"(?:Hon\.\s+|Judge\s+)?(?:[A-Z][\w'-]*\.?\s+){1,3}[A-Z][\w'-]+(?:,?\s+(?:Jr|Sr|II|III|Esq)\.?)?";

    [GeneratedRegex(@"who\s+issues\s+or\s+requests\s+this\s+subpoena\W{1,3}are\W{0,2}\s*", RegexOptions.IgnoreCase)]
    private static partial Regex WhoIssues();

    [GeneratedRegex(@"^ATTORNEY\s+OR\s+PARTY\s+WITHOUT\s+ATTORNEY", RegexOptions.IgnoreCase)]
    private static partial Regex StateForm();

    [GeneratedRegex(@"^SUPERIOR COURT|\bCOURT OF\b")]
    private static partial Regex CourtName();

    [GeneratedRegex(@"Notice\s+to\s+the\s+person|\n\s*AO\s*88|\n\s*If\s+this\s+subpoena", RegexOptions.IgnoreCase)]
    private static partial Regex EndOfEntry();

    [GeneratedRegex(@"^(?!(?:Law|Office|Legal)\s)(?:[A-Z][a-z']+(?:-[A-Z][a-z]+)?|[A-Z]\.)(?: +(?:[A-Z]\.|[A-Z][A-Za-z'-]+)){1,3}(?=\s*(?:\(|,|$|\n|\t))(?!\s*,\s*(?:P\.?C|P\.?A|LLC|LLP|Inc|Corp)\b)")]
    private static partial Regex PersonAtStart();

    [GeneratedRegex(@"^" + Person + @"$")]
    private static partial Regex PersonAlone();

    [GeneratedRegex(@"(?:Law\s+Offices?\s+of\s+[A-Z][\w. &'-]+?(?=\s+\d|,|$|\n)|(?:[A-Z][\w'.-]*\s+(?:&\s+)?){1,4}(?:LLP|LLC|PC|P\.C\.|PLLC|L\.L\.P\.|P\.A\.|Law\s+Group)(?=\W|$))")]
    private static partial Regex Firm();

    [GeneratedRegex(@"\bAttn[.:]*\s+(?<name>[A-Z][\w'-]+(?:\s+[A-Z][\w'.-]+){1,2})")]
    private static partial Regex Attention();

    [GeneratedRegex(@"\b\d{1,5}\s+[A-Z][\w.' ]+(?:,\s*[\w.#' ]+){1,4}?,?\s+[A-Z]{2}\s+\d{5}(?:-\d{4})?")]
    private static partial Regex Address();

    [GeneratedRegex(@"\(?\d{3}\)?[\s.-]{1,2}\d{3}[\s.-]\d{4}")]
    private static partial Regex Telephone();

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")]
    private static partial Regex Mail();

    [GeneratedRegex(@"^(?:Very\s+truly\s+yours|Sincerely(?:\s+yours)?|Respectfully(?:\s+submitted)?|Yours\s+truly)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Closing();

    [GeneratedRegex(@"^(?:By:?\s*)?/s/\s*(?<name>" + Person + ")")]
    private static partial Regex SlashSigned();

    [GeneratedRegex(@"^(?<name>" + Person + @"|[A-Z][A-Z. ]+[A-Z]),\s+(?:[^\n\t]{0,30},\s*)?(?<office>(?:Attorney|Counsel)\s+for\b.*|Clerk\b.*|.*Judge\b.*|[A-Z.]*J\.S\.C\.)$|^(?<office>Judge|Hon\.|Honorable)\s+(?<name>(?:[A-Z][\w'.-]*\s*){2,3})(?:,\s*No\.\s*\d+|\(\w+\))?$")]
    private static partial Regex WithOffice();

    [GeneratedRegex(@"\bJudge\b|^Hon\.|Honorable|^Clerk\b|\bJ\.S\.C\.|Magistrate", RegexOptions.IgnoreCase)]
    private static partial Regex Judge();

    [GeneratedRegex(@"^\W*(?:(?:Proposed\s+)?(?:Attorneys?|Counsel)\s+for\b|Assistant\s+(?:U\.S\.|United|District|State|Attorney|Prosecuting|County)|(?:Deputy\s+)?District\s+Attorney|Public\s+Defender|Deputy\s+Clerk|Clerk\s+of)", RegexOptions.IgnoreCase)]
    private static partial Regex Lawyer();

    [GeneratedRegex(@"^(?:Executive\s+)?(?:Director|Administrator|Inspector\s+General|Commissioner)$")]
    private static partial Regex AgencyOffice();

    [GeneratedRegex(@"\s*\((?:[A-Z#\d. ]+)\)\s*$|,?\s+(?:SBN|OSB|TBN|WSBA|Bar)\b.*$|,\s*No\.\s*\d+$", RegexOptions.IgnoreCase)]
    private static partial Regex AfterName();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
