using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Slots;
using Nmap.Cms.Sites;
using Nmap.Progress.Data;

namespace Nmap.Progress.Slots;

/// <summary>The number the country chose, beside the platform's name: what a visitor sees without a click.</summary>
internal sealed class HeroFigure(NmapDb db, ISite site) : IHomeSection
{
    public int Order => 0;
    public string Partial => "Hero-Figure";
    public string Title => Phrase.Of("The headline figure");

    public async Task<object?> ModelAsync(string culture, CancellationToken cancel)
        => Overview.Of(await db.CountryLedgerAsync([site.Settings.HeadlineFigure, FigureKey.Areas], cancel), site.Settings.HeadlineFigure, null);
}

/// <summary>Model of the partial <c>Home-Progress</c>: the course of that number and what made it.</summary>
internal sealed record HeadlineModel(Overview Headline, IReadOnlyList<Overview> Beside, string? Svg, bool HasOthers, DateOnly? Deadline, IReadOnlyList<Completion> Completions, Atlas Atlas);

/// <summary>The headline figure on the home page.</summary>
internal sealed class HeadlineSection(NmapDb db, ISite site, Words words) : IHomeSection
{
    public int Order => 10;
    public string Partial => "Home-Progress";
    public string Title => Phrase.Of("The headline figure over the years");

    public async Task<object?> ModelAsync(string culture, CancellationToken cancel)
    {
        var key = site.Settings.HeadlineFigure;
        string[] made = [FigureKey.Cancelled, FigureKey.Reduced, FigureKey.Cleared];
        var ledger = await db.CountryLedgerAsync([.. FigureKey.Find(key)?.Family ?? [key], FigureKey.Areas, .. made], cancel);
        if (Overview.Of(ledger, key, null) is not { } headline) { return null; }
        var chart = Chart.Of(ledger, key, null, words, words.S["Whole country"]);
        var beside = made.Select(k => Overview.Of(ledger, k, null)).OfType<Overview>();
        return new HeadlineModel(headline, [.. beside.Where(o => o.Key != key)],
            chart is null ? null : ChartSvg.Draw(chart, words, Cultures.Direction(culture) == "rtl"), chart?.HasOthers == true, (await db.ObligationsAsync(cancel)).ClearanceDeadline(site.Today), await db.CompletionsInForceAsync(cancel), ledger.Atlas);
    }
}

/// <summary>Model of the partial <c>Home-Deadlines</c>.</summary>
internal sealed record DeadlinesModel(IReadOnlyList<(Obligation Obligation, DateOnly DueOn)> Deadlines);

/// <summary>What is due next, on the home page.</summary>
internal sealed class DeadlineSection(NmapDb db, ISite site) : IHomeSection
{
    public int Order => 20;
    public string Partial => "Home-Deadlines";
    public string Title => Phrase.Of("Next deadlines");

    public async Task<object?> ModelAsync(string culture, CancellationToken cancel)
    {
        var due = (await db.ObligationsAsync(cancel)).Select(o => (Obligation: o, DueOn: o.DueOn(site.Today))).Where(o => o.DueOn is not null)
            .Select(o => (o.Obligation, o.DueOn!.Value)).OrderBy(o => o.Value).Take(3).ToList();
        return due.Count == 0 ? null : new DeadlinesModel(due);
    }
}
