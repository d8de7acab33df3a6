using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.Logging;

namespace LegalRequests.Deadlines;

/// <summary>Under which plan the reminders of all deadlines were last armed, and how far the sweep has come. One row, made with the table.</summary>
internal sealed class ReminderArmingRow
{
    public required string Name { get; init; }

    public required string Plan { get; init; }

    public DateTimeOffset? SweptAt { get; init; }
}

/// <summary>
/// Keeps the next stage of every open deadline true when the settings were changed or the clock was set back, so that
/// nothing is told twice and nothing that is still to come is lost.
/// </summary>
public sealed class ReminderArming(LegalRequestsDb db, ReminderPlan plan, TimeProvider clock, ILogger<ReminderArming> log)
{
    // Machines of a cluster differ by less than this; stages are days apart.
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    /// <summary>Call before each sweep.</summary>
    public async Task CheckAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var last = await db.Set<ReminderArmingRow>().AsNoTracking().SingleAsync(cancellation);
        var isSetBack = now < last.SweptAt - Skew;

        if (isSetBack || last.Plan != plan.Words)
        {
            log.LogWarning("The reminders of all deadlines are armed anew: {Reason}", isSetBack ? "the clock was set back" : "other settings");
            await ArmAsync(now, isSetBack, cancellation);
        }

        await db.Set<ReminderArmingRow>().ExecuteUpdateAsync(
            row => row.SetProperty(it => it.Plan, plan.Words).SetProperty(it => it.SweptAt, now),
            cancellation);
    }

    private async Task ArmAsync(DateTimeOffset now, bool isSetBack, CancellationToken cancellation)
    {
        var open = await db.Set<Deadline>()
            .Where(it => it.SupersededBy == null && it.SettledAt == null && it.DueDay != null && it.Role == Packs.DeadlineRole.Ours)
            .Where(it => it.Status != DeadlineStatus.Missed || it.EndsAt > now)
            .Select(it => new { it.Id, it.DueDay, it.SafeDay, it.EndsAt, it.Zone, it.Status, it.NextStageAt, it.RemindedAt })
            .ToListAsync(cancellation);

        foreach (var row in open)
        {
            var stages = plan.StagesOf(new(row.SafeDay ?? row.DueDay ?? default, row.EndsAt, row.Zone));
            var next = row.Status == DeadlineStatus.Missed ? now
                : isSetBack && row.NextStageAt <= now ? row.NextStageAt
                : FirstAfter(stages, isSetBack || row.RemindedAt > now ? now : row.RemindedAt);

            if (next != row.NextStageAt)
            {
                await db.Set<Deadline>()
                    .Where(it => it.Id == row.Id && it.NextStageAt == row.NextStageAt && it.SupersededBy == null && it.SettledAt == null)
                    .ExecuteUpdateAsync(set => set.SetProperty(it => it.NextStageAt, next), cancellation);
            }
        }
    }

    private static DateTimeOffset? FirstAfter(IReadOnlyList<ComingStage> stages, DateTimeOffset? told) =>
        stages.Where(it => told is null || it.At > told).Select(it => (DateTimeOffset?)it.At).FirstOrDefault();
}

internal sealed class ReminderArmingMapping : IEntityTypeConfiguration<ReminderArmingRow>
{
    public void Configure(EntityTypeBuilder<ReminderArmingRow> builder)
    {
        builder.ToTable("reminder_arming");
        builder.HasKey(row => row.Name);
    }
}
