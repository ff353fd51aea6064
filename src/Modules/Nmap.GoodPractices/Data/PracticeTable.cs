using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nmap.Cms.Content;
using Nmap.GoodPractices.Sharing;

namespace Nmap.GoodPractices.Data;

/// <summary>What lists of lessons are narrowed and counted by.</summary>
internal sealed class PracticeIndex : ContentIndex
{
    public string Pillar { get; set; } = "";
    public string Kind { get; set; } = "";
    public string? Place { get; set; }
    public int? Year { get; set; }

    /// <summary>With a comma at both ends.</summary>
    public string Tags { get; set; } = ",";

    /// <summary>At which levels it is shared, as approved.</summary>
    public bool National { get; set; }
    public bool Regional { get; set; }
    public bool International { get; set; }

    public static PracticeIndex Of(GoodPractice practice, IReadOnlyList<string> levels) => new()
    {
        Pillar = practice.Pillar ?? "",
        Kind = practice.Kind ?? Vocabulary.Lesson,
        Place = string.IsNullOrWhiteSpace(practice.Place) ? null : practice.Place.Trim(),
        Year = practice.Year,
        Tags = $",{string.Join(',', practice.Tags ?? [])},",
        National = levels.Contains("national"),
        Regional = levels.Contains("regional"),
        International = levels.Contains("international"),
    };
}

internal sealed class PracticeTable : IEntityTypeConfiguration<PracticeIndex>
{
    public void Configure(EntityTypeBuilder<PracticeIndex> builder)
    {
        builder.ToTable("goodpractices_index");
        builder.HasKey(p => p.VersionId);
        builder.Property(p => p.VersionId).HasMaxLength(26);
        builder.HasIndex(p => new { p.Pillar, p.Kind });
        builder.HasIndex(p => p.Place);
    }
}

internal sealed class SharingTables : IEntityTypeConfiguration<SharingRequest>, IEntityTypeConfiguration<ReuseEntry>
{
    public void Configure(EntityTypeBuilder<SharingRequest> builder)
    {
        builder.ToTable("goodpractices_sharing");
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Revision).IsConcurrencyToken();
        builder.HasIndex(r => new { r.SetId, r.Level });
        builder.HasIndex(r => r.State);
    }

    public void Configure(EntityTypeBuilder<ReuseEntry> builder)
    {
        builder.ToTable("goodpractices_reuse");
        builder.HasKey(e => e.Id);
        builder.Property(e => e.Revision).IsConcurrencyToken();
        builder.HasIndex(e => e.SetId);
        builder.HasIndex(e => e.State);
    }
}
