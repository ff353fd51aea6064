using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Access;
using Nmap.Cms.Recipes;
using Nmap.Progress.Contracts;
using Nmap.Testing;
using Xunit;

namespace Nmap.Progress.Tests;

/// <summary>A small country with figures, seen by somebody without an account.</summary>
public sealed class CountryWithFigures : Site
{
    private const string Recipe = """
        { "name": "figures", "steps": [
          { "name": "nmap-areas", "Areas": [ { "Code": "N", "Name": { "en": "North" }, "SurfaceM2": 1000000000 }, { "Code": "S", "Name": { "en": "South" } } ] },
          { "name": "nmap-figures", "Approve": true, "Figures": [
            { "figure": "remaining", "as_of": "2023", "value": "12.5", "unit": "km2", "status": "official", "source": "Authority, return 2023", "source_date": "2024-04-20" },
            { "figure": "remaining", "as_of": "2024", "value": "13.75", "unit": "km2", "status": "official", "source": "Authority, return 2024", "source_date": "2025-04-20", "note": "Survey found more." },
            { "figure": "remaining", "area": "N", "as_of": "2024", "value": "13.75", "unit": "km2", "source": "Authority, return 2024" },
            { "figure": "remaining", "area": "S", "as_of": "2024", "unit": "m2", "reason": "not surveyed", "source": "Authority, return 2024" },
            { "figure": "cleared", "period": "2024", "value": "1.2", "unit": "km2", "source": "=Authority" } ] },
          { "name": "nmap-obligations", "Obligations": [ { "Code": "article-5", "Article": "5", "Name": { "en": "Clearance of mined areas" }, "Text": { "en": "Clear all mined areas." },
            "Deadline": "2030-06-01", "DecidedOn": "2024-12-05", "DecidedBy": { "en": "Meeting of the States Parties" }, "History": [ { "Deadline": "2025-06-01", "DecidedOn": "2014-12-04", "DecidedBy": { "en": "Review Conference" } } ] } ] } ] }
        """;

    public async Task<RecipeReport> RunRecipeAsync()
    {
        var file = Path.Combine(DataFolder, "figures.recipe.json");
        await File.WriteAllTextAsync(file, Recipe);
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<RecipeRunner>().RunAsync(file, Reader.System);
    }

    public async Task<FiguresReport> ImportAsync(string lines, bool dryRun = false)
    {
        await using var scope = Services.CreateAsyncScope();
        using var text = new StringReader(Files.Header + lines);
        return await scope.ServiceProvider.GetRequiredService<IFiguresImport>().RunAsync(text, "file.csv", dryRun, Reader.System, TestContext.Current.CancellationToken);
    }
}

/// <summary>Each test has a country of its own.</summary>
public sealed class OpenPages : IAsyncLifetime
{
    private readonly CountryWithFigures _site = new();
    private Visitor _stranger = null!;

