using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Progress.Data;

namespace Nmap.Progress.Slots;

/// <summary>The chart of a public figure, for those who draw it in another format.</summary>
internal sealed class FigureCharts(NmapDb db, Words words) : ICharts
{
    public async Task<string?> SvgAsync(string culture, string path, Func<string, string?> asked, CancellationToken cancel)
    {
        if (path.Split('/') is not ["progress", var key]) { return null; }
        var (ledger, area) = (await db.LedgerAsync(cancel), asked("area") is { Length: > 0 } code ? code : null);
        return area is null || ledger.Atlas[area] is not null ? Draw(ledger, key, area, words, culture) : null;
    }

    /// <summary>A file of its own; null when there is nothing to draw.</summary>
    public static string? Draw(Ledger ledger, string key, string? area, Words words, string culture)
        => Chart.Of(ledger, key, area, words, words.Place(ledger.Atlas, area, culture)) is { } chart ? ChartSvg.Draw(chart, words, Cultures.Direction(culture) == "rtl", alone: true) : null;
}
