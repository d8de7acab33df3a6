using System.Globalization;
using LegalRequests.Deadlines;
using LegalRequests.Deadlines.Packs;
using LegalRequests.Guidance;
using LegalRequests.Law;

namespace LegalRequests.Web.Maintenance;

/// <summary>What <c>./run deadlines</c> prints.</summary>
/// <param name="Title">The name of the facts.</param>
/// <param name="Jurisdiction">Whose law was read.</param>
/// <param name="Dates">Dates of the law, earliest first; entries without a date last.</param>
/// <param name="Policy">Dates that the agency set itself.</param>
/// <param name="Tasks">What counsel must find out or decide about dates.</param>
/// <param name="Directions">What the law directs.</param>
/// <param name="Guidance">What may and must happen: standing, letters, privileges, overlays, notice.</param>
/// <param name="LeftOut">Rule files that could not be read and took no part.</param>
public sealed record DeadlinesAnswer(
    string Title,
    string Jurisdiction,
    IReadOnlyList<AnsweredDate> Dates,
    IReadOnlyList<AnsweredDate> Policy,
    IReadOnlyList<CounselQuestion> Tasks,
    IReadOnlyList<AnsweredDirection> Directions,
    AnsweredLaw Guidance,
    IReadOnlyList<string> LeftOut)
{
    /// <summary>Sorts a calculation into the answer.</summary>
    public static DeadlinesAnswer Of(FactsFile request, Calculation calculation, LegalGuidance guidance, IReadOnlyList<PackProblem> problems)
    {
        var dates = calculation.Deadlines.ToLookup(deadline => deadline.Role == DeadlineRole.Policy, AnsweredDate.Of);
        return new(
            request.Title,
            request.Facts.Jurisdiction,
            [.. dates[false]],
            [.. dates[true]],
            calculation.Questions,
            [.. guidance.Directions.Select(AnsweredDirection.Of)],
            AnsweredLaw.Of(guidance, calculation),
            [.. problems.Select(problem => problem.ToString())]);
    }
}

/// <summary>One date with its working.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Title">For people.</param>
/// <param name="Role">Whose date it is: <c>ours</c>, <c>their_precondition</c>, <c>embargo</c> or <c>info</c>.</param>
/// <param name="RuleDate">Day of the bound in the court's zone; null when the rule names none.</param>
/// <param name="RuleTime">Time of the bound on the court's clock, as 09:00; null when there is none.</param>
/// <param name="Kind">Which side of it is in time: <c>on_day</c>, <c>at_or_before</c>, <c>strictly_before</c> or <c>not_before</c>.</param>
/// <param name="Bound">The bound in words.</param>
/// <param name="SafeDate">Last business day strictly before the earliest defensible reading.</param>
/// <param name="Verdict">For their_precondition: <c>satisfied</c>, <c>defect</c> or <c>unknown</c>.</param>
public sealed record AnsweredDate(
    string Id, string Title, string Role, DateOnly? RuleDate, string? RuleTime, string? Kind, string? Bound, DateOnly? SafeDate, string? Verdict)
{
    /// <summary>What keeping it brings about.</summary>
    public string? Effect { get; init; }

    /// <summary>What happens when it is missed.</summary>
    public string? Consequence { get; init; }

    /// <summary>By what act it is kept: <c>serving</c>, <c>filing</c> or <c>delivery_to_court</c>.</summary>
    public string? DoneBy { get; init; }

    /// <summary>The working, line by line.</summary>
    public required IReadOnlyList<string> Trace { get; init; }

    /// <summary>Reasons to be careful.</summary>
    public required IReadOnlyList<string> Cautions { get; init; }

    /// <summary>The law.</summary>
    public required string Citation { get; init; }

    /// <summary>How well it was read: <c>V</c>, <c>V-sec</c> or <c>M-hi</c>.</summary>
    public required string Mark { get; init; }

    /// <summary>Pack and version.</summary>
    public required string Pack { get; init; }

    /// <summary>Calendars and versions.</summary>
    public required IReadOnlyList<string> Calendars { get; init; }

    /// <summary>IANA zone of the court.</summary>
    public required string Zone { get; init; }

    /// <summary>What to write beside the date; null once a lawyer of the agency signed the rule.</summary>
    public string? Warning { get; init; }

    /// <summary>Writes a date down.</summary>
    public static AnsweredDate Of(ComputedDeadline date) =>
        new(
            date.RuleId,
            date.Title,
            PackWords.Of(date.Role),
            date.Due?.Day,
            date.Due?.At.Time?.ToString("HH:mm", CultureInfo.InvariantCulture),
            date.Due is { } due ? PackWords.Of(due.Kind) : null,
            date.Due?.ToString(),
            date.SafeDate,
            date.Verdict is { } verdict ? PackWords.Of(verdict) : null)
        {
            Effect = date.Effect,
            Consequence = date.Consequence,
            DoneBy = date.DoneBy is { } act ? PackWords.Of(act) : null,
            Trace = [.. date.Trace.Select(line => line.Text)],
            Cautions = date.Cautions,
            Citation = date.Citation,
            Mark = AnsweredSource.WordOf(date.Mark),
            Pack = date.PackVersion,
            Calendars = date.CalendarVersions,
            Zone = date.Zone,
            Warning = date.Warning,
        };
}
