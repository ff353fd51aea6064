using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nmap.Cms.Data;

namespace Nmap.Translations.Data;

internal sealed class Tables : IEntityTypeConfiguration<Mark>, IEntityTypeConfiguration<Plan>, IEntityTypeConfiguration<Outing>, IEntityTypeConfiguration<Standing>, IEntityTypeConfiguration<Term>
{
    private const int IdLength = 26, CultureLength = 20, UnitLength = 200, DigestLength = 32;

    public void Configure(EntityTypeBuilder<Mark> builder)
    {
        builder.ToTable("translations_marks");
        builder.Unaudited();
        builder.HasKey(m => new { m.SetId, m.Culture, m.UnitId, m.TargetDigest, m.SourceDigest });
        builder.Property(m => m.SetId).HasMaxLength(IdLength);
        builder.Property(m => m.Culture).HasMaxLength(CultureLength);
        builder.Property(m => m.UnitId).HasMaxLength(UnitLength);
        builder.Property(m => m.TargetDigest).HasMaxLength(DigestLength);
        builder.Property(m => m.SourceDigest).HasMaxLength(DigestLength);
    }

    public void Configure(EntityTypeBuilder<Plan> builder)
    {
        builder.ToTable("translations_plans");
        builder.HasKey(p => new { p.SetId, p.Culture });
        builder.Property(p => p.SetId).HasMaxLength(IdLength);
        builder.Property(p => p.Culture).HasMaxLength(CultureLength);
        builder.Property(p => p.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<Outing> builder)
    {
        builder.ToTable("translations_outings");
        builder.HasKey(o => o.SetId);
        builder.Property(o => o.SetId).HasMaxLength(IdLength);
        builder.Property(o => o.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<Standing> builder)
    {
        builder.ToTable("translations_standing");
        builder.Unaudited();
        builder.HasKey(s => new { s.SetId, s.Culture });
        builder.Property(s => s.SetId).HasMaxLength(IdLength);
        builder.Property(s => s.Culture).HasMaxLength(CultureLength);
        builder.Property(s => s.VersionId).HasMaxLength(IdLength);
        builder.Property(s => s.State).HasMaxLength(20);
        builder.HasIndex(s => new { s.Culture, s.State, s.SourceAt, s.SetId });
        builder.HasIndex(s => s.VersionId);
        builder.HasIndex(s => new { s.TranslatorId, s.DueOn });
        builder.HasIndex(s => new { s.Culture, s.SourceAt, s.SetId });
        builder.HasIndex(s => new { s.State, s.SourceAt, s.SetId, s.Culture });
    }

    public void Configure(EntityTypeBuilder<Term> builder)
    {
        builder.ToTable("translations_terms");
        builder.HasKey(t => t.Id);
        builder.Property(t => t.Id).HasMaxLength(IdLength);
        builder.Property(t => t.Revision).IsConcurrencyToken();
    }
}
