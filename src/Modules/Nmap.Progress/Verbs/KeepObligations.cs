using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Progress.Contracts;

namespace Nmap.Progress.Verbs;

/// <summary>What the keepers of the obligations enter: extensions, the standing in a treaty, what shows that an action was taken.</summary>
internal sealed class KeepObligations(NmapDb db, ISite site)
{
    public async Task ExtendAsync(string code, Deadline extension, int? revision, Reader by, CancellationToken cancel)
    {
        await using var work = await BeginAsync(by, cancel);
        var obligation = await db.Set<Obligation>().SingleOrDefaultAsync(o => o.Code == code, cancel) ?? throw RefusedException.Missing();
        obligation.Extend(extension, revision, site.Now);
        await CommitAsync(new Act(extension.NotGranted ? "Obligation.NotExtended" : extension.DecidedOn is null ? "Obligation.ExtensionAsked" : "Obligation.Extended", "Obligation", obligation.Id, by), cancel);
    }

    public async Task EnterAsync(string code, TreatyStanding step, Reader by, CancellationToken cancel)
    {
        await using var work = await BeginAsync(by, cancel);
        var treaty = await db.Set<Treaty>().SingleOrDefaultAsync(t => t.Code == code, cancel) ?? throw RefusedException.Missing();
        treaty.Enter(step, site.Now);
        await CommitAsync(new Act("Treaty." + step.Step, "Treaty", treaty.Id, by), cancel);
    }

    public async Task ContestAsync(string code, Dispute dispute, Reader by, CancellationToken cancel)
    {
        await using var work = await BeginAsync(by, cancel);
        var treaty = await db.Set<Treaty>().SingleOrDefaultAsync(t => t.Code == code, cancel) ?? throw RefusedException.Missing();
        treaty.Contest(dispute, site.Now);
        await CommitAsync(new Act("Treaty.Disputed", "Treaty", treaty.Id, by), cancel);
    }

    public async Task ShowAsync(string plan, string number, Func<PlanAction, ActionEvidence> evidence, Reader by, CancellationToken cancel)
    {
        await using var work = await BeginAsync(by, cancel);
        var action = await db.Set<PlanAction>().SingleOrDefaultAsync(a => a.Plan == plan && a.Number == number, cancel) ?? throw RefusedException.Missing();
        var shown = evidence(action);
        db.Add(new ActionEvidence { Plan = plan, Action = number, On = shown.On, Figure = shown.Figure, Note = shown.Note, Source = shown.Source, ById = by.PersonId, At = site.Now });
        await CommitAsync(new Act("Action.Shown", "PlanAction", action.Id, by), cancel);
    }

    private async Task<IAsyncDisposable> BeginAsync(Reader by, CancellationToken cancel)
    {
        if (!by.Can(ProgressPermissions.Keep)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Obligations and dates are kept by the lead and the secretariat.")); }
        return await db.BeginAsync(cancel);
    }

    private Task CommitAsync(Act act, CancellationToken cancel)
    {
        db.Tell(new ObligationsChanged());
        return db.CommitAsync(act, cancel);
    }
}
