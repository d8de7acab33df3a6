using System.Text.Json;
using System.Text.Json.Serialization;
using LegalRequests.Access;
using LegalRequests.Deadlines.Counting;
using LegalRequests.Deadlines.Editions;
using LegalRequests.Deadlines.Packs;
using LegalRequests.Law;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalRequests.Deadlines;

public enum DeadlineStatus
{
    Computed,
    SetByCourt,
    Extended,

    /// <summary>The agency itself decided on another date than the one before.</summary>
    Overridden,
    Met,
    Missed,
    NotNeeded,
}

/// <summary>One date of a request. A row's date never changes: another date is another row, which the old one names.</summary>
public sealed class Deadline
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public Guid Id { get; init; }

    public Guid RequestId { get; init; }

    /// <summary>The rule it follows, such as <c>FED.45.objection</c>; for a date set by hand alone <c>SET.</c> and an id.</summary>
    public required string RuleId { get; init; }

    public required string Title { get; init; }

    public DeadlineRole Role { get; init; }

    public DeadlineStatus Status { get; set; }

    /// <summary>Day of the bound in <see cref="Zone"/>; null when the rule names none.</summary>
    public DateOnly? DueDay { get; init; }

    public TimeOnly? DueTime { get; init; }

    public DueKind? DueKind { get; init; }

    /// <summary>The first instant that is too late, UTC.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    public DateOnly? SafeDay { get; init; }

    public Verdict? Verdict { get; init; }

    /// <summary>IANA zone of the court.</summary>
    public required string Zone { get; init; }

    public required string Citation { get; init; }

    /// <summary>How well the rule was read; null for a date set by hand.</summary>
    public RuleMark? Mark { get; init; }

    public required string PackVersion { get; set; }

    /// <summary>The lawyer of the agency who had signed the rule when the date was written; null when nobody had.</summary>
    public string? VerifiedBy { get; init; }

    /// <summary>How the rule stands today; null until <see cref="RuleStandings"/> told it, and for a date set by hand.</summary>
    public RuleStanding? Standing { get; set; }

    /// <summary>The order, stipulation or extension that set the date; empty for a computed one.</summary>
    public string Authority { get; init; } = "";

    /// <summary>The <see cref="ComputedDeadline"/> as JSON, with its trace and strips.</summary>
    public required string Working { get; set; }

    /// <summary>The <see cref="RequestFacts"/> as JSON; <c>{}</c> for a date set by hand.</summary>
    public required string Inputs { get; set; }

    public DateTimeOffset ComputedAt { get; init; }

    public Guid ComputedBy { get; init; }

    /// <summary>Day on which what was due was done, in <see cref="Zone"/>.</summary>
    public DateOnly? MetOn { get; set; }

    public string Note { get; set; } = "";

    public DateTimeOffset? SettledAt { get; set; }

    public Guid? SettledBy { get; set; }

    /// <summary>What it was before somebody settled it; null while nobody has.</summary>
    public DeadlineStatus? SettledFrom { get; set; }

    /// <summary>The row that holds the date in its place; null while this one holds.</summary>
    public Guid? SupersededBy { get; set; }

    /// <summary>When the sweep must look at it next, UTC; null when there is nothing to remind of.</summary>
    public DateTimeOffset? NextStageAt { get; set; }

    /// <summary>When people were last told of it.</summary>
    public DateTimeOffset? RemindedAt { get; set; }

    /// <summary>When somebody who can act on it last opened the request after a reminder.</summary>
    public DateTimeOffset? SeenAt { get; set; }

    public Guid? SeenBy { get; set; }

    /// <summary>What it was before it was missed; null while it is not.</summary>
    public DeadlineStatus? MissedFrom { get; set; }

    /// <summary>Whether the date still has to be kept.</summary>
    public bool IsOpen => SupersededBy is null && SettledAt is null && Status is DeadlineStatus.Computed or DeadlineStatus.SetByCourt or DeadlineStatus.Extended or DeadlineStatus.Overridden;

    /// <summary>Whether it was ours to keep, its end has passed, and nobody has written down what was done.</summary>
    public bool IsMissedAt(DateTimeOffset now) =>
        Role == DeadlineRole.Ours && SupersededBy is null && SettledAt is null && EndsAt <= now && Status != DeadlineStatus.NotNeeded;

    /// <summary>What to write beside the date; null once a lawyer of the agency signed the rule, and for a date set by hand.</summary>
    public string? Warning => Mark is not null && Signer is null ? ComputedDeadline.NotVerified : null;

    /// <summary>Who signed the rule, as far as is known here.</summary>
    public string? Signer => Standing is { } told ? told.VerifiedBy : VerifiedBy;

    /// <summary>Whether a person set it, not a rule.</summary>
    public bool IsSetByHand => Mark is null;

    /// <summary>The bound; null when the rule names none.</summary>
    public DueMoment? ReadDue() => DueOf(DueDay, DueTime, DueKind);

    /// <summary>A bound from the columns that hold it; null when there is none.</summary>
    internal static DueMoment? DueOf(DateOnly? day, TimeOnly? time, DueKind? kind) =>
        day is { } on && kind is { } bound ? new(new(on, time), bound) : null;

    /// <summary>The working, to be shown, with what is known today of the rule behind it.</summary>
    public ComputedDeadline ReadWorking()
    {
        var working = JsonSerializer.Deserialize<ComputedDeadline>(Working, Json)
            ?? throw new InvalidOperationException($"The working of deadline {Id} is empty.");
        return working with { VerifiedBy = Signer, Cautions = [.. working.Cautions, .. Standing?.Cautions ?? []] };
    }

    /// <summary>Why no other date can be set in its place; null when one can.</summary>
    internal Refusal? WhyNotSet() =>
        SupersededBy is not null
            ? Refusal.Conflict("deadlines.superseded", "Another date took the place of this one. Open the deadlines again.")
            : Role == DeadlineRole.TheirPrecondition
                ? Refusal.Conflict("deadlines.not-ours", "This was the other side's to do, and no date of ours. Where a court excused it, mark it as not needed.")
                : null;

    internal void Miss()
    {
        MissedFrom = Status;
        Status = DeadlineStatus.Missed;
    }

    /// <summary>Opens it again when it was marked as missed by a clock that ran ahead and has been set back.</summary>
    internal void TakeBackMissed(DateTimeOffset now)
    {
        if (Status == DeadlineStatus.Missed && SettledAt is null && EndsAt > now)
        {
            Status = MissedFrom ?? (Authority.Length == 0 ? DeadlineStatus.Computed : DeadlineStatus.SetByCourt);
            MissedFrom = null;
        }
    }

    internal static Deadline From(ComputedDeadline computed, Guid requestId, string inputs, DateTimeOffset now, Guid by)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(computed.Zone);
        return new Deadline
        {
            Id = Guid.CreateVersion7(),
            RequestId = requestId,
            RuleId = computed.RuleId,
            Title = computed.Title,
            Role = computed.Role,
            DueDay = computed.Due?.Day,
            DueTime = computed.Due?.At.Time,
            DueKind = computed.Due?.Kind,
            EndsAt = computed.Due?.Ends(zone),
            SafeDay = computed.SafeDate,
            Verdict = computed.Verdict,
            Zone = computed.Zone,
            Citation = computed.Citation,
            Mark = computed.Mark,
            PackVersion = computed.PackVersion,
            VerifiedBy = computed.VerifiedBy,
            Working = JsonSerializer.Serialize(computed, Json),
            Inputs = inputs,
            ComputedAt = now,
            ComputedBy = by,
        };
    }
}

internal sealed class DeadlineMapping : IEntityTypeConfiguration<Deadline>
{
    public void Configure(EntityTypeBuilder<Deadline> builder)
    {
        builder.ToTable("deadline");
        builder.Property(deadline => deadline.Id).ValueGeneratedNever();
        builder.Ignore(deadline => deadline.Standing);
        builder.HasOne<RequestLatch>().WithMany().HasForeignKey(deadline => deadline.RequestId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(deadline => new { deadline.RequestId, deadline.RuleId }).IsUnique().HasFilter("superseded_by IS NULL");
        builder.HasIndex(deadline => deadline.NextStageAt);

        // Home asks at each visit what is over; it must not read every date that ever was.
        builder.HasIndex(deadline => deadline.EndsAt).HasFilter("superseded_by IS NULL AND settled_at IS NULL");
        builder.HasIndex(deadline => deadline.DueDay).HasFilter("superseded_by IS NULL");
        builder.HasIndex(deadline => deadline.SafeDay).HasFilter("superseded_by IS NULL");
    }
}
