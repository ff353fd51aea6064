using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms.Data;
using Nmap.Notifications.Contracts;

namespace Nmap.Subscriptions.Verbs;

/// <summary>Somebody leaves a list: the address goes, and with it every letter that was sent to it.</summary>
internal sealed class LeaveSubscription(NmapDb db, IPost post, FollowedLists lists, IStringLocalizer S) : ILeaving
{
    public const string Name = "subscription";

    public string Kind => Name;

    public async Task<string?> NameAsync(string id, CancellationToken cancel)
        => await db.Set<Subscription>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancel) is { } known ? S["What is new in: {0}", lists.Name(known)].Value : null;

    public async Task LeaveAsync(string id, CancellationToken cancel)
    {
        await db.Set<Subscription>().Where(s => s.Id == id).ExecuteDeleteAsync(cancel);
        await post.ForgetAsync(id, cancel);
    }

    /// <summary>The last line of every mail of a list.</summary>
    public static string Because(IStringLocalizer S) => S["{0} sends you this message because you asked for it on its site and confirmed it."].Value;
}
