using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Cms.Web;
using Nmap.Progress.Data;
using Nmap.Progress.Maps;
using Nmap.Progress.Slots;

namespace Nmap.Progress.Pages.Public.Progress;

internal sealed class FigureModel(NmapDb db, ISite site, Words words, QuotedFigures quotes, FigureMaps maps) : NmapPage
{
    public Ledger Ledger { get; private set; } = null!;
    public Overview Latest { get; private set; } = null!;
    public Chart? Chart { get; private set; }
    public FigureMap? Map { get; private set; }
    public Quotable Quoted { get; private set; } = null!;
    public Area? Area { get; private set; }
    public IReadOnlyList<Figure> Series { get; private set; } = [];

    /// <summary>The series with what other sources say of the same times.</summary>
    public IReadOnlyList<Figure> Told => [.. Series.SelectMany(f => Ledger.Disagreeing(f).Prepend(f))];

    /// <summary>Times for which sources say different things, the newest first.</summary>
    public IReadOnlyList<(Figure Shown, IReadOnlyList<Figure> Others)> Differing => [.. Series.Select(f => (f, Ledger.Disagreeing(f))).Where(f => f.Item2.Count > 0)];
    public IReadOnlyList<(Area Area, Overview Figure)> Areas { get; private set; } = [];
    public IReadOnlyList<Completion> Completions { get; private set; } = [];

    /// <summary>The last state of completion of areas that have one, by code.</summary>
    public IReadOnlyDictionary<string, Completion> Completed { get; private set; } = new Dictionary<string, Completion>();

    /// <summary>Figures that were public once: corrected, or withdrawn with the reason.</summary>
    public IReadOnlyList<Figure> Past { get; private set; } = [];

    /// <summary>An old view: what was public at the end of that day.</summary>
    public DateOnly? AsOf { get; private set; }

    public async Task<IActionResult> OnGetAsync(string figure, string? area, CancellationToken cancel)
    {
        if (!OldView.TryRead(Request.Query, site.Today, out var day)) { return NotFound(); }
        AsOf = day;
        Ledger = day is null ? await db.LedgerOfAsync(figure, cancel) : await db.LedgerOnAsync(day, site, cancel);
        Area = Ledger.Atlas[area];
        if (area is not null && Area is null) { return NotFound(); }
        if (Overview.Of(Ledger, figure, area) is not { } latest) { return day is null && await db.WhyGoneAsync(figure, area, cancel) is { } reason ? this.Gone(reason) : NotFound(); }
        Latest = latest;
        Chart = Chart.Of(Ledger, figure, area, words, words.Place(Ledger.Atlas, area, Cultures.Current));
        Quoted = quotes.Of(latest, Ledger.Atlas, area, Cultures.Current, (await db.EditionsAsync(figure, cancel)).Count);
        await AroundAsync(figure, area, cancel);
        return Page();
    }

    private async Task AroundAsync(string figure, string? area, CancellationToken cancel)
    {
        Series = [.. Ledger.Series(figure, area).Reverse()];
        Areas = [.. Ledger.Atlas.Inside(area).Where(a => a.ExistsOn(site.Today)).Select(a => (a, Overview.Of(Ledger, figure, a.Code))).Where(a => a.Item2 is not null).Select(a => (a.a, a.Item2!))];
        if (area is null) { Map = await maps.OfAsync(Ledger, figure, cancel); }
        if (figure == FigureKey.Remaining) { await CompletionAsync(area, cancel); }
        if (AsOf is not null) { return; }
        List<Figure> past = [.. (await db.Set<Figure>().AsNoTracking().Where(f => f.Key == figure && f.AreaCode == area && f.ApprovedAt != null
            && (f.SupersededById != null || f.State == FigureState.Withdrawn)).ToListAsync(cancel)).OrderByDescending(f => f.Last)];
        Past = SmallNumbers.Told(past, [.. past, .. Ledger.Of(figure)], Ledger.Atlas);
    }

    private async Task CompletionAsync(string? area, CancellationToken cancel)
    {
        var all = AsOf is { } day ? await db.CompletionsOnAsync(day, site, cancel) : await db.PublicCompletionsAsync(cancel);
        Completions = [.. all.Where(c => c.AreaCode == area)];
        Completed = all.Where(c => c.AreaCode is not null && (AsOf is not null || c.State == CompletionState.Approved)).GroupBy(c => c.AreaCode!).ToDictionary(g => g.Key, g => g.Last());
    }

    public string Address => $"/{Cultures.Current}/progress/{Latest.Key}";

    public string JsonLd => Nmap.Progress.Sharing.Dataset.JsonLd(Latest, Series, Quoted, quotes, $"{words.Meaning(Latest.Key)} {Chart?.Sentence}".Trim(), Area is { } area ? words.Place(Ledger.Atlas, area.Code, Cultures.Current) : null, site.Settings);
}
