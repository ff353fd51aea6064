using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Slots;
using Nmap.Users.SignIn;
using Nmap.Users.Verbs;

namespace Nmap.Users.Slots;

/// <summary>Everybody who makes the country ready is an officer; each sees this row until their own account has a passkey.</summary>
internal sealed class PasskeyTask(Mine mine, Passkeys passkeys, FactorRule rule) : IStartTask
{
    public int Order => 5;
    public string Label => Phrase.Of("Add a passkey to your account");
    public string Hint => Phrase.Of("Lead, deputies, secretariat and administrators sign in with one. The recovery codes on paper each stand in for it once.");
    public string Address => "/account/passkeys";
    public Permission Permission => CmsPermissions.EnterAdmin;

    public async Task<bool> IsDoneAsync(CancellationToken cancel)
        => await mine.AccountAsync() is not { } account || !await rule.AsksForPasskeyAsync(account, cancel) || (await passkeys.OfAsync(account)).Count > 0;
}
