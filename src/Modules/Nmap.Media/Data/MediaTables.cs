using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Nmap.Media.Data;

internal sealed class MediaTables : IEntityTypeConfiguration<MediaItem>, IEntityTypeConfiguration<MediaConsent>, IEntityTypeConfiguration<Rendition>
{
    public void Configure(EntityTypeBuilder<MediaItem> builder)
    {
        builder.ToTable("media_items");
        builder.Property(i => i.Kind).HasConversion<string>();
        builder.Property(i => i.GoneBecause).HasConversion<string>();
        builder.Property(i => i.Revision).IsConcurrencyToken();
        builder.HasOne(i => i.Consent).WithOne().HasForeignKey<MediaConsent>(c => c.ItemId);
        builder.HasIndex(i => new { i.BroughtOn, i.Id });
    }

    public void Configure(EntityTypeBuilder<MediaConsent> builder)
    {
        builder.ToTable("media_consents");
        builder.HasKey(c => c.ItemId);
        builder.HasIndex(c => c.ExpiresOn).HasFilter("\"ExpiresOn\" IS NOT NULL");
    }

    public void Configure(EntityTypeBuilder<Rendition> builder)
    {
        builder.ToTable("media_renditions");
        builder.HasKey(r => new { r.ItemId, r.Name });
        builder.Ignore(r => r.Mark);
    }
}
