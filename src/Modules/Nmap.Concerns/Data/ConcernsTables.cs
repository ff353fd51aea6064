using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Nmap.Concerns.Data;

internal sealed class ConcernTable : IEntityTypeConfiguration<Concern>, IEntityTypeConfiguration<ConcernStep>
{
    public void Configure(EntityTypeBuilder<Concern> builder)
    {
        builder.ToTable("concerns_concerns");
        builder.Property(c => c.Way).HasConversion<string>();
        builder.Property(c => c.Attribution).HasConversion<string>();
        builder.Property(c => c.State).HasConversion<string>();
        builder.Property(c => c.Revision).IsConcurrencyToken();
        builder.Ignore(c => c.InOrder);
        builder.HasIndex(c => c.Reference).IsUnique();
        builder.HasIndex(c => c.State);
        builder.HasMany(c => c.Steps).WithOne().HasForeignKey(s => s.ConcernId);
    }

    public void Configure(EntityTypeBuilder<ConcernStep> builder)
    {
        builder.ToTable("concerns_steps");
        builder.HasKey(s => new { s.ConcernId, s.Number });
        builder.Property(s => s.Number).ValueGeneratedNever();
        builder.Property(s => s.State).HasConversion<string>();
    }
}
