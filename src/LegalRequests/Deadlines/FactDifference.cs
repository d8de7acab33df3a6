using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using LegalRequests.Deadlines.Counting;

namespace LegalRequests.Deadlines;

/// <summary>One fact that is not what it was.</summary>
/// <param name="Name">As in <see cref="RequestFacts"/>: <c>service</c>, <c>otherEvents.party_notice</c>, <c>traits.lcsw</c>.</param>
/// <param name="Old">In words; null when it was not known.</param>
/// <param name="New">In words; null when it is not known any more.</param>
public sealed record FactChange(string Name, string? Old, string? New);

/// <summary>What changed between the facts that two dates were computed from.</summary>
public static class FactDifference
{
    /// <summary>The same for facts that are not written down.</summary>
    public static IReadOnlyList<FactChange> Between(RequestFacts before, RequestFacts after) =>
        Between(JsonSerializer.Serialize(before, Deadline.Json), JsonSerializer.Serialize(after, Deadline.Json));

    /// <param name="before">A <see cref="RequestFacts"/> as JSON; <c>{}</c> for none.</param>
    /// <param name="after">The same, later.</param>
    public static IReadOnlyList<FactChange> Between(string before, string after)
    {
        var (old, now) = (Read(before), Read(after));

        return
        [
            .. old.Keys.Union(now.Keys).Order(StringComparer.Ordinal)
                .Select(name => new FactChange(name, old.GetValueOrDefault(name), now.GetValueOrDefault(name)))
                .Where(change => change.Old != change.New),
        ];
    }

    private static Dictionary<string, string> Read(string json)
    {
        var facts = JsonNode.Parse(json)?.AsObject() ?? [];
        return facts.SelectMany(fact => Texts(fact.Key, fact.Value)).ToDictionary(fact => fact.Name, fact => fact.Text);
    }

    private static IEnumerable<(string Name, string Text)> Texts(string name, JsonNode? value) => value switch
    {
        null => [],
        JsonArray words => words.Select(word => ($"{name}.{word}", "yes")),
        JsonObject moment when moment["day"] is { } day => [(name, Moment(day, moment["time"]))],
        JsonObject service when service["on"] is { } day => [(name, service["method"] is { } method ? $"{Moment(day, null)}, {method}" : Moment(day, null))],
        JsonObject several => several.SelectMany(one => Texts($"{name}.{one.Key}", one.Value)),
        _ when value.GetValueKind() == JsonValueKind.String && IsDay(value.ToString(), out var day) => [(name, day.Written())],
        _ => [(name, value.ToString())],
    };

    private static string Moment(JsonNode day, JsonNode? time)
    {
        var on = DateOnly.Parse(day.ToString(), CultureInfo.InvariantCulture);
        return new CourtMoment(on, time is null ? null : TimeOnly.Parse(time.ToString(), CultureInfo.InvariantCulture)).ToString();
    }

    private static bool IsDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
