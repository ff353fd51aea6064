using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nmap.Cms;
using Nmap.Progress.Maps;

namespace Nmap.Progress.Data;

internal sealed class BoundarySetTable : IEntityTypeConfiguration<BoundarySet>
{
    public void Configure(EntityTypeBuilder<BoundarySet> builder)
    {
        builder.ToTable("progress_boundary_sets");
        builder.Property(s => s.Frame).HasConversion(f => f == null ? null : JsonSerializer.Serialize(f, Json.Plain), text => text == null ? null : JsonSerializer.Deserialize<Frame>(text, Json.Plain));
    }
}

internal sealed class BoundaryTable : IEntityTypeConfiguration<Boundary>
{
    public void Configure(EntityTypeBuilder<Boundary> builder)
    {
        builder.ToTable("progress_boundaries");
        builder.HasIndex(b => b.AreaCode).IsUnique();
    }
}
