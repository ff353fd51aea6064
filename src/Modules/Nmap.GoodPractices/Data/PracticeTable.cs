using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nmap.Cms.Content;

namespace Nmap.GoodPractices.Data;

/// <summary>What lists of lessons are narrowed and counted by.</summary>
internal sealed class PracticeIndex : ContentIndex
{
    public string Pillar { get; set; } = "";
    public string Kind { get; set; } = "";
    public string? Place { get; set; }
    public int? Year { get; set; }
    public bool National { get; set; }
    public bool Regional { get; set; }
    public bool International { get; set; }

    public static PracticeIndex Of(GoodPractice practice) => new()
    {
        Pillar = practice.Pillar ?? "",
        Kind = practice.Kind ?? Vocabulary.Lesson,
        Place = string.IsNullOrWhiteSpace(practice.Place) ? null : practice.Place.Trim(),
        Year = practice.Year,
        National = practice.Levels?.Contains("national") == true,
        Regional = practice.Levels?.Contains("regional") == true,
        International = practice.Levels?.Contains("international") == true,
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
