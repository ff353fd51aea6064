namespace Nmap.Portal;

/// <summary>A person has read something of "your list"; it does not come back there.</summary>
internal sealed class ReadMark
{
    public string PersonId { get; set; } = "";

    /// <summary>Address of the entry.</summary>
    public string Address { get; set; } = "";
    public DateTimeOffset At { get; set; }
}
