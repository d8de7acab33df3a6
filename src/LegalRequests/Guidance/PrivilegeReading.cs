using LegalRequests.Deadlines;
using LegalRequests.Law;
using LegalRequests.Law.Sections;

namespace LegalRequests.Guidance;

/// <summary>Which privileges can matter in a forum, and which of them are claimed.</summary>
internal static class PrivilegeReading
{
    /// <summary>
    /// A federal court applies federal common law to federal questions and in criminal cases, and the state's law where that
    /// gives the rule of decision (Fed. R. Evid. 501). While nobody said which claim it is, both are offered and counsel chooses.
    /// </summary>
    public static IReadOnlyList<SpokenPrivilege> Of(PacksThatSpeak packs, RequestFacts facts, IReadOnlyList<SpokenDirection> spoken)
    {
        var stateGoverns = StateLawGoverns(facts);
        var claimed = spoken.Where(direction => direction.InForce).SelectMany(direction => direction.Law.Claims).ToHashSet();
        claimed.UnionWith(ClaimsOfState(packs, facts));

        return
        [
            .. packs.Entries(packs.Own, law => law.Privileges).Select(entry => Read(entry, !stateGoverns)),
            .. packs.Entries(packs.StateOfCourt, law => law.Privileges).Select(entry => Read(entry, stateGoverns)),
            .. packs.Entries(packs.Everywhere, law => law.Privileges).Select(entry => Read(entry, true)),
        ];

        SpokenPrivilege Read(FromPack<PrivilegeLaw> entry, bool? governs) =>
            new(entry, claimed.Contains(entry.Law.Id) && governs != false, governs, Reaches(entry.Law.Proceedings, facts.Forum));
    }

    /// <summary>For a federal court: true when the state's law of privilege governs, false when federal law does, null when unknown.</summary>
    private static bool? StateLawGoverns(RequestFacts facts)
    {
        if (facts.Jurisdiction != FactWords.FederalCourts || facts.Forum != FactWords.FederalCivil) return false;
        return (facts.Traits.Contains(FactWords.Diversity), facts.Traits.Contains(FactWords.FederalQuestion)) switch
        {
            (true, false) => true,
            (false, true) => false,
            _ => null,
        };
    }

    /// <summary>What the state's own directions claim, read as if its court asked.</summary>
    private static IEnumerable<string> ClaimsOfState(PacksThatSpeak packs, RequestFacts facts)
    {
        var asked = facts with { Forum = FactWords.StateCivil };
        return from pack in packs.StateOfCourt
               from law in pack.Law.Directions
               where law.Claims.Count > 0 && law.Authority.Sure
               where law.Applies.Covers(asked.Forum, asked.Instrument, asked.Commands, asked.Traits)
               where DirectionReading.Speaks(law, asked, new Calculation([], []))
               from claim in law.Claims
               select claim;
    }

    private static bool Reaches(IReadOnlyList<string> proceedings, string forum)
    {
        var proceeding = forum switch
        {
            FactWords.FederalCivil or FactWords.StateCivil or FactWords.StateFamily => "civil",
            FactWords.FederalCriminal or FactWords.StateCriminal => "criminal",
            FactWords.FederalGrandJury => "grand_jury",
            FactWords.Agency => "administrative",
            _ => null,
        };

        return proceeding is not null && (proceedings.Count == 0 || proceedings.Contains(proceeding));
    }
}
