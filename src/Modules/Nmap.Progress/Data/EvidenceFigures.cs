using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;

namespace Nmap.Progress.Data;

/// <param name="Read">What the figure was.</param>
/// <param name="WasHere">The public read it here on that day, so that it has an address of its own.</param>
internal sealed record FigureThen(Overview Read, bool WasHere);

/// <summary>Figures that stand as evidence, as they were on its day and not as they are today.</summary>
internal static class EvidenceFigures
{
    /// <summary>What the public read at the end of the day; where nothing of the figure stood here yet, what is known today for times until then.</summary>
    /// <returns>By id of the evidence.</returns>
    public static async Task<IReadOnlyDictionary<string, FigureThen>> FiguresOfAsync(this NmapDb db, IEnumerable<ActionEvidence> evidence, ISite site, CancellationToken cancel)
    {
        var (named, found) = (evidence.Where(e => e.Figure is not null).ToList(), new Dictionary<string, FigureThen>());
        if (named.Count == 0) { return found; }
        List<string> keys = [.. named.Select(e => e.Figure!).Distinct(), FigureKey.Areas];
        var (atlas, known) = (await db.AtlasAsync(cancel), await db.Set<Figure>().AsNoTracking().Where(f => keys.Contains(f.Key) && f.ApprovedAt != null).ToListAsync(cancel));
        foreach (var shown in named)
        {
            var then = Overview.Of(Figures.LedgerAt(atlas, known, site.StartOf(shown.On.AddDays(1)).AddTicks(-1), shown.On), shown.Figure!, null);
            var read = then ?? Overview.Of(new(atlas, known.Where(f => f.IsPublic && f.Last <= shown.On)), shown.Figure!, null);
            if (read is not null) { found[shown.Id] = new(read, then is not null); }
        }
        return found;
    }
}
