using System.Text.Encodings.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Planning.Data;

namespace Nmap.Planning.Slots;

/// <summary>Activities of the work plan in force, those reported on last first.</summary>
internal sealed class WorkPlanFeed(NmapDb db, ISite site, IStringLocalizer S, IFormats formats) : IFeedSource
{
    public string Path => Paths.WorkPlan;
    public string Title => Phrase.Of("Work plan");

    public async Task<IReadOnlyList<FeedEntry>> EntriesAsync(string culture, IReadOnlyDictionary<string, string> filters, int limit, CancellationToken cancel)
    {
        if (await db.Set<Plan>().AsNoTracking().InForceAsync(PlanScope.WorkPlan, cancel) is not { } plan) { return []; }
        return [.. plan.InOrder.OrderByDescending(l => l.ReportedOn ?? plan.AdoptedOn).Take(limit).Select(l => Entry(l, plan, culture))];
    }

    private FeedEntry Entry(PlanLine line, Plan plan, string culture)
    {
        var (text, language) = line.Text.In(culture, site.Settings.Languages);
        var adopted = site.StartOf(plan.AdoptedOn ?? site.Today);
        var summary = S["{0}. From {1} to {2}.", S[Vocabulary.Of(line.State).Text].Value, formats.Date(line.Begins), formats.Date(line.Ends)].Value;
        return new($"activity:{line.Id}", text, $"/{culture}/{Paths.WorkPlan}#a{line.Code}", $"<p>{HtmlEncoder.Default.Encode(summary)}</p>", adopted, line.ReportedOn is { } on ? site.StartOf(on) : adopted, language, [line.Kind]);
    }
}

/// <summary>Needs that everybody may read, the latest first; <c>kind</c> narrows them.</summary>
internal sealed class NeedsFeed(NmapDb db, ISite site, IStringLocalizer S) : IFeedSource
{
    public string Path => "needs";
    public string Title => Phrase.Of("Needs");

    public async Task<IReadOnlyList<FeedEntry>> EntriesAsync(string culture, IReadOnlyDictionary<string, string> filters, int limit, CancellationToken cancel)
    {
        var needs = db.Set<Need>().AsNoTracking().VisibleTo(Reader.Stranger).Where(n => n.State != NeedState.Withdrawn);
        if (filters.TryGetValue("kind", out var kind)) { needs = needs.Where(n => n.Kind == kind); }
        return [.. (await needs.OrderByDescending(n => n.Number).Take(limit).ToListAsync(cancel)).Select(n => Entry(n, culture))];
    }

    private FeedEntry Entry(Need need, string culture)
    {
        var (text, language) = need.Text.In(culture, site.Settings.Languages);
        var summary = $"{S[Vocabulary.NeedKinds[need.Kind]].Value}. {S[Vocabulary.Of(need.State).Text].Value}.";
        return new("need:" + need.Id, text, $"/{culture}/needs#{need.Code}", $"<p>{HtmlEncoder.Default.Encode(summary)}</p>", need.ReleasedAt!.Value, need.ChangedAt, language, [need.Kind]);
    }
}

/// <summary>Benchmarks that were released, those with the newest value first.</summary>
internal sealed class BenchmarksFeed(NmapDb db, ISite site, IStringLocalizer S, IFormats formats) : IFeedSource
{
    public string Path => "benchmarks";
    public string Title => Phrase.Of("Benchmarks");

    public async Task<IReadOnlyList<FeedEntry>> EntriesAsync(string culture, IReadOnlyDictionary<string, string> filters, int limit, CancellationToken cancel)
        => [.. (await db.Set<Benchmark>().AsNoTracking().VisibleTo(Reader.Stranger).Include(b => b.Readings).ToListAsync(cancel)).OrderByDescending(b => b.ChangedAt).Take(limit).Select(b => Entry(b, culture))];

    private FeedEntry Entry(Benchmark benchmark, string culture)
    {
        var (name, language) = benchmark.Name.In(culture, site.Settings.Languages);
        var trend = Trend.Of(benchmark, site.Today);
        var summary = S["{0} {1} on {2}; target: {3} by {4}.", formats.Number(trend.Latest, 2), benchmark.Unit.In(culture, site.Settings.Languages).Text, formats.Date(trend.On), formats.Number(benchmark.Target, 2), formats.Date(benchmark.TargetOn)].Value;
        return new("benchmark:" + benchmark.Id, name, $"/{culture}/benchmarks#{benchmark.Code}", $"<p>{HtmlEncoder.Default.Encode(summary)}</p>", benchmark.ReleasedAt!.Value, benchmark.ChangedAt, language, []);
    }
}

internal sealed class PlanningSitemap(NmapDb db, ISite site) : ISitemapSource
{
    public async Task<IReadOnlyList<SitemapEntry>> EntriesAsync(CancellationToken cancel)
    {
        var plans = await db.Set<Plan>().AsNoTracking().VisibleTo(Reader.Stranger).Select(p => new { p.Scope, p.Number, p.State, p.ChangedAt }).ToListAsync(cancel);
        return [new(Everywhere("/work-plan"), null), new(Everywhere("/programme"), null), new(Everywhere("/needs"), null), new(Everywhere("/benchmarks"), null),
            .. plans.Where(p => p.State == PlanState.Superseded).Select(p => new SitemapEntry(Everywhere($"/{Paths.Of(p.Scope)}/{p.Number}"), p.ChangedAt))];
    }

    private Dictionary<string, string> Everywhere(string path) => site.Settings.Languages.ToDictionary(l => l, l => $"/{l}{path}");
}
