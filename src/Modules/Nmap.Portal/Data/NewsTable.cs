using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nmap.Cms.Content;

namespace Nmap.Portal.Data;

/// <summary>What news is narrowed by.</summary>
internal sealed class NewsIndex : ContentIndex
{
    public string Kind { get; set; } = "";

    /// <summary>Day of the last correction.</summary>
    public DateOnly? CorrectedOn { get; set; }
}

internal sealed class NewsTable : IEntityTypeConfiguration<NewsIndex>
{
    public void Configure(EntityTypeBuilder<NewsIndex> builder)
    {
        builder.ToTable("portal_news");
        builder.HasKey(n => n.VersionId);
        builder.Property(n => n.VersionId).HasMaxLength(26);
        builder.HasIndex(n => n.Kind);
        builder.HasIndex(n => n.CorrectedOn);
    }
}
