using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nmap.Cms.Data;

namespace Nmap.Subscriptions.Data;

// The audit keeps no address of a stranger: asking, confirming and leaving stand in no other table.
internal sealed class SubscriptionsTable : IEntityTypeConfiguration<Subscription>
{
    public void Configure(EntityTypeBuilder<Subscription> builder)
    {
        builder.ToTable("subscriptions").Unaudited();
        builder.Property(s => s.Email).HasMaxLength(254);
        builder.Property(s => s.EmailKey).HasMaxLength(254);
        builder.Property(s => s.Culture).HasMaxLength(16);
        builder.Property(s => s.List).HasMaxLength(100);
        builder.Property(s => s.Query).HasMaxLength(512);
        builder.HasIndex(s => new { s.EmailKey, s.List, s.Query, s.Culture }).IsUnique();
        builder.HasIndex(s => new { s.Culture, s.List, s.Query });
        builder.HasIndex(s => s.AskedAt, "ix_subscriptions_unconfirmed").HasFilter("\"ConfirmedAt\" IS NULL");
    }
}
