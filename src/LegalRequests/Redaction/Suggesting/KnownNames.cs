using System.Text.RegularExpressions;

namespace LegalRequests.Redaction.Suggesting;

/// <summary>The parts of names that were found: a person named in full once is called by one name afterwards.</summary>
internal sealed partial class KnownNames
{
    private const int Shortest = 3;

    /// <summary>States that are surnames as well.</summary>
    private static readonly HashSet<string> Places = ["Washington", "Virginia", "Georgia", "Carolina", "Dakota", "Montana"];

    private readonly HashSet<string> names;
    private readonly HashSet<string> small;
    private readonly HashSet<string> capitals;

    private KnownNames(HashSet<string> names, HashSet<string> small) =>
        (this.names, this.small, capitals) = (names, small, [.. names.Select(name => name.ToUpperInvariant())]);

    /// <summary>The names and the small words, parted by blanks, each on a line.</summary>
    public string Written => $"{string.Join(' ', names.Order(StringComparer.Ordinal))}\n{string.Join(' ', small.Order(StringComparer.Ordinal))}";

    /// <param name="text">A text of one set of records.</param>
    /// <param name="finds">What is found in it where nothing else is known.</param>
    public static KnownNames Of(string text, IReadOnlyList<TextFind> finds) => new(
        [
            .. finds.Where(find => find.Kind == SuggestionKind.Person)
                .SelectMany(find => Large().Matches(text.Substring(find.Start, find.Length)))
                .Select(word => word.Value)
                .Where(IsName),
        ],
        [.. Small().Matches(text).Select(word => word.Value)]);

    /// <summary>What is known from all of them.</summary>
    public static KnownNames Together(IEnumerable<KnownNames> parts)
    {
        var (names, small) = (new HashSet<string>(), new HashSet<string>());

        foreach (var part in parts)
        {
            names.UnionWith(part.names);
            small.UnionWith(part.small);
        }

        return new KnownNames(names, small);
    }

    /// <summary>What <see cref="Written"/> gave.</summary>
    public static KnownNames Read(string written)
    {
        var lines = written.Split('\n');
        return new KnownNames([.. Words(lines[0])], [.. Words(lines[1])]);
    }

    /// <summary>Where a known name stands and nothing is found yet. A word that is also written small may only have begun a sentence.</summary>
    public IEnumerable<TextFind> In(string text, IReadOnlyList<TextFind> found, string reason)
    {
        var held = new bool[text.Length];

        foreach (var find in found)
        {
            held.AsSpan(find.Start, find.Length).Fill(true);
        }

        return from word in Large().Matches(text)
               where (names.Contains(word.Value) || capitals.Contains(word.Value)) && !small.Contains(word.Value.ToLowerInvariant())
               where !held.AsSpan(word.Index, word.Length).Contains(true)
               select new TextFind(SuggestionKind.Person, reason, word.Index, word.Length);
    }

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    // Headings are written in capitals: from them nothing is learnt.
    private static bool IsName(string word) =>
        word.Length >= Shortest && word.Any(char.IsLower) && !Places.Contains(word)
        && !PersonPatterns.IsNoPerson(word) && !NameCues.IsNoName(word) && !PersonPatterns.IsTitle(word);

    [GeneratedRegex(@"(?<![\p{L}'-])\p{Ll}[\p{L}-]+")]
    private static partial Regex Small();

    [GeneratedRegex(@"(?<![\p{L}\d@.'-])\p{Lu}[\p{L}-]+(?![\p{L}\d@-])(?!\s+(?:Street|St|Avenue|Ave|Road|Rd|County|Court|School|Hospital|Center|Inc|LLC|Clinic|House|Law|University|College)\b)")]
    private static partial Regex Large();
}
