using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Nmap.Workflows.Data;

/// <summary>A country's own route; it stands before the shipped one of the same name.</summary>
internal sealed class RouteRow
{
    public string Name { get; set; } = "";
    public string Body { get; set; } = "{}";
}

internal sealed class RouteTable : IEntityTypeConfiguration<RouteRow>
{
    public void Configure(EntityTypeBuilder<RouteRow> builder)
    {
        builder.ToTable("workflows_routes");
        builder.HasKey(r => r.Name);
        builder.Property(r => r.Name).HasMaxLength(64);
    }
}
