using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Progress.Contracts;

namespace Nmap.Progress.Verbs;

/// <summary>
/// What the keepers of the obligations enter: extensions, the standing in a treaty, what shows that an action was taken. What the country owes changes
/// only when a second person confirms it.
/// </summary>
internal sealed class KeepObligations(NmapDb db, ISite site)
{
    /// <param name="revision">Of the obligation, as the person saw it; null for treaties.</param>
    public async Task<ObligationEntry> EnterAsync(ObligationEntry typed, int? revision, Reader by, CancellationToken cancel)
    {
        await using var work = await BeginAsync(by, cancel);
        if (typed.StrikeBecause is { } why && string.IsNullOrWhiteSpace(why)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Say what was wrong."), "Reason"); }
        var entry = new ObligationEntry { Subject = typed.Subject, Extension = typed.Extension, Step = typed.Step, Dispute = typed.Dispute, StrikeBecause = typed.StrikeBecause?.Trim(), ById = by.PersonId, At = site.Now };
        // Tried out on what stands there, so that what cannot count is refused beside its field and does not wait for anybody.
        if (entry.Extension is null) { entry.ApplyTo(await TreatyAsync(entry.Subject, tracked: false, cancel)); }
        else
        {
            if (await db.Set<ObligationEntry>().AnyAsync(e => e.Subject == entry.Subject && e.Extension != null, cancel)) { throw new RefusedException(Refusal.WrongState, Phrase.Of("Something else entered about this deadline waits for a second person. It is confirmed or taken back first.")); }
            entry.ApplyTo(await ObligationAsync(entry.Subject, tracked: false, cancel), revision, site.Today);
        }
        db.Add(entry);
        await CommitAsync(new Act("ObligationEntry.Entered", nameof(ObligationEntry), entry.Id, by) { Reason = entry.StrikeBecause, Details = Details(entry) }, cancel);
        return entry;
    }

    /// <returns>What counts now.</returns>
    public async Task<ObligationEntry> ConfirmAsync(string id, Reader by, CancellationToken cancel)
    {
        await using var work = await BeginAsync(by, cancel);
        var entry = await EntryAsync(id, cancel);
        if (entry.WhyNotConfirm(by.PersonId) is { } why) { throw why; }
        string subject;
        if (entry.Extension is null)
        {
            var treaty = await TreatyAsync(entry.Subject, tracked: true, cancel);
            entry.ApplyTo(treaty);
            (treaty.ChangedAt, subject) = (site.Now, treaty.Id);
        }
        else
        {
            var obligation = await ObligationAsync(entry.Subject, tracked: true, cancel);
            entry.ApplyTo(obligation, null, site.Today);
            (obligation.ChangedAt, subject) = (site.Now, obligation.Id);
        }
        db.Remove(entry);
        await CommitAsync(new Act(entry.Act, entry.Extension is null ? nameof(Treaty) : nameof(Obligation), subject, by) { Reason = entry.StrikeBecause, Details = Details(entry) }, cancel);
        return entry;
    }

    /// <returns>What does not wait any more.</returns>
    public async Task<ObligationEntry> TakeBackAsync(string id, string? reason, Reader by, CancellationToken cancel)
    {
        await using var work = await BeginAsync(by, cancel);
        var entry = await EntryAsync(id, cancel);
        if (string.IsNullOrWhiteSpace(reason)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Say what was wrong."), "Reason"); }
        db.Remove(entry);
        await CommitAsync(new Act("ObligationEntry.TakenBack", nameof(ObligationEntry), entry.Id, by) { Reason = reason.Trim(), Details = Details(entry) }, cancel);
        return entry;
    }

    public async Task ShowAsync(string plan, string number, Func<PlanAction, ActionEvidence> evidence, Reader by, CancellationToken cancel)
    {
        await using var work = await BeginAsync(by, cancel);
        var action = await db.Set<PlanAction>().SingleOrDefaultAsync(a => a.Plan == plan && a.Number == number, cancel) ?? throw RefusedException.Missing();
        var shown = evidence(action);
        db.Add(new ActionEvidence { Plan = plan, Action = number, On = shown.On, Figure = shown.Figure, Note = shown.Note, Source = shown.Source, ById = by.PersonId, At = site.Now });
        await CommitAsync(new Act("Action.Shown", "PlanAction", action.Id, by), cancel);
    }

    private async Task<ObligationEntry> EntryAsync(string id, CancellationToken cancel)
        => await db.Set<ObligationEntry>().SingleOrDefaultAsync(e => e.Id == id, cancel) ?? throw new RefusedException(Refusal.WrongState, Phrase.Of("Somebody confirmed this, or took it back, in the meantime."));

    private async Task<Obligation> ObligationAsync(string code, bool tracked, CancellationToken cancel)
        => await db.Set<Obligation>().AsTracking(tracked ? QueryTrackingBehavior.TrackAll : QueryTrackingBehavior.NoTracking).SingleOrDefaultAsync(o => o.Code == code, cancel) ?? throw RefusedException.Missing();

    private async Task<Treaty> TreatyAsync(string code, bool tracked, CancellationToken cancel)
        => await db.Set<Treaty>().AsTracking(tracked ? QueryTrackingBehavior.TrackAll : QueryTrackingBehavior.NoTracking).SingleOrDefaultAsync(t => t.Code == code, cancel) ?? throw RefusedException.Missing();

    // The entry itself goes once it is settled: what it said stays here.
    private static Dictionary<string, string> Details(ObligationEntry entry) => new()
    {
        ["subject"] = entry.Subject, ["what"] = entry.Act, ["said"] = JsonSerializer.Serialize(new { entry.Extension, entry.Step, entry.Dispute }, Json.Plain),
    };

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
