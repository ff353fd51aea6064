using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Testing;
using Xunit;

namespace Nmap.Progress.Tests;

/// <summary>A figure quoted, embedded, read as data, and read as it was.</summary>
public sealed class QuotedFigureTests : IAsyncLifetime
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
    public async Task The_figure_is_quoted_with_number_date_status_and_source()
    {
        var page = await _stranger.OpenAsync("/en/progress/remaining");
        var sentence = Plain(page.One("#citation").TextContent);
        Assert.StartsWith("Authority: Area remaining, Testland: 13.75 km² (As of 2024; Official; source: Authority, return 2024). Platform of Testland, ", sentence, StringComparison.Ordinal);
        Assert.Contains("http://localhost/en/progress/remaining/v/1 (read on ", sentence, StringComparison.Ordinal);
        Assert.Contains("13.75 km²", Plain(page.One("meta[property='og:image:alt']").GetAttribute("content")!), StringComparison.Ordinal);
        Assert.Contains("2024", page.One("meta[property='og:image:alt']").GetAttribute("content"), StringComparison.Ordinal);
        using var png = await _stranger.Client.GetAsync(new Uri("/en/progress/remaining.png", UriKind.Relative));
        Assert.Equal("image/png", png.Content.Headers.ContentType!.MediaType);
        Assert.Contains("note = {13.75 km² (As of 2024", (await _stranger.OpenAsync("/en/progress/remaining.bib")).Html, StringComparison.Ordinal);
        Assert.Contains("?area=N", (await _stranger.OpenAsync("/en/progress/remaining.ris?area=N")).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _stranger.GetAsync("/en/progress/remaining.bib?area=X")).Status);
    }

    [Fact]
    public async Task A_version_keeps_the_number_it_had_after_a_correction()
    {
        await CorrectAsync("13.75", "14.25");
        Assert.True((await _stranger.OpenAsync("/en/progress/remaining")).Says("14.25 km²"));
        var told = await _stranger.OpenAsync("/en/progress/remaining");
        Assert.True(told.Says("13.75 km² before, 14.25 km² after. Two fields were forgotten"), told.Text);
        var old = await _stranger.OpenAsync("/en/progress/remaining/v/1");
        Assert.True(old.Says("13.75 km²"), old.Text);
        Assert.True(old.Says("The figure was changed later."));
        Assert.True(old.Says("Replaced by a corrected figure."));
        Assert.True((await _stranger.OpenAsync("/en/progress/remaining/v/2")).Says("14.25 km²"));
        Assert.Equal(HttpStatusCode.NotFound, (await _stranger.GetAsync("/en/progress/remaining/v/3")).Status);
        var today = TimeZoneInfo.ConvertTimeBySystemTimeZoneId(_site.Clock.Now, "Africa/Nairobi");
        Assert.EndsWith("/v/2", (await _stranger.OpenAsync($"/en/progress/remaining/on/{today.AddDays(1):yyyy-MM-dd}")).Address.AbsolutePath, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _stranger.GetAsync("/en/progress/remaining/on/2020-01-01")).Status);
    }

    [Fact]
    public async Task The_page_for_frames_and_no_other_may_stand_in_one()
    {
        using var embed = await _stranger.Client.GetAsync(new Uri("/ar/progress/remaining/embed", UriKind.Relative));
        Assert.Contains("frame-ancestors *", embed.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        var page = await _stranger.OpenAsync("/ar/progress/remaining/embed");
        Assert.Equal("rtl", page.Document.DocumentElement.GetAttribute("dir"));
        Assert.NotNull(page.Document.QuerySelector("main svg"));
        Assert.Empty(page.Document.QuerySelectorAll("nav, footer, form, script"));
        Assert.StartsWith("http://localhost/ar/progress/remaining", page.Document.QuerySelectorAll("main a")[^1].GetAttribute("href"), StringComparison.Ordinal);
        using var usual = await _stranger.Client.GetAsync(new Uri("/ar/progress/remaining", UriKind.Relative));
        Assert.Contains("frame-ancestors 'none'", usual.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("/en/progress/remaining/embed", (await _stranger.OpenAsync("/en/progress/remaining")).One("#embed").TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _stranger.GetAsync("/en/progress/nothing/embed")).Status);
    }

    [Fact]
    public async Task Search_engines_for_data_find_all_they_require()
    {
        var data = JsonNode.Parse((await _stranger.OpenAsync("/en/progress/cleared")).One("script[type='application/ld+json']").TextContent)!;
        Assert.Equal("Dataset", (string?)data["@type"]);
        Assert.InRange(((string)data["description"]!).Length, 50, 5000);
        Assert.All((string[])["name", "url", "license", "temporalCoverage", "spatialCoverage", "creator", "inLanguage"], member => Assert.NotNull(data[member]));
        Assert.Equal("2024-01-01/2024-12-31", (string?)data["temporalCoverage"]);
        Assert.All(data["distribution"]!.AsArray(), d => Assert.True(d!["contentUrl"] is not null && d["encodingFormat"] is not null && (string?)d["@type"] == "DataDownload"));
        Assert.Equal(("Organization", "=Authority"), ((string?)data["creator"]!["@type"], (string?)data["creator"]!["name"]));
        Assert.Equal(("GovernmentOrganization", "Testland Mine Action Authority"), ((string?)data["publisher"]!["@type"], (string?)data["publisher"]!["name"]));
        foreach (var file in data["distribution"]!.AsArray()) { Assert.Equal(HttpStatusCode.OK, (await _stranger.GetAsync(new Uri((string)file!["contentUrl"]!).PathAndQuery)).Status); }
    }

    [Fact]
    public async Task Whoever_published_the_number_is_its_maker_and_the_authority_by_its_name_in_the_readers_language()
    {
        await _site.ImportAsync("reduced,,,2024,2,km2,,,\"Clear Fields International, operator report\",,,\ncancelled,,,2024,3,km2,,,\"Testland Mine Action Authority, return 2024\",,,\n");
        await using (var scope = _site.Services.CreateAsyncScope())
        {
            var waiting = await scope.ServiceProvider.GetRequiredService<NmapDb>().Set<Figure>().Where(f => f.State == FigureState.Imported).Select(f => f.Id).ToListAsync(TestContext.Current.CancellationToken);
            await With<ApproveFigures>(a => a.RunAsync(waiting, Person("deputy"), default));
        }
        await Shortly.IsAsync(async () => (await _stranger.GetAsync("/en/progress/reduced")).Status == HttpStatusCode.OK);
        var page = await _stranger.OpenAsync("/en/progress/reduced");
        Assert.StartsWith("Clear Fields International: Area reduced, Testland: ", Plain(page.One("#citation").TextContent), StringComparison.Ordinal);
        Assert.Equal("Clear Fields International", (string?)JsonNode.Parse(page.One("script[type='application/ld+json']").TextContent)!["creator"]!["name"]);
        Assert.Contains("\"dc:publisher\":\"Testland Mine Action Authority\"", (await _stranger.GetAsync("/en/progress/reduced.csv-metadata.json")).Html, StringComparison.Ordinal);
        var french = JsonNode.Parse((await _stranger.OpenAsync("/fr/progress/cancelled")).One("script[type='application/ld+json']").TextContent)!["creator"]!;
        Assert.Equal(("GovernmentOrganization", "Autorité testlandaise"), ((string?)french["@type"], (string?)french["name"]));
    }

    private async Task CorrectAsync(string from, string to)
    {
        var old = await IdAsync(decimal.Parse(from, System.Globalization.CultureInfo.InvariantCulture));
        _site.Clock.Advance(TimeSpan.FromHours(1));
        var correction = "";
        await With<CorrectFigure>(async c => correction = (await c.RunAsync(old, new(to, "Authority, return 2024", null, "Two fields were forgotten", null), Person("lead"), default)).Id);
        await With<ApproveFigures>(a => a.RunAsync([correction], Person("deputy"), default));
        await Task.Delay(1500, TestContext.Current.CancellationToken);
    }

    // A number and its unit are held together by a space that does not break.
    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private Reader Person(string id) => new() { PersonId = id, FactorAt = _site.Clock.Now, Permissions = new HashSet<string> { ProgressPermissions.Import.Name, ProgressPermissions.Approve.Name } };

    private async Task With<T>(Func<T, Task> act) where T : notnull
    {
        await using var scope = _site.Services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<T>());
    }

    private async Task<string> IdAsync(decimal given)
    {
        await using var scope = _site.Services.CreateAsyncScope();
        var figures = await scope.ServiceProvider.GetRequiredService<NmapDb>().Set<Figure>().AsNoTracking().Where(f => f.Key == "remaining" && f.AreaCode == null).ToListAsync(TestContext.Current.CancellationToken);
        return figures.Single(f => f.ValueAsGiven == given).Id;
    }
}
