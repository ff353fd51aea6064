using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Progress.Data;
using Nmap.Progress.Sharing;

namespace Nmap.Progress.Pages.Public.Progress;

internal sealed class FigureModel(NmapDb db, ISite site, Words words) : PageModel
{
    public Ledger Ledger { get; private set; } = null!;
    public Overview Latest { get; private set; } = null!;
    public Chart? Chart { get; private set; }
    public Citation Citation { get; private set; } = null!;
    public Area? Area { get; private set; }
    public IReadOnlyList<Figure> Series { get; private set; } = [];
    public IReadOnlyList<(Area Area, Overview Figure)> Areas { get; private set; } = [];

    /// <summary>Figures that were public once: corrected, or withdrawn with the reason.</summary>
    public IReadOnlyList<Figure> Past { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string figure, string? area, CancellationToken cancel)
    {
        Ledger = await db.LedgerAsync(cancel);
        Area = Ledger.Atlas[area];
        if ((area is not null && Area is null) || Overview.Of(Ledger, figure, area) is not { } latest) { return NotFound(); }
        Latest = latest;
        Chart = Chart.Of(Ledger, figure, area, words, words.Place(Ledger.Atlas, area, Cultures.Current));
        Citation = Citation.Of(figure, latest, site, words, Cultures.Current);
        Series = [.. Ledger.Series(figure, area).Reverse()];
        Areas = [.. Ledger.Atlas.Inside(area).Where(a => a.ExistsOn(site.Today)).Select(a => (a, Overview.Of(Ledger, figure, a.Code))).Where(a => a.Item2 is not null).Select(a => (a.a, a.Item2!))];
        Past = [.. (await db.Set<Figure>().AsNoTracking().Where(f => f.Key == figure && f.AreaCode == area && f.ApprovedAt != null
            && (f.SupersededById != null || f.State == FigureState.Withdrawn)).ToListAsync(cancel)).OrderByDescending(f => f.Last)];
        return Page();
    }

    public string Address => $"/{Cultures.Current}/progress/{Latest.Key}";

    public string JsonLd => JsonSerializer.Serialize(new Dictionary<string, object>
    {
        ["@context"] = "https://schema.org", ["@type"] = "Dataset", ["name"] = Citation.Title, ["url"] = Citation.Address, ["inLanguage"] = Cultures.Current,
        ["description"] = $"{words.Meaning(Latest.Key)} {Chart?.Sentence}".Trim(),
        ["creator"] = new Dictionary<string, string> { ["@type"] = "GovernmentOrganization", ["name"] = Citation.Author },
        ["spatialCoverage"] = site.Settings.Country.ToString(),
        ["isAccessibleForFree"] = true,
        ["distribution"] = new[] { ("csv", "text/csv"), ("json", "application/json") }.Select(f => new Dictionary<string, string>
        {
            ["@type"] = "DataDownload", ["encodingFormat"] = f.Item2, ["contentUrl"] = $"{Citation.Address}.{f.Item1}",
        }),
    }, Cms.Json.Plain);
}
