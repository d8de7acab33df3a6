using LegalRequests.Deadlines.Counting;
using LegalRequests.Law;

namespace LegalRequests.Deadlines.Packs;

/// <summary>The names that packs gave to events, traits and papers.</summary>
public sealed record FactNames(IReadOnlyCollection<string> Events, IReadOnlyCollection<string> Traits, IReadOnlyCollection<string> Papers);

/// <summary>Reads facts: those of a worked example in a pack, and those of a file of their own.</summary>
internal static class FactSheet
{
    /// <param name="sheet">The mapping that holds the facts.</param>
    /// <param name="unless">What holds where the sheet is silent.</param>
    /// <param name="names">Names that may occur; null when any may.</param>
    public static RequestFacts Read(Sheet sheet, RequestFacts unless, FactNames? names)
    {
        var facts = unless with
        {
            Jurisdiction = sheet.OptionalText("jurisdiction") ?? unless.Jurisdiction,
            Forum = One(sheet, "forum", FactWords.Forums) ?? unless.Forum,
            Instrument = One(sheet, "instrument", FactWords.Instruments) ?? unless.Instrument,
            Commands = sheet.Has("commands") ? Known(sheet, "commands", FactWords.Commands) : unless.Commands,
            District = sheet.OptionalText("district"),
            State = State(sheet),
            Zone = sheet.OptionalText("zone"),
            Service = ReadService(sheet),
            ComplianceAt = Moment(sheet, "compliance_at"),
            IssuedOn = sheet.Day("issued"),
            ReceivedOn = sheet.Day("received"),
            Papers = sheet.Has("papers") ? Known(sheet, "papers", names?.Papers) : unless.Papers,
            Traits = sheet.Has("traits") ? Known(sheet, "traits", names?.Traits) : unless.Traits,
            OtherEvents = ReadEvents(sheet.Map("events"), names?.Events),
            Methods = ReadMethods(sheet.Map("methods"), names?.Events),
        };
        sheet.Close();
        return facts;
    }

    /// <summary>Reads a day, or a day and a time.</summary>
    public static CourtMoment? Moment(Sheet? sheet, string key)
    {
        if (sheet?.OptionalText(key) is not { } text) return null;
        if (CourtMoment.Parse(text) is { } moment) return moment;
        sheet.Complain(key, $"field \"{key}\" must be a date such as 2026-07-31 or a time such as 2026-07-31 10:00, not \"{text}\"");
        return null;
    }

    private static string? State(Sheet sheet)
    {
        if (sheet.OptionalText("state") is not { } state) return null;
        if (state.Length != 2 || !state.All(char.IsAsciiLetter)) sheet.Complain("state", $"field \"state\" must be two letters such as NY, not \"{state}\"");
        return state;
    }

    private static ServiceFact? ReadService(Sheet sheet)
    {
        if (sheet.IsMap("service") && sheet.Map("service") is { } service)
        {
            var day = service.Day("on");
            var method = One(service, "method", FactWords.ServiceMethods);
            if (!service.Has("on")) service.Complain(null, "field \"on\" is missing: on which day was it served?");
            service.Close();
            return day is { } on ? new(on, method) : null;
        }

        var way = One(sheet, "method", FactWords.ServiceMethods);
        return sheet.Day("service") is { } served ? new(served, way) : null;
    }

    private static Dictionary<string, CourtMoment> ReadEvents(Sheet? events, IReadOnlyCollection<string>? known)
    {
        var read = new Dictionary<string, CourtMoment>();
        foreach (var key in events?.Keys ?? [])
        {
            if (FactWords.Events.Contains(key)) events?.Complain(key, $"\"{key}\" has a field of its own; write it beside \"events\"");
            Check(events, key, key, known, "event");
            if (Moment(events, key) is { } moment) read[key] = moment;
        }

        return read;
    }

    private static Dictionary<string, string> ReadMethods(Sheet? methods, IReadOnlyCollection<string>? known)
    {
        var read = new Dictionary<string, string>();
        foreach (var key in methods?.Keys ?? [])
        {
            if (FactWords.Events.Contains(key)) methods?.Complain(key, $"\"{key}\" has its method beside it, as in service: {{on: 2026-07-03, method: mail}}");
            Check(methods, key, key, known, "event");
            if (methods?.OptionalText(key) is not { } method) continue;
            Check(methods, key, method, FactWords.ServiceMethods, "method");
            read[key] = method;
        }

        return read;
    }

    private static string? One(Sheet sheet, string key, IReadOnlyCollection<string> known)
    {
        var word = sheet.OptionalText(key);
        if (word is not null) Check(sheet, key, word, known, key);
        return word;
    }

    private static IReadOnlyList<string> Known(Sheet sheet, string key, IReadOnlyCollection<string>? known)
    {
        var words = sheet.Words(key);
        foreach (var word in words) Check(sheet, key, word, known, key.TrimEnd('s'));

        return words;
    }

    private static void Check(Sheet? sheet, string key, string word, IReadOnlyCollection<string>? known, string what)
    {
        if (known is null || known.Contains(word)) return;
        sheet?.Complain(key, $"unknown {what} \"{word}\"; the words are {string.Join(", ", known)}");
    }
}
