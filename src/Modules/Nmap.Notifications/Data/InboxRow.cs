using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nmap.Cms;
using Nmap.Cms.Data;

namespace Nmap.Notifications.Data;

internal enum InboxState
{
    Applied,

    /// <summary>Kept for the secretariat, with the reason.</summary>
    ToLookAt,

    /// <summary>Somebody looked at it.</summary>
    LookedAt,

    /// <summary>An automatic answer or a notice of non-delivery.</summary>
    Ignored,
}

/// <summary>One mail that came in; its id is kept so that it counts once.</summary>
internal sealed class InboxRow
{
    public string Id { get; set; } = Ids.New();
    public string MessageId { get; set; } = "";
    public string Sender { get; set; } = "";
    public string Subject { get; set; } = "";

    /// <summary>What was written; kept only while somebody has to look at it.</summary>
    public string? Text { get; set; }

    public InboxState State { get; set; }

    /// <summary>What was done or why not: an English sentence, translated where it is shown.</summary>
    public string Sentence { get; set; } = "";

    /// <summary>Fills its placeholders; JSON.</summary>
    public string? Arguments { get; set; }
    public DateTimeOffset ArrivedAt { get; set; }
    public string? LookedAtById { get; set; }

    public void Keep(string sentence, params object[] arguments)
        => (State, Sentence, Arguments) = (InboxState.ToLookAt, sentence, arguments.Length == 0 ? null : JsonSerializer.Serialize(arguments.Select(a => a.ToString())));

    /// <exception cref="RefusedException">It was looked at before.</exception>
    public void LookedAt(string? personId)
    {
        if (State != InboxState.ToLookAt) { throw new RefusedException(Refusal.WrongState, Phrase.Of("Somebody looked at this mail already.")); }
        (State, LookedAtById, Text) = (InboxState.LookedAt, personId, null);
    }

    public object[] Filling => Arguments is null ? [] : [.. JsonSerializer.Deserialize<List<string>>(Arguments)!];
}

internal sealed class InboxTable : IEntityTypeConfiguration<InboxRow>
{
    public void Configure(EntityTypeBuilder<InboxRow> builder)
    {
        builder.ToTable("notifications_inbox").Unaudited();
        builder.Property(m => m.MessageId).HasMaxLength(64);
        builder.Property(m => m.State).HasConversion<string>().HasMaxLength(16);
        builder.Ignore(m => m.Filling);
        builder.HasIndex(m => m.MessageId).IsUnique();
        builder.HasIndex(m => new { m.State, m.ArrivedAt });
    }
}
