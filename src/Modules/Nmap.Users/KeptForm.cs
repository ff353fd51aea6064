using Nmap.Cms;

namespace Nmap.Users;

/// <summary>A form that was sent after its session had ended: kept for its account, to be sent once more.</summary>
internal sealed class KeptForm
{
    public static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    public string Id { get; set; } = Ids.New();
    public string AccountId { get; set; } = "";

    /// <summary>Where the form goes; local.</summary>
    public string Address { get; set; } = "";

    /// <summary>Names and values in order, as JSON.</summary>
    public string Fields { get; set; } = "[]";
    public DateTimeOffset At { get; set; }
}
