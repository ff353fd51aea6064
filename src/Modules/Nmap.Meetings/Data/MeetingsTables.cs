using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nmap.Cms;

namespace Nmap.Meetings.Data;

internal sealed class MeetingTable : IEntityTypeConfiguration<Meeting>, IEntityTypeConfiguration<AgendaProposal>, IEntityTypeConfiguration<Attendance>, IEntityTypeConfiguration<Guest>
{
    public void Configure(EntityTypeBuilder<Meeting> builder)
    {
        builder.ToTable("meetings_meetings");
        builder.Property(m => m.State).HasConversion<string>();
        builder.Property(m => m.Revision).IsConcurrencyToken();
        builder.Ignore(m => m.InOrder).Ignore(m => m.Announced).Ignore(m => m.HasNoInvitation).Ignore(m => m.EndedAt).Ignore(m => m.Told);
        builder.HasIndex(m => m.Number).IsUnique();
        builder.HasIndex(m => m.Slug).IsUnique();
        builder.HasIndex(m => m.StartsAt);
        builder.HasIndex(m => m.SeriesId);
        builder.HasMany(m => m.Agenda).WithOne().HasForeignKey(a => a.MeetingId);
        builder.HasMany(m => m.Attendance).WithOne().HasForeignKey(a => a.MeetingId);
        builder.HasMany(m => m.Guests).WithOne().HasForeignKey(g => g.MeetingId);
    }

    public void Configure(EntityTypeBuilder<AgendaProposal> builder)
    {
        builder.ToTable("meetings_proposals");
        builder.Property(p => p.State).HasConversion<string>();
        builder.HasIndex(p => p.MeetingId);
    }

    public void Configure(EntityTypeBuilder<Attendance> builder)
    {
        builder.ToTable("meetings_attendance");
        builder.HasKey(a => new { a.MeetingId, a.OrganisationId });
        builder.Property(a => a.Presence).HasConversion<string>();
        builder.Property(a => a.Level).HasConversion<string>();
        builder.Property(a => a.Statement).HasConversion<string>();
        builder.Ignore(a => a.IsThere);
    }

    public void Configure(EntityTypeBuilder<Guest> builder) => builder.ToTable("meetings_guests");
}

internal sealed class MinutesTable : IEntityTypeConfiguration<Minutes>, IEntityTypeConfiguration<MinutesAnswer>
{
    public void Configure(EntityTypeBuilder<Minutes> builder)
    {
        builder.ToTable("meetings_minutes");
        builder.Property(m => m.Revision).IsConcurrencyToken();
        builder.Ignore(m => m.OpenCorrections).Ignore(m => m.Writers).Ignore(m => m.WentOutAt).Ignore(m => m.CirculationLetter).Ignore(m => m.AdoptionLetter).Ignore(m => m.Authentic).Ignore(m => m.InForce).Ignore(m => m.AdoptedCorrigenda);
        builder.Property(m => m.Periods).HasConversion(p => JsonSerializer.Serialize(p, Json.Orchard), s => s.Length == 0 ? new AnswerPeriods() : JsonSerializer.Deserialize<AnswerPeriods>(s, Json.Orchard)!);
        builder.HasMany(m => m.Corrigenda).WithOne().HasForeignKey(c => c.MinutesId);
        builder.Property(m => m.Body).HasConversion(b => JsonSerializer.Serialize(b, Json.Orchard), s => JsonSerializer.Deserialize<MinutesBody>(s, Json.Orchard)!);
        builder.Property(m => m.Roll).HasConversion(r => JsonSerializer.Serialize(r, Json.Orchard), s => JsonSerializer.Deserialize<IReadOnlyList<RollLine>>(s, Json.Orchard),
            new ValueComparer<IReadOnlyList<RollLine>?>((a, b) => ReferenceEquals(a, b) || (a != null && b != null && a.SequenceEqual(b)), r => r == null ? 0 : r.Count, r => r));
        builder.HasIndex(m => m.MeetingId).IsUnique();
        builder.HasIndex(m => m.Number).IsUnique();
        builder.HasIndex(m => m.CheckCode).IsUnique();
        builder.HasMany(m => m.Answers).WithOne().HasForeignKey(a => a.MinutesId);
    }

    public void Configure(EntityTypeBuilder<MinutesAnswer> builder)
    {
        builder.ToTable("meetings_answers");
        builder.Property(a => a.Kind).HasConversion<string>();
        builder.Property(a => a.State).HasConversion<string>();
        // One position in force for an organisation on one text, whoever answers at the same moment.
        builder.HasIndex(a => new { a.MinutesId, a.OrganisationId, a.TextId }, "ux_meetings_answers_text").IsUnique().HasFilter("\"State\" IN ('Open','Recorded') AND \"TextId\" IS NOT NULL");
        builder.HasIndex(a => new { a.MinutesId, a.OrganisationId }, "ux_meetings_answers_whole").IsUnique().HasFilter("\"State\" IN ('Open','Recorded') AND \"TextId\" IS NULL");
    }
}

internal sealed class CorrigendumTable : IEntityTypeConfiguration<Corrigendum>
{
    public void Configure(EntityTypeBuilder<Corrigendum> builder)
    {
        builder.ToTable("meetings_corrigenda");
        builder.Property(c => c.State).HasConversion<string>();
        builder.Property(c => c.Wordings).HasConversion(w => JsonSerializer.Serialize(w, Json.Orchard), s => JsonSerializer.Deserialize<Wordings>(s, Json.Orchard)!);
        builder.HasIndex(c => new { c.MinutesId, c.Number }).IsUnique();
        builder.HasIndex(c => new { c.AfterNumber, c.Position }).IsUnique();
        builder.HasIndex(c => c.CheckCode).IsUnique();
    }
}

internal sealed class PaperTable : IEntityTypeConfiguration<PaperSigning>
{
    public void Configure(EntityTypeBuilder<PaperSigning> builder)
    {
        builder.ToTable("meetings_paper");
        builder.HasIndex(p => p.MinutesId).IsUnique();
        builder.Ignore(p => p.Owner);
    }
}

internal sealed class RegisterTable : IEntityTypeConfiguration<Decision>, IEntityTypeConfiguration<ActionPoint>, IEntityTypeConfiguration<RegisterNote>
{
    public void Configure(EntityTypeBuilder<Decision> builder)
    {
        builder.ToTable("meetings_decisions");
        builder.Property(d => d.Revision).IsConcurrencyToken();
        builder.Ignore(d => d.IsInForce);
        builder.HasIndex(d => d.ReviewOn);
        builder.HasIndex(d => d.Number).IsUnique();
        builder.HasIndex(d => d.MeetingId);
    }

    public void Configure(EntityTypeBuilder<ActionPoint> builder)
    {
        builder.ToTable("meetings_actions");
        builder.Property(a => a.State).HasConversion<string>();
        builder.Property(a => a.Revision).IsConcurrencyToken();
        builder.HasIndex(a => a.Number).IsUnique();
        builder.HasIndex(a => new { a.OwnerId, a.State });
        builder.HasIndex(a => a.MeetingId);
    }

    public void Configure(EntityTypeBuilder<RegisterNote> builder)
    {
        builder.ToTable("meetings_register_notes");
        builder.Property(n => n.Kind).HasConversion<string>();
        builder.Property(n => n.State).HasConversion<string>();
        builder.HasIndex(n => new { n.SubjectId, n.At });
    }
}
