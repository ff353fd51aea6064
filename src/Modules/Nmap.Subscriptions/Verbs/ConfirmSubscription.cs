using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;

namespace Nmap.Subscriptions.Verbs;

/// <summary>The person who reads that mailbox wants the list.</summary>
internal sealed class ConfirmSubscription(NmapDb db, ConfirmingLink links, ISite site)
{
    /// <returns>Null when it was left, forgotten or never asked for.</returns>
    public async Task<Subscription?> FindAsync(string code, CancellationToken cancel)
        => links.Read(code) is { } id ? await db.Set<Subscription>().SingleOrDefaultAsync(s => s.Id == id, cancel) : null;

    public async Task<Subscription?> RunAsync(string code, CancellationToken cancel)
    {
        if (await FindAsync(code, cancel) is not { } asked) { return null; }
        asked.Confirm(site.Now);
        await db.SaveChangesAsync(cancel);
        return asked;
    }
}
