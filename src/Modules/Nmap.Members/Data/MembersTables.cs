using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Nmap.Members.Data;

internal sealed class OrganisationTable : IEntityTypeConfiguration<MemberOrganisation>, IEntityTypeConfiguration<Constituency>, IEntityTypeConfiguration<Topic>, IEntityTypeConfiguration<Seat>
{
    public void Configure(EntityTypeBuilder<MemberOrganisation> builder)
    {
        builder.ToTable("members_organisations");
        builder.HasIndex(o => o.Code).IsUnique();
        builder.Property(o => o.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<Constituency> builder)
    {
        builder.ToTable("members_constituencies");
        builder.HasKey(c => c.Code);
    }

    public void Configure(EntityTypeBuilder<Topic> builder)
    {
        builder.ToTable("members_topics");
        builder.HasKey(t => t.Code);
    }

    public void Configure(EntityTypeBuilder<Seat> builder)
    {
        builder.ToTable("members_seats");
        builder.HasIndex(s => s.OrganisationId);
    }
}

internal sealed class PersonTable : IEntityTypeConfiguration<PersonRow>, IEntityTypeConfiguration<Term>, IEntityTypeConfiguration<Assignment>, IEntityTypeConfiguration<AccessNeed>
{
    public void Configure(EntityTypeBuilder<PersonRow> builder) => builder.ToTable("members_people");

    public void Configure(EntityTypeBuilder<Term> builder)
    {
        builder.ToTable("members_terms");
        builder.HasIndex(t => t.PersonId);
        builder.HasIndex(t => t.OrganisationId);
    }

    public void Configure(EntityTypeBuilder<Assignment> builder)
    {
        builder.ToTable("members_assignments");
        builder.HasIndex(a => a.PersonId);
    }

    public void Configure(EntityTypeBuilder<AccessNeed> builder)
    {
        builder.ToTable("members_needs");
        builder.HasKey(n => n.PersonId);
    }
}

internal sealed class RecordTable : IEntityTypeConfiguration<Endorsement>, IEntityTypeConfiguration<Handover>, IEntityTypeConfiguration<JoinRequest>, IEntityTypeConfiguration<ProfileIndex>
{
    public void Configure(EntityTypeBuilder<Endorsement> builder)
    {
        builder.ToTable("members_endorsements");
        builder.HasIndex(e => new { e.Subject, e.AskedOn });
        builder.HasIndex(e => e.OrganisationId);
    }

    public void Configure(EntityTypeBuilder<Handover> builder)
    {
        builder.ToTable("members_handovers");
        builder.HasIndex(h => h.On);
    }

    public void Configure(EntityTypeBuilder<JoinRequest> builder)
    {
        builder.ToTable("members_requests");
        builder.Property(r => r.State).HasConversion<string>();
        builder.Ignore(r => r.IsOpen).Ignore(r => r.IsForgotten);
        builder.HasIndex(r => r.State);
    }

    public void Configure(EntityTypeBuilder<ProfileIndex> builder)
    {
        builder.ToTable("members_profiles");
        builder.HasKey(p => p.VersionId);
        builder.Property(p => p.VersionId).HasMaxLength(26);
        builder.HasIndex(p => p.Organisation);
    }
}
