using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nmap.Cms;

namespace Nmap.Consultations.Data;

internal sealed class ConsultationsTables : IEntityTypeConfiguration<Consultation>, IEntityTypeConfiguration<ConsultationPaper>, IEntityTypeConfiguration<ConsultationInput>
{
    public void Configure(EntityTypeBuilder<Consultation> builder)
    {
        builder.ToTable("consultations_consultations");
        builder.Property(c => c.State).HasConversion<string>();
        builder.Property(c => c.Revision).IsConcurrencyToken();
        builder.Ignore(c => c.Title).Ignore(c => c.Own);
        builder.HasIndex(c => c.Slug).IsUnique();
        builder.HasMany(c => c.Papers).WithOne().HasForeignKey(p => p.ConsultationId);
    }

    public void Configure(EntityTypeBuilder<ConsultationPaper> builder)
    {
        builder.ToTable("consultations_papers");
        builder.HasKey(p => new { p.ConsultationId, p.Culture });
    }

    public void Configure(EntityTypeBuilder<ConsultationInput> builder)
    {
        builder.ToTable("consultations_inputs");
        builder.Property(i => i.Source).HasConversion<string>();
        builder.Property(i => i.Showing).HasConversion<string>();
        builder.Property(i => i.Disposition).HasConversion<string>();
        builder.HasIndex(i => new { i.ConsultationId, i.Number }).IsUnique();
        builder.HasIndex(i => new { i.ConsultationId, i.Disposition });
        builder.HasIndex(i => i.CodeHash);
    }
}

internal sealed class QuestionTables : IEntityTypeConfiguration<Question>, IEntityTypeConfiguration<Position>, IEntityTypeConfiguration<Objection>, IEntityTypeConfiguration<DecisionType>
{
    public void Configure(EntityTypeBuilder<Question> builder)
    {
        builder.ToTable("consultations_questions");
        builder.Property(q => q.Outcome).HasConversion<string>();
        builder.Property(q => q.Revision).IsConcurrencyToken();
        builder.Property(q => q.Options).HasConversion(o => JsonSerializer.Serialize(o, Json.Plain), s => JsonSerializer.Deserialize<List<string>>(s, Json.Plain)!, Compared<string>());
        builder.Ignore(q => q.InForce).Ignore(q => q.OpenBlocks);
        builder.HasIndex(q => new { q.ConsultationId, q.Number }).IsUnique();
        builder.HasMany(q => q.Positions).WithOne().HasForeignKey(p => p.QuestionId);
        builder.HasMany(q => q.Objections).WithOne().HasForeignKey(o => o.QuestionId);
    }

    public void Configure(EntityTypeBuilder<Position> builder)
    {
        builder.ToTable("consultations_positions");
        builder.HasKey(p => new { p.QuestionId, p.Number });
        builder.Property(p => p.Number).ValueGeneratedNever();
        builder.Property(p => p.Source).HasConversion<string>();
    }

    public void Configure(EntityTypeBuilder<Objection> builder)
    {
        builder.ToTable("consultations_objections");
        builder.Property(o => o.State).HasConversion<string>();
    }

    public void Configure(EntityTypeBuilder<DecisionType> builder)
    {
        builder.ToTable("consultations_decision_types");
        builder.HasKey(t => t.Code);
        builder.Property(t => t.Method).HasConversion<string>();
        builder.Property(t => t.Choices).HasConversion(c => JsonSerializer.Serialize(c, Json.Orchard), s => JsonSerializer.Deserialize<List<DecisionChoice>>(s, Json.Orchard)!, Compared<DecisionChoice>());
        builder.Ignore(t => t.HasOptions);
    }

    private static ValueComparer<List<T>> Compared<T>() => new((a, b) => a == b || (a != null && b != null && a.SequenceEqual(b)), l => l.Count, l => l.ToList());
}
