using LegalRequests.Deadlines;
using LegalRequests.Guidance;
using LegalRequests.Law;
using LegalRequests.Law.Sections;

namespace LegalRequests.Web.Maintenance;

/// <summary>What an entry stands on.</summary>
/// <param name="Mark">How well it was read: <c>V</c>, <c>V-sec</c>, <c>M-hi</c>, <c>M-med</c> or <c>M-lo</c>.</param>
/// <param name="Pack">Pack and version.</param>
/// <param name="Warning">What to write beside it; null once a lawyer of the agency signed it.</param>
public sealed record AnsweredSource(string Citation, string Mark, string Pack, string? Warning)
{
    /// <summary>Writes down what an entry stands on.</summary>
    public static AnsweredSource Of<T>(FromPack<T> entry) where T : ILawEntry =>
        new(entry.Law.Authority.Citation, WordOf(entry.Law.Authority.Mark), $"{entry.Pack.Id} {entry.Pack.Version}", entry.Warning);

    /// <summary>A mark as packs write it.</summary>
    public static string WordOf(RuleMark mark) => RuleMarks.ByWord.First(entry => entry.Value == mark).Key;
}

/// <summary>A direction that speaks.</summary>
/// <param name="Effect"><c>block</c>, <c>hold</c>, <c>allow</c> or <c>note</c>.</param>
/// <param name="InForce">False where its source is not read well enough: then it is a task and loosens nothing.</param>
public sealed record AnsweredDirection(
    string Id, string Title, string Effect, bool InForce, string Says, string? Letter, string? Log, string? Who, IReadOnlyList<string> Claims, AnsweredSource Source)
{
    /// <summary>Writes a direction down.</summary>
    public static AnsweredDirection Of(SpokenDirection spoken) => new(
        spoken.Law.Id,
        spoken.Law.Title,
        PackWords.Of(spoken.Law.Effect),
        spoken.InForce,
        spoken.Law.Says,
        AnsweredLaw.Word(spoken.Law.Letter),
        AnsweredLaw.Word(spoken.Law.Log),
        AnsweredLaw.Word(spoken.Law.Who),
        spoken.Law.Claims,
        AnsweredSource.Of(spoken.Entry));
}

/// <summary>Why the request stands so.</summary>
public sealed record AnsweredReason(string Standing, string Source, string Says, string Citation);

/// <summary>A kind of paper.</summary>
public sealed record AnsweredInstrument(string Id, string Title, string Compels, string Path, string? DeliverTo, IReadOnlyList<string> SignedBy, string Says, AnsweredSource Source);

/// <summary>A privilege. Its exceptions are listed for counsel and never decided here.</summary>
/// <param name="Governs">Whether it is the law of the forum; null where counsel must first say which law governs.</param>
/// <param name="Reaches">Whether it exists in this kind of proceeding.</param>
public sealed record AnsweredPrivilege(
    string Id, string Title, bool Claimed, bool? Governs, bool Reaches, bool IdentityProtected, string Claim, IReadOnlyList<string> Holders, IReadOnlyList<string> ExceptionsForCounsel, AnsweredSource Source);

/// <summary>A law that guards pages.</summary>
/// <param name="InPlay">False when a person must still rule it out.</param>
/// <param name="OpenBy">Ways whose paper is in hand.</param>
/// <param name="Never">Ways that never free a page, with the reason.</param>
public sealed record AnsweredOverlay(string Id, string Title, bool InPlay, IReadOnlyList<string> Routes, IReadOnlyList<string> OpenBy, IReadOnlyList<string> Never, AnsweredSource Source);

/// <summary>Who is told, and who must not be.</summary>
public sealed record AnsweredNotice(string Id, string Title, string Duty, string When, string? Recipients, string? Forbidden, AnsweredSource Source);

/// <summary>A log, a certificate, words that go with a release, or a rule of keeping: in a sentence.</summary>
public sealed record AnsweredEntry(string Id, string Title, string Says, AnsweredSource Source);

