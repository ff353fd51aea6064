using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nmap.Cms.Data;

namespace Nmap.Sharing.Data;

/// <summary>What one key made.</summary>
internal sealed class IdempotencyRow
{
    /// <summary>Digest of key, account and address.</summary>
    public string Key { get; set; } = "";

    /// <summary>Digest of what was sent.</summary>
    public string Request { get; set; } = "";
    public string MadeId { get; set; } = "";
    public DateTimeOffset At { get; set; }
}

internal sealed class IdempotencyTable : IEntityTypeConfiguration<IdempotencyRow>
{
    public void Configure(EntityTypeBuilder<IdempotencyRow> builder)
    {
        builder.ToTable("sharing_idempotency").Unaudited();
        builder.HasKey(r => r.Key);
        builder.HasIndex(r => r.At);
    }
}
