using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nmap.Cms.Data;

namespace Nmap.Notifications.Data;

internal enum LetterState
{
    Waiting,
    Sent,

    /// <summary>Given up: the address is unusable, the server refused it, or a day has passed.</summary>
    Failed,
}

/// <summary>One mail to one person.</summary>
internal sealed class LetterRow
{
    public string Id { get; set; } = "";
    public string About { get; set; } = "";
    public string PersonId { get; set; } = "";
    public string Email { get; set; } = "";
    public string Culture { get; set; } = "";
    public string Subject { get; set; } = "";

    /// <summary>Paragraphs with an empty line between them.</summary>
    public string Text { get; set; } = "";

    public string? Action { get; set; }
    public string? Address { get; set; }
    public string? CalendarMethod { get; set; }
    public string? CalendarBody { get; set; }

    public string? FileName { get; set; }
    public string? FileType { get; set; }

    /// <summary>Kept only until the letter has left.</summary>
    public string? FileText { get; set; }

    /// <summary>Fixed when written, so that a mail sent twice is recognised as one.</summary>
    public string MessageId { get; set; } = "";

    public LetterState State { get; set; }
    public int Attempts { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset NextAt { get; set; }
    public DateTimeOffset? SentAt { get; set; }
    public string? Error { get; set; }
}

internal sealed class LetterTable : IEntityTypeConfiguration<LetterRow>
{
    public void Configure(EntityTypeBuilder<LetterRow> builder)
    {
        builder.ToTable("notifications_letters").Unaudited();
        builder.Property(l => l.About).HasMaxLength(Post.LongestAbout);
        builder.Property(l => l.State).HasConversion<string>().HasMaxLength(16);
        builder.HasIndex(l => new { l.About, l.PersonId }).IsUnique();
        builder.HasIndex(l => new { l.PersonId, l.CreatedAt });
        builder.HasIndex(l => l.NextAt, "ix_notifications_letters_waiting").HasFilter("\"State\" = 'Waiting'");
    }
}