    public async ValueTask InitializeAsync()
    {
        await _site.InitializeAsync();
        await _site.RunRecipeAsync();
        _stranger = _site.Stranger();
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_figure_stands_with_date_source_chart_table_and_what_it_leaves_out()
    {
        var page = await _stranger.OpenAsync("/en/progress/remaining");
        Assert.True(page.Says("13.75 km²"), page.Text);
        Assert.True(page.Says("excluding 1 area of unknown size"));
        Assert.True(page.Says("Source: Authority, return 2024"));
        Assert.True(page.Says("Survey found more."));
        Assert.Contains("from 12.5", page.One("svg desc").TextContent.Replace("12.50", "12.5", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("[style], script:not([type='application/ld+json']):not([src^='/_content/'])"));
        Assert.True((await _stranger.OpenAsync("/en/progress/remaining?area=S")).Says("unknown"));
        Assert.True((await _stranger.OpenAsync("/en/progress")).Says("1.2"));
    }

    [Fact]
    public async Task Files_follow_the_page()
    {
        var csv = (await _stranger.OpenAsync("/en/progress/remaining.csv?useColumnShortNames=true&csvType=filtered&time=2024")).Html;
        Assert.Equal("figure,area,as_of,period,value,unit,breakdown,status,source,source_date,reason,note\r\nremaining,,2024,,13750000,m2,,official,\"Authority, return 2024\",2025-04-20,,Survey found more.\r\n", csv);
        Assert.Contains("'=Authority", (await _stranger.OpenAsync("/en/progress/cleared.csv")).Html, StringComparison.Ordinal);
        Assert.Contains("\"Value\":null", (await _stranger.OpenAsync("/en/progress/remaining.json")).Html, StringComparison.Ordinal);
        foreach (var (format, part) in new[] { ("svg", "<svg"), ("bib", "@misc{"), ("ris", "TY  - DATA"), ("csl.json", "dataset"), ("csv-metadata.json", "tableSchema") })
        {
            Assert.Contains(part, (await _stranger.OpenAsync("/en/progress/remaining." + format)).Html, StringComparison.Ordinal);
        }
        // The picture travels without the page: it says itself what its pale bars mean.
        Assert.Contains("Light bars are provisional.", (await _stranger.OpenAsync("/en/progress/cleared.svg")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("provisional", (await _stranger.OpenAsync("/en/progress/remaining.svg")).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _stranger.GetAsync("/en/progress/nothing.csv")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _stranger.GetAsync("/en/progress/nothing")).Status);
    }

    [Fact]
    public async Task Obligations_show_deadline_and_how_it_was_decided()
    {
        var page = await _stranger.OpenAsync("/en/obligations");
        Assert.True(page.Says("1 June 2030"));
        Assert.True(page.Says("Review Conference"));
        Assert.Matches("[0-9] days left", page.Text);
    }

    [Fact]
    public async Task What_waits_for_approval_is_not_public_anywhere()
    {
        var report = await _site.ImportAsync("remaining,,2025,,1.1,km2,,,Leak,,,\n");
        Assert.Equal("accepted 0, questioned 1, refused 0", report.Lines[^1]);
        Assert.True(report.Stored);
        foreach (var address in new[] { "/en/progress", "/en/progress/remaining", "/en/progress/remaining.csv", "/en/progress/remaining.json", "/api/v1/figures" })
        {
            Assert.DoesNotContain("Leak", (await _stranger.OpenAsync(address)).Html, StringComparison.Ordinal);
        }
        Assert.Contains("\"Figure\":\"remaining\"", (await _stranger.OpenAsync("/api/v1/figures?figure=remaining&limit=1")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_row_stores_nothing_and_a_dry_run_neither()
    {
        Assert.Equal(1, (await _site.ImportAsync("remaining,,2025,,14,km2,,,S,,,\nremaining,,2026,,x,km2,,,S,,,\n")).ExitCode);
        Assert.False((await _site.ImportAsync("remaining,,2025,,14,km2,,,S,,,\n", dryRun: true)).Stored);
        var again = await _site.ImportAsync("remaining,,2025,,14,km2,,,S,,,\n");
        Assert.Equal(["accepted 1, questioned 0, refused 0"], again.Lines);
    }

    [Fact]
    public async Task A_recipe_run_twice_changes_nothing_the_second_time()
    {
        var report = await _site.RunRecipeAsync();
        Assert.Equal((0, 0), (report.Created, report.Changed));
    }

    [Fact]
    public async Task A_second_person_approves_and_a_correction_takes_the_place_of_the_old_figure()
    {
        await _site.ImportAsync("apm-destroyed,,,2024,120,count,,,Authority,,,\n");
        var lead = Person("lead", ProgressPermissions.Import, ProgressPermissions.Approve);
        var waiting = await IdAsync("apm-destroyed", FigureState.Imported);
        await With<ApproveFigures>(a => a.RunAsync([waiting], lead, default));
        Assert.True((await OpenAgainAsync("/en/progress/apm-destroyed")).Says("120"));

        await With<CorrectFigure>(c => c.RunAsync(waiting, new("125", "Authority", null, "Five reports came late", null), lead, default));
        var correction = await IdAsync("apm-destroyed", FigureState.Imported);
        await Assert.ThrowsAsync<Nmap.Cms.RefusedException>(() => With<ApproveFigures>(a => a.RunAsync([correction], lead, default)));
        await With<ApproveFigures>(a => a.RunAsync([correction], Person("deputy", ProgressPermissions.Approve), default));
        var page = await OpenAgainAsync("/en/progress/apm-destroyed");
        Assert.True(page.Says("125"));
        Assert.True(page.Says("Replaced by a corrected figure."));

        await _site.ImportAsync("areas,,2024,,7,count,,,Authority,,,\n");
        var first = await IdAsync("areas", FigureState.Imported);
        await With<CorrectFigure>(c => c.RunAsync(first, new("8", "Authority", null, "One was forgotten", null), lead, default));
        await With<ApproveFigures>(async a => Assert.Equal(1, (await a.RunAsync([first, await IdAsync("areas", FigureState.Imported, first)], Person("deputy", ProgressPermissions.Approve), default)).Public));
        Assert.DoesNotContain("Replaced by", (await OpenAgainAsync("/en/progress/areas")).Text, StringComparison.Ordinal);

        await With<WithdrawFigure>(w => w.RunAsync(correction, "Counted twice", lead, default));
        Assert.Equal(HttpStatusCode.Gone, (await _stranger.GetAsync("/api/v1/figures/" + correction)).Status);
    }

    private static Reader Person(string id, params Permission[] may) => new() { PersonId = id, FactorAt = DateTimeOffset.UtcNow, Permissions = may.Select(p => p.Name).ToHashSet() };

    private async Task With<T>(Func<T, Task> act) where T : notnull
    {
        await using var scope = _site.Services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<T>());
    }

    private async Task<string> IdAsync(string key, FigureState state, string? but = null)
    {
        await using var scope = _site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Nmap.Cms.Data.NmapDb>();
        return db.Set<Figure>().Single(f => f.Key == key && f.State == state && f.Id != but).Id;
    }

    /// <summary>Pages kept for strangers end when the fact has been followed, a moment later.</summary>
    private async Task<Screen> OpenAgainAsync(string address)
    {
        await Task.Delay(1500, TestContext.Current.CancellationToken);
        return await _stranger.OpenAsync(address);
    }
}
