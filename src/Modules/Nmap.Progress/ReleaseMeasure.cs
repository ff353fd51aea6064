using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Progress.Contracts;
using Nmap.Progress.Data;

namespace Nmap.Progress;

/// <summary>The lead shows a computed measure to everybody, or keeps it among members again.</summary>
internal sealed class ReleaseMeasure(NmapDb db, Measures measures, ISite site)
{
    public async Task RunAsync(IReadOnlyCollection<string> shown, Reader by, CancellationToken cancel)
    {
        if (!by.Can(ProgressPermissions.Release)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Only the lead or a deputy decides what the public sees.")); }
        var standing = await db.Set<ReleasedMeasure>().ToDictionaryAsync(m => m.Measure, cancel);
        var acts = new List<Act>();
        foreach (var measure in measures.All.Select(m => m.Key).Where(m => shown.Contains(m) != standing.ContainsKey(m)))
        {
            if (standing.TryGetValue(measure, out var row)) { db.Remove(row); }
            else { db.Add(new ReleasedMeasure { Measure = measure, ReleasedById = by.PersonId, ReleasedAt = site.Now }); }
            db.Tell(new MeasureReleased(measure, shown.Contains(measure)));
            acts.Add(new(shown.Contains(measure) ? "Measure.Shown" : "Measure.Hidden", "Measure", measure, by));
        }
        if (acts.Count > 0) { await db.CommitAsync(acts, cancel); }
    }
}

/// <summary>Answers other modules.</summary>
internal sealed class ObligationList(NmapDb db, ISite site) : IObligations
{
    public async Task<IReadOnlyList<ObligationRecord>> AllAsync(CancellationToken cancel)
        => [.. (await db.ObligationsAsync(cancel)).Select(o => new ObligationRecord(o.Code, o.Article, o.Name, o.DueOn(site.Today)))];
}
