using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Progress.Contracts;
using Nmap.Progress.Data;

namespace Nmap.Progress.Slots;

/// <summary>Answers other modules.</summary>
internal sealed class DeadlineList(NmapDb db, ISite site) : IDeadlines
{
    public async Task<IReadOnlyList<DeadlineRecord>> OfObligationsAsync(CancellationToken cancel)
        => [.. (await db.ObligationsAsync(cancel)).Where(o => o.DueOn(site.Today) is not null)
            .Select(o => (Obligation: o, Due: o.DueOn(site.Today)!.Value)).OrderBy(o => o.Due).ThenBy(o => o.Obligation.Code, StringComparer.Ordinal)
            .Select(o => new DeadlineRecord(o.Obligation.Code, o.Obligation.Article, o.Obligation.Name, o.Due, o.Due.DayNumber - site.Today.DayNumber, o.Obligation.Asked is not null))];

    public async Task<IReadOnlyList<DueRecord>> ToKeepAsync(CancellationToken cancel)
        => [.. (await db.DuesAsync(site.Today, cancel)).Select(d => new DueRecord(d.Key, d.Name, d.DueOn, d.DueOn?.DayNumber - site.Today.DayNumber,
            d.StateOn(site.Today).ToString().ToLowerInvariant(), d.Row?.SubmittedOn, "/workspace/obligations/dates/" + d.Key, d.Obligation?.Code))];
}

/// <summary>Answers other modules.</summary>
internal sealed class PlanNumbers(NmapDb db) : IPlanNumbers
{
    public async Task<IReadOnlyList<PlanNumber>> AllAsync(CancellationToken cancel)
        => [.. PlanYear.Of(await db.CountryLedgerAsync(PlanYear.Keys, cancel)).Select(y => new PlanNumber(y.Planned.TimeText, y.Planned.Unit, y.Planned.Value, y.Cancelled?.Value, y.Reduced?.Value, y.Cleared?.Value, y.Released?.Value, y.Shortfall))];

    public Task<bool> ShortfallIsPublicAsync(CancellationToken cancel) => db.ShowsAsync(ReleasedMeasure.Shortfall, Reader.Stranger, cancel);
}
