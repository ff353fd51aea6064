namespace Nmap.Users;

/// <summary>Somebody who may not open accounts would like one for this person.</summary>
internal sealed class AccountWish
{
    public string PersonId { get; set; } = "";
    public string ByPersonId { get; set; } = "";
    public DateTimeOffset At { get; set; }
}
