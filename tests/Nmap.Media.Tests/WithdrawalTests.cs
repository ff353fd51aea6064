using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Data;
using Nmap.Media.Library;
using static Nmap.Media.Tests.LibraryDesk;

namespace Nmap.Media.Tests;

/// <summary>Consent that is withdrawn or over: no address of the site returns the picture in any size.</summary>
public sealed class WithdrawalTests : IAsyncLifetime
{
    private Site _site = null!;

    public async ValueTask InitializeAsync() => _site = await Site.StartAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task After_withdrawal_every_size_and_copy_is_gone_and_pages_say_so()
    {
        var id = await ClearedAsync(_site, "people.jpg", persons: "yes");
        var (page, headed) = (await PublishedAsync(_site, "People at work", id), await PublishedAsync(_site, "People at the head", id, atHead: true));
        var stranger = _site.Stranger();
        var files = await FilesAsync(stranger, page);
        Assert.True(files.Count >= 9, string.Join(' ', files));
        using (var first = await stranger.Client.GetAsync(files[0], TestContext.Current.CancellationToken))
        {
            Assert.Equal("public, no-cache", first.Headers.CacheControl!.ToString());
            stranger.Client.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag!);
        }
        Assert.Equal(HttpStatusCode.NotModified, await StatusAsync(stranger, files[0]));
        Assert.Contains("/card.avif", (await stranger.OpenAsync("/en/news")).Html, StringComparison.Ordinal);

        var screen = await (await (await _site.As("communications")).OpenAsync($"/workspace/media/{id}/withdraw")).Form("Withdraw it from every page").Choose("Why", "consent").SendAsync();
        Assert.True(screen.Says("No page shows it any more"), screen.Text);
        Assert.True(screen.Says("In these texts its place is empty now.") && screen.Says("People at work"), screen.Text);
        foreach (var file in files.Concat([$"/media/library/{id}/card.jpg", $"/media/library/{id}/share.jpg"]))
        {
            Assert.Equal(HttpStatusCode.Gone, await StatusAsync(stranger, file));
            Assert.Equal(HttpStatusCode.Gone, await StatusAsync(await _site.As("communications"), file));
        }
        stranger.Client.DefaultRequestHeaders.IfNoneMatch.Clear();
        Assert.Contains("withdrawn", await (await stranger.Client.GetAsync(files[0], TestContext.Current.CancellationToken)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await Patience.UntilAsync(async () => (await stranger.OpenAsync(page)).Says("This picture was withdrawn and is no longer kept."));
        Assert.True((await stranger.OpenAsync(page)).Says("A dot, drawn"));
        await Patience.UntilAsync(async () => !(await stranger.OpenAsync("/en/news")).Html.Contains(id, StringComparison.Ordinal));
        Assert.DoesNotContain(id, (await stranger.OpenAsync(headed)).Html, StringComparison.Ordinal);
        using var api = await _site.Api().GetAsync("/api/v1/media/" + id, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Gone, api.StatusCode);
        Assert.True((await (await _site.As("communications")).OpenAsync("/workspace/media?state=gone")).Says("Consent withdrawn"));
    }

    [Fact]
    public async Task A_consent_that_is_over_ends_at_midnight_and_is_told_before()
    {
        var last = Today(_site).AddDays(10);
        var id = await ClearedAsync(_site, "short.jpg", persons: "yes", ends: last);
        var page = await PublishedAsync(_site, "A short consent", id);
        var stranger = _site.Stranger();
        var files = await FilesAsync(stranger, page);
        Assert.Contains((await (await _site.As("communications")).OpenAsync("/workspace")).Texts("main li"), t => t.Contains("A consent ends", StringComparison.Ordinal));
        Assert.Single((await (await _site.As("communications")).OpenAsync("/workspace/media?state=ends")).Texts(".nmap-shelf li"));
        _site.Clock.Advance(TimeSpan.FromDays(11));
        Assert.Equal(HttpStatusCode.Gone, await StatusAsync(stranger, files[0]));
        await Patience.UntilAsync(async () =>
        {
            _site.Clock.Advance(TimeSpan.FromMinutes(1));
            return (await stranger.OpenAsync(page)).Says("This picture was withdrawn and is no longer kept.");
        });
        await using var scope = _site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TakeBackMedia>().EndOverAsync(TestContext.Current.CancellationToken);
        Assert.False(await scope.ServiceProvider.GetRequiredService<NmapDb>().Set<Rendition>().AnyAsync(r => r.ItemId == id, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_reason_is_asked_for_and_a_consent_that_is_not_there_is_not_withdrawn()
    {
        var keeper = await _site.As("communications");
        var id = await BringAsync(keeper, "field.jpg");
        var form = await keeper.OpenAsync($"/workspace/media/{id}/withdraw");
        Assert.Equal(["Say why it is withdrawn."], (await form.Form("Withdraw it from every page").SendAsync()).Errors);
        Assert.Equal(["Give a reason."], (await form.Form("Withdraw it from every page").Choose("Why", "other").SendAsync()).Errors);
        Assert.Equal(["No consent is kept for it, so none can be withdrawn. Take it back for another reason."], (await form.Form("Withdraw it from every page").Choose("Why", "consent").SendAsync()).Errors);
        Assert.True((await form.Form("Withdraw it from every page").Choose("Why", "other").Fill("Reason", "Not ours.").SendAsync()).Says("Taken back"));
    }

    private static async Task<IReadOnlyList<string>> FilesAsync(Visitor visitor, string page)
        => [.. (await visitor.OpenAsync(page)).Document.QuerySelectorAll("main picture source, main picture img").SelectMany(s => (s.GetAttribute("srcset") ?? "").Split(", "))
            .Select(s => s.Split(' ')[0]).Where(s => s.Length > 0)];
}
