using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Progress.Contracts;
using Nmap.Progress.Data;

namespace Nmap.Progress.Verbs;

/// <summary>A state of completion is entered by one person and public once a second one approved it; corrections as well.</summary>
internal sealed class KeepCompletion(NmapDb db, IFreshFactor factor, ISite site)
{
    public async Task EnterAsync(Completion state, Reader by, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        await CheckAsync(state, by, cancel);
        db.Add(state);
        await db.CommitAsync(new Act("Completion." + state.Step, "Completion", state.Id, by), cancel);
    }

    /// <summary>May this person enter it, and does it follow what is there? Stores nothing.</summary>
    public async Task CheckAsync(Completion state, Reader by, CancellationToken cancel)
    {
        Require(ProgressPermissions.Import, by);
        if (state.AreaCode is { } code && (await db.AtlasAsync(cancel))[code] is null) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose the area."), "Area"); }
        state.Follow(await OrderAsync(state.AreaCode, cancel), null, site.Today);
    }

    /// <param name="correct">What is said instead of what is there.</param>
    /// <returns>What waits for approval now. An approved state stays public until then; one that waited gives way at once.</returns>
    public async Task<Completion> CorrectAsync(string id, Func<Completion, Completion> correct, Reader by, CancellationToken cancel)
    {
        Require(ProgressPermissions.Import, by);
        await using var work = await db.BeginAsync(cancel);
        var old = await FindAsync(id, cancel);
        if (old.State is not (CompletionState.Waiting or CompletionState.Approved)) { throw new RefusedException(Refusal.WrongState, Phrase.Of("This was corrected or withdrawn before.")); }
        var state = correct(old);
        if (string.IsNullOrWhiteSpace(state.Reason)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Say why it is corrected."), "Reason"); }
        state.Follow(await OrderAsync(old.AreaCode, cancel), state.SupersedesId ?? old.Id, site.Today);
        if (await db.Set<Completion>().AnyAsync(c => c.SupersedesId == old.Id && c.State == CompletionState.Waiting, cancel)) { throw new RefusedException(Refusal.WrongState, Phrase.Of("A correction of this waits for approval already.")); }
        if (old.State == CompletionState.Waiting) { old.GiveWay(); }
        db.Add(state);
        await db.CommitAsync(new Act("Completion.Corrected", "Completion", state.Id, by) { Reason = state.Reason, Details = new Dictionary<string, string> { ["Corrects"] = old.Id } }, cancel);
        return state;
    }

    public async Task ApproveAsync(string id, Reader by, CancellationToken cancel)
    {
        Require(ProgressPermissions.Approve, by);
        factor.Require(by);
        await using var work = await db.BeginAsync(cancel);
        var state = await FindAsync(id, cancel);
        var order = (await OrderAsync(state.AreaCode, cancel)).Where(c => c.State == CompletionState.Approved).ToList();
        state.Follow(order, state.SupersedesId, site.Today);
        state.Approve(by.PersonId, site.Now);
        if (state.SupersedesId is { } old) { (await FindAsync(old, cancel)).GiveWay(); }
        db.Tell(new ObligationsChanged());
        await db.CommitAsync(new Act("Completion.Approved", "Completion", id, by), cancel);
    }

    /// <summary>What waits is taken back by whoever enters; what is public is withdrawn by whoever approves.</summary>
    public async Task WithdrawAsync(string id, string? reason, Reader by, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var state = await FindAsync(id, cancel);
        Require(state.State == CompletionState.Waiting ? ProgressPermissions.Import : ProgressPermissions.Approve, by);
        state.Withdraw(reason, await OrderAsync(state.AreaCode, cancel), site.Now);
        db.Tell(new ObligationsChanged());
        await db.CommitAsync(new Act("Completion.Withdrawn", "Completion", id, by) { Reason = state.WithdrawnReason }, cancel);
    }

    private async Task<IReadOnlyList<Completion>> OrderAsync(string? area, CancellationToken cancel) => [.. (await db.CompletionsAsync(cancel)).Where(c => c.AreaCode == area && c.IsInOrder)];

    private async Task<Completion> FindAsync(string id, CancellationToken cancel) => await db.Set<Completion>().SingleOrDefaultAsync(c => c.Id == id, cancel) ?? throw RefusedException.Missing();

    private static void Require(Permission permission, Reader by)
    {
        if (!by.Can(permission)) { throw new RefusedException(Refusal.NotYours, permission == ProgressPermissions.Approve ? Phrase.Of("Only the lead or a deputy approves figures.") : Phrase.Of("Bringing figures in is for the lead and the secretariat.")); }
    }
}
