namespace LegalRequests.Law;

/// <summary>Reads which requests an entry of a pack speaks to.</summary>
internal static class ScopeSheet
{
    /// <param name="entry">The entry that holds the field <c>applies</c>.</param>
    /// <param name="traits">Traits that the pack may name.</param>
    public static RuleScope Read(Sheet entry, IReadOnlyCollection<string> traits)
    {
        if (entry.Map("applies") is not { } applies)
        {
            entry.Complain(null, "field \"applies\" is missing: which requests does the rule speak to?");
            return new([], [], []);
        }

        var scope = new RuleScope(
            Known(applies, "forum", FactWords.Forums),
            Known(applies, "instrument", FactWords.Instruments),
            Known(applies, "commands", FactWords.Commands))
        {
            Traits = Known(applies, "traits", traits),
            WithoutTraits = Known(applies, "without_traits", traits),
        };
        applies.Close();
        return scope;
    }

    /// <summary>As <see cref="Read"/>, for an entry that may speak to every request.</summary>
    public static RuleScope ReadOptional(Sheet entry, IReadOnlyCollection<string> traits) =>
        entry.Has("applies") ? Read(entry, traits) : new([], [], []);

    private static IReadOnlyList<string> Known(Sheet applies, string key, IReadOnlyCollection<string> words)
    {
        var found = applies.Words(key);

        foreach (var word in found.Except(words))
        {
            applies.Complain(key, $"unknown {key.TrimEnd('s')} \"{word}\"; the words are {string.Join(", ", words)}");
        }

        return found;
    }
}
