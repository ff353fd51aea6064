using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Notifications.Contracts;

namespace Nmap.Members.Verbs;

/// <summary>Removes for good who asked to join, once the request is decided or withdrawn: at the press of a button, or by itself after some time.</summary>
internal sealed class ForgetAsker(NmapDb db, IPost post, ISite site, IFreshFactor factor)
{
    public async Task RunAsync(string id, Reader by, CancellationToken cancel)
    {
        Mandates.Allow(by.Can(Permissions.Edit));
        factor.Require(by);
        await using var work = await db.BeginAsync(cancel);
        var request = await db.Set<JoinRequest>().SingleOrDefaultAsync(r => r.Id == id, cancel) ?? throw RefusedException.Missing();
        if (request.IsForgotten) { return; }
        request.Forget();
        await post.ForgetAsync(id, cancel);
        await db.CommitAsync(new Act("Join.AskerRemoved", nameof(JoinRequest), id, by), cancel);
    }

    /// <summary>All whose time is over.</summary>
    public async Task RunDueAsync(CancellationToken cancel)
    {
        var last = site.Today.AddDays(-site.Settings.JoinRequestDays);
        var due = await db.Set<JoinRequest>().Where(r => r.Email != "" && r.DecidedOn != null && r.DecidedOn <= last).Select(r => r.Id).ToListAsync(cancel);
        foreach (var id in due) { await RunAsync(id, Reader.System, cancel); }
    }
}
