using LegalRequests.Deadlines.Packs;
using LegalRequests.Law;

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
/// <param name="AskedBy">Titles of the rules for this kind of paper that need it; empty when none of them does.</param>
public sealed record AskedFact(FactKind Kind, string Name, string Title, IReadOnlyList<string> AskedBy);

/// <summary>Finds what the packs that speak to a request ask for beyond what every paper says.</summary>
public sealed class AskedFacts(RuleLibrary library)
{
    private const string EveryRequest = "any";

    /// <summary>What some rule needs first, then the rest; each by title.</summary>
    public IReadOnlyList<AskedFact> For(RequestFacts facts)
    {
        var packs = library.Packs.Where(pack => pack.Jurisdiction == facts.Jurisdiction || pack.Jurisdiction == EveryRequest).ToList();
        var rules = packs.SelectMany(pack => pack.Rules).Where(rule => MaySpeak(rule, facts)).ToList();
        var needs = rules.SelectMany(rule => NeedsOf(rule).Select(need => (need.Kind, need.Name, Rule: rule.Title))).ToLookup(it => (it.Kind, it.Name), it => it.Rule);
        var titles = packs.SelectMany(TitlesOf).Append((FactKind.Event, FactWords.Received, "receipt, when the paper came in on another day than it was served"));

        return
        [
            .. titles.Concat(needs.Select(need => (need.Key.Kind, need.Key.Name, need.Key.Name.Replace('_', ' '))))
                .DistinctBy(it => (it.Item1, it.Item2))
                .Select(it => new AskedFact(it.Item1, it.Item2, it.Item3, [.. needs[(it.Item1, it.Item2)].Distinct()]))
                .OrderBy(fact => fact.AskedBy.Count == 0)
                .ThenBy(fact => fact.Title, StringComparer.Ordinal),
        ];
    }

    /// <summary>A rule whose traits do not hold yet may speak once they are known, so they are left out of the question.</summary>
    private static bool MaySpeak(LegalRule rule, RequestFacts facts) =>
        (rule.Applies with { Traits = [], WithoutTraits = [] }).Covers(facts.Forum, facts.Instrument, facts.Commands, []);

    private static IEnumerable<(FactKind Kind, string Name)> NeedsOf(LegalRule rule)
    {
        var events = rule.Expression.Events.Append(rule.Event).OfType<string>().Except(FactWords.Events.Except([FactWords.Received]));
        string[] papers = rule.Expression is RequiredPaper paper ? [paper.Code] : [];
        return
        [
            .. events.Select(name => (FactKind.Event, name)),
            .. papers.Select(name => (FactKind.Paper, name)),
            .. rule.Applies.Traits.Concat(rule.Applies.WithoutTraits).Select(name => (FactKind.Trait, name)),
        ];
    }

    private static IEnumerable<(FactKind Kind, string Name, string Title)> TitlesOf(RulePack pack) =>
    [
        .. pack.EventTitles.Select(title => (FactKind.Event, title.Key, title.Value)),
        .. pack.TraitTitles.Select(title => (FactKind.Trait, title.Key, title.Value)),
    ];
}
