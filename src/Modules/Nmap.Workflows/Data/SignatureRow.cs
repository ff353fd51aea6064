using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Nmap.Workflows.Data;

/// <summary>One role's consent to one step, given to one exact text.</summary>
internal sealed class SignatureRow
{
    public long Id { get; set; }
    public string SubjectId { get; set; } = "";
    public string Step { get; set; } = "";
    public string Role { get; set; } = "";
    public string PersonId { get; set; } = "";

    /// <summary>Given by a deputy.</summary>
    public bool ForTheLead { get; set; }

    public string Digest { get; set; } = "";
    public DateTimeOffset At { get; set; }

    /// <summary>When a step was taken after it: kept as evidence, counted no more.</summary>
    public DateTimeOffset? ClosedAt { get; set; }
}

internal sealed class SignatureTable : IEntityTypeConfiguration<SignatureRow>
{
    public void Configure(EntityTypeBuilder<SignatureRow> builder)
    {
        builder.ToTable("workflows_signatures");
        builder.HasIndex(s => new { s.SubjectId, s.Step, s.Role, s.Digest }, "ux_workflows_signatures_open").IsUnique().HasFilter("\"ClosedAt\" IS NULL");
    }
}
