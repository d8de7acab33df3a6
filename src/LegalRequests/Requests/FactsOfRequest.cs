using LegalRequests.Deadlines;
using LegalRequests.Deadlines.Counting;
using LegalRequests.Law;
using LegalRequests.Persistence;

namespace LegalRequests.Requests;

/// <summary>Tells the rules what is known of a request, in their words.</summary>
public static class FactsOfRequest
{
    /// <summary>The facts that the dates of a request are computed from.</summary>
    /// <param name="recorded">Answers to what the rules ask beyond the paper; those that hold count.</param>
    public static RequestFacts Read(LegalRequest request, IReadOnlyCollection<RuleFact> recorded)
    {
        var hold = recorded.Where(fact => fact.Holds).ToList();
        var events = hold.Where(fact => fact is { Kind: FactKind.Event, Day: not null }).ToDictionary(fact => fact.Name, MomentOf);
        var known = TimeZoneInfo.TryFindSystemTimeZoneById(request.ComplianceZone, out var zone);

        return new RequestFacts
        {
            Jurisdiction = JurisdictionOf(request),
            Forum = Word(request.Forum),
            Instrument = Word(request.Instrument),
            Commands = CommandsOf(request),
            State = request.State.Length == 0 ? null : request.State,
            Zone = known ? request.ComplianceZone : null,
            Service = request.ServedOn is { } served ? new(served, request.ServiceMethod is { } method ? Word(method) : null) : null,
            ComplianceAt = request.ComplianceAt is { } at && zone is not null ? CourtMoment.FromInstant(at, zone) : null,
            IssuedOn = request.IssuedOn,
            ReceivedOn = events.GetValueOrDefault(FactWords.Received)?.Day,
            OtherEvents = events.Where(it => it.Key != FactWords.Received).OrderBy(it => it.Key, StringComparer.Ordinal).ToDictionary(),
            Methods = hold.Where(fact => fact.Kind == FactKind.Event && fact.Method.Length > 0)
                .OrderBy(fact => fact.Name, StringComparer.Ordinal)
                .ToDictionary(fact => fact.Name, fact => fact.Method),
            Papers = Names(hold, FactKind.Paper),
            Traits = Names(hold, FactKind.Trait),
        };
    }

    private static CourtMoment MomentOf(RuleFact fact) => new(fact.Day ?? default, fact.Time);

    // In a fixed order: two readings of the same facts must be the same text.
    private static IReadOnlyList<string> Names(IEnumerable<RuleFact> facts, FactKind kind) =>
        [.. facts.Where(fact => fact.Kind == kind).Select(fact => fact.Name).Order(StringComparer.Ordinal)];

    private static string JurisdictionOf(LegalRequest request) => request.Forum switch
    {
        Forum.FederalCivil or Forum.FederalCriminal or Forum.FederalGrandJury => FactWords.FederalCourts,
        Forum.StateCivil or Forum.StateCriminal or Forum.StateFamily => FactWords.StateJurisdiction(request.State),
        Forum.None => FactWords.AnyJurisdiction,
        _ => Word(request.Forum),
    };

    private static IReadOnlyList<string> CommandsOf(LegalRequest request)
    {
        if (request.Instrument == Instrument.TestimonySubpoena)
        {
            return [FactWords.Testimony];
        }

        return request.CommandsTestimony ? [FactWords.Production, FactWords.Testimony] : [FactWords.Production];
    }

    private static string Word(Enum value) => SnakeCase.Of(value.ToString());
}
