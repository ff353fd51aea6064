using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nmap.Cms.Content;

namespace Nmap.Priorities.Data;

/// <summary>What standards are narrowed by, and how their versions find each other.</summary>
internal sealed class StandardIndex : ContentIndex
{
    public string Kind { get; set; } = "";
    public string Topic { get; set; } = "";
    public string Number { get; set; } = "";
    public string Version { get; set; } = "";
    public DateOnly? InForceFrom { get; set; }

    public static StandardIndex Of(NationalStandard standard) => new()
    {
        Kind = standard.Kind ?? "",
        Topic = standard.Topic ?? "",
        Number = standard.Number?.Trim() ?? "",
        Version = standard.Version?.Trim() ?? "",
        InForceFrom = standard.InForceFrom,
    };
}

internal sealed class StandardTable : IEntityTypeConfiguration<StandardIndex>
{
    public void Configure(EntityTypeBuilder<StandardIndex> builder)
    {
        builder.ToTable("priorities_standards");
        builder.HasKey(s => s.VersionId);
        builder.Property(s => s.VersionId).HasMaxLength(26);
        builder.HasIndex(s => s.Number);
        builder.HasIndex(s => s.Topic);
    }
}