/// <summary>What <c>./run deadlines</c> prints of the law beside the dates.</summary>
/// <param name="Standing"><c>blocked</c>, <c>hold</c>, <c>ask_counsel</c> or <c>may_proceed</c>.</param>
/// <param name="MayAcknowledge">Whether the agency may say that it has records at all.</param>
/// <param name="SilencedBy">Which laws forbid to say so.</param>
/// <param name="Log">Which log may be served; null when no pack says so.</param>
/// <param name="NotBefore">The day before which nothing may be sent.</param>
public sealed record AnsweredLaw(
    string Standing,
    IReadOnlyList<AnsweredReason> Reasons,
    bool MayAcknowledge,
    IReadOnlyList<string> SilencedBy,
    string? Log,
    string? DeliverTo,
    DateOnly? NotBefore,
    IReadOnlyList<string> Letters,
    IReadOnlyList<string> Who,
    IReadOnlyList<string> Claims)
{
    /// <summary>What to write beside <see cref="NotBefore"/>; null once a lawyer of the agency signed the rule.</summary>
    public string? NotBeforeWarning { get; init; }

    /// <summary>What the paper compels and does not.</summary>
    public required IReadOnlyList<AnsweredInstrument> Instruments { get; init; }

    /// <summary>Privileges.</summary>
    public required IReadOnlyList<AnsweredPrivilege> Privileges { get; init; }

    /// <summary>Laws that guard pages.</summary>
    public required IReadOnlyList<AnsweredOverlay> Overlays { get; init; }

    /// <summary>Who is told.</summary>
    public required IReadOnlyList<AnsweredNotice> Notices { get; init; }

    /// <summary>Logs that the forum asks for.</summary>
    public required IReadOnlyList<AnsweredEntry> Logs { get; init; }

    /// <summary>What the custodian certifies; each of three wordings, never "all" while something is kept back.</summary>
    public required IReadOnlyList<AnsweredEntry> Certificates { get; init; }

    /// <summary>Words that go with a release by the ways that are open.</summary>
    public required IReadOnlyList<AnsweredEntry> Inserts { get; init; }

    /// <summary>How long files are kept.</summary>
    public required IReadOnlyList<AnsweredEntry> Retention { get; init; }

    /// <summary>What counsel must find out or decide beyond the dates.</summary>
    public required IReadOnlyList<CounselQuestion> Tasks { get; init; }

    /// <summary>The word of a value that may be missing.</summary>
    public static string? Word(Enum? value) => value is null ? null : PackWords.Of(value);

    /// <summary>Writes a reading down.</summary>
    public static AnsweredLaw Of(LegalGuidance read, Calculation dates) => new(
        PackWords.Of(read.Standing),
        [.. read.Reasons.Select(reason => new AnsweredReason(PackWords.Of(reason.Standing), reason.Source, reason.Says, reason.Citation))],
        read.MayAcknowledge,
        read.SilencedBy,
        Word(read.Log),
        Word(read.DeliverTo),
        read.NotBefore,
        [.. read.Letters.Select(letter => PackWords.Of(letter))],
        [.. read.Who.Select(role => PackWords.Of(role))],
        read.Claims)
    {
        NotBeforeWarning = read.NotBeforeWarning,
        Tasks = [.. read.Questions.Except(dates.Questions)],
        Instruments = [.. read.Instruments.Select(it => new AnsweredInstrument(it.Law.Id, it.Law.Title, PackWords.Of(it.Law.Compels), PackWords.Of(it.Law.Path), Word(it.Law.DeliverTo), it.Law.SignedBy, it.Law.Says, AnsweredSource.Of(it)))],
        Privileges = [.. read.Privileges.Select(PrivilegeOf)],
        Overlays = [.. read.Overlays.Select(OverlayOf)],
        Notices = [.. read.Notices.Select(it => new AnsweredNotice(it.Law.Id, it.Law.Title, PackWords.Of(it.Law.Duty), it.Law.When, it.Law.Recipients, it.Law.Forbidden, AnsweredSource.Of(it)))],
        Logs = [.. read.Logs.Select(it => new AnsweredEntry(it.Law.Id, it.Law.Title, $"{PackWords.Of(it.Law.Kind)}: {string.Join(", ", it.Law.Fields)}{(it.Law.Suppress.Count > 0 ? $"; never {string.Join(", ", it.Law.Suppress)}" : "")}", AnsweredSource.Of(it)))],
        Certificates = [.. read.Certificates.Select(it => new AnsweredEntry(it.Law.Id, it.Law.Title, it.Law.Wording.Part, AnsweredSource.Of(it)))],
        Inserts = [.. read.Inserts.Select(it => new AnsweredEntry(it.Overlay.Law.Id, it.Overlay.Law.Title, it.Notice.Text, AnsweredSource.Of(it.Overlay)))],
        Retention = [.. read.Retention.Select(it => new AnsweredEntry(it.Law.Id, it.Law.Title, $"{it.Law.Keeps}: {(it.Law.Years is { } years ? $"{years} years" : "not known")} from {it.Law.From}", AnsweredSource.Of(it)))],
    };

    private static AnsweredPrivilege PrivilegeOf(SpokenPrivilege it) => new(
        it.Law.Id,
        it.Law.Title,
        it.Claimed,
        it.Governs,
        it.Reaches,
        it.Law.IdentityProtected,
        PackWords.Of(it.Law.Claim),
        [.. it.Law.Holders.Select(holder => $"{PackWords.Of(holder.When)}: {holder.Who}")],
        [.. it.Law.Exceptions.Select(exception => $"{exception.Code}: {exception.Test} ({exception.Citation}, decided by {exception.DecidedBy})")],
        AnsweredSource.Of(it.Entry));

    private static AnsweredOverlay OverlayOf(SpokenOverlay it) => new(
        it.Law.Id,
        it.Law.Title,
        it.InPlay,
        [.. it.Law.Routes.Select(route => route.Route)],
        [.. it.Open.Select(route => route.Route)],
        [.. it.Law.Never.Select(closed => $"{closed.Route}: {closed.Why} ({closed.Citation})")],
        AnsweredSource.Of(it.Entry));
}
