using LegalRequests.Deadlines.Counting;

namespace LegalRequests.Deadlines;

/// <summary>Tells of closures and doubtful holidays that a count met and did not heed.</summary>
internal static class UnheededDays
{
    /// <summary>Sentences on mere closures; they move nothing.</summary>
    public static IEnumerable<string> Closures(DayCount count, CourtCalendar court) =>
        Met(count, court)
            .Where(day => day.Force == HolidayForce.ClosureOnly)
            .Select(day => $"{day.Date.Written()}: the court is closed ({day.Name}). That is a closure and no legal holiday, so it moves nothing.");

    /// <summary>Sentences on days that may be holidays; the date could be another for them.</summary>
    public static IEnumerable<string> Doubts(DayCount count, CourtCalendar court)
    {
        var then = IsBackward(count)
            ? "The date could be earlier for it; ask counsel."
            : "The date could be later for it, never earlier; do not wait for it.";
        return Met(count, court)
            .Where(day => day.Force == HolidayForce.Doubtful)
            .Select(day => $"{day.Date.Written()} may be a legal holiday ({day.Name}), but nobody has confirmed it, so it was not taken as one. {then}");
    }

    private static IEnumerable<Holiday> Met(DayCount count, CourtCalendar court)
    {
        var off = IsBackward(count) ? court.Backward : court.Forward;
        var startMoves = court.Engine.FirstDay == FirstDay.NextOpenDay && !IsBackward(count);
        return count.Days
            .Skip(1)
            .Where((day, place) => count.PassesOver || day.Date == count.Result || (startMoves && place == 0))
            .Select(day => off.Unheeded(day.Date))
            .OfType<Holiday>();
    }

    private static bool IsBackward(DayCount count) => count.Result < count.Days[0].Date;
}
