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
    public Task<ActionPoint> RunAsync(string id, ActionState state, string? progress, long? revision, Reader by, CancellationToken cancel, IReadOnlyDictionary<string, string>? details = null)
        => ChangeAsync(id, revision, action =>
        {
            action.Report(state, progress, site.Today, site.Now);
            return "ActionPoint." + state;
        }, details, by, cancel);

    /// <summary>Puts it back to how it stood before a report.</summary>
    public Task<ActionPoint> TakeBackAsync(string id, ActionState state, string? progress, DateOnly? endedOn, Reader by, IReadOnlyDictionary<string, string> details, CancellationToken cancel)
        => ChangeAsync(id, null, action =>
        {
            action.Restore(state, progress, endedOn, site.Now);
            return "ActionPoint.ReportTakenBack";
        }, details, by, cancel);

    private async Task<ActionPoint> ChangeAsync(string id, long? revision, Func<ActionPoint, string> change, IReadOnlyDictionary<string, string>? details, Reader by, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var action = await db.Set<ActionPoint>().VisibleTo(by).SingleOrDefaultAsync(a => a.Id == id, cancel) ?? throw RefusedException.Missing();
        if (!by.Can(Permissions.See) || (!by.Organisations.Contains(action.OwnerId) && !by.Can(Permissions.EditActions)))
        {
            throw new RefusedException(Refusal.NotYours, Phrase.Of("An action point is changed by its owner, the secretariat or the lead."));
        }
        if (revision is { } mine && mine != action.Revision) { throw new RefusedException(Refusal.Stale, Phrase.Of("Somebody changed this action point in between. Look at it again.")); }
        var act = change(action);
        db.Tell(new ActionPointChanged(id));
        await db.CommitAsync(new Act(act, nameof(ActionPoint), id, by) { Details = details }, cancel);
        return action;
    }
}
