using LegalRequests.Deadlines.Counting;
using LegalRequests.Deadlines.Packs;

namespace LegalRequests.Deadlines;

/// <summary>Finishes a computed deadline: safe date, cautions, the lines and strips of its working.</summary>
internal static class DeadlineSheet
{
    /// <summary>The safe date of a bound; null when nothing is ours to do by it, and for the agency's own policy.</summary>
    public static DateOnly? SafeDate(RulePack pack, LegalRule rule, BoundReading found, CourtCalendar court) =>
        found.Due is { } due && !pack.IsPolicy && rule.Role is (DeadlineRole.Ours or DeadlineRole.Info) && due.Kind != DueKind.NotBefore
            ? court.SafeBefore(found.Earliest, rule.DoneBy)
            : null;

    public static ComputedDeadline Fill(
        ComputedDeadline sheet,
        BoundReading found,
        RuleReading reading,
        TraceLine? verdict,
        CourtCalendar court,
        RequestFacts facts,
        CourtDistrict? district)
    {
        TraceLine[] judged = verdict is null ? [] : [verdict];
        if (found.Due is not { } due) return sheet with { Trace = [.. reading.Trace, .. judged] };

        var safe = sheet.SafeDate;
        DayCount[] counts = [.. reading.Legs.Select(leg => leg.Count).OfType<DayCount>()];
        string[] closures = [.. counts.SelectMany(count => UnheededDays.Closures(count, court)).Distinct()];
        string[] unknowns =
        [
            .. counts.SelectMany(count => UnheededDays.Doubts(count, court)).Distinct(),
            .. court.Unknowns(FirstDay(reading, due), due.Day),
        ];
        List<string> cautions = [.. unknowns, .. OddFacts(facts, district, safe)];
        if (reading.Missing.Count > 0) cautions.Add($"This is the latest the date can be: {string.Join(" and ", reading.Missing.Select(fact => fact.Text))} is not known.");
        if (ClosingHourIsMissing(sheet, due, court)) cautions.Add("When the clerk's day ends is not known here. Ask the clerk, and deliver well before.");

        return sheet with
        {
            Legs = [.. reading.Legs.Select(leg => new DeadlineLeg(leg.Text, leg.Due, leg.Earliest, leg.Due == due))],
            Trace =
            [
                .. reading.Trace,
                .. judged,
                .. Closing(sheet, due, found.Earliest, safe),
                .. closures.Concat(unknowns).Select(text => new TraceLine(TraceKind.Note, text)),
            ],
            Workings = [.. reading.Legs.Select(leg => Strip(leg, court, due, safe)).OfType<Working>()],
            Cautions = cautions,
        };
    }

    private static bool ClosingHourIsMissing(ComputedDeadline sheet, DueMoment due, CourtCalendar court) =>
        sheet.DoneBy == DoneBy.DeliveryToCourt && due.At.Time is null && court.Engine.DayEnds is null;

    private static IEnumerable<TraceLine> Closing(ComputedDeadline sheet, DueMoment due, DateOnly earliest, DateOnly? safe)
    {
        yield return new(TraceKind.Result, $"Rule date: {due}.", due.Day);
        if (sheet.DoneBy == DoneBy.DeliveryToCourt && due is { Kind: DueKind.AtOrBefore, At.Time: { } time })
            yield return new(TraceKind.Note, $"It must be in the clerk's hands by {time.Written()} on the court's clock ({sheet.Zone}).", due.Day);
        else if (sheet.DoneBy == DoneBy.Filing && due.Kind == DueKind.OnDay)
            yield return new(TraceKind.Note, $"Electronic filing is open until midnight on the court's clock ({sheet.Zone}).", due.Day);
        if (safe is { } day)
            yield return new(TraceKind.Safe, $"Safe date: {day.Written()}, the last business day before {earliest.Written()}, the earliest day anyone could read the rule to mean.", day);
    }

    private static IEnumerable<string> OddFacts(RequestFacts facts, CourtDistrict? district, DateOnly? safe)
    {
        if (facts.Zone is null && district?.OtherZone is { } other)
            yield return $"{district.Title} lies in two time zones; {district.Zone} was taken. Where compliance is in {other}, say so on the request.";
        if (facts.ComplianceAt is { } compliance && facts.Service is { } service && compliance.Day <= service.On)
            yield return "The paper demands compliance on or before the day it was served. Ask counsel at once.";
        else if (safe < facts.Service?.On)
            yield return "No business day was left to act safely when the paper was served. Ask counsel at once.";
    }

    private static Working? Strip(FoundLeg leg, CourtCalendar court, DueMoment due, DateOnly? safe)
    {
        if (leg.Count is { } count) return Working.OfCount(leg.Text, count, due, safe);
        return leg.Due == due && safe is { } day ? Working.OfBound(leg.Text, court.Business, due, day) : null;
    }

    private static DateOnly FirstDay(RuleReading reading, DueMoment due) =>
        reading.Legs.Where(leg => leg.Count is not null).Select(leg => leg.Count?.Days[0].Date ?? due.Day).Append(due.Day).Min();
}
