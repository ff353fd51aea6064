using Nmap.Members.Verbs;

namespace Nmap.Members.Pages.Workspace.Members;

/// <summary>What is typed of somebody who is to speak for a new member.</summary>
public sealed class SpeakerFields
{
    public string? Name { get; set; }
    public string? Email { get; set; }
    public string? Culture { get; set; }
    public string? Station { get; set; }
    public bool Invite { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(Email);

    internal NewSpeaker As(string prefix, bool alternate, string culture) => new(prefix + ".", Name, Email, culture, alternate, Station, Invite);
}
