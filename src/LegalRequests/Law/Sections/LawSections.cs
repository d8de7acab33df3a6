namespace LegalRequests.Law.Sections;

/// <summary>An entry of a pack: whom it speaks to and what it stands on.</summary>
public interface ILawEntry
{
    /// <summary>Which requests it speaks to.</summary>
    RuleScope Applies { get; }

    /// <summary>What it stands on.</summary>
    Authority Authority { get; }
}

/// <summary>The law of one pack that is not a date.</summary>
public sealed record LawSections
{
    /// <summary>A pack without any.</summary>
    public static LawSections None { get; } = new();

    /// <summary>What each kind of paper compels.</summary>
    public IReadOnlyList<InstrumentLaw> Instruments { get; init; } = [];

    /// <summary>Questions on the face of a paper.</summary>
    public IReadOnlyList<CheckLaw> Checks { get; init; } = [];

    /// <summary>Privileges of the jurisdiction.</summary>
    public IReadOnlyList<PrivilegeLaw> Privileges { get; init; } = [];

    /// <summary>Laws that guard a page.</summary>
    public IReadOnlyList<OverlayLaw> Overlays { get; init; } = [];

    /// <summary>Who is told, and who must not be.</summary>
    public IReadOnlyList<NoticeLaw> Notices { get; init; } = [];

    /// <summary>Which log of withheld records is owed.</summary>
    public IReadOnlyList<LogLaw> Logs { get; init; } = [];

    /// <summary>What the custodian certifies.</summary>
    public IReadOnlyList<CertificateLaw> Certificates { get; init; } = [];

    /// <summary>How long files are kept.</summary>
    public IReadOnlyList<RetentionLaw> Retention { get; init; } = [];

    /// <summary>What the law directs.</summary>
    public IReadOnlyList<DirectionLaw> Directions { get; init; } = [];

    /// <summary>Beginnings of words, in lower case, that must not stand in a description which the other side reads.</summary>
    public IReadOnlyList<string> LogForbiddenWords { get; init; } = [];

    /// <summary>Whether the pack says anything here.</summary>
    public bool Any =>
        Instruments.Count + Checks.Count + Privileges.Count + Overlays.Count + Notices.Count + Logs.Count + Certificates.Count
        + Retention.Count + Directions.Count > 0;
}
