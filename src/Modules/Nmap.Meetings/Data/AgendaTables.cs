using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;

namespace Nmap.Meetings.Data;

internal sealed class AgendaTable : IEntityTypeConfiguration<AgendaItem>, IEntityTypeConfiguration<BacklogItem>, IEntityTypeConfiguration<AgendaPaper>, IEntityTypeConfiguration<AgendaStep>, IEntityTypeConfiguration<PoliticalOffer>
{
    public void Configure(EntityTypeBuilder<AgendaItem> builder)
    {
        builder.ToTable("meetings_agenda");
        // For the rows of a platform that ran before these columns.
        builder.Property(a => a.Text).HasDefaultValue(Texts.Empty).ValueGeneratedNever();
        builder.Property(a => a.Audience).HasDefaultValue(Audience.Members).ValueGeneratedNever();
        builder.HasIndex(a => a.LineId);
        builder.HasIndex(a => a.Obligation);
    }

    public void Configure(EntityTypeBuilder<BacklogItem> builder)
    {
        builder.ToTable("meetings_backlog");
        builder.Property(b => b.Fields).HasConversion(f => JsonSerializer.Serialize(f, Json.Orchard), s => JsonSerializer.Deserialize<AgendaFields>(s, Json.Orchard)!);
        builder.Property(b => b.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<AgendaPaper> builder)
    {
        builder.ToTable("meetings_papers");
        builder.Property(p => p.State).HasConversion<string>();
        builder.HasIndex(p => p.ItemId);
        // Of one document one version follows another, whoever sends two at the same moment.
        builder.HasIndex(p => new { p.FirstId, p.Version }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<AgendaStep> builder)
    {
        builder.ToTable("meetings_agenda_steps");
        builder.Property(s => s.Kind).HasConversion<string>();
        builder.HasIndex(s => s.LineId);
        builder.HasIndex(s => s.MeetingId);
    }

    public void Configure(EntityTypeBuilder<PoliticalOffer> builder)
    {
        builder.ToTable("meetings_political_offers");
        builder.HasKey(o => o.LineId);
        builder.Property(o => o.State).HasConversion<string>();
    }
}

internal sealed class StructureTable : IEntityTypeConfiguration<Structure>, IEntityTypeConfiguration<Referral>
{
    public void Configure(EntityTypeBuilder<Structure> builder)
    {
        builder.ToTable("meetings_structures");
        builder.Property(s => s.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<Referral> builder)
    {
        builder.ToTable("meetings_referrals");
        builder.HasIndex(r => r.LineId);
        builder.HasIndex(r => r.StructureId);
    }
}
