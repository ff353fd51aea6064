using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Nmap.Media.Data;

internal sealed class FileTable : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> builder)
    {
        builder.ToTable("media_files");
        builder.Property(f => f.Kind).HasConversion<string>();
        builder.HasIndex(f => f.Owner);
        builder.Ignore(f => f.Described);
    }
}
