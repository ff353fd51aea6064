using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nmap.Cms.Content;

namespace Nmap.Priorities.Data;

/// <summary>What advocacy is grouped by.</summary>
internal sealed class AdvocacyIndex : ContentIndex
{
    public string Level { get; set; } = "";
    public DateOnly? Day { get; set; }
}

internal sealed class AdvocacyTable : IEntityTypeConfiguration<AdvocacyIndex>
{
    public void Configure(EntityTypeBuilder<AdvocacyIndex> builder)
    {
        builder.ToTable("priorities_advocacy");
        builder.HasKey(a => a.VersionId);
        builder.Property(a => a.VersionId).HasMaxLength(26);
        builder.HasIndex(a => a.Level);
    }
}
