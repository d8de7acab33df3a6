using LegalRequests.Requests;
using LegalRequests.Vault;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalRequests.ClientNotice;

public enum NoticeChoice
{
    Send,
    SendViaRepresentative,
    DoNotSend,
    Unable,
}

/// <summary>Whether, how and through whom the person whose record it is was told; or the recorded reason why not.</summary>
public sealed class NoticeDecision
{
    public Guid Id { get; init; }

    public Guid RequestId { get; init; }

    public NoticeChoice Choice { get; init; }

    /// <summary>For a notice: whom it is addressed to. For none: the reason, with the order or the attempts.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The channel that is safe for this person, as checked; empty when nothing is sent.</summary>
    public string SafeChannel { get; init; } = "";

    /// <summary>Who checked that contact is allowed and safe.</summary>
    public Guid DecidedBy { get; init; }

    public DateTimeOffset DecidedAt { get; init; }

    public string Language { get; init; } = "en";

    public Guid? LetterBlobId { get; set; }

    public DateOnly? SentOn { get; set; }

    public string SentHow { get; set; } = "";

    public string ProofOfSending { get; set; } = "";

    /// <summary>Last day on which an objection is waited for, in the court's zone; null while nothing was sent.</summary>
    public DateOnly? WindowEnds { get; set; }

    public DateTimeOffset? SupersededAt { get; set; }
}

/// <summary>What the client answered.</summary>
public sealed class ClientAnswer
{
    public Guid Id { get; init; }

    public Guid RequestId { get; init; }

    public Guid NoticeId { get; init; }

    public ClientAnswerKind Kind { get; init; }

    public DateOnly ReceivedOn { get; init; }

    public string Note { get; init; } = "";

    public Guid RecordedBy { get; init; }
}

public enum ClientAnswerKind
{
    Objects,
    WaivesWaiting,
    Authorizes,
}

internal sealed class NoticeDecisionMapping : IEntityTypeConfiguration<NoticeDecision>
{
    public void Configure(EntityTypeBuilder<NoticeDecision> builder)
    {
        builder.ToTable("notice_decision");
        builder.Property(notice => notice.Id).ValueGeneratedNever();
        builder.HasOne<LegalRequest>().WithMany().HasForeignKey(notice => notice.RequestId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Blob>().WithMany().HasForeignKey(notice => notice.LetterBlobId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ClientAnswerMapping : IEntityTypeConfiguration<ClientAnswer>
{
    public void Configure(EntityTypeBuilder<ClientAnswer> builder)
    {
        builder.ToTable("client_answer");
        builder.Property(answer => answer.Id).ValueGeneratedNever();
        builder.HasOne<NoticeDecision>().WithMany().HasForeignKey(answer => answer.NoticeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(answer => answer.RequestId);
    }
}
