using LegalRequests.Deadlines;
using LegalRequests.Deadlines.Packs;
using LegalRequests.Law.Sections;

namespace LegalRequests.Guidance;

/// <summary>Where a request stands before the law. Only what the packs say in so many words loosens anything.</summary>
public enum Standing
{
    /// <summary>A law forbids disclosure as things are.</summary>
    Blocked,

    /// <summary>Something must be settled first.</summary>
    Hold,

    /// <summary>A lawyer must decide; also where nothing speaks.</summary>
    AskCounsel,

    /// <summary>A law permits disclosure and none speaks against it. Every gate of a release is asked all the same.</summary>
    MayProceed,
}

/// <summary>Why it stands so.</summary>
/// <param name="Source">Id of the direction, rule or overlay; empty when nothing speaks.</param>
/// <param name="Says">A sentence a person can act on.</param>
/// <param name="Citation">The law; empty when nothing speaks.</param>
public sealed record StandingReason(Standing Standing, string Source, string Says, string Citation);

/// <summary>An entry with the pack that it stands in.</summary>
public sealed record FromPack<T>(T Law, RulePack Pack) where T : ILawEntry
{
    /// <summary>What to write beside it; null once a lawyer of the agency signed it.</summary>
    public string? Warning => Law.Authority.VerifiedBy is null ? ComputedDeadline.NotVerified : null;
}

/// <summary>A direction that speaks to the request.</summary>
/// <param name="Entry">The direction.</param>
/// <param name="InForce">False where its source is not read well enough: then it is a question for counsel and loosens nothing.</param>
public sealed record SpokenDirection(FromPack<DirectionLaw> Entry, bool InForce)
{
    /// <summary>The direction.</summary>
    public DirectionLaw Law => Entry.Law;
}

/// <summary>A privilege that can matter here.</summary>
/// <param name="Entry">The privilege.</param>
/// <param name="Claimed">Whether a direction in force says that it is claimed for the client.</param>
/// <param name="Governs">Whether it is the law of this forum; null where counsel must first say which law governs.</param>
/// <param name="Reaches">Whether it exists in this kind of proceeding.</param>
public sealed record SpokenPrivilege(FromPack<PrivilegeLaw> Entry, bool Claimed, bool? Governs, bool Reaches)
{
    /// <summary>The privilege.</summary>
    public PrivilegeLaw Law => Entry.Law;

    /// <summary>False where it exists in no such proceeding, or another law governs.</summary>
    public bool MayMatter => Reaches && Governs != false;
}

/// <summary>A law that guards pages.</summary>
/// <param name="Entry">The overlay.</param>
/// <param name="InPlay">True when its traits hold; false when a person must still rule it out.</param>
/// <param name="Open">Ways whose paper is in hand.</param>
public sealed record SpokenOverlay(FromPack<OverlayLaw> Entry, bool InPlay, IReadOnlyList<OverlayPath> Open)
{
    /// <summary>The overlay.</summary>
    public OverlayLaw Law => Entry.Law;

    /// <summary>True while it is in play and no paper that frees a page is in hand.</summary>
    public bool Guards => InPlay && Open.Count == 0;
}

/// <summary>Words that go with a release.</summary>
/// <param name="Notice">The words, and with which release.</param>
/// <param name="Overlay">The law that asks for them.</param>
public sealed record SpokenInsert(OverlayNotice Notice, FromPack<OverlayLaw> Overlay);

/// <summary>What the packs say may and must happen with one request.</summary>
public sealed record LegalGuidance
{
    /// <summary>Where it stands.</summary>
    public required Standing Standing { get; init; }

    /// <summary>Why, the gravest first.</summary>
    public required IReadOnlyList<StandingReason> Reasons { get; init; }

    /// <summary>What the paper compels; the law of its own jurisdiction first.</summary>
    public required IReadOnlyList<FromPack<InstrumentLaw>> Instruments { get; init; }

    /// <summary>Where alone the answer may go; null when no pack says so.</summary>
    public required AnswerGoesTo? DeliverTo { get; init; }

    /// <summary>Whether the agency may say that it has records at all.</summary>
    public required bool MayAcknowledge { get; init; }

    /// <summary>Ids of the laws that forbid to say so.</summary>
    public required IReadOnlyList<string> SilencedBy { get; init; }

    /// <summary>Which log may be served; null when no pack says so.</summary>
    public required LogKind? Log { get; init; }

    /// <summary>Directions that speak.</summary>
    public required IReadOnlyList<SpokenDirection> Directions { get; init; }

    /// <summary>Privileges.</summary>
    public required IReadOnlyList<SpokenPrivilege> Privileges { get; init; }

    /// <summary>Laws that guard pages.</summary>
    public required IReadOnlyList<SpokenOverlay> Overlays { get; init; }

    /// <summary>Who is told, and who must not be.</summary>
    public required IReadOnlyList<FromPack<NoticeLaw>> Notices { get; init; }

    /// <summary>Logs that the forum asks for.</summary>
    public required IReadOnlyList<FromPack<LogLaw>> Logs { get; init; }

    /// <summary>What no line of such a log may say, in words of the packs such as <c>client_identity</c>.</summary>
    public IReadOnlyList<string> LogMustNotSay => [.. Logs.SelectMany(log => log.Law.Suppress).Distinct()];

    /// <summary>What the custodian certifies.</summary>
    public required IReadOnlyList<FromPack<CertificateLaw>> Certificates { get; init; }

    /// <summary>How long files are kept.</summary>
    public required IReadOnlyList<FromPack<RetentionLaw>> Retention { get; init; }

    /// <summary>Words that go with a release, in their version of the day.</summary>
    public required IReadOnlyList<SpokenInsert> Inserts { get; init; }

    /// <summary>The last day before which nothing may be sent; null when no rule in force says so.</summary>
    public required DateOnly? NotBefore { get; init; }

    /// <summary>What to write beside <see cref="NotBefore"/>; null once a lawyer of the agency signed the rule.</summary>
    public string? NotBeforeWarning { get; init; }

    /// <summary>What a lawyer must decide because no pack may.</summary>
    public required IReadOnlyList<CounselQuestion> Questions { get; init; }

    /// <summary>Directions that act: the others are questions.</summary>
    public IEnumerable<DirectionLaw> InForce => Directions.Where(direction => direction.InForce).Select(direction => direction.Law);

    /// <summary>Letters that answer, as the directions in force say.</summary>
    public IReadOnlyList<AnswerLetter> Letters =>
        [.. InForce.Select(direction => direction.Letter).OfType<AnswerLetter>().Where(letter => letter != AnswerLetter.None).Distinct()];

    /// <summary>Who must act, as the directions in force say.</summary>
    public IReadOnlyList<ActingRole> Who => [.. InForce.Select(direction => direction.Who).OfType<ActingRole>().Distinct().Order()];

    /// <summary>Privileges to claim for the client.</summary>
    public IReadOnlyList<string> Claims => [.. Privileges.Where(privilege => privilege.Claimed).Select(privilege => privilege.Law.Id)];
}
