using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;

namespace Nmap.Progress.Maps;

internal enum MapShade
{
    /// <summary>Nothing is published for it.</summary>
    None,
    Unknown,

    /// <summary>A small number that is not told.</summary>
    Few,

    /// <summary>Not told, because of a small number in another area.</summary>
    Beside,
    Zero,
    Least,
    Low,
    High,
    Most,
}

/// <summary>One area of a map and its row in the table beside it.</summary>
/// <param name="Number">Stands on the map; the table says whose it is.</param>
/// <param name="Figure">Of the map's own time.</param>
/// <param name="Newer">The area's latest where that is of another time: it is not compared with the others.</param>
/// <param name="Shape">Null when the area has no outline: then it stands in the table alone.</param>
internal sealed record MapArea(int Number, string Code, string Name, Overview? Figure, Overview? Newer, MapShade Shade, Geometry? Shape);

/// <summary>A figure by province, drawn and as a table. Never finer than the areas directly under the country.</summary>
/// <param name="At">The one time for which the areas are compared.</param>
internal sealed record FigureMap(string Key, string Title, string Unit, When? At, IReadOnlyList<MapArea> Areas, BoundarySet Set)
{
    /// <summary>The shades that are drawn with their areas, the darkest first.</summary>
    public IReadOnlyList<IGrouping<MapShade, MapArea>> Legend => [.. Areas.Where(a => a.Shape is not null).GroupBy(a => a.Shade).OrderByDescending(g => g.Key)];

    public bool HasClasses => Legend.Count(g => g.Key >= MapShade.Least) > 1;
}

/// <summary>Makes the map of a figure where boundaries and figures by area exist.</summary>
internal sealed class FigureMaps(NmapDb db, ISite site, Words words)
{
    public async Task<FigureMap?> OfAsync(Ledger ledger, string key, CancellationToken cancel)
    {
        var latest = ledger.Atlas.Inside(null).Where(a => a.ExistsOn(site.Today)).Select(a => (Area: a, Figure: Overview.Of(ledger, key, a.Code))).ToList();
        var at = CommonTime(ledger, key, [.. latest.Where(a => a.Figure is not null).Select(a => a.Area.Code)]);
        var areas = latest.Select(a => (a.Area, Figure: at is null || a.Figure is null || a.Figure.When == at ? a.Figure : Overview.At(ledger, key, a.Area.Code, at), Latest: a.Figure)).ToList();
        if (areas.All(a => a.Figure is null) || await db.Set<BoundarySet>().AsNoTracking().FirstOrDefaultAsync(cancel) is not { } set) { return null; }
        var shapes = await db.Set<Boundary>().AsNoTracking().ToDictionaryAsync(b => b.AreaCode, b => b.Shape, cancel);
        var classes = new MapClasses(areas.Select(a => a.Figure?.Total.Value).OfType<decimal>().Where(v => v > 0));
        var (number, reader) = (0, new WKTReader());
        List<MapArea> rows = [.. areas.Select(a => new MapArea(++number, a.Area.Code, a.Area.NameIn(Cultures.Current), a.Figure, a.Latest == a.Figure ? null : a.Latest, Shade(a.Figure, classes), shapes.TryGetValue(a.Area.Code, out var text) ? reader.Read(text) : null))];
        return rows.All(r => r.Shape is null) ? null : new(key, words.Label(key), areas.First(a => a.Figure is not null).Figure!.Total.Unit, at, rows, set);
    }

    /// <summary>
    /// The time of the last year for which most areas have a figure, the newest of those: areas of different times would not be comparable, and while
    /// a new report comes in by and by, an area that has not reported yet would look like one where nothing is left.
    /// </summary>
    private When? CommonTime(Ledger ledger, string key, HashSet<string> areas)
    {
        var times = ledger.Of(key).Where(f => f.AreaCode is { } code && areas.Contains(code) && f.First <= site.Today).GroupBy(f => f.When)
            .Select(g => (At: g.Key, Areas: g.Select(f => f.AreaCode).Distinct().Count())).OrderByDescending(t => t.At.Last).ThenByDescending(t => t.At.First).ToList();
        var last = times.TakeWhile(t => t.At.Last > times[0].At.Last.AddYears(-1)).ToList();
        return times.Count == 0 ? null : (last.Exists(t => t.Areas * 2 > areas.Count) ? last : times).MaxBy(t => t.Areas).At;
    }

    private static MapShade Shade(Overview? figure, MapClasses classes) => figure switch
    {
        null => MapShade.None,
        { Total.Telling: Telling.Few } => MapShade.Few,
        { Total.Telling: Telling.Beside } => MapShade.Beside,
        { Total.Value: null } => MapShade.Unknown,
        { Total.Value: <= 0 } => MapShade.Zero,
        _ => classes.Of(figure.Total.Value!.Value),
    };
}
