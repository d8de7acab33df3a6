using System.Text.RegularExpressions;

namespace LegalRequests.Intake.Reading;

/// <summary>Finds the county and the state of a court where they stand in other cells than its name.</summary>
internal static partial class CourtPlace
{
    private const int LinesToState = 4;
    private const int LinesToDivision = 2;
    private const double HeadEnd = 0.35;

    /// <summary>The county that some forms have filled in above a choice of courts, in one ruled cell.</summary>
    public static PaperCell? Over(PaperText page, PaperCell court) =>
        page.Page.Rules.FloorUnder(court.Box) is null
            ? null
            : page.Cells.LastOrDefault(cell => cell.Line < court.Line && CountyAlone().IsMatch(cell.Text) && !page.Page.Rules.PartsDown(cell.Box, court.Box)
                && court.Box.Top - cell.Box.Bottom < court.Box.Height && Math.Abs(cell.Box.Left - court.Box.Left) < page.Page.Width * 0.25);

    /// <summary>The county in a labelled cell of the head, or on the line of the court in the same ruled cell.</summary>
    public static (PaperCell Cell, string Name)? Beside(PaperText page, PaperCell court)
    {
        if (page.Cells.FirstOrDefault(cell => cell.Line == court.Line && cell.Start > court.Start && CountyAlone().IsMatch(cell.Text) && !page.Page.Rules.PartsAcross(court.Box, cell.Box)) is { } county)
        {
            return (county, Paper.Clean(county.Text));
        }

        return page.Fields.FirstOrDefault(field => field.Label == FormLabel.County && field.Values.Count > 0 && field.Place.Box.Top < page.Page.Height * HeadEnd && CountyName().IsMatch(field.Text)) is { } named
            ? (named.Values[0], CountyAlone().IsMatch(named.Text) ? named.Text : $"{named.Text} County")
            : null;
    }

    /// <summary>The division of the court where it has a cell of its own beside or right under the name; null where the name has it already.</summary>
    public static PaperCell? Division(List<PaperCell> head, PaperCell court, string name) =>
        head.Find(cell => cell != court && Math.Abs(cell.Line - court.Line) <= LinesToDivision && DivisionAlone().IsMatch(cell.Text) && !name.Contains(Paper.Clean(cell.Text), StringComparison.OrdinalIgnoreCase));

    /// <summary>The state on a line of its own above the court.</summary>
    public static PaperCell? StateOver(List<PaperCell> head, PaperCell court) =>
        head.Find(line => line != court && line.Line <= court.Line && court.Line - line.Line <= LinesToState && CourtReading.StateOfLine().IsMatch(line.Text));

    /// <summary>The state in whose name the paper commands: "The State of Missouri to:".</summary>
    public static PaperCell? StateCommanding(PaperText page) =>
        page.Cells.FirstOrDefault(cell => Sovereign().IsMatch(cell.Text) && To().IsMatch(page.RestOfLine(cell.Start)));

    [GeneratedRegex(@"^(?:City of )?(?:[A-Z][\w.'-]+ ){1,3}(?:County|Parish|City)$|^City of [A-Z][\w' ]+$", RegexOptions.IgnoreCase)]
    private static partial Regex CountyAlone();

    [GeneratedRegex(@"^(?:Family|Civil|Probate|Juvenile|Criminal|Domestic(?: Relations)?|Law|Chancery)(?: Court)? (?:Division|Department|Docket)$", RegexOptions.IgnoreCase)]
    private static partial Regex DivisionAlone();

    [GeneratedRegex(@"^(?:[A-Z][\w.'-]+ ?){1,4}$")]
    private static partial Regex CountyName();

    [GeneratedRegex(@"^(?:In the name of )?(?:The )?(?:People of the )?(?:State|Commonwealth) of ", RegexOptions.IgnoreCase)]
    private static partial Regex Sovereign();

    [GeneratedRegex(@"[,.]?\s(?:to\s*(?::|wit\b)|TO\b)")]
    private static partial Regex To();
}
