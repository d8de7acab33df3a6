namespace LegalRequests.Law.Sections;

/// <summary>What a direction does to a release.</summary>
public enum DirectionEffect
{
    /// <summary>Nothing may be disclosed.</summary>
    Block,

    /// <summary>Nothing may leave until something is settled.</summary>
    Hold,

    /// <summary>The law permits it; every other condition stays.</summary>
    Allow,

    /// <summary>Good to know.</summary>
    Note,
}

/// <summary>Which letter answers.</summary>
public enum AnswerLetter
{
    /// <summary>None.</summary>
    None,

    /// <summary>Written objections.</summary>
    Objection,

    /// <summary>A letter that neither confirms nor denies that there are records.</summary>
    NonAcknowledging,

    /// <summary>A refusal that says how the defect is cured.</summary>
    RefusalCure,

    /// <summary>The file for counsel, who moves the court.</summary>
    MotionReferral,
}

/// <summary>Who must act.</summary>
public enum ActingRole
{
    /// <summary>The agency's lawyer.</summary>
    Counsel,

    /// <summary>The client's social worker.</summary>
    SocialWorker,

    /// <summary>The staff who answer legal requests.</summary>
    LegalStaff,
}

/// <summary>What the law directs for some requests, with its conditions.</summary>
/// <param name="Says">One sentence that a person can act on.</param>
public sealed record DirectionLaw(string Id, string Title, RuleScope Applies, DirectionEffect Effect, string Says, Authority Authority) : ILawEntry
{
    /// <summary>Papers of which one in hand silences it.</summary>
    public IReadOnlyList<string> UnlessPapers { get; init; } = [];

    /// <summary>Papers that must all be in hand.</summary>
    public IReadOnlyList<string> IfPapers { get; init; } = [];

    /// <summary>Rules of the pack of which one must have found a defect.</summary>
    public IReadOnlyList<string> IfDefect { get; init; } = [];

    /// <summary>Events of which one must be known.</summary>
    public IReadOnlyList<string> IfEvents { get; init; } = [];

    /// <summary>Events of which one, when known, silences it.</summary>
    public IReadOnlyList<string> UnlessEvents { get; init; } = [];

    /// <summary>Which letter answers; null when the direction does not say.</summary>
    public AnswerLetter? Letter { get; init; }

    /// <summary>Which log may be served; null when the direction does not say.</summary>
    public LogKind? Log { get; init; }

    /// <summary>Who acts; null when the direction does not say.</summary>
    public ActingRole? Who { get; init; }

    /// <summary>Ids of the privileges of the pack to claim for the client.</summary>
    public IReadOnlyList<string> Claims { get; init; } = [];

    /// <summary>Worked examples, not yet read: facts are words of a later folder.</summary>
    internal IReadOnlyList<Sheet> TestSheets { get; init; } = [];
}

/// <summary>Reads <c>directions</c>.</summary>
internal static class DirectionSheet
{
    public static DirectionLaw Read(Sheet entry, PackNames names, IReadOnlyCollection<string> claims) =>
        new(
            entry.Text("id"),
            entry.Text("title"),
            ScopeSheet.Read(entry, names.Traits),
            entry.Word("effect", PackWords.Of<DirectionEffect>()) ?? DirectionEffect.Block,
            entry.Text("says"),
            SectionSheet.ReadAuthority(entry, names))
        {
            UnlessPapers = SectionSheet.KnownWords(entry, "unless_papers", names.Papers),
            IfPapers = SectionSheet.KnownWords(entry, "if_papers", names.Papers),
            IfDefect = SectionSheet.KnownWords(entry, "if_defect", names.Rules),
            IfEvents = SectionSheet.KnownWords(entry, "if_events", names.Events),
            UnlessEvents = SectionSheet.KnownWords(entry, "unless_events", names.Events),
            Letter = entry.Word("letter", PackWords.Of<AnswerLetter>(), required: false),
            Log = entry.Word("log", PackWords.Of<LogKind>(), required: false),
            Who = entry.Word("who", PackWords.Of<ActingRole>(), required: false),
            Claims = SectionSheet.KnownWords(entry, "claims", claims),
            TestSheets = entry.Maps("tests"),
        };
}
