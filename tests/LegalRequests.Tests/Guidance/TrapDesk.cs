using LegalRequests.Deadlines;
using LegalRequests.Deadlines.Counting;
using LegalRequests.Guidance;
using LegalRequests.Law;
using LegalRequests.Law.Sections;
using static LegalRequests.Tests.Deadlines.FederalRules;

namespace LegalRequests.Tests.Guidance;

/// <summary>A request read with the packs that ship, as the product reads it.</summary>
internal sealed record TrapReading(Calculation Dates, LegalGuidance Law)
{
    public ComputedDeadline this[string rule] => Dates.Deadlines.Single(deadline => deadline.RuleId == rule);

    /// <summary>Whether the direction speaks and is in force.</summary>
    public bool Directs(string id) => Law.InForce.Any(direction => direction.Id == id);

    public bool AsksCounselOn(string subject) => Law.Questions.Any(question => question.Subject == subject);

    public SpokenOverlay Overlay(string id) => Law.Overlays.First(overlay => overlay.Law.Id == id);

    public PrivilegeLaw Privilege(string id) => Law.Privileges.Single(privilege => privilege.Law.Id == id).Law;
}

/// <summary>Where the traps of the law are set.</summary>
internal static class TrapDesk
{
    /// <summary>Name of the trait that says which trap a test is for, in the words of the list of traps.</summary>
    public const string Trap = "trap";

    public static TrapReading Read(this RequestFacts facts, DateOnly? today = null)
    {
        var dates = Calculator.Compute(facts);
        return new(dates, new LawReader(Library).Read(facts, dates, today));
    }

    /// <summary>An attorney's subpoena for records of a state's civil court.</summary>
    public static RequestFacts Civil(string state, string served, string? compliance = null) => new()
    {
        State = state,
        Jurisdiction = FactWords.StateJurisdiction(state),
        Forum = FactWords.StateCivil,
        Instrument = FactWords.CivilSubpoena,
        Commands = [FactWords.Production],
        Service = new ServiceFact(Day(served), "personal"),
        ComplianceAt = compliance is null ? null : CourtMoment.Parse(compliance),
    };

    public static RequestFacts Holding(this RequestFacts facts, params string[] papers) => facts with { Papers = papers };

    public static RequestFacts Being(this RequestFacts facts, params string[] traits) => facts with { Traits = traits };

    /// <summary>The same facts with one more event, and the way in which it was served.</summary>
    public static RequestFacts After(this RequestFacts facts, string happened, string day, string way = "personal") => facts with
    {
        OtherEvents = facts.OtherEvents.Append(new(happened, new CourtMoment(Day(day)))).ToDictionary(),
        Methods = facts.Methods.Append(new(happened, way)).ToDictionary(),
    };
}
