using LegalRequests.Deadlines.Counting;
using LegalRequests.Law;

namespace LegalRequests.Deadlines;

/// <summary>How and when a paper was served on the agency.</summary>
/// <param name="On">Day of service, in the court's zone.</param>
/// <param name="Method">A word of <see cref="FactWords.ServiceMethods"/>; null while unknown.</param>
public sealed record ServiceFact(DateOnly On, string? Method);

/// <summary>Everything about a request that a rule may ask for. Words come from <see cref="FactWords"/> and from the packs.</summary>
public sealed record RequestFacts
{
    /// <summary>Whose law sets the dates: <c>us</c> for federal courts, <c>us-ca</c> for California courts.</summary>
    public required string Jurisdiction { get; init; }

    /// <summary>A word of <see cref="FactWords.Forums"/>.</summary>
    public required string Forum { get; init; }

    /// <summary>A word of <see cref="FactWords.Instruments"/>.</summary>
    public required string Instrument { get; init; }

    /// <summary>Words of <see cref="FactWords.Commands"/>.</summary>
    public IReadOnlyList<string> Commands { get; init; } = [];

    /// <summary>Code of the federal district where compliance is required, such as <c>cand</c>.</summary>
    public string? District { get; init; }

    /// <summary>Two letters of the state where the court sits; taken from the district when null.</summary>
    public string? State { get; init; }

    /// <summary>IANA zone of the court; taken from the district when null.</summary>
    public string? Zone { get; init; }

    /// <summary>Service on the agency; null while unknown.</summary>
    public ServiceFact? Service { get; init; }

    /// <summary>When the paper demands compliance, on the court's clock; null when it does not say.</summary>
    public CourtMoment? ComplianceAt { get; init; }

    /// <summary>Day on the face of the paper.</summary>
    public DateOnly? IssuedOn { get; init; }

    /// <summary>Day the paper reached the agency, when that is not the day of service.</summary>
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>Further events that packs name, such as <c>party_notice</c>.</summary>
    public IReadOnlyDictionary<string, CourtMoment> OtherEvents { get; init; } = new Dictionary<string, CourtMoment>();

    /// <summary>How other events than the service on the agency were served, by event, in words of <see cref="FactWords.ServiceMethods"/>.</summary>
    public IReadOnlyDictionary<string, string> Methods { get; init; } = new Dictionary<string, string>();

    /// <summary>Codes of papers in hand, such as <c>order_of_judge</c>.</summary>
    public IReadOnlyList<string> Papers { get; init; } = [];

    /// <summary>Traits that packs name and that hold here, such as <c>part_two_programme</c>.</summary>
    public IReadOnlyList<string> Traits { get; init; } = [];

    /// <summary>When the event happened or will happen; null while unknown.</summary>
    public CourtMoment? When(string eventName) => eventName switch
    {
        FactWords.Service => Service is { } service ? new(service.On) : null,
        FactWords.ComplianceAt or FactWords.ReturnAt => ComplianceAt,
        FactWords.Issued => IssuedOn is { } issued ? new(issued) : null,
        FactWords.Received => (ReceivedOn ?? Service?.On) is { } received ? new(received) : null,
        _ => OtherEvents.GetValueOrDefault(eventName),
    };

    /// <summary>How the event was served; null while unknown.</summary>
    public string? MethodOf(string eventName) =>
        eventName == FactWords.Service ? Service?.Method : Methods.GetValueOrDefault(eventName);
}
