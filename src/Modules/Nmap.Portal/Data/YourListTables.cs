using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nmap.Cms.Data;

namespace Nmap.Portal.Data;

internal sealed class YourListTables : IEntityTypeConfiguration<ReadMark>, IEntityTypeConfiguration<MorningMail>
{
    public void Configure(EntityTypeBuilder<ReadMark> builder)
    {
        builder.ToTable("portal_read").Unaudited();
        builder.HasKey(r => new { r.PersonId, r.Address });
    }

    public void Configure(EntityTypeBuilder<MorningMail> builder)
    {
        builder.ToTable("portal_morning_mail").Unaudited();
        builder.HasKey(m => m.PersonId);
    }
}
