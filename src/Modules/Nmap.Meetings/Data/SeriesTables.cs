using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nmap.Cms;

namespace Nmap.Meetings.Data;

internal sealed class SeriesTable : IEntityTypeConfiguration<Series>
{
    public void Configure(EntityTypeBuilder<Series> builder)
    {
        builder.ToTable("meetings_series");
        builder.Property(s => s.Revision).IsConcurrencyToken();
        builder.Ignore(s => s.MeetingsAYear).Ignore(s => s.MissingRoles);
        // Replaced as a whole, never changed in place.
        builder.Property(s => s.Template).HasConversion(t => JsonSerializer.Serialize(t, Json.Orchard), s => JsonSerializer.Deserialize<List<TemplateItem>>(s, Json.Orchard)!,
            new ValueComparer<IReadOnlyList<TemplateItem>>((a, b) => a!.SequenceEqual(b!), t => t.Count, t => t));
    }
}

internal sealed class DatePollTable : IEntityTypeConfiguration<DatePoll>, IEntityTypeConfiguration<PollDate>, IEntityTypeConfiguration<PollAnswer>
{
    public void Configure(EntityTypeBuilder<DatePoll> builder)
    {
        builder.ToTable("meetings_datepolls");
        builder.Property(p => p.State).HasConversion<string>();
        builder.Property(p => p.Revision).IsConcurrencyToken();
        builder.Ignore(p => p.InOrder);
        builder.HasIndex(p => p.MeetingId).IsUnique();
        builder.HasMany(p => p.Dates).WithOne().HasForeignKey(d => d.PollId);
        builder.HasMany(p => p.Answers).WithOne().HasForeignKey(a => a.PollId);
    }

    public void Configure(EntityTypeBuilder<PollDate> builder)
    {
        builder.ToTable("meetings_polldates");
        builder.Property(d => d.Id).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<PollAnswer> builder)
    {
        builder.ToTable("meetings_pollanswers");
        builder.HasKey(a => new { a.DateId, a.OrganisationId });
        builder.Property(a => a.DateId).ValueGeneratedNever();
        builder.Property(a => a.OrganisationId).ValueGeneratedNever();
        builder.Property(a => a.Says).HasConversion<string>();
    }
}
