using System.Globalization;
using LegalRequests.Deadlines;
using LegalRequests.Deadlines.Counting;
using LegalRequests.Law;
using LegalRequests.Web.Widgets;

namespace LegalRequests.Web.Pages.Deadlines;

/// <summary>
/// The facts to try, as an address says them: <c>served</c>, <c>method</c>, <c>comply</c>, <c>hour</c>, and <c>e.name</c>
/// for an event. What the address does not name stays as it is known; what it names without a value counts as not known.
/// </summary>
public sealed class WhatIfQuery
{
    private const int Earliest = 1990;
    private const int Latest = 2099;
    private const string EventPrefix = "e.";

    private readonly IQueryCollection query;
    private readonly Dictionary<string, DateOnly?> days = [];
    private readonly TimeOnly? hour;
    private readonly HashSet<string> faults = [];

    public WhatIfQuery(IQueryCollection query)
    {
        this.query = query;

        foreach (var key in query.Keys.Where(key => key is "served" or "comply" || key.StartsWith(EventPrefix, StringComparison.Ordinal)))
        {
            ReadDay(key);
        }

        hour = TimeOnly.TryParse(query["hour"], CultureInfo.InvariantCulture, out var at) ? at : null;

        if (hour is null && !string.IsNullOrWhiteSpace(query["hour"]))
        {
            faults.Add("hour");
        }
    }

    /// <summary>Names of what cannot be read as a day or an hour; it stays as it is known.</summary>
    public IReadOnlyCollection<string> Faults => faults;

    /// <summary>The name under which an event stands in the address.</summary>
    public static string EventKey(string name) => EventPrefix + name;

    /// <summary>The text as typed; null when the address does not name it.</summary>
    public string? Typed(string key) => query.TryGetValue(key, out var text) ? text.ToString() : null;

    /// <summary>The facts that are known, with what is to be tried in their place.</summary>
    public RequestFacts Apply(RequestFacts known) => known with
    {
        Service = ServiceOf(known),
        ComplianceAt = ComplianceOf(known),
        ReceivedOn = days.TryGetValue(EventKey(FactWords.Received), out var received) ? received : known.ReceivedOn,
        OtherEvents = EventsOf(known),
    };

    private ServiceFact? ServiceOf(RequestFacts known)
    {
        var on = days.TryGetValue("served", out var day) ? day : known.Service?.On;
        var method = Typed("method") is { } typed ? FactWords.ServiceMethods.FirstOrDefault(word => word == typed) : known.Service?.Method;
        return on is { } served ? new(served, method) : null;
    }

    private CourtMoment? ComplianceOf(RequestFacts known)
    {
        var on = days.TryGetValue("comply", out var day) ? day : known.ComplianceAt?.Day;
        var at = query.ContainsKey("hour") ? hour : known.ComplianceAt?.Time;
        return on is { } comply ? new(comply, at) : null;
    }

    private Dictionary<string, CourtMoment> EventsOf(RequestFacts known)
    {
        var events = known.OtherEvents.ToDictionary();

        foreach (var (key, day) in days.Where(it => it.Key.StartsWith(EventPrefix, StringComparison.Ordinal)))
        {
            var name = key[EventPrefix.Length..];

            if (day is { } on && name != FactWords.Received)
            {
                events[name] = events.GetValueOrDefault(name) is { } before && before.Day == on ? before : new(on);
            }
            else
            {
                events.Remove(name);
            }
        }

        return events.OrderBy(it => it.Key, StringComparer.Ordinal).ToDictionary();
    }

    private void ReadDay(string key)
    {
        var text = query[key].ToString();
        var day = PostedWord.DayOf(text);

        if (day is { Year: < Earliest or > Latest } || (day is null && !string.IsNullOrWhiteSpace(text)))
        {
            faults.Add(key);
            return;
        }

        days[key] = day;
    }
}
