using LegalRequests.Deadlines.Packs;
using LegalRequests.Law;

namespace LegalRequests.Deadlines;

/// <summary>How people call the events and papers of a pack.</summary>
internal sealed class PackTitles(RulePack pack)
{
    private static readonly Dictionary<string, string> BuiltIn = new()
    {
        [FactWords.Service] = "service",
        [FactWords.Issued] = "the date of issue",
        [FactWords.Received] = "receipt",
        [FactWords.ComplianceAt] = "the time for compliance",
        [FactWords.ReturnAt] = "the return",
    };

    /// <summary>Pack and version, as dates name it.</summary>
    public string Stamp { get; } = $"{pack.Id} {pack.Version}";

    public string OfEvent(string name) => BuiltIn.GetValueOrDefault(name) ?? pack.EventTitles.GetValueOrDefault(name) ?? name;

    public string OfPaper(string code) => pack.PaperTitles.GetValueOrDefault(code) ?? code;
}
