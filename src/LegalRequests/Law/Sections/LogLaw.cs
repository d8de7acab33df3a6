namespace LegalRequests.Law.Sections;

/// <summary>Which list of withheld records a forum asks for.</summary>
public sealed record LogLaw(string Id, string Title, RuleScope Applies, LogKind Kind, Authority Authority) : ILawEntry
{
    /// <summary>When it is owed, as a word such as <c>with_objection</c>.</summary>
    public string? Due { get; init; }

    /// <summary>What each line says.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>What no line may say.</summary>
    public IReadOnlyList<string> Suppress { get; init; } = [];
}

/// <summary>Reads <c>logs</c>.</summary>
internal static class LogSheet
{
    public static LogLaw Read(Sheet entry, PackNames names) =>
        new(
            entry.Text("id"),
            entry.Text("title"),
            ScopeSheet.ReadOptional(entry, names.Traits),
            entry.Word("kind", PackWords.Of<LogKind>()) ?? LogKind.None,
            SectionSheet.ReadAuthority(entry, names))
        {
            Due = entry.OptionalText("due"),
            Fields = entry.Words("fields"),
            Suppress = entry.Words("suppress"),
        };
}
