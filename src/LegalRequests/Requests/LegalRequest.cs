using LegalRequests.Access;
using LegalRequests.Vault;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalRequests.Requests;

/// <summary>One paper served on the agency and everything that is done about it.</summary>
public sealed class LegalRequest
{
    public Guid Id { get; init; }

    /// <summary><c>LR-2026-0007</c>: year of logging, then a number without gaps.</summary>
    public required string Number { get; init; }

    public Instrument Instrument { get; set; }

    public Forum Forum { get; set; }

    /// <summary>Two-letter state: of the court, or of the district for a federal court; empty when there is none.</summary>
    public string State { get; set; } = "";

    /// <summary>The court or agency as the paper names it.</summary>
    public string Court { get; set; } = "";

    public string CaseNumber { get; set; } = "";

    public string Caption { get; set; } = "";

    /// <summary>Who signed or sent the paper: name and firm.</summary>
    public string IssuedBy { get; set; } = "";

    /// <summary>Where an answer goes, as the paper says.</summary>
    public string ReplyTo { get; set; } = "";

    /// <summary>The person whose record is asked for.</summary>
    public string ClientName { get; set; } = "";

    public string ItemsRequested { get; set; } = "";

    public bool CommandsTestimony { get; set; }

    public DateOnly? IssuedOn { get; set; }

    /// <summary>When the paper must be complied with; with <see cref="ComplianceZone"/>.</summary>
    public DateTimeOffset? ComplianceAt { get; set; }

    /// <summary>IANA zone of the court, for example <c>America/New_York</c>; due dates are dates in this zone.</summary>
    public string ComplianceZone { get; set; } = "";

    public DateOnly? ServedOn { get; set; }

    public ServiceMethod? ServiceMethod { get; set; }

    /// <summary>Who took it, or how it came in.</summary>
    public string ReceivedBy { get; set; } = "";

    public DeliverTo DeliverTo { get; set; }

    /// <summary>True when a court ordered that the client not be told; the notice stage reads it.</summary>
    public bool NonDisclosureOrdered { get; set; }

    public RequestStatus Status { get; set; }

    /// <summary>Neutral prefix of the production numbers; never a programme's or shelter's name.</summary>
    public required string BatesPrefix { get; init; }

    public Guid LoggedBy { get; init; }

    public DateTimeOffset LoggedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; set; }

    public string CloseReason { get; set; } = "";

    /// <summary>Case number and court without spaces and signs, by which a second copy of a paper is noticed.</summary>
    public string CaseKey { get; set; } = "";

    /// <summary>Number, case number, caption, client and court in lower case: the one column that the docket is searched by.</summary>
    public string SearchText { get; set; } = "";

    /// <summary>True once it has been answered or closed.</summary>
    public bool Over => Status is RequestStatus.Released or RequestStatus.Closed or RequestStatus.ClosedNothingSent;

    /// <summary>The date at an instant where the court is; UTC's while no zone is known.</summary>
    public DateOnly DayAt(DateTimeOffset instant) =>
        DateOnly.FromDateTime(
            ComplianceZone.Length > 0 && TimeZoneInfo.TryFindSystemTimeZoneById(ComplianceZone, out var zone)
                ? TimeZoneInfo.ConvertTime(instant, zone).DateTime
                : instant.UtcDateTime);
}

/// <summary>The paper itself, and what came with or after it.</summary>
public sealed class RequestPaper
{
    public Guid Id { get; init; }

    public Guid RequestId { get; init; }

    public PaperKind Kind { get; init; }

    /// <summary>The bytes as received; never served to a browser.</summary>
    public Guid OriginalBlobId { get; init; }

    /// <summary>The normalised copy that pages are drawn from.</summary>
    public Guid NormalisedBlobId { get; init; }

    public int PageCount { get; init; }

    /// <summary>SHA-256 of the bytes as received, hex.</summary>
    public required string Sha256 { get; init; }

    public string FileName { get; init; } = "";

    public DateTimeOffset AddedAt { get; init; }
}

public enum PaperKind
{
    Served,
    Amended,
    ProofOfService,
    Assurance,
    Authorization,
    Order,
    Correspondence,
}

/// <summary>Something that stops the answer: a stay, a motion, an objection. While one is open nothing leaves.</summary>
public sealed class RequestStay
{
    public Guid Id { get; init; }

    public Guid RequestId { get; init; }

    public StayKind Kind { get; init; }

    public DateOnly Since { get; init; }

    public string Note { get; init; } = "";

    public Guid RecordedBy { get; init; }

    public DateOnly? ResolvedOn { get; set; }

    public string Resolution { get; set; } = "";

    public Guid? ResolvedBy { get; set; }
}

public enum StayKind
{
    CourtStay,
    MotionToQuash,
    ProtectiveOrderMotion,
    AgencyObjection,
    ClientObjection,
    InCameraReview,
}

internal sealed class LegalRequestMapping : IEntityTypeConfiguration<LegalRequest>
{
    public void Configure(EntityTypeBuilder<LegalRequest> builder)
    {
        builder.ToTable("legal_request");
        builder.Property(request => request.Id).ValueGeneratedNever();
        builder.HasOne<RequestLatch>().WithOne().HasForeignKey<LegalRequest>(request => request.Id).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(request => request.Number).IsUnique();
        builder.HasIndex(request => request.CaseNumber);
        builder.HasIndex(request => request.CaseKey);

        // The docket's first page reads this index in order and stops after fifty.
        builder.HasIndex(request => new { request.ComplianceAt, request.Id })
            .HasFilter("status NOT IN ('Released', 'Closed', 'ClosedNothingSent')");
        builder.HasIndex(request => new { request.LoggedAt, request.Id });
        builder.HasIndex(request => new { request.Status, request.LoggedAt });
    }
}

internal sealed class RequestPaperMapping : IEntityTypeConfiguration<RequestPaper>
{
    public void Configure(EntityTypeBuilder<RequestPaper> builder)
    {
        builder.ToTable("request_paper");
        builder.Property(paper => paper.Id).ValueGeneratedNever();
        builder.HasOne<LegalRequest>().WithMany().HasForeignKey(paper => paper.RequestId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Blob>().WithMany().HasForeignKey(paper => paper.OriginalBlobId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Blob>().WithMany().HasForeignKey(paper => paper.NormalisedBlobId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(paper => paper.Sha256);
    }
}

internal sealed class RequestStayMapping : IEntityTypeConfiguration<RequestStay>
{
    public void Configure(EntityTypeBuilder<RequestStay> builder)
    {
        builder.ToTable("request_stay");
        builder.Property(stay => stay.Id).ValueGeneratedNever();
        builder.HasOne<LegalRequest>().WithMany().HasForeignKey(stay => stay.RequestId).OnDelete(DeleteBehavior.Restrict);
    }
}
