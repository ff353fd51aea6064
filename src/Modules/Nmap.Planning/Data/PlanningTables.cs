using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nmap.Cms;

namespace Nmap.Planning.Data;

internal sealed class PlanTable : IEntityTypeConfiguration<Plan>, IEntityTypeConfiguration<PlanLine>, IEntityTypeConfiguration<Contribution>, IEntityTypeConfiguration<ActivityKind>
{
    public void Configure(EntityTypeBuilder<Plan> builder)
    {
        builder.ToTable("planning_plans");
        builder.Property(p => p.Scope).HasConversion<string>().HasMaxLength(16);
        builder.Property(p => p.State).HasConversion<string>().HasMaxLength(16);
        builder.Property(p => p.Revision).IsConcurrencyToken();
        builder.Ignore(p => p.InOrder).Ignore(p => p.IsPublic).Ignore(p => p.IsBeingWritten);
        builder.HasIndex(p => new { p.Scope, p.Number }).IsUnique();
        builder.HasMany(p => p.Lines).WithOne().HasForeignKey(l => l.PlanId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<PlanLine> builder)
    {
        builder.ToTable("planning_lines");
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.State).HasConversion<string>().HasMaxLength(16);
        builder.Property(l => l.Amount).HasPrecision(20, 2);
        builder.Property(l => l.Responsible).AsList();
        builder.Property(l => l.DependsOn).AsList();
        builder.Property(l => l.Behind).AsList();
        builder.Property(l => l.Obligations).AsList();
        builder.Property(l => l.Quantities).AsList();
        builder.Property(l => l.Revision).IsConcurrencyToken();
        builder.Ignore(l => l.IsRunning).Ignore(l => l.Fields);
        builder.HasIndex(l => new { l.PlanId, l.Code }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Contribution> builder)
    {
        builder.ToTable("planning_contributions");
        builder.Property(c => c.Kind).HasConversion<string>().HasMaxLength(16);
        builder.Property(c => c.State).HasConversion<string>().HasMaxLength(16);
        builder.Property(c => c.Revision).IsConcurrencyToken();
        builder.HasIndex(c => c.PlanId);
    }

    public void Configure(EntityTypeBuilder<ActivityKind> builder)
    {
        builder.ToTable("planning_activity_kinds");
        builder.HasKey(k => k.Code);
    }
}

internal sealed class NeedTable : IEntityTypeConfiguration<Need>
{
    public void Configure(EntityTypeBuilder<Need> builder)
    {
        builder.ToTable("planning_needs");
        builder.Property(n => n.State).HasConversion<string>().HasMaxLength(16);
        builder.Property(n => n.Amount).HasPrecision(20, 2);
        builder.Property(n => n.Revision).IsConcurrencyToken();
        builder.Ignore(n => n.Code).Ignore(n => n.IsPublic).Ignore(n => n.WaitsForRelease).Ignore(n => n.IsStanding);
        builder.HasIndex(n => n.Number).IsUnique();
    }
}

internal sealed class BenchmarkTable : IEntityTypeConfiguration<Benchmark>, IEntityTypeConfiguration<Reading>, IEntityTypeConfiguration<ImprovementStep>, IEntityTypeConfiguration<PolicyPassage>
{
    public void Configure(EntityTypeBuilder<Benchmark> builder)
    {
        builder.ToTable("planning_benchmarks");
        builder.Property(b => b.Baseline).HasPrecision(28, 6);
        builder.Property(b => b.Target).HasPrecision(28, 6);
        builder.Property(b => b.Revision).IsConcurrencyToken();
        builder.Ignore(b => b.Code).Ignore(b => b.IsPublic).Ignore(b => b.Approved);
        builder.HasIndex(b => b.Number).IsUnique();
        builder.HasMany(b => b.Readings).WithOne().HasForeignKey(r => r.BenchmarkId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(b => b.Steps).WithOne().HasForeignKey(s => s.BenchmarkId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Reading> builder)
    {
        builder.ToTable("planning_readings");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Value).HasPrecision(28, 6);
        builder.Property(r => r.State).HasConversion<string>().HasMaxLength(16);
    }

    public void Configure(EntityTypeBuilder<ImprovementStep> builder)
    {
        builder.ToTable("planning_steps");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.State).HasConversion<string>().HasMaxLength(16);
    }

    public void Configure(EntityTypeBuilder<PolicyPassage> builder)
    {
        builder.ToTable("planning_passages");
        builder.Property(p => p.Standings).AsList();
        builder.Property(p => p.Revision).IsConcurrencyToken();
        builder.Ignore(p => p.Now).Ignore(p => p.IsPublic);
    }
}

internal static class ListColumns
{
    /// <summary>A list that is replaced as a whole.</summary>
    public static void AsList<T>(this PropertyBuilder<IReadOnlyList<T>> property)
        => property.HasConversion(list => Written(list), text => JsonSerializer.Deserialize<List<T>>(text, Json.Plain)!, new ValueComparer<IReadOnlyList<T>>((a, b) => Written(a) == Written(b), list => Written(list).GetHashCode(StringComparison.Ordinal), list => list));

    private static string Written<T>(IReadOnlyList<T>? list) => JsonSerializer.Serialize(list, Json.Plain);
}
