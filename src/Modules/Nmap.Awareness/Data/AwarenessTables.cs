using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nmap.Awareness.Press;
using Nmap.Cms.Content;

namespace Nmap.Awareness.Data;

/// <summary>What campaigns are narrowed by; several codes stand with a comma at both ends.</summary>
internal sealed class CampaignIndex : ContentIndex
{
    public string Level { get; set; } = "";
    public string Audiences { get; set; } = ",";
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }

    public static CampaignIndex Of(Campaign campaign) => new() { Level = campaign.Level ?? "", Audiences = Codes.Join(campaign.Audiences), From = campaign.From, To = campaign.To };
}

/// <summary>What risk education material is narrowed by, and when it ends.</summary>
internal sealed class MaterialIndex : ContentIndex
{
    public string Format { get; set; } = "";
    public string Audiences { get; set; } = ",";
    public string Languages { get; set; } = ",";
    public DateOnly? ExpiresOn { get; set; }

    public static MaterialIndex Of(RiskEducationMaterial material)
        => new() { Format = material.Format ?? "", Audiences = Codes.Join(material.Audiences), Languages = Codes.Join(material.Languages), ExpiresOn = material.ExpiresOn };
}

internal static class Codes
{
    public static string Join(IEnumerable<string>? codes) => $",{string.Join(',', codes ?? [])},";

    public static IEnumerable<string> Split(string joined) => joined.Split(',', StringSplitOptions.RemoveEmptyEntries);
}

internal sealed class AwarenessTables : IEntityTypeConfiguration<CampaignIndex>, IEntityTypeConfiguration<MaterialIndex>, IEntityTypeConfiguration<TargetGroup>,
    IEntityTypeConfiguration<DutyContact>, IEntityTypeConfiguration<PressPhoto>
{
    public void Configure(EntityTypeBuilder<CampaignIndex> builder)
    {
        builder.ToTable("awareness_campaigns");
        builder.HasKey(c => c.VersionId);
        builder.Property(c => c.VersionId).HasMaxLength(26);
        builder.HasIndex(c => c.From);
    }

    public void Configure(EntityTypeBuilder<MaterialIndex> builder)
    {
        builder.ToTable("awareness_materials");
        builder.HasKey(m => m.VersionId);
        builder.Property(m => m.VersionId).HasMaxLength(26);
        builder.HasIndex(m => m.ExpiresOn);
    }

    public void Configure(EntityTypeBuilder<TargetGroup> builder)
    {
        builder.ToTable("awareness_groups");
        builder.HasKey(g => g.Code);
    }

    public void Configure(EntityTypeBuilder<DutyContact> builder)
    {
        builder.ToTable("awareness_duty");
        builder.HasKey(d => d.Id);
        builder.Property(d => d.Revision).IsConcurrencyToken();
        builder.HasIndex(d => d.To);
    }

    public void Configure(EntityTypeBuilder<PressPhoto> builder)
    {
        builder.ToTable("awareness_photos");
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Revision).IsConcurrencyToken();
    }
}
