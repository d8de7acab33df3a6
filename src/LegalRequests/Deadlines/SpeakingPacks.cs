using LegalRequests.Deadlines.Packs;
using LegalRequests.Law;

namespace LegalRequests.Deadlines;

/// <summary>A rule with all that is the same for every request.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Pack">Its pack.</param>
/// <param name="Titles">How people call what the pack names.</param>
/// <param name="Unread">The question for counsel while nobody read its source well enough; null when it computes.</param>
internal sealed record SpeakingRule(LegalRule Rule, RulePack Pack, PackTitles Titles, CounselQuestion? Unread);

/// <summary>The rules that may speak to requests of one jurisdiction: its own, then those for any.</summary>
internal sealed record SpeakingPacks(IReadOnlyList<SpeakingRule> Rules, bool HasOwn, string? Zone)
{
    public static SpeakingPacks Of(string jurisdiction, RuleLibrary library)
    {
        var packs = For(jurisdiction, library);
        var own = packs.Where(pack => pack.Jurisdiction == jurisdiction).ToList();
        return new([.. packs.SelectMany(RulesOf)], own.Count > 0, own.Select(pack => pack.Zone).FirstOrDefault(zone => zone is not null));
    }

    /// <summary>The packs themselves, in the same order.</summary>
    public static IReadOnlyList<RulePack> For(string jurisdiction, RuleLibrary library)
    {
        var own = library.Packs.Where(pack => pack.Jurisdiction == jurisdiction);
        var any = library.Packs.Where(pack => pack.Jurisdiction == FactWords.AnyJurisdiction && jurisdiction != FactWords.AnyJurisdiction);
        return [.. own, .. any];
    }

    private static IEnumerable<SpeakingRule> RulesOf(RulePack pack)
    {
        var titles = new PackTitles(pack);
        return pack.Rules.Select(rule => new SpeakingRule(rule, pack, titles, rule.Computes ? null : Unread(rule)));
    }

    private static CounselQuestion Unread(LegalRule rule) => new(
        CalculationSheet.Unconfirmed,
        rule.Id,
        $"\"{rule.Title}\" ({rule.Citation}) may set a date here, but its source is not confirmed. Read it and enter the date.");
}
