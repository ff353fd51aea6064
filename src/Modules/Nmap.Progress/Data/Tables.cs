using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nmap.Cms;

namespace Nmap.Progress.Data;

internal sealed class AreaTable : IEntityTypeConfiguration<Area>
{
    public void Configure(EntityTypeBuilder<Area> builder)
    {
        builder.ToTable("progress_areas");
        builder.HasIndex(a => a.Code).IsUnique();
        builder.Property(a => a.SurfaceM2).HasPrecision(28, 12);
    }
}

internal sealed class FigureTable : IEntityTypeConfiguration<Figure>
{
    public void Configure(EntityTypeBuilder<Figure> builder)
    {
        builder.ToTable("progress_figures");
        builder.HasIndex(f => new { f.Key, f.AreaCode });
        builder.HasIndex(f => new { f.State, f.AreaCode });
        // The few that are known to be unknown, among many areas and years.
        builder.HasIndex(f => f.Last).HasFilter("\"Value\" IS NULL");
        builder.Property(f => f.Value).HasPrecision(38, 12);
        builder.Property(f => f.State).HasConversion<string>().HasMaxLength(16);
        builder.Property(f => f.Status).HasConversion<string>().HasMaxLength(16);
        builder.Property(f => f.Remarks).AsJson();
        foreach (var computed in new[] { nameof(Figure.When), nameof(Figure.IsLive), nameof(Figure.IsPublic), nameof(Figure.ValueAsGiven), nameof(Figure.Slot), nameof(Figure.SourceDay), nameof(Figure.Publisher), nameof(Figure.InPlaceSince), nameof(Figure.Placed), nameof(Figure.Counted), nameof(Figure.Telling) })
        {
            builder.Ignore(computed);
        }
    }
}

internal sealed class ReleasedMeasureTable : IEntityTypeConfiguration<ReleasedMeasure>
{
    public void Configure(EntityTypeBuilder<ReleasedMeasure> builder)
    {
        builder.ToTable("progress_released_measures");
        builder.HasKey(m => m.Measure);
    }
}

internal static class JsonColumns
{
    /// <summary>A list that is replaced as a whole.</summary>
    public static PropertyBuilder<IReadOnlyList<T>> AsJson<T>(this PropertyBuilder<IReadOnlyList<T>> property) => property.HasConversion(
        list => JsonSerializer.Serialize(list, Json.Plain),
        text => text == "[]" ? new List<T>() : JsonSerializer.Deserialize<List<T>>(text, Json.Plain)!,
        new ValueComparer<IReadOnlyList<T>>((a, b) => JsonSerializer.Serialize(a, Json.Plain) == JsonSerializer.Serialize(b, Json.Plain),
            list => JsonSerializer.Serialize(list, Json.Plain).GetHashCode(StringComparison.Ordinal), list => list));
}
