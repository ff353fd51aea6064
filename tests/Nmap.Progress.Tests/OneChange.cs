using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Data;
using Nmap.Testing;
using Xunit;

namespace Nmap.Progress.Tests;

/// <summary>One approved change, followed through every channel.</summary>
public sealed class OneChange : IAsyncLifetime
{
    private readonly CountryWithFigures _site = new();

    public async ValueTask InitializeAsync()
    {
        await _site.InitializeAsync();
        await _site.RunRecipeAsync();
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Reaches_page_chart_files_feed_data_card_and_api_together()
    {
        var stranger = _site.Stranger();
        string[] channels = ["/en/progress/remaining", "/fr/progress/remaining", "/ar/progress/remaining", "/en/progress", "/en/progress/remaining.csv", "/en/progress/remaining.json", "/en/progress/remaining.svg", "/en/progress.atom", "/api/v1/figures?figure=remaining"];
        foreach (var channel in channels) { Assert.False(Tells(await stranger.OpenAsync(channel)), channel); }
        var card = await CardAsync();
        await _site.ImportAsync("remaining,,2025,,8.37,km2,,official,Authority return 2025,,,\n");
        var lead = await _site.As("lead");
        await (await lead.OpenAsync("/workspace/figures")).FormWith("Chosen").Choose("Chosen", await WaitingAsync()).SendAsync();
        foreach (var channel in channels) { await Shortly.IsAsync(async () => Tells(await stranger.OpenAsync(channel)), channel); }
        var page = await stranger.OpenAsync("/en/progress/remaining");
        Assert.Contains("8.37", page.One("svg.nmap-chart").OuterHtml, StringComparison.Ordinal);
        Assert.Contains("2025-12-31", page.One("script[type='application/ld+json']").TextContent, StringComparison.Ordinal);
        Assert.Contains("8.37", page.One("meta[name=description]").GetAttribute("content"), StringComparison.Ordinal);
        await Shortly.IsAsync(async () => !(await CardAsync()).SequenceEqual(card));
    }

    /// <summary>In the reader's own separators, or as the files write it.</summary>
    private static bool Tells(Screen screen) => new[] { "8.37", "8,37", "8٫37", "8370000" }.Any(n => screen.Html.Contains(n, StringComparison.Ordinal));

    private async Task<byte[]> CardAsync()
    {
        using var client = _site.Api();
        return await client.GetByteArrayAsync(new Uri("/en/progress/remaining.png", UriKind.Relative), TestContext.Current.CancellationToken);
    }

    private async Task<string> WaitingAsync()
    {
        await using var scope = _site.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<NmapDb>().Set<Figure>().SingleAsync(f => f.State == FigureState.Imported, TestContext.Current.CancellationToken)).Id;
    }
}
