using System.Globalization;
using LegalRequests.Web.Widgets;

namespace LegalRequests.Web.Pages.Deadlines;

/// <summary>What sets a date that no rule computed.</summary>
public enum SetBy
{
    Court,
    Agreement,
    Agency,
}

/// <summary>What a form about a date sends.</summary>
public sealed class DeadlineInput
{
    public Guid CommandId { get; set; }

    /// <summary>A reason, an answer, how something was done.</summary>
    public string? Text { get; set; }

    public string? Title { get; set; }

    public string? Day { get; set; }

    public string? Time { get; set; }

    public string? Zone { get; set; }

    public string? By { get; set; }

    public string? Authority { get; set; }

    public string? Reason { get; set; }

    internal static Refusal NoDay { get; } =
        Refusal.OnField(nameof(Day), "deadlines.no-day", "Enter the date as month/day/year, for example 3/14/2026.");

    internal SetBy? SetBy => PostedWord.Of<SetBy>(By);

    /// <summary>Call <see cref="Faults"/> first.</summary>
    internal DateOnly ReadDay => PostedWord.DayOf(Day) ?? throw new InvalidOperationException("The day was not checked.");

    internal TimeOnly? ReadTime => TimeOnly.TryParse(Time, CultureInfo.InvariantCulture, out var time) ? time : null;

    /// <summary>All that is wrong with who sets it, the day and the time; nothing when all can be read.</summary>
    internal IEnumerable<Refusal> Faults()
    {
        if (SetBy is null)
        {
            yield return Refusal.OnField(nameof(By), "deadlines.no-source", "Choose what sets the date.");
        }

        if (PostedWord.DayOf(Day) is null)
        {
            yield return NoDay;
        }

        if (ReadTime is null && !string.IsNullOrWhiteSpace(Time))
        {
            yield return Refusal.OnField(nameof(Time), "deadlines.no-time", "Enter the time as 2:30 PM, or leave it empty.");
        }
    }
}
