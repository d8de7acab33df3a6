using System.Text.RegularExpressions;
using LegalRequests.Requests;

namespace LegalRequests.Intake.Reading;

/// <summary>Reads the court, and from its name the state and the kind of court, out of the head of the paper.</summary>
internal static partial class CourtReading
{
    private const double HeadEnd = 0.5;
    private const int LongestLine = 14;
    private const int LongestGoingOn = 8;

    // Captions are set with an empty line between the lines of a court's name.
    private const double LineBelow = 2.2;

    private static readonly IReadOnlyList<StateZone> LongestFirst = [.. StateZone.All.OrderByDescending(state => state.Name.Length)];

    /// <param name="instrument">Null where none was read; so of the caption and the number.</param>
    public static IEnumerable<PaperSuggestion> Of(Paper paper, PaperSuggestion? instrument, PaperSuggestion? caption, PaperSuggestion? number)
    {
        if (paper.Body.Select(page => Court(page, paper)).FirstOrDefault(found => found is not null) is not { } court)
        {
            yield break;
        }

        yield return court;

        if (StateOf(court.Value) is { } state)
        {
            yield return court with { Field = PaperField.State, Value = state.Code };
        }

        if (ForumReading.Of(paper, instrument is null ? null : Enum.Parse<Instrument>(instrument.Value), court.Value, caption?.Value, number?.Value) is { } forum)
        {
            yield return court with { Field = PaperField.Forum, Value = forum.ToString() };
        }
    }

    private static PaperSuggestion? Court(PaperText page, Paper paper)
    {
        var head = page.Cells
            .Where(cell => cell.Box.Top < page.Page.Height * HeadEnd && cell.Text.Count(sign => sign == ' ') < LongestLine)
            .ToList();
        return Federal(page, head) ?? OfState(page, head) ?? OfChoice(page, head) ?? OnOneLine(page, head) ?? (paper.Title?.Instrument == Instrument.AdministrativeSubpoena ? Agency(page, head) : null);
    }

    private static PaperSuggestion? Federal(PaperText page, List<PaperCell> head)
    {
        foreach (var cell in head.Where(cell => FederalCourt().IsMatch(cell.Text)))
        {
            var kind = FederalCourt().Match(cell.Text).Groups["kind"].Value;
            var near = new List<PaperCell> { cell };

            for (var next = page.Below(cell, cell.Box.Height * 3); next is not null && near.Count < 4; next = page.Below(next, next.Box.Height * 2))
            {
                near.Add(next);
            }

            var text = string.Join(' ', near.Select(it => it.Text));

            if (District().Match(text) is { Success: true } district && StateOf(district.Groups["state"].Value) is { } state)
            {
                var name = kind.StartsWith("Bank", StringComparison.OrdinalIgnoreCase) ? "Bankruptcy" : "District";
                var part = Words(district.Groups["part"].Value);
                var value = $"United States {name} Court for the {(part.Length > 0 ? part + " " : "")}District of {state.Name}";
                return Paper.Suggest(PaperField.Court, value, page, [.. near.TakeWhile(it => !Caption().IsMatch(it.Text))]);
            }

            if (kind.StartsWith("App", StringComparison.OrdinalIgnoreCase) && Circuit().Match(text) is { Success: true } circuit)
            {
                var value = $"United States Court of Appeals for the {Words(circuit.Groups["circuit"].Value)} Circuit";
                return Paper.Suggest(PaperField.Court, value, page, [.. near.Take(2)]);
            }
        }

        return null;
    }

    /// <summary>The kind of court that is chosen or filled in after the word "Court", with its county and state.</summary>
    private static PaperSuggestion? OfChoice(PaperText page, List<PaperCell> head)
    {
        if (page.Fields.FirstOrDefault(field => field.Label == FormLabel.Court && field.Values.Count == 1 && head.Exists(cell => cell.Line == field.Place.Line) && KindOfCourt().IsMatch(field.Text)) is not { } chosen)
        {
            return null;
        }

        var kind = chosen.Values[0];
        return Named(page, head, kind, $"{chosen.Text} Court", [kind]) is var (name, parts) && StateOf(name) is not null ? Paper.Suggest(PaperField.Court, name, page, parts) : null;
    }

