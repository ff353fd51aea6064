using System.Text.Encodings.Web;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Slots;
using Nmap.Cms.Sites;
using Nmap.Progress.Data;

namespace Nmap.Progress.Slots;

/// <summary>Newly approved figures, one entry for each figure and approval.</summary>
internal sealed class FigureFeed(NmapDb db, Words words) : IFeedSource
{
    public string Path => "progress";
    public string Title => Phrase.Of("Progress");

    public async Task<IReadOnlyList<FeedEntry>> EntriesAsync(string culture, IReadOnlyDictionary<string, string> filters, int limit, CancellationToken cancel)
    {
        var figures = (await db.Set<Figure>().AsNoTracking().VisibleTo(Reader.Stranger).Where(f => f.AreaCode == null && f.Breakdown == "").ToListAsync(cancel))
            .Where(f => !filters.TryGetValue("figure", out var key) || f.Key == key).ToList();
        var ledger = new Ledger(Atlas.Empty, figures);
        return [.. figures.OrderByDescending(f => f.ApprovedAt).ThenByDescending(f => f.Last).ThenBy(f => f.Key, StringComparer.Ordinal).Take(limit).Select(f => Entry(f, words.Differ(ledger.Disagreeing(f)), culture))];
    }

    private FeedEntry Entry(Figure figure, string? differ, string culture)
    {
        var title = words.S["{0}: {1} ({2})", words.Label(figure.Key), words.Value(figure), words.Time(figure.When)];
        var source = $"{words.S["Source: {0}. {1}.", words.Said(figure.Source), words.AtTime(figure.When)]} {differ}".Trim();
        var at = figure.ApprovedAt ?? figure.ImportedAt;
        return new("figure:" + figure.Id, title, $"/{culture}/progress/{figure.Key}", $"<p>{HtmlEncoder.Default.Encode(source)}</p>", at, at, culture, [figure.Key]);
    }
}

/// <summary>Obligations, those that changed last first, with their deadline.</summary>
internal sealed class ObligationFeed(NmapDb db, ISite site, Words words) : IFeedSource
{
    public string Path => "obligations";
    public string Title => Phrase.Of("Obligations");

    public async Task<IReadOnlyList<FeedEntry>> EntriesAsync(string culture, IReadOnlyDictionary<string, string> filters, int limit, CancellationToken cancel)
        => [.. (await db.ObligationsAsync(cancel)).OrderByDescending(o => o.ChangedAt).ThenBy(o => o.Code, StringComparer.Ordinal).Take(limit).Select(o => Entry(o, culture))];

    private FeedEntry Entry(Obligation obligation, string culture)
    {
        var (name, language) = obligation.Name.In(culture, site.Settings.Languages);
        var title = obligation.DueOn(site.Today) is { } due ? words.S["{0}, by {1}", name, words.Formats.Date(due)] : name;
        return new("obligation:" + obligation.Id, title, $"/{culture}/obligations#{obligation.Code}", $"<p>{HtmlEncoder.Default.Encode(obligation.Text.In(culture, site.Settings.Languages).Text)}</p>",
            obligation.ChangedAt, obligation.ChangedAt, language, []);
    }
}

/// <summary>Pages of figures and obligations, in every language of the site.</summary>
internal sealed class ProgressSitemap(NmapDb db, ISite site) : ISitemapSource
{
    public async Task<IReadOnlyList<SitemapEntry>> EntriesAsync(CancellationToken cancel)
    {
        var ledger = await db.LedgerAsync(cancel);
        DateTimeOffset? Changed(string key) => ledger.Of(key).Max(f => f.ApprovedAt);
        return [new(Everywhere("/progress"), null), new(Everywhere("/obligations"), null), .. ledger.Keys.Select(k => new SitemapEntry(Everywhere("/progress/" + k), Changed(k))),
            .. (await db.PlansAsync(cancel)).Select(p => new SitemapEntry(Everywhere("/obligations/plans/" + p.Code), p.ChangedAt))];
    }

    private Dictionary<string, string> Everywhere(string path) => site.Settings.Languages.ToDictionary(l => l, l => $"/{l}{path}");
}

/// <summary>Deadlines in the calendar feed.</summary>
internal sealed class DeadlineCalendar(NmapDb db, ISite site) : ICalendarSource
{
    public async Task<IReadOnlyList<CalendarEntry>> EntriesAsync(string culture, CancellationToken cancel)
        => [.. (await db.ObligationsAsync(cancel)).Where(o => o.DueOn(site.Today) is not null).Select(o => new CalendarEntry(
            $"{o.Id}@{site.PublicUrl.Host}", o.Name.In(culture, site.Settings.Languages).Text, $"/{culture}/obligations#{o.Code}",
            new DateTimeOffset(o.DueOn(site.Today)!.Value.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero), null, true, null,
            o.Text.In(culture, site.Settings.Languages).Text, o.Deadlines.Count, false, o.ChangedAt))];
}
