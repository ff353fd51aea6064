using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nmap.Cms.Facts;

namespace Nmap.Cms.Sites;

/// <summary>The one row that holds the settings.</summary>
internal sealed class SiteRow
{
    public const int OnlyId = 1;
    public int Id { get; set; } = OnlyId;
    public string Settings { get; set; } = "{}";
}

internal sealed class SiteTable : IEntityTypeConfiguration<SiteRow>
{
    public void Configure(EntityTypeBuilder<SiteRow> builder)
    {
        builder.ToTable("cms_site");
        builder.Property(s => s.Id).ValueGeneratedNever();
    }
}

/// <summary>Settings, roles' permissions or definitions were changed; every node reads them again.</summary>
public sealed record SiteChanged(string What) : IFact;
