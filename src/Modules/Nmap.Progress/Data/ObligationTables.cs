using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nmap.Cms;

namespace Nmap.Progress.Data;

internal sealed class ObligationTable : IEntityTypeConfiguration<Obligation>
{
    public void Configure(EntityTypeBuilder<Obligation> builder)
    {
        builder.ToTable("progress_obligations");
        builder.HasIndex(o => o.Code).IsUnique();
        builder.Property(o => o.Deadlines).AsJson();
        builder.Property(o => o.Leads).AsJson().HasDefaultValue(Obligation.UsualLeads);
        builder.Property(o => o.Source).AsReference();
        builder.Property(o => o.Revision).IsConcurrencyToken();
        builder.Ignore(o => o.InForce).Ignore(o => o.Asked).Ignore(o => o.IsMet).Ignore(o => o.IsUndated).Ignore(o => o.HandedIn);
    }
}

internal sealed class TreatyTable : IEntityTypeConfiguration<Treaty>
{
    public void Configure(EntityTypeBuilder<Treaty> builder)
    {
        builder.ToTable("progress_treaties");
        builder.HasIndex(t => t.Code).IsUnique();
        builder.Property(t => t.Steps).AsJson();
        builder.Property(t => t.Disputes).AsJson();
        builder.Property(t => t.Source).AsReference();
        builder.Ignore(t => t.InOrder);
    }
}

internal sealed class ObligationEntryTable : IEntityTypeConfiguration<ObligationEntry>
{
    public void Configure(EntityTypeBuilder<ObligationEntry> builder)
    {
        builder.ToTable("progress_obligation_entries");
        builder.HasIndex(e => e.Subject);
        builder.Property(e => e.Extension).AsJson();
        builder.Property(e => e.Step).AsJson();
        builder.Property(e => e.Dispute).AsJson();
        builder.Ignore(e => e.Act);
    }
}

internal sealed class ActionPlanTable : IEntityTypeConfiguration<ActionPlan>
{
    public void Configure(EntityTypeBuilder<ActionPlan> builder)
    {
        builder.ToTable("progress_plans");
        builder.HasIndex(p => p.Code).IsUnique();
        builder.Property(p => p.Source).AsReference();
    }
}

internal sealed class PlanActionTable : IEntityTypeConfiguration<PlanAction>
{
    public void Configure(EntityTypeBuilder<PlanAction> builder)
    {
        builder.ToTable("progress_plan_actions");
        builder.HasIndex(a => new { a.Plan, a.Number }).IsUnique();
        builder.Property(a => a.Indicators).AsJson();
    }
}

internal sealed class PlanLinkTable : IEntityTypeConfiguration<PlanLink>
{
    public void Configure(EntityTypeBuilder<PlanLink> builder)
    {
        builder.ToTable("progress_plan_links");
        builder.HasIndex(l => new { l.FromPlan, l.FromAction, l.ToPlan, l.ToAction }).IsUnique();
    }
}

internal sealed class ActionEvidenceTable : IEntityTypeConfiguration<ActionEvidence>
{
    public void Configure(EntityTypeBuilder<ActionEvidence> builder)
    {
        builder.ToTable("progress_action_evidence");
        builder.HasIndex(e => new { e.Plan, e.Action });
        builder.Property(e => e.Source).AsReference();
    }
}

internal sealed class DueRuleTable : IEntityTypeConfiguration<DueRule>
{
    public void Configure(EntityTypeBuilder<DueRule> builder)
    {
        builder.ToTable("progress_due_rules");
        builder.HasIndex(r => r.Code).IsUnique();
        builder.Property(r => r.Leads).AsJson();
        builder.Property(r => r.Meetings).AsJson();
        builder.Property(r => r.Source).AsReference();
        builder.Property(r => r.Revision).IsConcurrencyToken();
    }
}

internal sealed class DueDateTable : IEntityTypeConfiguration<DueDate>
{
    public void Configure(EntityTypeBuilder<DueDate> builder)
    {
        builder.ToTable("progress_due_dates");
        builder.HasIndex(d => d.Key).IsUnique();
        builder.Property(d => d.Leads).HasConversion(
            list => list == null ? null : JsonSerializer.Serialize(list, Json.Plain),
            text => text == null ? null : JsonSerializer.Deserialize<List<int>>(text, Json.Plain),
            new ValueComparer<IReadOnlyList<int>?>((a, b) => a == b || (a != null && b != null && a.SequenceEqual(b)), list => list == null ? 0 : list.Count, list => list));
        builder.Property(d => d.Source).AsReference();
        builder.Property(d => d.Revision).IsConcurrencyToken();
    }
}

internal static class ReferenceColumn
{
    public static PropertyBuilder<Reference?> AsReference(this PropertyBuilder<Reference?> property) => property.AsJson();

    /// <summary>A value that is written as a whole and never searched.</summary>
    public static PropertyBuilder<T?> AsJson<T>(this PropertyBuilder<T?> property) where T : class => property.HasConversion(
        value => value == null ? null : JsonSerializer.Serialize(value, Json.Plain),
        text => text == null ? null : JsonSerializer.Deserialize<T>(text, Json.Plain));
}

internal sealed class CompletionTable : IEntityTypeConfiguration<Completion>
{
    public void Configure(EntityTypeBuilder<Completion> builder)
    {
        builder.ToTable("progress_completions");
        builder.HasIndex(c => c.AreaCode);
        builder.Property(c => c.Step).HasConversion<string>().HasMaxLength(16);
        builder.Property(c => c.State).HasConversion<string>().HasMaxLength(16);
        builder.Ignore(c => c.IsInOrder).Ignore(c => c.WasPublic);
        builder.Property(c => c.Source).AsReference();
    }
}
