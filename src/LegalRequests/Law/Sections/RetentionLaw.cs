namespace LegalRequests.Law.Sections;

/// <summary>How long something is kept.</summary>
public sealed record RetentionLaw(string Id, string Title, RuleScope Applies, string Keeps, Authority Authority) : ILawEntry
{
    /// <summary>For how many years; null when nobody read it well enough to say.</summary>
    public int? Years { get; init; }

    /// <summary>From when the years run.</summary>
    public string? From { get; init; }

    /// <summary>What holds for clients who were children.</summary>
    public string? Minors { get; init; }
}

/// <summary>Reads <c>retention</c>.</summary>
internal static class RetentionSheet
{
    public static RetentionLaw Read(Sheet entry, PackNames names) =>
        new(
            entry.Text("id"),
            entry.Text("title"),
            ScopeSheet.ReadOptional(entry, names.Traits),
            entry.Text("keeps"),
            SectionSheet.ReadAuthority(entry, names))
        {
            Years = entry.Number("years"),
            From = entry.OptionalText("from"),
            Minors = entry.OptionalText("minors"),
        };
}
