using System.Collections.Immutable;
using System.Text.Json;

namespace LegalRequests.Workflows;

/// <summary>Where one running workflow stands. Immutable; the same answers always lead to the same state.</summary>
public sealed record FlowState
{
    /// <summary>How often each step was entered.</summary>
    public ImmutableSortedDictionary<string, int> Visits { get; init; } =
        ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    /// <summary>The steps that wait for an answer or a date, each with the number of its present visit.</summary>
    public ImmutableSortedDictionary<string, int> Open { get; init; } =
        ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    /// <summary>The connections on which a join has something waiting, as <c>from|port|join</c>.</summary>
    public ImmutableSortedSet<string> Arrived { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>An end was reached.</summary>
    public bool Finished { get; init; }

    /// <summary>The state before the first step.</summary>
    public static FlowState New { get; } = new();

    /// <summary>Canonical JSON: equal states give equal text.</summary>
    public string ToJson() => JsonSerializer.Serialize(new Written(Visits, Open, Arrived, Finished));

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="JsonException">The text is not a state.</exception>
    public static FlowState FromJson(string json)
    {
        var written = JsonSerializer.Deserialize<Written>(json) ?? throw new JsonException("A workflow state may not be null.");
        return new()
        {
            Visits = written.Visits.ToImmutableSortedDictionary(StringComparer.Ordinal),
            Open = written.Open.ToImmutableSortedDictionary(StringComparer.Ordinal),
            Arrived = written.Arrived.ToImmutableSortedSet(StringComparer.Ordinal),
            Finished = written.Finished,
        };
    }

    private sealed record Written(
        IReadOnlyDictionary<string, int> Visits,
        IReadOnlyDictionary<string, int> Open,
        IReadOnlyCollection<string> Arrived,
        bool Finished);
}
