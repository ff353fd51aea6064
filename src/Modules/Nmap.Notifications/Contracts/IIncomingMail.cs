namespace Nmap.Notifications.Contracts;

/// <summary>A mail that came in and is worth reading: no bounce, no automatic answer, never seen before.</summary>
/// <param name="MessageId">Its own id; the same mail comes here once.</param>
/// <param name="From">Where it says it comes from. By itself that proves nothing.</param>
/// <param name="Text">What was written, without the quoted letter and without the signature; at most 20 000 characters.</param>
public sealed record IncomingMail(string MessageId, string From, string Subject, string Text)
{
    /// <summary>The letter it answers, by the address it was sent to; the holder is checked, and is who writes.</summary>
    public (string Kind, string Version, ActUse Use)? Answers { get; init; }

    /// <summary>An iCalendar text with METHOD:REPLY; null when it brings none.</summary>
    public string? CalendarReply { get; init; }

    /// <summary>Ids of the people who are written to at <see cref="From"/>.</summary>
    public IReadOnlyList<string> People { get; init; } = [];
}

/// <summary>What became of a mail.</summary>
/// <param name="Applied">False: it waits for the secretariat.</param>
/// <param name="Sentence">English, marked by <see cref="Nmap.Cms.Phrase"/>: what was done, or why not.</param>
public sealed record MailOutcome(bool Applied, string Sentence)
{
    /// <summary>Fill the placeholders of the sentence.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];
}

/// <summary>Slot: what a module does with mail that comes in.</summary>
public interface IIncomingMail
{
    /// <returns>Null when it is not for this module.</returns>
    Task<MailOutcome?> HearAsync(IncomingMail mail, CancellationToken cancel);
}
