using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Meetings.Contracts;
using Nmap.Meetings.Data;

namespace Nmap.Meetings.Verbs;

/// <summary>Says what became of an action point.</summary>
internal sealed class ReportAction(NmapDb db, ISite site)
{
    public async Task<ActionPoint> RunAsync(string id, ActionState state, string? progress, long? revision, Reader by, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var action = await db.Set<ActionPoint>().VisibleTo(by).SingleOrDefaultAsync(a => a.Id == id, cancel) ?? throw RefusedException.Missing();
        if (!by.Can(Permissions.See) || (!by.Organisations.Contains(action.OwnerId) && !by.Can(Permissions.EditActions)))
        {
            throw new RefusedException(Refusal.NotYours, Phrase.Of("An action point is changed by its owner, the secretariat or the lead."));
        }
        // Sent again because no answer came: it stands already.
        if (action.State == state && progress?.Trim() is { Length: > 0 } said && said == action.Progress) { return action; }
        if (revision is { } mine && mine != action.Revision) { throw new RefusedException(Refusal.Stale, Phrase.Of("Somebody changed this action point in between. Look at it again.")); }
        action.Report(state, progress, site.Today, site.Now);
        db.Tell(new ActionPointChanged(id));
        await db.CommitAsync(new Act("ActionPoint." + state, nameof(ActionPoint), id, by), cancel);
        return action;
    }
}
