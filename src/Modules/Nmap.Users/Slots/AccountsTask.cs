using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Slots;

namespace Nmap.Users.Slots;

internal sealed class AccountsTask(NmapDb db) : IStartTask
{
    public int Order => 30;
    public string Label => Phrase.Of("Open accounts for lead and secretariat");
    public string Hint => Phrase.Of("Each gets a link by mail. Papers reach the others by mail without an account.");
    public string Address => "/admin/accounts";
    public Permission Permission => Permissions.ManageAccounts;

    public async Task<bool> IsDoneAsync(CancellationToken cancel) => await db.Set<UserAccount>().CountAsync(a => a.PasswordHash != null, cancel) > 1;
}
