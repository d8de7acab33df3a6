using System.Text.Json;
using LegalRequests.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalRequests.Deadlines;

public enum ProposalState
{
    Open,
    Accepted,
    Refused,

    /// <summary>A later proposal, or a date set by the court, took its place before anybody decided.</summary>
    Replaced,
}

/// <summary>A date that a new fact would change: old to new, until a person accepts or refuses it.</summary>
public sealed class DeadlineProposal
{
    public Guid Id { get; init; }

    public Guid RequestId { get; init; }

    public Guid DeadlineId { get; init; }

    public ProposalState State { get; set; }

    public DateOnly? OldDueDay { get; init; }

    public DateOnly? NewDueDay { get; init; }

    public DateOnly? OldSafeDay { get; init; }

    public DateOnly? NewSafeDay { get; init; }

    /// <summary>The facts that changed, by their names, such as <c>service, complianceAt</c>.</summary>
    public required string ChangedFacts { get; init; }

    /// <summary>The change of the rules that it comes from; null when it comes from a fact.</summary>
    public Guid? RuleChangeId { get; init; }

    /// <summary>What changed about the rules, in a sentence; null when it comes from a fact.</summary>
    public string? Because { get; init; }

    /// <summary>The new <see cref="ComputedDeadline"/> as JSON; null when the rule does not speak to the request any more.</summary>
    public string? NewWorking { get; internal set; }

    /// <summary>The new <see cref="RequestFacts"/> as JSON.</summary>
    public required string NewInputs { get; set; }

    public DateTimeOffset ProposedAt { get; init; }

    public Guid ProposedBy { get; init; }

    public DateTimeOffset? DecidedAt { get; set; }

    public Guid? DecidedBy { get; set; }

    public string Note { get; set; } = "";

    /// <summary>The new working, to be shown beside the old; null when the date falls away.</summary>
    public ComputedDeadline? ReadNewWorking() =>
        NewWorking is null ? null : JsonSerializer.Deserialize<ComputedDeadline>(NewWorking, Deadline.Json);

    /// <summary>Whether it is a proposal of this very date; the working behind it may be another.</summary>
    internal bool Says(ComputedDeadline? computed) =>
        ReadNewWorking() is { } own
            ? computed is not null && own.Due == computed.Due && own.SafeDate == computed.SafeDate && own.Verdict == computed.Verdict && own.Zone == computed.Zone
            : computed is null;

    /// <summary>
    /// Whether nothing needs to be proposed any more: this very date is waiting for a decision, or was refused for these
    /// very facts.
    /// </summary>
    internal bool Stands(ComputedDeadline? computed, string inputs) =>
        Says(computed) && (State == ProposalState.Open || (State == ProposalState.Refused && NewInputs == inputs));

    /// <summary>The same date from newer rules or facts: what is accepted must be what holds now.</summary>
    internal void Refresh(string? working, string inputs)
    {
        if (State == ProposalState.Open)
        {
            (NewWorking, NewInputs) = (working, inputs);
        }
    }

    internal void Decide(ProposalState state, DateTimeOffset now, Guid by, string note = "")
    {
        if (State != ProposalState.Open)
        {
            throw new InvalidOperationException($"Proposal {Id} is decided.");
        }

        State = state;
        DecidedAt = now;
        DecidedBy = by;
        Note = note;
    }
}

internal sealed class DeadlineProposalMapping : IEntityTypeConfiguration<DeadlineProposal>
{
    public void Configure(EntityTypeBuilder<DeadlineProposal> builder)
    {
        builder.ToTable("deadline_proposal");
        builder.Property(proposal => proposal.Id).ValueGeneratedNever();
        builder.HasOne<RequestLatch>().WithMany().HasForeignKey(proposal => proposal.RequestId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Deadline>().WithMany().HasForeignKey(proposal => proposal.DeadlineId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(proposal => proposal.DeadlineId).IsUnique().HasFilter("state = 'Open'");
        builder.HasIndex(proposal => new { proposal.RequestId, proposal.State });
        builder.HasIndex(proposal => proposal.RuleChangeId);
    }
}
