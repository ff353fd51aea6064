using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nmap.Cms.Data;

namespace Nmap.Meetings.Data;

internal sealed class JottingTable : IEntityTypeConfiguration<Jotting>
{
    // What somebody types is no act of the forum; it becomes one when it is saved into the minutes.
    public void Configure(EntityTypeBuilder<Jotting> builder)
    {
        builder.ToTable("meetings_jottings");
        builder.HasKey(j => new { j.MeetingId, j.AgendaItemId, j.PersonId, j.Kind });
        builder.Property(j => j.Kind).HasConversion<string>();
        builder.HasOne<Meeting>().WithMany().HasForeignKey(j => j.MeetingId);
        builder.Unaudited();
    }
}
