using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Priorities.Ranking;

namespace Nmap.Priorities.Data;

/// <summary>What priorities are narrowed by.</summary>
internal sealed class PriorityIndex : ContentIndex
{
    public string Stage { get; set; } = "";
}

internal sealed class PriorityTable : IEntityTypeConfiguration<PriorityIndex>, IEntityTypeConfiguration<PriorityCriterion>, IEntityTypeConfiguration<PriorityList>
{
    public void Configure(EntityTypeBuilder<PriorityIndex> builder)
    {
        builder.ToTable("priorities_priorities");
        builder.HasKey(p => p.VersionId);
        builder.Property(p => p.VersionId).HasMaxLength(26);
        builder.HasIndex(p => p.Stage);
    }

    public void Configure(EntityTypeBuilder<PriorityCriterion> builder)
    {
        builder.ToTable("priorities_criteria");
        builder.HasKey(c => c.Code);
    }

    public void Configure(EntityTypeBuilder<PriorityList> builder)
    {
        builder.ToTable("priorities_lists");
        builder.Property(l => l.Revision).IsConcurrencyToken();
        builder.Ignore(l => l.IsAdopted);
        builder.HasIndex(l => l.Number).IsUnique();
        builder.Property(l => l.Ranked).HasConversion(list => Written(list), text => JsonSerializer.Deserialize<List<string>>(text, Json.Plain)!, new ValueComparer<IReadOnlyList<string>>((a, b) => Written(a) == Written(b), list => Written(list).GetHashCode(StringComparison.Ordinal), list => list));
    }

    private static string Written(IReadOnlyList<string>? list) => JsonSerializer.Serialize(list, Json.Plain);
}

internal static class ListsSeen
{
    /// <summary>Members read drafts of lists; everybody reads those that were adopted.</summary>
    public static IQueryable<PriorityList> VisibleTo(this IQueryable<PriorityList> lists, Reader reader) => reader.IsMember ? lists : lists.Where(l => l.AdoptedOn != null);
}
