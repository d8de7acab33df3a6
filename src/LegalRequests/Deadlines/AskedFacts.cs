using LegalRequests.Deadlines.Packs;
using LegalRequests.Law;
using LegalRequests.Law.Sections;

namespace LegalRequests.Deadlines;

/// <summary>What kind of fact a pack asks for.</summary>
public enum FactKind
{
    /// <summary>Something that happened on a day.</summary>
    Event,

    /// <summary>A paper that is in hand.</summary>
    Paper,

    /// <summary>Something that holds or does not.</summary>
    Trait,
}

/// <summary>A fact that packs ask for.</summary>
/// <param name="Name">As the packs write it.</param>
/// <param name="Title">As people call it.</param>
/// <param name="AskedBy">Titles of the rules, directions and overlays for this kind of paper that need it; empty when none does.</param>
public sealed record AskedFact(FactKind Kind, string Name, string Title, IReadOnlyList<string> AskedBy);

/// <summary>Finds what the packs that speak to a request ask for beyond what every paper says.</summary>
public sealed class AskedFacts(RuleLibrary library)
{
    private const string ReceiptTitle = "receipt, when the paper came in on another day than it was served";

    /// <summary>What something in the packs needs first, then the rest; in both the packs of the request's own jurisdiction come first.</summary>
    public IReadOnlyList<AskedFact> For(RequestFacts facts)
    {
        var packs = SpeakingPacks.For(facts.Jurisdiction, library);
        var needs = packs.SelectMany(pack => NeedsOf(pack, facts)).ToLookup(need => (need.Kind, need.Name), need => need.By);
        var titles = packs.SelectMany(TitlesOf).Append((Kind: FactKind.Event, Name: FactWords.Received, Title: ReceiptTitle));
        var untitled = needs.Select(need => (need.Key.Kind, need.Key.Name, Title: need.Key.Name.Replace('_', ' ')));

        return
        [
            .. titles.Concat(untitled)
                .DistinctBy(it => (it.Kind, it.Name))
                .Select(it => new AskedFact(it.Kind, it.Name, it.Title, [.. needs[(it.Kind, it.Name)].Distinct()]))
                .OrderBy(fact => fact.AskedBy.Count == 0),
        ];
    }

    private static IEnumerable<(FactKind Kind, string Name, string By)> NeedsOf(RulePack pack, RequestFacts facts) =>
    [
        .. pack.Rules.Where(rule => MaySpeak(rule.Applies, facts)).SelectMany(OfRule),
        .. pack.Law.Directions.Where(law => MaySpeak(law.Applies, facts)).SelectMany(OfDirection),
        .. pack.Law.Overlays.Where(law => MaySpeak(law.Applies, facts)).SelectMany(law => Traits(law.Applies, law.Title)),
    ];

    private static IEnumerable<(FactKind Kind, string Name, string By)> OfRule(LegalRule rule) =>
    [
        .. Events(rule.Expression.Events.Concat(rule.WaitsFor).Append(rule.Event).OfType<string>(), rule.Title),
        .. Papers(rule.Expression.Papers, rule.Title),
        .. Traits(rule.Applies, rule.Title),
    ];

    private static IEnumerable<(FactKind Kind, string Name, string By)> OfDirection(DirectionLaw law) =>
    [
        .. Events(law.IfEvents.Concat(law.UnlessEvents), law.Title),
        .. Papers(law.IfPapers.Concat(law.UnlessPapers), law.Title),
        .. Traits(law.Applies, law.Title),
    ];

    private static IEnumerable<(FactKind Kind, string Name, string By)> Events(IEnumerable<string> names, string by) =>
        names.Except(FactWords.Events.Except([FactWords.Received])).Select(name => (FactKind.Event, name, by));

    private static IEnumerable<(FactKind Kind, string Name, string By)> Papers(IEnumerable<string> codes, string by) =>
        codes.Select(code => (FactKind.Paper, code, by));

    private static IEnumerable<(FactKind Kind, string Name, string By)> Traits(RuleScope scope, string by) =>
        scope.Traits.Concat(scope.WithoutTraits).Select(name => (FactKind.Trait, name, by));

    /// <summary>What waits for a trait may speak once it is known, so traits are left out of the question.</summary>
    private static bool MaySpeak(RuleScope scope, RequestFacts facts) =>
        (scope with { Traits = [], WithoutTraits = [] }).Covers(facts.Forum, facts.Instrument, facts.Commands, []);

    private static IEnumerable<(FactKind Kind, string Name, string Title)> TitlesOf(RulePack pack) =>
    [
        .. pack.EventTitles.Select(title => (FactKind.Event, title.Key, title.Value)),
        .. pack.PaperTitles.Select(title => (FactKind.Paper, title.Key, title.Value)),
        .. pack.TraitTitles.Select(title => (FactKind.Trait, title.Key, title.Value)),
    ];
}
