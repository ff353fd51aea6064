using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Nmap.Cms.Audit;

/// <summary>One line of the audit. Names of people never stand here, only their ids.</summary>
internal sealed class AuditRow
{
    public long Number { get; set; }
    public DateTimeOffset At { get; set; }
    public string Name { get; set; } = "";
    public string SubjectKind { get; set; } = "";
    public string SubjectId { get; set; } = "";
    public string? PersonId { get; set; }
    public string? OrganisationId { get; set; }
    public bool ByToken { get; set; }
    public bool ForTheLead { get; set; }
    public string? Reason { get; set; }
    public string ReasonDigest { get; set; } = "";
    public string? Details { get; set; }
    public string DetailsDigest { get; set; } = "";
    public string Previous { get; set; } = "";
    public string Digest { get; set; } = "";
}

internal sealed class AuditTable : IEntityTypeConfiguration<AuditRow>
{
    public void Configure(EntityTypeBuilder<AuditRow> builder)
    {
        builder.ToTable("cms_audit");
        builder.HasKey(a => a.Number);
        builder.Property(a => a.Number).ValueGeneratedNever();
        builder.HasIndex(a => new { a.SubjectKind, a.SubjectId });
        builder.HasIndex(a => a.PersonId);
    }
}
