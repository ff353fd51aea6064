using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nmap.Awareness.Kit;
using Nmap.Awareness.Press;

namespace Nmap.Awareness.Data;

internal sealed class KitTables : IEntityTypeConfiguration<PressQuote>, IEntityTypeConfiguration<PressKit>
{
    public void Configure(EntityTypeBuilder<PressQuote> builder)
    {
        builder.ToTable("awareness_quotes");
        builder.HasKey(q => q.Id);
        builder.Property(q => q.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<PressKit> builder)
    {
        builder.ToTable("awareness_kits");
        builder.HasKey(k => k.Year);
        builder.Property(k => k.Year).ValueGeneratedNever();
    }
}
