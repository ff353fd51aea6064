using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nmap.GoodPractices.Beyond;

namespace Nmap.GoodPractices.Data;

internal sealed class BeyondTables : IEntityTypeConfiguration<SharingAddress>, IEntityTypeConfiguration<Sending>, IEntityTypeConfiguration<SentFile>
{
    public void Configure(EntityTypeBuilder<SharingAddress> builder)
    {
        builder.ToTable("goodpractices_addresses");
        builder.HasKey(a => a.Id);
        builder.Ignore(a => a.Mailbox);
        builder.HasIndex(a => a.Level);
    }

    public void Configure(EntityTypeBuilder<Sending> builder)
    {
        builder.ToTable("goodpractices_sendings");
        builder.HasKey(s => s.Id);
        builder.Ignore(s => s.Bundle);
        builder.HasIndex(s => s.SetId);
    }

    public void Configure(EntityTypeBuilder<SentFile> builder)
    {
        builder.ToTable("goodpractices_sent_files");
        builder.HasKey(f => new { f.Bundle, f.Name });
        builder.Property(f => f.Bundle).HasMaxLength(26);
        builder.Property(f => f.Name).HasMaxLength(40);
        builder.Ignore(f => f.Address);
        builder.HasIndex(f => f.SetId);
    }
}