    /// <summary>A name whose words are printed and filled in by turns, or that stands after its label without the word "Court".</summary>
    private static PaperSuggestion? OnOneLine(PaperText page, List<PaperCell> head)
    {
        foreach (var cells in head.GroupBy(cell => cell.Line).Select(line => line.ToList()))
        {
            var text = Paper.Clean(string.Join(' ', cells.Select(cell => cell.Text)));

            if (cells.Count > 1 && WholeCourt().IsMatch(text) && IsHeading(text) && !cells.Zip(cells.Skip(1)).Any(pair => page.Page.Rules.PartsAcross(pair.First.Box, pair.Second.Box)))
            {
                return Paper.Suggest(PaperField.Court, InThe().Replace(text, ""), page, cells);
            }
        }

        return page.Fields.Where(field => field.Label == FormLabel.Court)
            .Select(field => field.Values is [var only] ? only : page.RightOf(field.Place))
            .FirstOrDefault(cell => cell is not null && head.Contains(cell) && DivisionInName().IsMatch(cell.Text) && IsHeading(cell.Text)) is { } labelled
            && Named(page, head, labelled, Paper.Clean(labelled.Text), [labelled]) is var (name, parts) && StateOf(name) is not null
            ? Paper.Suggest(PaperField.Court, name, page, parts)
            : null;
    }

    /// <summary>The name of a court with the county and the state that stand in other cells.</summary>
    private static (string Name, List<PaperCell> Parts) Named(PaperText page, List<PaperCell> head, PaperCell cell, string name, List<PaperCell> parts)
    {
        if (BareCourt().IsMatch(name) && CourtPlace.Over(page, cell) is { } place)
        {
            (name, parts) = ($"{Paper.Clean(place.Text)} {name}", [place, .. parts]);
        }
        else if (!HasPlace().IsMatch(name) && CourtPlace.Beside(page, cell) is { } county)
        {
            (name, parts) = ($"{name}, {county.Name}", [.. parts, county.Cell]);
        }

        return StateOf(name) is null && (CourtPlace.StateOver(head, cell) ?? CourtPlace.StateCommanding(page)) is { } line && StateOf(line.Text) is { } state
            ? ($"{name}, {state.Name}", [line, .. parts])
            : (name, parts);
    }

    private static PaperSuggestion? OfState(PaperText page, List<PaperCell> head)
    {
        foreach (var cell in head.Where(cell => StateCourt().IsMatch(cell.Text) && IsHeading(cell.Text)))
        {
            var parts = new List<PaperCell> { cell };

            for (var next = page.Below(cell, cell.Box.Height * LineBelow); next is not null && BelongsToCourt(page, next, parts[^1]); next = page.Below(next, next.Box.Height * LineBelow))
            {
                parts.Add(next);

                if (next.Text == "AT" && page.RightOf(next) is { } place)
                {
                    parts.Add(place);
                }
            }

            var value = Paper.Clean(InThe().Replace(string.Join(", ", parts.Select(part => Paper.Clean(part.Text))), ""));
            value = OfComma().Replace(value, "$1 ").Replace(", OF THE ", " OF THE ", StringComparison.OrdinalIgnoreCase);
            var (name, all) = Named(page, head, cell, value, parts);

            if (!WithoutPlace().IsMatch(name))
            {
                return CourtPlace.Division(head, cell, name) is { } division
                    ? Paper.Suggest(PaperField.Court, name.Replace(value, $"{value}, {Paper.Clean(division.Text)}", StringComparison.Ordinal), page, [.. all, division])
                    : Paper.Suggest(PaperField.Court, name, page, all);
            }
        }

        return null;
    }

