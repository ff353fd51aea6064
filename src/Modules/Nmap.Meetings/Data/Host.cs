using Nmap.Cms.Access;
using Nmap.Cms.Sites;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Data;

/// <summary>In whose name people are invited.</summary>
internal static class Host
{
    /// <summary>The authority of the settings; else whoever holds the lead; else the platform.</summary>
    public static async Task<Texts> HostAsync(this IForum forum, ISite site, CancellationToken cancel)
    {
        if (!site.Settings.Authority.IsEmpty) { return site.Settings.Authority; }
        var lead = (await forum.SeatsAsync(site.Today, cancel))[Roles.Lead].FirstOrDefault();
        return lead is not null && await forum.FindAsync(lead, cancel) is { } organisation ? organisation.Name : site.Settings.PlatformName;
    }
}
