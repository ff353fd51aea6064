using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Data;
using Nmap.Testing;
using Xunit;

namespace Nmap.Progress.Tests;

/// <summary>Numbers of people that would point at somebody, and how many figures are approved in one act.</summary>
public sealed class SmallNumberTests : IAsyncLifetime
{
    private readonly CountryWithFigures _site = new();

    public async ValueTask InitializeAsync()
    {
        await _site.InitializeAsync();
        await _site.RunRecipeAsync();
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Few_people_of_an_area_are_told_nowhere_and_counted_in_the_whole()
    {
        await _site.ImportAsync("casualties,N,,2024,2,count,,,Ministry,,,\ncasualties,S,,2024,41,count,,,Ministry,,,\ncasualties,S,,2024,3,count,sex=f,,Ministry,,,\ncasualties,S,,2024,38,count,sex=m,,Ministry,,,\nareas,N,2024,,3,count,,,Ministry,,,\n");
        await ApproveAllAsync();
        await Shortly.IsAsync(async () => (await _site.Stranger().GetAsync("/en/progress/casualties")).Html.Contains("fewer than 5", StringComparison.Ordinal));
        Assert.True((await _site.Stranger().OpenAsync("/en/progress/casualties")).Says("43"));
        // With the total and the other area, anybody would subtract.
        var south = await _site.Stranger().OpenAsync("/en/progress/casualties?area=S");
        Assert.Equal("not told", south.One(".nmap-card__number").TextContent.Trim());
        Assert.DoesNotContain("41", south.Text, StringComparison.Ordinal);

        var north = await _site.Stranger().OpenAsync("/en/progress/casualties?area=N");
        Assert.Equal("fewer than 5", north.One(".nmap-card__number").TextContent.Trim());
        Assert.True(north.Says("Numbers of people this small are not told by area."), north.Text);
        // Nothing is drawn of a number that is not told.
        Assert.Empty(north.Document.QuerySelectorAll("main svg.nmap-chart, a[href*='.svg']"));
        Assert.DoesNotContain("\"2\"", string.Concat(north.Document.QuerySelectorAll("script[type='application/ld+json']").Select(s => s.TextContent)), StringComparison.Ordinal);
        Assert.Equal("أقل من 5", (await _site.Stranger().OpenAsync("/ar/progress/casualties?area=N")).One(".nmap-card__number").TextContent.Trim());

        var csv = (await _site.Stranger().GetAsync("/en/progress/casualties.csv?useColumnShortNames=true")).Html.Split("\r\n");
        Assert.Contains(csv, l => l.StartsWith("casualties,N,,2024,,count,,provisional,Ministry,,Fewer than 5.", StringComparison.Ordinal));
        Assert.Contains(csv, l => l.StartsWith("casualties,S,,2024,,count,,provisional,Ministry,,\"Not told", StringComparison.Ordinal));
        Assert.Contains(csv, l => l.StartsWith("casualties,S,,2024,,count,sex=f,", StringComparison.Ordinal));
        Assert.Contains(csv, l => l.StartsWith("casualties,S,,2024,,count,sex=m,", StringComparison.Ordinal));
        foreach (var address in (string[])["/en/progress/casualties.json", "/api/v1/figures?figure=casualties", "/api/v1/figures?figure=casualties&area=N"])
        {
            var rows = Rows(JsonNode.Parse((await _site.Stranger().GetAsync(address)).Html)!);
            Assert.Equal([null], rows.Where(r => (string?)r["Area"] == "N").Select(r => (decimal?)r["Value"]));
            Assert.All(rows.Where(r => r["Breakdown"] is not null), r => Assert.Null(r["Value"]));
            Assert.Null(JsonNode.Parse((await _site.Stranger().GetAsync("/api/v1/figures/" + (string)rows.First(r => (string?)r["Area"] == "N")["Id"]!)).Html)!["Value"]);
        }
        using var api = _site.Api("secretariat");
        Assert.Contains(Rows(JsonNode.Parse(await api.GetStringAsync(new Uri("/api/v1/figures?figure=casualties&area=N", UriKind.Relative), TestContext.Current.CancellationToken))!), r => (decimal?)r["Value"] == 2);
        var member = await (await _site.As("member")).OpenAsync("/workspace/figures?show=approved");
        Assert.True(member.Says("fewer than 5") && member.Says("not told"), member.Text);
        // Three mined areas point at nobody.
        Assert.Equal("3", (await _site.Stranger().OpenAsync("/en/progress/areas?area=N")).One(".nmap-card__number").TextContent.Trim());
    }

    [Theory]
    [InlineData("A3 B12 C8 D7 E0", "A few, B told, C beside, D told, E told")]
    [InlineData("A2 B3 C40", "A few, B few, C told")]
    [InlineData("A1 B1 C40", "A few, B few, C beside")]
    [InlineData("A4 B4 C40", "A few, B few, C beside")]
    [InlineData("A3 B0 C6", "A beside, B told, C beside")]
    [InlineData("A3 B0", "A beside, B beside")]
    [InlineData("A9 B0 C6", "A told, B told, C told")]
    public void As_many_areas_keep_silent_as_it_takes_that_nobody_subtracts(string given, string told) => Assert.Equal(told, Tell(given));

    /// <summary>What is missing today may be told tomorrow, and yesterday's view would stand beside it.</summary>
    [Theory]
    [InlineData("A3 B12", "A few, B beside")]
    [InlineData("A3 B12 =40", "A few, B beside, = told")]
    [InlineData("A3 B12 C9 =24", "A few, B told, C beside, = told")]
    public void A_neighbour_keeps_silent_also_while_other_areas_are_not_counted(string given, string told) => Assert.Equal(told, Tell(given, "A", "B", "C"));

    private static string Tell(string given, params IEnumerable<string> codes)
    {
        List<string[]> areas = [.. given.Split(' ').Select(a => new[] { a[..1], a[1..] })];
        var atlas = new Atlas(areas.Select(a => a[0]).Where(a => a != "=").Union(codes).Select(a => new Area { Code = a }));
        var figures = Files.Rows(string.Concat(areas.Select(a => $"casualties,{a[0].Trim('=')},,2024,{a[1]},count,,,S,,,\n")), atlas).Figures();
        return string.Join(", ", SmallNumbers.Told(figures, atlas).Select(f => $"{f.AreaCode ?? "="} {f.Telling switch { Telling.Few => "few", Telling.Beside => "beside", _ => "told" }}"));
    }

    [Fact]
    public async Task Every_page_leaves_out_as_many_areas_as_the_source_counted()
    {
        await _site.ImportAsync("suspected,,2025,,9000,m2,,,Survey,,,\nsuspected,S,2025,,9000,m2,,,Survey,,,\nsuspected,N,2025,,,m2,,,Survey,,not surveyed,\nareas,N,2025,,7,count,,,Survey,,,\n");
        await ApproveAllAsync();
        await Shortly.IsAsync(async () => (await _site.Stranger().GetAsync("/en/progress/suspected")).Html.Contains("excluding 7 areas of unknown size", StringComparison.Ordinal));
        await Shortly.IsAsync(async () => (await _site.Stranger().GetAsync("/en/progress")).Html.Contains("excluding 7 areas of unknown size", StringComparison.Ordinal));
    }

    [Fact]
    public async Task More_figures_than_one_question_holds_are_approved_in_one_act_with_one_entry()
    {
        await _site.ImportAsync(string.Concat(Enumerable.Range(0, 1200).Select(i => $"areas,N,{new DateOnly(2020, 1, 1).AddDays(i):yyyy-MM-dd},,50,count,,,Ministry,,,\n")));
        await ApproveAllAsync();
        await using var scope = _site.Services.CreateAsyncScope();
        var figures = await scope.ServiceProvider.GetRequiredService<NmapDb>().Set<Figure>().AsNoTracking().Where(f => f.Source == "Ministry").ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal((1200, 1), (figures.Count(f => f.IsPublic && f.ApprovedById is not null), figures.Select(f => f.ApprovedAt).Distinct().Count()));
        using var api = _site.Api("lead");
        var audit = Rows(JsonNode.Parse(await api.GetStringAsync(new Uri("/api/v1/audit?limit=20", UriKind.Relative), TestContext.Current.CancellationToken))!);
        var entry = Assert.Single(audit, e => e.ToJsonString().Contains("Figures.Approved", StringComparison.Ordinal));
        Assert.Contains("1200", entry.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains(AuditOfIds(figures), entry.ToJsonString(), StringComparison.Ordinal);
        await Shortly.IsAsync(async () => (await _site.Stranger().GetAsync("/en/progress/areas?area=N")).Html.Contains("50", StringComparison.Ordinal));
    }

    private static string AuditOfIds(List<Figure> figures)
        => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', figures.Select(f => f.Id).Order(StringComparer.Ordinal)))));

    private static List<JsonObject> Rows(JsonNode body) => [.. (body["Items"] ?? body["Data"])!.AsArray().Select(r => r!.AsObject())];

    private async Task ApproveAllAsync()
    {
        var lead = await _site.As("lead");
        await (await lead.OpenAsync("/workspace/figures")).Form("Approve all that need no look").SendAsync();
        await using var scope = _site.Services.CreateAsyncScope();
        var questioned = await scope.ServiceProvider.GetRequiredService<NmapDb>().Set<Figure>().Where(f => f.State == FigureState.Imported).Select(f => f.Id).ToListAsync(TestContext.Current.CancellationToken);
        foreach (var id in questioned) { await (await lead.OpenAsync("/workspace/figures")).FormWith("Chosen").Choose("Chosen", id).SendAsync(); }
    }
}
