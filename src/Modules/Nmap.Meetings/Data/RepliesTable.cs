using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Nmap.Meetings.Data;

internal sealed class RepliesTable : IEntityTypeConfiguration<InvitationReply>
{
    public void Configure(EntityTypeBuilder<InvitationReply> builder)
    {
        builder.ToTable("meetings_replies");
        builder.Property(r => r.Answer).HasConversion<string>();
        builder.Property(r => r.Channel).HasConversion<string>();
        builder.HasIndex(r => new { r.MeetingId, r.OrganisationId, r.PersonId }).IsUnique();
    }
}
