using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nmap.Cms.Data;

namespace Nmap.Challenges.Data;

internal sealed class ChallengesTables : IEntityTypeConfiguration<Challenge>, IEntityTypeConfiguration<ChallengeStep>, IEntityTypeConfiguration<ChallengeProposal>,
    IEntityTypeConfiguration<ChallengePost>, IEntityTypeConfiguration<ChallengeFollower>
{
    public void Configure(EntityTypeBuilder<Challenge> builder)
    {
        builder.ToTable("challenges_challenges");
        builder.Property(c => c.Attribution).HasConversion<string>();
        builder.Property(c => c.State).HasConversion<string>();
        builder.Property(c => c.Revision).IsConcurrencyToken();
        builder.HasIndex(c => c.Number).IsUnique();
        builder.HasIndex(c => c.State);
        builder.HasMany(c => c.Steps).WithOne().HasForeignKey(s => s.ChallengeId);
        builder.HasMany(c => c.Proposals).WithOne().HasForeignKey(p => p.ChallengeId);
    }

    public void Configure(EntityTypeBuilder<ChallengeStep> builder)
    {
        builder.ToTable("challenges_steps");
        builder.HasKey(s => new { s.ChallengeId, s.Number });
        builder.Property(s => s.Number).ValueGeneratedNever();
        builder.Property(s => s.Kind).HasConversion<string>();
        builder.HasIndex(s => s.Target);
    }

    public void Configure(EntityTypeBuilder<ChallengeProposal> builder)
    {
        builder.ToTable("challenges_proposals");
        builder.Property(p => p.Id).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<ChallengePost> builder)
    {
        builder.ToTable("challenges_posts");
        builder.HasKey(p => new { p.ChallengeId, p.Number });
        builder.Property(p => p.Number).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<ChallengeFollower> builder)
    {
        builder.ToTable("challenges_followers").Unaudited();
        builder.HasKey(f => new { f.ChallengeId, f.PersonId });
    }
}
