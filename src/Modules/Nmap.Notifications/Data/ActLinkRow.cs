using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nmap.Cms.Data;

namespace Nmap.Notifications.Data;

/// <summary>A one-purpose link, or the address that answers to a letter come back to. What stands in the address is not kept.</summary>
internal sealed class ActLinkRow
{
    public string Id { get; set; } = "";

    /// <summary>SHA-256 of the secret part, in hexadecimal.</summary>
    public string Digest { get; set; } = "";

    /// <summary>For answers by mail; it opens no page.</summary>
    public bool ForMail { get; set; }

    public string Kind { get; set; } = "";
    public string PersonId { get; set; } = "";
    public string? OrganisationId { get; set; }
    public string ObjectId { get; set; } = "";
    public string Version { get; set; } = "";
    public string Culture { get; set; } = "";

    /// <summary>First values of the form, as JSON.</summary>
    public string? Given { get; set; }

    /// <summary>The letter that carries it.</summary>
    public string? LetterId { get; set; }
    public DateTimeOffset MadeAt { get; set; }
    public DateTimeOffset ExpiresAt { get; set; }
    public DateTimeOffset? DoneAt { get; set; }

    /// <summary>How things stood before the act.</summary>
    public string? Before { get; set; }

    /// <summary>How they stood after it; once they stand otherwise, this link takes nothing back.</summary>
    public string? After { get; set; }

    /// <summary>Subject and paragraphs of the receipt, with empty lines between them.</summary>
    public string? Receipt { get; set; }

    /// <summary>Of what was typed, so that the same form sent twice is known. SHA-256 in hexadecimal.</summary>
    public string? Typed { get; set; }

    /// <summary>Counts acts and undoings.</summary>
    public int Revision { get; set; }

    public void Do(string before, string typed, DateTimeOffset now) => (DoneAt, Before, After, Receipt, Typed, Revision) = (now, before, null, null, typed, Revision + 1);

    public void Undo() => (DoneAt, Before, After, Receipt, Typed, Revision) = (null, null, null, null, null, Revision + 1);
}

internal sealed class ActLinkTable : IEntityTypeConfiguration<ActLinkRow>
{
    public void Configure(EntityTypeBuilder<ActLinkRow> builder)
    {
        builder.ToTable("notifications_links").Unaudited();
        builder.Property(l => l.Digest).HasMaxLength(64);
        builder.Property(l => l.Revision).IsConcurrencyToken();
        builder.HasIndex(l => l.Digest).IsUnique();
        builder.HasIndex(l => l.PersonId);
        builder.HasIndex(l => l.ExpiresAt);
    }
}
