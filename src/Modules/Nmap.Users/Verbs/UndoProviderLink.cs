using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Users.SignIn;

namespace Nmap.Users.Verbs;

/// <summary>Parts an account from a provider's subject and ends its sessions; its owner may link it again by a verified address.</summary>
internal sealed class UndoProviderLink(NmapDb db, Sessions sessions)
{
    public async Task RunAsync(string id, string? reason, Reader by, CancellationToken cancel)
    {
        if (!by.Can(Permissions.ManageAccounts)) { throw RefusedException.Missing(); }
        if (string.IsNullOrWhiteSpace(reason)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Say why."), "Reason"); }
        await using var work = await db.BeginAsync(cancel);
        var link = await db.Set<ProviderLink>().SingleOrDefaultAsync(l => l.Id == id, cancel) ?? throw RefusedException.Missing();
        db.Remove(link);
        await sessions.EndAllAsync(link.AccountId, cancel);
        await db.CommitAsync(new Act("Account.ProviderUnlinked", "Account", link.AccountId, by) { Reason = reason.Trim(), Details = new Dictionary<string, string> { ["Issuer"] = link.Issuer } }, cancel);
    }
}
