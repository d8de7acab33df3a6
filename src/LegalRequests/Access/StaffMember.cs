using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalRequests.Access;

/// <summary>A person of the agency who signs in. E-mail and user name are the same.</summary>
public sealed class StaffMember : IdentityUser<Guid>
{
    public string DisplayName { get; set; } = "";

    public StaffRoles Roles { get; set; }

    /// <summary>Licence or title as the privilege log and the certificate print it, for example <c>LCSW</c>; empty where none.</summary>
    public string Credential { get; set; } = "";

    public bool Disabled { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public Actor AsActor() => new(Id, Roles, !Disabled);
}

internal sealed class StaffMemberMapping : IEntityTypeConfiguration<StaffMember>
{
    public void Configure(EntityTypeBuilder<StaffMember> builder)
    {
        builder.ToTable("staff_member");
        builder.Property(member => member.Id).ValueGeneratedNever();
        builder.Property(member => member.ConcurrencyStamp).IsConcurrencyToken();
        builder.Property(member => member.UserName).IsRequired();
        builder.HasIndex(member => member.NormalizedUserName).IsUnique();
        builder.Ignore(member => member.PhoneNumber);
        builder.Ignore(member => member.PhoneNumberConfirmed);
    }
}

internal sealed class StaffClaimMapping : IEntityTypeConfiguration<IdentityUserClaim<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> builder)
    {
        builder.ToTable("staff_claim");
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(claim => claim.UserId);
    }
}

internal sealed class StaffLoginMapping : IEntityTypeConfiguration<IdentityUserLogin<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder)
    {
        builder.ToTable("staff_login");
        builder.HasKey(login => new { login.LoginProvider, login.ProviderKey });
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(login => login.UserId);
    }
}

internal sealed class StaffTokenMapping : IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder)
    {
        builder.ToTable("staff_token");
        builder.HasKey(token => new { token.UserId, token.LoginProvider, token.Name });
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(token => token.UserId);
    }
}
