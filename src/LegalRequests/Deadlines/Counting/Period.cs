using System.Globalization;

namespace LegalRequests.Deadlines.Counting;

/// <summary>What a period is counted in.</summary>
public enum PeriodUnit
{
    /// <summary>Every day counts.</summary>
    Calendar,

    /// <summary>Weekend days and holidays are passed over.</summary>
    Court,

    /// <summary>Every hour counts, from the moment of the event.</summary>
    Hour,

    /// <summary>The same day of a later month, or the month's last day when it has no such day.</summary>
    Month,

    /// <summary>The same day of a later year, or February 28 when it has no February 29.</summary>
    Year,
}

/// <summary>A length of time as rules write it: <c>14d</c>, <c>2cd</c>, <c>72h</c>, <c>6mo</c>, <c>1y</c>.</summary>
/// <param name="Length">How many.</param>
/// <param name="Unit">Of what.</param>
public sealed record Period(int Length, PeriodUnit Unit)
{
    /// <summary>Most days that are counted; more is a slip in a pack.</summary>
    public const int MostDays = 3660;

    private static readonly (string Sign, PeriodUnit Unit, int Most, string One)[] Units =
    [
        ("d", PeriodUnit.Calendar, MostDays, "day"),
        ("cd", PeriodUnit.Court, MostDays, "court day"),
        ("h", PeriodUnit.Hour, 8784, "hour"),
        ("mo", PeriodUnit.Month, 120, "month"),
        ("y", PeriodUnit.Year, 10, "year"),
    ];

    /// <summary>The signs of the units, for messages.</summary>
    public static string Signs { get; } = "d (days), cd (court days), h (hours), mo (months) or y (years)";

    /// <summary>For example <c>14 days</c> or <c>1 court day</c>.</summary>
    public string Text => $"{Length.ToString(CultureInfo.InvariantCulture)} {Of(Unit).One}{(Length == 1 ? "" : "s")}";

    /// <summary>As packs write it, such as <c>14d</c>.</summary>
    public string Sign => $"{Length.ToString(CultureInfo.InvariantCulture)}{Of(Unit).Sign}";

    /// <summary>Longest period of that unit that is counted.</summary>
    public static int Most(PeriodUnit unit) => Of(unit).Most;

    /// <summary>The unit of a sign; null for any other word.</summary>
    public static PeriodUnit? UnitOf(string sign)
    {
        foreach (var unit in Units)
        {
            if (unit.Sign == sign) return unit.Unit;
        }

        return null;
    }

    /// <summary>The name of a number of that unit, such as <c>days</c>.</summary>
    public static string NameOf(PeriodUnit unit) => $"{Of(unit).One}s";

    /// <summary>Reads <c>5d</c>, or <c>0d</c>; null when it is no period.</summary>
    public static Period? Parse(string text)
    {
        var digits = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (digits <= 0 || UnitOf(text[digits..]) is not { } unit) return null;
        return int.TryParse(text.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length <= Most(unit)
            ? new(length, unit)
            : null;
    }

    /// <summary>Moves a day by months or years; the day number stays, or becomes the last of a shorter month.</summary>
    public DateOnly Move(DateOnly day, int step) => Unit switch
    {
        PeriodUnit.Month => day.AddMonths(step * Length),
        PeriodUnit.Year => day.AddYears(step * Length),
        _ => throw new InvalidOperationException($"{Text} are counted one by one."),
    };

    private static (string Sign, PeriodUnit Unit, int Most, string One) Of(PeriodUnit unit) => Units[(int)unit];
}
