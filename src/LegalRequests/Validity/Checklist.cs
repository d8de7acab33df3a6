using LegalRequests.Deadlines;
using LegalRequests.Deadlines.Packs;
using LegalRequests.Guidance;
using LegalRequests.Law;
using LegalRequests.Law.Sections;

namespace LegalRequests.Validity;

/// <summary>The questions on the face of a paper, from the packs that speak to it.</summary>
public sealed class Checklist(RuleLibrary library)
{
    /// <summary>
    /// The questions to ask about this paper, in the order of their codes. Where a pack of the court's own jurisdiction asks
    /// under a code that a pack for every court has as well, its question stands. A question that stops a paper is asked also
    /// while nobody said whether the trait it speaks of holds: "does not apply" is an answer, silence is none.
    /// </summary>
    public IReadOnlyList<CheckLaw> For(RequestFacts facts) =>
    [
        .. new PacksThatSpeak(facts, library).Entries(law => law.Checks.Select(AskedWhileUnknown))
            .Select(entry => entry.Law)
            .DistinctBy(check => check.Code)
            .OrderBy(check => check.Code, StringComparer.Ordinal),
    ];

    private static CheckLaw AskedWhileUnknown(CheckLaw check) =>
        check.Severity == FailedCheck.Blocks ? check with { Applies = check.Applies with { Traits = [] } } : check;

    /// <summary>Whether any pack asks the questions that every court asks. Without them no paper can be called valid.</summary>
    public bool IsWhole => library.Packs.Any(pack => pack.Jurisdiction == FactWords.AnyJurisdiction && pack.Law.Checks.Count > 0);
}
