using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Notifications.Contracts;

namespace Nmap.Subscriptions.Verbs;

/// <summary>Addresses that nobody confirmed in time are removed, with the mail that asked.</summary>
internal sealed class ForgetUnconfirmed(NmapDb db, IPost post, ISite site)
{
    private const int Most = 500;

    public async Task RunAsync(CancellationToken cancel)
    {
        var before = site.Now.AddDays(-Subscription.DaysToConfirm);
        var old = await db.Set<Subscription>().Where(s => s.ConfirmedAt == null && s.AskedAt < before).OrderBy(s => s.AskedAt).Select(s => s.Id).Take(Most).ToListAsync(cancel);
        foreach (var id in old)
        {
            await db.Set<Subscription>().Where(s => s.Id == id && s.ConfirmedAt == null).ExecuteDeleteAsync(cancel);
            await post.ForgetAsync(id, cancel);
        }
    }
}
