using System.Collections.Concurrent;
using LegalRequests.Deadlines.Editions;

namespace LegalRequests.RuleChanges;

/// <summary>Keeps what came of the examples: the texts of editions never change, so each set of them is worked once a process.</summary>
public sealed class PackTrials
{
    private const int MostKept = 8;

    private readonly ConcurrentDictionary<string, Lazy<PackTrial>> kept = new();

    internal PackTrial Of(ShelfContents contents)
    {
        if (kept.Count >= MostKept)
        {
            kept.Clear();
        }

        var key = string.Join(' ', contents.Files.Select(file => file.EditionId).Order());
        return kept.GetOrAdd(key, _ => new Lazy<PackTrial>(() => PackTrial.Of(contents))).Value;
    }
}
