namespace Nmap.Portal;

/// <summary>What one person typed into the form of one text and has not saved: theirs alone, and no version of the text.</summary>
internal sealed class UnsavedText
{
    /// <summary>Kept this long, then forgotten.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(30);

    /// <summary>In characters, all fields together.</summary>
    public const int Longest = 8_000_000;

    public required string PersonId { get; init; }

    /// <summary>The text's id; for one that does not exist yet, the address of its form.</summary>
    public required string Subject { get; init; }

    /// <summary>The form's fields as JSON.</summary>
    public string Fields { get; private set; } = "{}";

    public DateTimeOffset At { get; private set; }

    public void Keep(string fields, DateTimeOffset at) => (Fields, At) = (fields, at);
}
