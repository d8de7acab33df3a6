using LegalRequests.Deadlines;
using LegalRequests.Deadlines.Packs;
using LegalRequests.Law;
using LegalRequests.Law.Sections;

namespace LegalRequests.Guidance;

/// <summary>The packs whose law can matter to one request.</summary>
public sealed class PacksThatSpeak
{
    private readonly RequestFacts facts;
    private readonly RuleLibrary library;

    /// <param name="facts">What is known of the request.</param>
    /// <param name="library">All packs.</param>
    public PacksThatSpeak(RequestFacts facts, RuleLibrary library)
    {
        this.facts = facts;
        this.library = library;
        Own = Of(facts.Jurisdiction);
        Everywhere = facts.Jurisdiction == FactWords.AnyJurisdiction ? [] : Of(FactWords.AnyJurisdiction);
        StateOfCourt = facts.Jurisdiction == FactWords.FederalCourts && State is { } state ? Of(FactWords.StateJurisdiction(state)) : [];
    }

    /// <summary>Packs of the request's own jurisdiction.</summary>
    public IReadOnlyList<RulePack> Own { get; }

    /// <summary>Packs that speak to every request.</summary>
    public IReadOnlyList<RulePack> Everywhere { get; }

    /// <summary>Packs of the state where a federal court sits: of these only the privileges can matter.</summary>
    public IReadOnlyList<RulePack> StateOfCourt { get; }

    /// <summary>The entries of a section that speak to the request, those of its own jurisdiction first.</summary>
    public IReadOnlyList<FromPack<T>> Entries<T>(Func<LawSections, IEnumerable<T>> section) where T : ILawEntry =>
        [.. Entries(Own, section), .. Entries(Everywhere, section)];

    /// <summary>The entries of a section of some packs that speak to the request.</summary>
    public IEnumerable<FromPack<T>> Entries<T>(IEnumerable<RulePack> packs, Func<LawSections, IEnumerable<T>> section) where T : ILawEntry =>
        from pack in packs
        from law in section(pack.Law)
        where law.Applies.Covers(facts.Forum, facts.Instrument, facts.Commands, facts.Traits) && law.Authority.HoldsOn(facts.Service?.On ?? facts.ComplianceAt?.Day)
        select new FromPack<T>(law, pack);

    private string? State => string.IsNullOrEmpty(facts.State)
        ? facts.District is { } code && library.Districts.TryGetValue(code, out var district) ? district.State : null
        : facts.State;

    private List<RulePack> Of(string jurisdiction) => [.. library.Packs.Where(pack => pack.Jurisdiction == jurisdiction)];
}
