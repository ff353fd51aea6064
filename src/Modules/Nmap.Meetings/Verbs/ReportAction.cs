using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Meetings.Contracts;
using Nmap.Meetings.Data;

namespace Nmap.Meetings.Verbs;

/// <summary>Says what became of an action point, takes a report back, or gives it another day.</summary>
internal sealed class ReportAction(NmapDb db, ISite site)
{
    public Task<ActionPoint> RunAsync(string id, ActionState state, string? progress, long? revision, Reader by, CancellationToken cancel, IReadOnlyDictionary<string, string>? details = null)
        => ReportAsync(id, (action, note) =>
        {
            // Sent again because no answer came: it stands already.
            if (action.State == state && progress?.Trim() is { Length: > 0 } said && said == action.Progress) { return null; }
            IsAsRead(action, revision);
            action.Report(state, RegisterNote.Checked(progress, "Progress"), site.Today, site.Now);
            note.Text = RegisterNote.Checked(progress, "Progress");
            return "ActionPoint." + state;
        }, details, by, cancel);

    /// <summary>Puts it back to how it stood before a report.</summary>
    public Task<ActionPoint> TakeBackAsync(string id, ActionState state, string? progress, DateOnly? endedOn, Reader by, IReadOnlyDictionary<string, string> details, CancellationToken cancel)
        => ReportAsync(id, (action, note) =>
        {
            action.Restore(state, progress, endedOn, site.Now);
            note.Kind = RegisterNoteKind.TakenBack;
            return "ActionPoint.ReportTakenBack";
        }, details, by, cancel);

    public async Task<ActionPoint> PostponeAsync(string id, DateOnly dueOn, string? reason, long? revision, Reader by, CancellationToken cancel)
    {
        if (!by.Can(Permissions.EditActions)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("The secretariat or the lead gives an action point another day. Ask them, and say why.")); }
        await using var work = await db.BeginAsync(cancel);
        var action = await FindAsync(id, revision, by, cancel);
        var before = action.DueOn;
        action.Postpone(dueOn, RegisterNote.Checked(reason, "Reason"), site.Today, site.Now);
        db.Add(new RegisterNote { SubjectId = id, At = site.Now, OrganisationId = by.Organisation, Kind = RegisterNoteKind.Postponed, Text = reason!.Trim(), FromDay = before, ToDay = dueOn });
        db.Tell(new ActionPointPostponed(id, before, dueOn, reason.Trim()));
        return await CommitAsync(action, new Act("ActionPoint.Postponed", nameof(ActionPoint), id, by) { Reason = reason }, cancel);
    }

    private async Task<ActionPoint> ReportAsync(string id, Func<ActionPoint, RegisterNote, string?> change, IReadOnlyDictionary<string, string>? details, Reader by, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var action = await FindAsync(id, null, by, cancel);
        if (!by.Can(Permissions.See) || (!by.Organisations.Contains(action.OwnerId) && !by.Can(Permissions.EditActions)))
        {
            throw new RefusedException(Refusal.NotYours, Phrase.Of("An action point is changed by its owner, the secretariat or the lead."));
        }
        var note = new RegisterNote { SubjectId = id, At = site.Now, OrganisationId = by.Organisation, Kind = RegisterNoteKind.Reported };
        if (change(action, note) is not { } act) { return action; }
        note.State = action.State;
        db.Add(note);
        return await CommitAsync(action, new Act(act, nameof(ActionPoint), id, by) { Details = details }, cancel);
    }

    private async Task<ActionPoint> FindAsync(string id, long? revision, Reader by, CancellationToken cancel)
    {
        var action = await db.Set<ActionPoint>().VisibleTo(by).SingleOrDefaultAsync(a => a.Id == id, cancel) ?? throw RefusedException.Missing();
        IsAsRead(action, revision);
        return action;
    }

    private static void IsAsRead(ActionPoint action, long? revision)
    {
        if (revision is { } mine && mine != action.Revision) { throw new RefusedException(Refusal.Stale, Phrase.Of("Somebody changed this action point in between. Look at it again.")); }
    }

    private async Task<ActionPoint> CommitAsync(ActionPoint action, Act act, CancellationToken cancel)
    {
        db.Tell(new ActionPointChanged(action.Id));
        await db.CommitAsync(act, cancel);
        return action;
    }
}
