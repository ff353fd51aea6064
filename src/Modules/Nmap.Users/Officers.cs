using Nmap.Cms.Access;

namespace Nmap.Users;

/// <summary>Whoever decides, publishes or opens accounts: signed out sooner, asked for a passkey, and trusted with letting others in again.</summary>
internal static class Officers
{
    private static readonly IReadOnlySet<string> Held = new HashSet<string>([Roles.Lead, Roles.Deputy, Roles.Secretariat, Roles.Administrator]);

    public static bool Include(IReadOnlySet<string> roles) => roles.Overlaps(Held);
}
