using LegalRequests.Deadlines.Packs;
using LegalRequests.Law;

namespace LegalRequests.Deadlines;

/// <summary>The packs that speak to requests of one jurisdiction: its own, then those for any.</summary>
internal sealed record SpeakingPacks(IReadOnlyList<(RulePack Pack, PackTitles Titles)> Packs, bool HasOwn, string? Zone)
{
    public static SpeakingPacks Of(string jurisdiction, RuleLibrary library)
    {
        var own = library.Packs.Where(pack => pack.Jurisdiction == jurisdiction).ToList();
        var any = library.Packs.Where(pack => pack.Jurisdiction == FactWords.AnyJurisdiction && jurisdiction != FactWords.AnyJurisdiction);
        return new(
            [.. own.Concat(any).Select(pack => (pack, new PackTitles(pack)))],
            own.Count > 0,
            own.Select(pack => pack.Zone).FirstOrDefault(zone => zone is not null));
    }
}
