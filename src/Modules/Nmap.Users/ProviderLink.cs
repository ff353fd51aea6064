using Nmap.Cms;

namespace Nmap.Users;

/// <summary>An account's owner as an institution's provider knows them. Made once by a verified address; from then on only the subject counts.</summary>
internal sealed class ProviderLink
{
    public const int LongestIssuer = 500, LongestSubject = 255;

    public string Id { get; set; } = Ids.New();
    public string AccountId { get; set; } = "";
    /// <summary>Its word in the settings when the link was made; for its name only.</summary>
    public string Provider { get; set; } = "";
    public string Issuer { get; set; } = "";
    public string Subject { get; set; } = "";
    public DateTimeOffset CreatedAt { get; set; }
}
