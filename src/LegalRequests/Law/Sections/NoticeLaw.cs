namespace LegalRequests.Law.Sections;

/// <summary>Whose duty it is to tell the client.</summary>
public enum NoticeDuty
{
    /// <summary>The agency's.</summary>
    Ours,

    /// <summary>The one who asks for the records.</summary>
    Requester,

    /// <summary>The one who asks the court for an order.</summary>
    Applicant,

    /// <summary>Nobody's.</summary>
    None,
}

/// <summary>A rule about telling people of a request.</summary>
public sealed record NoticeLaw(string Id, string Title, RuleScope Applies, NoticeDuty Duty, Authority Authority) : ILawEntry
{
    /// <summary>When, as a word such as <c>before_release</c>.</summary>
    public required string When { get; init; }

    /// <summary>Who is told; null when the law does not say.</summary>
    public string? Recipients { get; init; }

    /// <summary>Who must not be told, or not in which way.</summary>
    public string? Forbidden { get; init; }

    /// <summary>What the notice says, and what it must not.</summary>
    public IReadOnlyList<string> Contents { get; init; } = [];
}

/// <summary>Reads <c>notice</c>.</summary>
internal static class NoticeSheet
{
    public static NoticeLaw Read(Sheet entry, PackNames names) =>
        new(
            entry.Text("id"),
            entry.Text("title"),
            ScopeSheet.ReadOptional(entry, names.Traits),
            entry.Word("duty", PackWords.Of<NoticeDuty>()) ?? NoticeDuty.Ours,
            SectionSheet.ReadAuthority(entry, names))
        {
            When = entry.Text("when"),
            Recipients = entry.OptionalText("recipients"),
            Forbidden = entry.OptionalText("forbidden"),
            Contents = entry.Words("contents"),
        };
}
