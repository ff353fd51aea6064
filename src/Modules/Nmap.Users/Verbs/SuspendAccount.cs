using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Users.SignIn;

namespace Nmap.Users.Verbs;

/// <summary>Closes an account, its sessions and its tokens at once, and opens it again.</summary>
internal sealed class SuspendAccount(NmapDb db, Sessions sessions, TimeProvider clock)
{
    public Task<UserAccount> SuspendAsync(string id, string? reason, Reader by, CancellationToken cancel) => RunAsync(id, "Account.Suspended", reason, by, async account =>
    {
        account.Suspend(reason, by.AccountId, clock.GetUtcNow());
        await sessions.EndAllAsync(id, cancel);
    }, cancel);

    public Task<UserAccount> ReinstateAsync(string id, string? reason, Reader by, CancellationToken cancel) => RunAsync(id, "Account.Reinstated", reason, by, account =>
    {
        account.Reinstate(reason);
        return Task.CompletedTask;
    }, cancel);

    private async Task<UserAccount> RunAsync(string id, string act, string? reason, Reader by, Func<UserAccount, Task> change, CancellationToken cancel)
    {
        if (!by.Can(Permissions.ManageAccounts)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Accounts are suspended by the administrator or the lead.")); }
        await using var work = await db.BeginAsync(cancel);
        var account = await db.Set<UserAccount>().SingleOrDefaultAsync(a => a.Id == id, cancel) ?? throw RefusedException.Missing();
        await change(account);
        await db.CommitAsync(new Act(act, "Account", id, by) { Reason = reason?.Trim() }, cancel);
        return account;
    }
}
