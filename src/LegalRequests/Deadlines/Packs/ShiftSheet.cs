using LegalRequests.Deadlines.Counting;
using LegalRequests.Law;

namespace LegalRequests.Deadlines.Packs;

/// <summary>Reads where holidays go when they fall on a certain day of the week, as <c>{saturday: previous, sunday: next}</c>.</summary>
internal static class ShiftSheet
{
    private static readonly Dictionary<string, HolidayShift> Words = new()
    {
        ["next"] = new(1),
        ["previous"] = new(-1),
        ["two_before"] = new(-2),
        ["maybe_next"] = new(1, IsDoubtful: true),
        ["maybe_previous"] = new(-1, IsDoubtful: true),
    };

    /// <summary>Null when the field is not there; an empty map, written <c>{}</c>, means that the day stays.</summary>
    public static Dictionary<DayOfWeek, HolidayShift>? Read(Sheet entry, string key)
    {
        if (entry.Map(key) is not { } map) return null;

        var shifts = new Dictionary<DayOfWeek, HolidayShift>();
        foreach (var day in Enum.GetValues<DayOfWeek>())
            if (map.OptionalText(day.ToString().ToLowerInvariant()) is { } word)
                if (Words.TryGetValue(word, out var shift)) shifts[day] = shift;
                else map.Complain(null, $"\"{word}\" is no shift; the words are {string.Join(", ", Words.Keys)}");

        map.Close();
        return shifts;
    }
}
