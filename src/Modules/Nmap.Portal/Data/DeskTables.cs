using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nmap.Cms.Data;

namespace Nmap.Portal.Data;

internal sealed class DeskTables : IEntityTypeConfiguration<UnsavedText>, IEntityTypeConfiguration<ReviewDate>
{
    // What somebody types is no act; it becomes one when it is saved.
    public void Configure(EntityTypeBuilder<UnsavedText> builder)
    {
        builder.ToTable("portal_unsaved_texts").Unaudited();
        builder.HasKey(u => new { u.PersonId, u.Subject });
        builder.Property(u => u.Subject).HasMaxLength(200);
        builder.HasIndex(u => u.At);
    }

    public void Configure(EntityTypeBuilder<ReviewDate> builder)
    {
        builder.ToTable("portal_review_dates");
        builder.HasKey(r => r.SetId);
        builder.HasIndex(r => r.On);
    }
}
