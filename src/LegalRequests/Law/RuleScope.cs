namespace LegalRequests.Law;

/// <summary>Which requests a rule speaks to, in words of <see cref="FactWords"/>; an empty list means any.</summary>
public sealed record RuleScope(IReadOnlyList<string> Forums, IReadOnlyList<string> Instruments, IReadOnlyList<string> Commands)
{
    /// <summary>Traits of which every one must hold, such as <c>part_two_programme</c>; named by the packs.</summary>
    public IReadOnlyList<string> Traits { get; init; } = [];

    /// <summary>Traits of which none may hold.</summary>
    public IReadOnlyList<string> WithoutTraits { get; init; } = [];

    /// <summary>Whether the rule speaks to a paper of this kind.</summary>
    public bool Covers(string forum, string instrument, IReadOnlyList<string> commands, IReadOnlyList<string> traits) =>
        Names(Forums, forum)
        && Names(Instruments, instrument)
        && (Commands.Count == 0 || CountOf(commands, Commands) > 0)
        && CountOf(Traits, traits) == Traits.Count
        && CountOf(WithoutTraits, traits) == 0;

    private static bool Names(IReadOnlyList<string> words, string word) => words.Count == 0 || words.Contains(word);

    private static int CountOf(IReadOnlyList<string> words, IReadOnlyList<string> among)
    {
        var found = 0;
        for (var at = 0; at < words.Count; at++)
        {
            if (among.Contains(words[at])) found++;
        }

        return found;
    }
}
