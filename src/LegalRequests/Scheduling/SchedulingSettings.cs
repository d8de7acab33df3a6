using System.ComponentModel.DataAnnotations;

namespace LegalRequests.Scheduling;

/// <summary>Section <c>Scheduling</c> of the configuration.</summary>
public sealed record SchedulingSettings : IValidatableObject
{
    public const string Section = "Scheduling";

    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>How often a machine of a cluster says that it is alive. The sweeps of one that died go on within four times this.</summary>
    [Range(1, 60)]
    public int CheckinSeconds { get; init; } = 5;

    /// <summary>How often sweeps are started, by their names, where it is not the product's own pace.</summary>
    public Dictionary<string, TimeSpan> Every { get; init; } = [];

    internal TimeSpan Checkin => TimeSpan.FromSeconds(CheckinSeconds);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Every.Where(pace => pace.Value < Shortest || pace.Value > Longest)
            .Select(pace => new ValidationResult($"Scheduling:Every:{pace.Key} must be from 00:00:01 to 1.00:00:00.", [nameof(Every)]));
}
