using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nmap.Cms.Content;

namespace Nmap.Priorities.Data;

/// <summary>What advocacy is grouped and narrowed by.</summary>
internal sealed class AdvocacyIndex : ContentIndex
{
    public string Level { get; set; } = "";
    public DateOnly? Day { get; set; }
    public string Kind { get; set; } = "";
    public string Urgency { get; set; } = "";
    public string Stage { get; set; } = "";

    public static AdvocacyIndex Of(Advocacy advocacy)
        => new() { Level = advocacy.Level ?? "", Day = advocacy.Day, Kind = advocacy.Kind ?? "", Urgency = advocacy.Urgency ?? "", Stage = advocacy.Stage };
}

internal sealed class AdvocacyTable : IEntityTypeConfiguration<AdvocacyIndex>, IEntityTypeConfiguration<AdvocacyComment>
{
    public void Configure(EntityTypeBuilder<AdvocacyIndex> builder)
    {
        builder.ToTable("priorities_advocacy");
        builder.HasKey(a => a.VersionId);
        builder.Property(a => a.VersionId).HasMaxLength(26);
        builder.HasIndex(a => a.Level);
        builder.HasIndex(a => a.Stage);
    }

    public void Configure(EntityTypeBuilder<AdvocacyComment> builder)
    {
        builder.ToTable("priorities_comments");
        builder.HasKey(c => c.Id);
        builder.HasIndex(c => c.SetId);
    }
}
