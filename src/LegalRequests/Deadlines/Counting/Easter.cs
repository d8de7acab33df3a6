namespace LegalRequests.Deadlines.Counting;

/// <summary>Easter Sunday of the Gregorian calendar: the Sunday after the full moon that the church's tables put on or after March 21.</summary>
internal sealed record Easter : DayOfYear
{
    public override DateOnly? In(int year)
    {
        var century = year / 100;
        var golden = year % 19;
        var leapCorrection = century - century / 4;
        var moonCorrection = (8 * century + 13) / 25;
        var epact = (leapCorrection - moonCorrection + 19 * golden + 15) % 30;
        epact -= epact / 28 * (1 - epact / 28 * (29 / (epact + 1)) * ((21 - golden) / 11));

        var moonWeekday = (year + year / 4 + epact + 2 - leapCorrection) % 7;
        var fromMarch = epact - moonWeekday;
        return new DateOnly(year, 3, 1).AddDays(fromMarch + 27);
    }
}
