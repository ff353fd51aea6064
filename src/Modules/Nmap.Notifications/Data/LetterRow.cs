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
    public string? TurnOff { get; set; }

    /// <summary>Links and the address for answers, locked; emptied once it left.</summary>
    public string? Enclosed { get; set; }

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

    /// <summary>May stand in one message with others to the same person that wait.</summary>
    public bool Joins { get; set; }

    /// <summary>About to leave: tried again after half a minute, doubled each time, at most two hours.</summary>
    public void Try(DateTimeOffset now) => (Attempts, NextAt) = (Attempts + 1, now + TimeSpan.FromSeconds(Math.Min(7200, 30 * Math.Pow(2, Attempts))));

    /// <param name="keepLinks">The demonstration's own mailbox shows them.</param>
    public void Leave(DateTimeOffset now, bool keepLinks) => (State, SentAt, Enclosed, FileText) = (LetterState.Sent, now, keepLinks ? Enclosed : null, null);
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
