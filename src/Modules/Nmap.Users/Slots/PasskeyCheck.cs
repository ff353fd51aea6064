using System.Net;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;

namespace Nmap.Users.Slots;

/// <summary>Passkeys belong to a name: browsers make none for a numeric address (WebAuthn Level 3, §5.1.2, relying party identifier).</summary>
internal sealed class PasskeyCheck(ISite site) : IDoctorCheck
{
    public string Name => "passkeys";

    public Task<Finding> RunAsync(CancellationToken cancel) => Task.FromResult(
        IPAddress.TryParse(site.PublicUrl.Host.Trim('[', ']'), out _)
            ? Finding.Warn($"Nobody can add a passkey under {site.PublicUrl.Host}: browsers want a name. Set Nmap__PublicUrl to one; on this machine, open http://localhost.")
            : Finding.Ok($"Passkeys belong to {site.PublicUrl.Host}."));
}
