using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nmap.Portal.Changes;

namespace Nmap.Portal.Data;

internal sealed class ChangeTable : IEntityTypeConfiguration<ChangeNote>
{
    public void Configure(EntityTypeBuilder<ChangeNote> builder)
    {
        builder.ToTable("portal_change_notes");
        builder.HasKey(n => n.VersionId);
        builder.Property(n => n.VersionId).HasMaxLength(26);
        builder.Property(n => n.ItemId).HasMaxLength(26);
        builder.Property(n => n.Line).HasMaxLength(ChangeNote.Longest);
        builder.Property(n => n.Revision).IsConcurrencyToken();
        builder.HasIndex(n => n.ItemId);
    }
}
