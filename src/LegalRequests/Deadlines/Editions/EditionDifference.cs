namespace LegalRequests.Deadlines.Editions;

public enum EntryNews
{
    Added,
    Removed,
    Changed,
}

/// <summary>One field that is not what it was.</summary>
/// <param name="Old">Null when the field was not there.</param>
/// <param name="New">Null when it is not there any more.</param>
public sealed record FieldDifference(string Name, string? Old, string? New);

/// <summary>One entry that two versions of a file do not have alike.</summary>
/// <param name="Fields">What differs; for an added or removed entry all it says.</param>
public sealed record EntryDifference(string Section, string EntryId, string Title, EntryNews News, IReadOnlyList<FieldDifference> Fields)
{
    /// <summary>The entry's own words are the same, but how its days are counted changed.</summary>
    public bool OnlyCounting => News == EntryNews.Changed && Fields.Count == 0;
}

/// <summary>What differs between two versions of a rule file, entry by entry, whatever its sections are called.</summary>
public static class EditionDifference
{
    /// <param name="before">Null when there was no version before.</param>
    /// <param name="after">The later version.</param>
    public static IReadOnlyList<EntryDifference> Between(RuleFileText? before, RuleFileText after)
    {
        var old = (before?.Entries ?? []).ToDictionary(entry => (entry.Section, entry.Id));
        var now = after.Entries.ToDictionary(entry => (entry.Section, entry.Id));

        return
        [
            .. after.Entries.Where(entry => !old.TryGetValue((entry.Section, entry.Id), out var was) || was.Sha256 != entry.Sha256)
                .Select(entry => old.TryGetValue((entry.Section, entry.Id), out var was) ? Changed(was, entry) : Whole(entry, EntryNews.Added)),
            .. (before?.Entries ?? []).Where(entry => !now.ContainsKey((entry.Section, entry.Id))).Select(entry => Whole(entry, EntryNews.Removed)),
        ];
    }

    private static EntryDifference Changed(RuleEntry was, RuleEntry entry)
    {
        var (old, now) = (Texts(was), Texts(entry));

        return new(entry.Section, entry.Id, entry.Title, EntryNews.Changed,
        [
            .. entry.Fields.Select(field => field.Name).Union(was.Fields.Select(field => field.Name))
                .Select(name => new FieldDifference(name, old.GetValueOrDefault(name), now.GetValueOrDefault(name)))
                .Where(difference => difference.Old != difference.New),
        ]);
    }

    private static EntryDifference Whole(RuleEntry entry, EntryNews news) => new(
        entry.Section, entry.Id, entry.Title, news,
        [.. entry.Fields.Select(field => new FieldDifference(field.Name, news == EntryNews.Removed ? field.Text : null, news == EntryNews.Added ? field.Text : null))]);

    private static Dictionary<string, string> Texts(RuleEntry entry) =>
        entry.Fields.GroupBy(field => field.Name).ToDictionary(same => same.Key, same => string.Join("; ", same.Select(field => field.Text)));
}
