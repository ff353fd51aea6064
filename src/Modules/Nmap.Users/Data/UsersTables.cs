using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nmap.Cms;
using Nmap.Cms.Data;

namespace Nmap.Users.Data;

// Identity saves accounts by itself; acts of people on accounts are committed with an audit entry by the verbs.
internal sealed class AccountTable : IEntityTypeConfiguration<UserAccount>
{
    public void Configure(EntityTypeBuilder<UserAccount> builder)
    {
        builder.ToTable("users_accounts").Unaudited();
        builder.Property(a => a.Id).HasMaxLength(Ids.Length);
        builder.Property(a => a.PersonId).HasMaxLength(Ids.Length);
        builder.Property(a => a.ConcurrencyStamp).IsConcurrencyToken();
        builder.Ignore(a => a.PhoneNumber).Ignore(a => a.PhoneNumberConfirmed).Ignore(a => a.LockoutEnabled).Ignore(a => a.LockoutEnd).Ignore(a => a.AccessFailedCount);
        builder.Ignore(a => a.State);
        builder.HasIndex(a => a.NormalizedEmail).IsUnique();
        builder.HasIndex(a => a.NormalizedUserName).IsUnique();
        builder.HasIndex(a => a.PersonId).IsUnique();
    }
}

/// <summary>Authenticator secrets and recovery codes, as Identity keeps them.</summary>
internal sealed class FactorTable : IEntityTypeConfiguration<IdentityUserToken<string>>
{
    public void Configure(EntityTypeBuilder<IdentityUserToken<string>> builder)
    {
        builder.ToTable("users_factors").Unaudited();
        builder.HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(t => t.UserId);
    }
}

/// <summary>Public halves of passkeys, as Identity keeps them.</summary>
internal sealed class PasskeyTable : IEntityTypeConfiguration<IdentityUserPasskey<string>>
{
    private const int LongestId = 1024;

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<string>> builder)
    {
        builder.ToTable("users_passkeys").Unaudited();
        builder.HasKey(p => p.CredentialId);
        builder.Property(p => p.CredentialId).HasMaxLength(LongestId);
        builder.Property(p => p.UserId).IsRequired();
        builder.OwnsOne(p => p.Data, data =>
        {
            data.ToJson();
            data.OwnedEntityType.SetAnnotation("Nmap:Unaudited", true);
        });
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(p => p.UserId);
    }
}

internal sealed class KeptFormTable : IEntityTypeConfiguration<KeptForm>
{
    public void Configure(EntityTypeBuilder<KeptForm> builder)
    {
        builder.ToTable("users_kept_forms").Unaudited();
        builder.HasIndex(f => new { f.AccountId, f.At });
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(f => f.AccountId);
    }
}

internal sealed class SessionTable : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("users_sessions").Unaudited();
        builder.HasIndex(s => s.SecretHash).IsUnique();
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(s => s.AccountId);
    }
}

internal sealed class TokenTable : IEntityTypeConfiguration<PersonalToken>
{
    public void Configure(EntityTypeBuilder<PersonalToken> builder)
    {
        builder.ToTable("users_tokens").Unaudited();
        builder.HasIndex(t => t.SecretHash).IsUnique();
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(t => t.AccountId);
    }
}

internal sealed class LinkTable : IEntityTypeConfiguration<OneTimeLink>
{
    public void Configure(EntityTypeBuilder<OneTimeLink> builder)
    {
        builder.ToTable("users_links").Unaudited();
        builder.HasIndex(l => l.SecretHash).IsUnique();
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(l => l.AccountId);
    }
}

internal sealed class ProviderLinkTable : IEntityTypeConfiguration<ProviderLink>
{
    public void Configure(EntityTypeBuilder<ProviderLink> builder)
    {
        builder.ToTable("users_provider_links");
        builder.Property(l => l.Issuer).HasMaxLength(ProviderLink.LongestIssuer);
        builder.Property(l => l.Subject).HasMaxLength(ProviderLink.LongestSubject);
        builder.HasIndex(l => new { l.Issuer, l.Subject }).IsUnique();
        builder.HasIndex(l => new { l.AccountId, l.Issuer }).IsUnique();
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(l => l.AccountId);
    }
}

internal sealed class FailureTable : IEntityTypeConfiguration<SignInFailures>
{
    public void Configure(EntityTypeBuilder<SignInFailures> builder)
    {
        builder.ToTable("users_failures").Unaudited();
        builder.HasKey(f => f.Who);
    }
}

/// <summary>What two officers decide about accounts and permissions; and who is waited for with an account.</summary>
internal sealed class OfficersTable : IEntityTypeConfiguration<Reentry>, IEntityTypeConfiguration<PermissionChange>, IEntityTypeConfiguration<AccountWish>
{
    public void Configure(EntityTypeBuilder<Reentry> builder)
    {
        builder.ToTable("users_reentries");
        builder.HasOne<UserAccount>().WithMany().HasForeignKey(r => r.AccountId);
    }

    public void Configure(EntityTypeBuilder<PermissionChange> builder) => builder.ToTable("users_permission_changes");

    public void Configure(EntityTypeBuilder<AccountWish> builder)
    {
        builder.ToTable("users_wishes").Unaudited();
        builder.HasKey(w => w.PersonId);
    }
}
