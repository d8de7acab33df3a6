using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace LegalRequests.Deadlines;

/// <summary>Section <c>Deadlines</c> of the configuration: when people are told of a date, and when their supervisor is.</summary>
public sealed record DeadlineSettings : IValidatableObject
{
    public const string Section = "Deadlines";

    private const int Farthest = 90;
    private const int Most = 12;

    /// <summary>Days before the safe date on which its people are reminded, such as <c>7,3,1,0</c>; 0 is the safe date itself.</summary>
    [Required]
    public string ReminderDays { get; init; } = "7,3,1,0";

    /// <summary>So many days before the safe date the supervisor is told when nobody has opened the request; empty for never.</summary>
    [Range(0, Farthest)]
    public int? EscalateDays { get; init; } = 1;

    /// <summary>Whether the supervisor is told of every date that was missed.</summary>
    public bool EscalateWhenMissed { get; init; } = true;

    /// <summary>The days of <see cref="ReminderDays"/>, the farthest first.</summary>
    /// <exception cref="FormatException">The setting holds something else; it is validated at start.</exception>
    public IReadOnlyList<int> Days() => Read() ?? throw new FormatException("Deadlines:ReminderDays holds no list of days.");

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Read() is null)
        {
            yield return new(
                $"Deadlines:ReminderDays must be 1 to {Most} different whole numbers from 0 to {Farthest} with commas between, such as 7,3,1,0.",
                [nameof(ReminderDays)]);
        }
    }

    private List<int>? Read()
    {
        var days = new HashSet<int>();

        foreach (var word in ReminderDays.Split(',', StringSplitOptions.TrimEntries))
        {
            if (!int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var day) || day > Farthest || !days.Add(day))
            {
                return null;
            }
        }

        return days.Count <= Most ? [.. days.OrderDescending()] : null;
    }
}