    private static PaperSuggestion? Agency(PaperText page, List<PaperCell> head)
    {
        if (head.Find(cell => AgencyName().IsMatch(cell.Text) && IsHeading(cell.Text)) is not { } agency)
        {
            return null;
        }

        var office = page.Below(agency, agency.Box.Height * 1.5) is { } next && AgencyName().IsMatch(next.Text) && IsHeading(next.Text) ? next : null;
        var state = head.Find(cell => cell.Line < agency.Line && agency.Line - cell.Line <= 2 && StateOfLine().IsMatch(cell.Text));
        PaperCell[] parts = [.. new[] { state, agency, office }.OfType<PaperCell>()];
        return Paper.Suggest(PaperField.Court, string.Join(", ", parts.Select(part => Paper.Clean(part.Text))), page, parts);
    }

    private static bool BelongsToCourt(PaperText page, PaperCell next, PaperCell last) =>
        next.Text.Split(' ').Length <= (OpenEnd().IsMatch(last.Text) ? LongestLine : LongestGoingOn)
        && !next.Text.Contains(':', StringComparison.Ordinal)
        && (CourtGoesOn().IsMatch(next.Text) || PlaceAt().IsMatch(next.Text) || OpenEnd().IsMatch(last.Text))
        && !Caption().IsMatch(next.Text)
        && !OtherChoice().IsMatch(next.Text)
        && !page.Fields.Any(field => field.Place.Start >= next.Start && field.Place.Start < next.End);

    private static bool IsHeading(string text) =>
        (char.IsUpper(text[0]) || char.IsDigit(text[0])) && !OfJudge().IsMatch(text) && text.Split(' ').All(word => !char.IsLetter(word[0]) || char.IsUpper(word[0]) || SmallWords().IsMatch(word));

    private static StateZone? StateOf(string text) =>
        LongestFirst.FirstOrDefault(state => Regex.IsMatch(text, $@"\b{Regex.Escape(state.Name).Replace(@"\ ", @"\s+", StringComparison.Ordinal)}\b", RegexOptions.IgnoreCase));

