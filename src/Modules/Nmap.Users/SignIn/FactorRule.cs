using Nmap.Cms.Sites;
using Nmap.Members.Contracts;

namespace Nmap.Users.SignIn;

/// <summary>Officers show a passkey, unless the authority lets them use codes. A recovery code stands in for a passkey that was lost.</summary>
internal sealed class FactorRule(ISite site, IForum forum)
{
    public async Task<bool> AsksForPasskeyAsync(UserAccount account, CancellationToken cancel)
        => !site.Settings.OfficersMayUseCodes && Officers.Include((await forum.ReaderAsync(account.PersonId, cancel)).Roles);
}
