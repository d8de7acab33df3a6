using LegalRequests.Deadlines;
using LegalRequests.Deadlines.Counting;
using LegalRequests.Law;
using LegalRequests.Persistence;

namespace LegalRequests.Requests;

/// <summary>Tells the rules what is known of a request, in their words.</summary>
public static class FactsOfRequest
{
    /// <summary>The facts that the dates of a request are computed from.</summary>
    public static RequestFacts Read(LegalRequest request)
    {
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
        };
    }

    private static string JurisdictionOf(LegalRequest request) => request.Forum switch
    {
        Forum.FederalCivil or Forum.FederalCriminal or Forum.FederalGrandJury => "us",
        Forum.StateCivil or Forum.StateCriminal => $"us-{request.State.ToLowerInvariant()}",
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
