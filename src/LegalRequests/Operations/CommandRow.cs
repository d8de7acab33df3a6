using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalRequests.Operations;

/// <summary>A command that was done, with its answer: what makes a double click, a resend or a crash after the commit harmless.</summary>
internal sealed class CommandRow
{
    public Guid Id { get; init; }

    public required string Operation { get; init; }

    public Guid ActorId { get; init; }

    /// <summary>SHA-256 of the form's JSON, hex. The same id with another form is refused.</summary>
    public required string FormHash { get; init; }

    public required string Result { get; init; }

    public DateTimeOffset At { get; init; }
}

internal sealed class CommandRowMapping : IEntityTypeConfiguration<CommandRow>
{
    public void Configure(EntityTypeBuilder<CommandRow> builder)
    {
        builder.ToTable("operation_command");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => row.At);
    }
}
