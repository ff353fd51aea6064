using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Meetings.Contracts;
using Nmap.Meetings.Data;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Verbs;

/// <summary>Keeps a decision alive after its minutes: who sees to it, when it is looked at again, what took its place.</summary>
internal sealed class KeepDecision(NmapDb db, IForum forum, ISite site)
{
    /// <param name="holder">An organisation's id, code or exact name; empty for nobody.</param>
    public async Task HoldAsync(string id, string? holder, DateOnly? reviewOn, long? revision, Reader by, CancellationToken cancel)
    {
        Allow(by.Can(Permissions.KeepDecisions));
        await using var work = await db.BeginAsync(cancel);
        var decision = await FindAsync(id, revision, by, cancel);
        var organisation = string.IsNullOrWhiteSpace(holder) ? null : (await forum.FindAsync(holder, cancel))?.Id
            ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("“{0}” is not an organisation of the platform."), "Holder", holder);
        var before = decision.ReviewOn;
        decision.Hold(organisation, reviewOn, site.Today);
        Note(decision, RegisterNoteKind.Held, by, n => (n.AboutId, n.FromDay, n.ToDay) = (organisation, before, reviewOn));
        await CommitAsync(decision, "Decision.Held", null, by, cancel);
    }

    public async Task ReviewAsync(string id, string? finding, DateOnly? reviewOn, long? revision, Reader by, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var decision = await FindAsync(id, revision, by, cancel);
        Allow(MayReview(decision, by));
        decision.Review(RegisterNote.Checked(finding, "Finding"), reviewOn, site.Today);
        Note(decision, RegisterNoteKind.Reviewed, by, n => (n.Text, n.ToDay) = (finding!.Trim(), reviewOn));
        await CommitAsync(decision, "Decision.Reviewed", null, by, cancel);
    }

    /// <param name="newer">Id or number of the later decision.</param>
    public async Task SupersedeAsync(string id, string? newer, string? reason, long? revision, Reader by, CancellationToken cancel)
    {
        Allow(by.Can(Permissions.KeepDecisions));
        await using var work = await db.BeginAsync(cancel);
        var decision = await FindAsync(id, revision, by, cancel);
        var later = await db.Set<Decision>().VisibleTo(by).SingleOrDefaultAsync(d => d.Id == newer || d.Number == newer, cancel)
            ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose a later decision that is in force."), "SupersededBy");
        decision.GiveWayTo(later);
        Note(decision, RegisterNoteKind.Superseded, by, n => (n.AboutId, n.Text) = (later.Id, RegisterNote.Checked(reason, "Reason")));
        await CommitAsync(decision, "Decision.Superseded", reason, by, cancel);
    }

    public static bool MayReview(Decision decision, Reader by)
        => by.Can(Permissions.KeepDecisions) || (by.Can(Permissions.See) && decision.HolderId is { } holder && by.Organisations.Contains(holder));

    private static void Allow(bool may)
    {
        if (!may) { throw new RefusedException(Refusal.NotYours, Phrase.Of("The register of decisions is kept by the secretariat and the lead; whoever holds a decision reviews it.")); }
    }

    private async Task<Decision> FindAsync(string id, long? revision, Reader by, CancellationToken cancel)
    {
        var decision = await db.Set<Decision>().VisibleTo(by).SingleOrDefaultAsync(d => d.Id == id || d.Number == id, cancel) ?? throw RefusedException.Missing();
        return revision is { } mine && mine != decision.Revision ? throw new RefusedException(Refusal.Stale, Phrase.Of("Somebody changed this decision’s entry in between. Look at it again.")) : decision;
    }

    private void Note(Decision decision, RegisterNoteKind kind, Reader by, Action<RegisterNote> fill)
    {
        var note = new RegisterNote { SubjectId = decision.Id, At = site.Now, OrganisationId = by.Organisation, Kind = kind };
        fill(note);
        db.Add(note);
    }

    private async Task CommitAsync(Decision decision, string act, string? reason, Reader by, CancellationToken cancel)
    {
        db.Tell(new DecisionChanged(decision.Id));
        await db.CommitAsync(new Act(act, nameof(Decision), decision.Id, by) { Reason = reason }, cancel);
    }
}