    private static string Words(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..].ToLowerInvariant()));

    [GeneratedRegex(@"\bUni\w{3} Sta\w{3} (?:(?<kind>District|Bankruptcy) Court|Court of (?<kind>Appeals))\b", RegexOptions.IgnoreCase)]
    private static partial Regex FederalCourt();

    [GeneratedRegex(@"(?<part>(?:Northern|Southern|Eastern|Western|Middle|Central)\s+)?District\s+of\s+(?<state>[A-Z][A-Za-z]+(?:\s+[A-Z][A-Za-z]+){0,2})", RegexOptions.IgnoreCase)]
    private static partial Regex District();

    [GeneratedRegex(@"\b(?<circuit>First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh|Federal|District of Columbia)\s+Circuit", RegexOptions.IgnoreCase)]
    private static partial Regex Circuit();

    [GeneratedRegex(@"\b(?:Superior|Supreme|Circuit|District|Family|County|Probate|Juvenile|Municipal|Chancery|Surrogate's|Justice|Trial|Common\s+Pleas|Criminal|General\s+Sessions|Domestic\s+Relations|Orphans'|Magistrate)\s+Court\b|\bCOURT OF COMMON PLEAS\b|\b\w+ (?:CIRCUIT|DISTRICT) COURT\b|^\d+(?:st|nd|rd|th)\s+JUDICIAL\s+(?:CIRCUIT|DISTRICT)\b", RegexOptions.IgnoreCase)]
    private static partial Regex StateCourt();

    [GeneratedRegex(@"^(?:FOR\s+(?:THE\s+)?)?(?:COUNTY OF\b|[A-Z. ]+COUNTY\b|COUNTY\b|\w+ JUDICIAL\b|.*\bCOURT\b|STATE OF|[A-Z]+ (?:DIVISION|DEPARTMENT)\b(?!\s+OF\b)|(?:FAMILY|CIVIL|PROBATE|JUVENILE|LAW|DOMESTIC)\b.*DIVISION|IN AND FOR\b|\w+ UNIT$|OF THE (?:\w+ ){1,2}(?:CIRCUIT|DISTRICT)$)", RegexOptions.IgnoreCase)]
    private static partial Regex CourtGoesOn();

    [GeneratedRegex(@"^AT(?: [A-Z]+){0,2}$")]
    private static partial Regex PlaceAt();

    [GeneratedRegex(@"^IN\s+THE\s+(?:[\w'/-]+\s+){1,3}COURT\s+(?:OF|FOR|IN)\s.*\b(?:COUNTY|PARISH|BOROUGH)\b", RegexOptions.IgnoreCase)]
    private static partial Regex WholeCourt();

    [GeneratedRegex(@"\b(?:Family|Civil|Probate|Juvenile|Criminal|Superior|District|Circuit)\b.*\b(?:Division|Court)\b", RegexOptions.IgnoreCase)]
    private static partial Regex DivisionInName();

    [GeneratedRegex(@"\b(?:OF|FOR|THE|AND)$|,$", RegexOptions.IgnoreCase)]
    private static partial Regex OpenEnd();

    [GeneratedRegex(@"^IN\s+(?:(?:AND FOR\s+)?THE\s+)?", RegexOptions.IgnoreCase)]
    private static partial Regex InThe();

    [GeneratedRegex(@"\b(OF|FOR|THE|AND|AT),\s", RegexOptions.IgnoreCase)]
    private static partial Regex OfComma();

    [GeneratedRegex(@"\b(?:COUNTY OF|DISTRICT OF|OF|FOR)$|^(?:\w+ ){0,2}COURT(?: (?:DIVISION|DEPARTMENT))?$|^\d+\w+ JUDICIAL \w+$", RegexOptions.IgnoreCase)]
    private static partial Regex WithoutPlace();

    [GeneratedRegex(@"\b(?:BOARD|DEPARTMENT|COMMISSION|BUREAU|OFFICE|DIVISION|AGENCY|AUTHORITY)\b(?:\s+(?:OF|FOR|ON)\b|$)")]
    private static partial Regex AgencyName();

    [GeneratedRegex(@"^(?:\w+ ){0,2}Court(?:,|$)", RegexOptions.IgnoreCase)]
    private static partial Regex BareCourt();

    [GeneratedRegex(@"^(?:Superior|Supreme|Circuit|District|Family|County|Probate|Juvenile|Municipal|Chancery|Criminal|Magistrate|General Sessions)$", RegexOptions.IgnoreCase)]
    private static partial Regex KindOfCourt();

    [GeneratedRegex(@"\b(?:COUNTY|PARISH|BOROUGH|CITY|JUDICIAL\s+(?:DISTRICT|CIRCUIT))\b(?!\s+(?:COURT|DEPARTMENT)\b(?:,|$))", RegexOptions.IgnoreCase)]
    private static partial Regex HasPlace();

    [GeneratedRegex(@"^(?:THE )?(?:STATE|COMMONWEALTH|State|Commonwealth) (?:OF|of)\b")]
    internal static partial Regex StateOfLine();

    [GeneratedRegex(@"\b(?:Plaintiffs?|Petitioners?|Defendants?|Respondents?|Debtors?|Case|Index|Cause|Docket)\b|^In re\b|\bvs?\.$|^To:", RegexOptions.IgnoreCase)]
    private static partial Regex Caption();

    // Courts that a form names for choice, beside the one whose number is filled in.
    [GeneratedRegex(@"^(?:COUNTY PROBATE|PROBATE COURT|JUDICIAL (?:DISTRICT|CIRCUIT))$", RegexOptions.IgnoreCase)]
    private static partial Regex OtherChoice();

    [GeneratedRegex(@"^(?:Judge|Justice|Clerk|Hon)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OfJudge();

    [GeneratedRegex(@"^(?:of|for|the|and|in|to)$")]
    private static partial Regex SmallWords();
}
