using System.Net;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Tests;

namespace Nmap.Portal.Tests;

public sealed class VersionPagesTests(Platform platform) : IClassFixture<Platform>
{
    [Fact]
    public async Task Every_wording_that_was_saved_stays_and_can_be_read_compared_and_made_the_draft_again()
    {
        var writer = platform.Visit("communications");
        await writer.OpenAsync("/workspace/content/new/News");
        await writer.PressAsync("Save the draft", ("TitlePart.Title", "Three wordings"), ("HtmlBodyPart.Html", "The first wording of it.\n\nA paragraph that stays."));
        var address = writer.Address;
        await writer.PressAsync("Save the draft", ("HtmlBodyPart.Html", "The second wording of it.\n\nA paragraph that stays."));
        var other = platform.Visit("secretariat");
        await other.OpenAsync(address);
        await other.PressAsync("Save the draft", ("TitlePart.Title", "Three wordings, once more"), ("HtmlBodyPart.Html", "The third wording of it.\n\nA paragraph that stays."));

        await writer.OpenAsync(address + "/versions");
        var rows = writer.Page.QuerySelectorAll("tbody tr");
        Assert.Equal(3, rows.Length);
        Assert.Contains("Person secretariat", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Person communications", rows[1].TextContent, StringComparison.Ordinal);
        var first = rows[2].QuerySelector("a")!.GetAttribute("href")!;
        var ids = rows.Select(r => r.QuerySelector("a")!.GetAttribute("href")!.Split('/')[^1]).ToList();

        await writer.OpenAsync($"{address}/versions/compare?from={ids[1]}&to={ids[0]}");
        Assert.Equal("second", writer.Page.QuerySelector("main del:not(.nmap-meta del)")!.LastChild!.TextContent);
        Assert.Contains(writer.Page.QuerySelectorAll("main ins"), i => i.TextContent.Contains("third", StringComparison.Ordinal));
        Assert.DoesNotContain("A paragraph that stays.", writer.Text, StringComparison.Ordinal);
        Assert.Equal(["Title", "Text"], writer.Page.QuerySelectorAll("main h2").Select(h => h.TextContent));

        await writer.OpenAsync(first);
        Assert.Contains("The first wording of it.", writer.Text, StringComparison.Ordinal);
        await writer.PressAsync("Make this the draft again");
        var item = (await ItemAsync(address))!;
        Assert.Equal(("Three wordings", "draft"), (item.DisplayText, item.State));
        Assert.Contains("The first wording of it.", item.As<HtmlBodyPart>()!.Html, StringComparison.Ordinal);
        await writer.OpenAsync(address + "/versions");
        Assert.Equal(4, writer.Page.QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task Readers_keep_the_published_wording_while_an_earlier_one_is_the_draft_again()
    {
        var item = await platform.PublishAsync("News", "en", "Live wording");
        var writer = platform.Visit("communications");
        await writer.OpenAsync("/workspace/content/" + item.ContentItemId);
        await writer.PressAsync("Save the draft", ("TitlePart.Title", "Another wording"));
        await writer.OpenAsync($"/workspace/content/{item.ContentItemId}/versions/{item.ContentItemVersionId}");
        await writer.PressAsync("Make this the draft again");
        Assert.Contains("what is published stays as it is", writer.Text, StringComparison.Ordinal);
        var stranger = platform.Visit();
        await stranger.OpenAsync("/en/news/live-wording");
        Assert.Equal(HttpStatusCode.OK, stranger.Status);
    }

    [Fact]
    public async Task Two_people_at_once_lose_nothing_by_making_an_old_wording_new()
    {
        var writer = platform.Visit("communications");
        await writer.OpenAsync("/workspace/content/new/News");
        await writer.PressAsync("Save the draft", ("TitlePart.Title", "At the same time"), ("HtmlBodyPart.Html", "One."));
        var address = writer.Address;
        await writer.PressAsync("Save the draft", ("HtmlBodyPart.Html", "Two."));
        var versions = await platform.AskAsync<ContentLibrary, IReadOnlyList<ItemCard>>(l => l.VersionsAsync(address.Split('/')[3], Reader.System, Platform.Cancel));
        await writer.OpenAsync($"{address}/versions/{versions[1].VersionId}");
        var other = platform.Visit("secretariat");
        await other.OpenAsync(address);
        await other.PressAsync("Save the draft", ("HtmlBodyPart.Html", "Three."));
        await writer.PressAsync("Make this the draft again");
        Assert.Contains("Somebody changed this text in between.", writer.Page.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Three.", (await ItemAsync(address))!.As<HtmlBodyPart>()!.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_reads_the_versions_of_a_draft()
    {
        var item = await platform.PublishAsync("News", "en", "Only at the desk");
        var member = platform.Visit("member");
        foreach (var path in new[] { $"/versions/{item.ContentItemVersionId}", $"/versions/compare?from={item.ContentItemVersionId}&to={item.ContentItemVersionId}" })
        {
            await member.OpenAsync($"/workspace/content/{item.ContentItemId}{path}");
            Assert.Equal(HttpStatusCode.NotFound, member.Status);
        }
        var writer = platform.Visit("communications");
        await writer.OpenAsync($"/workspace/content/{item.ContentItemId}/versions/{Cms.Ids.New()}");
        Assert.Equal(HttpStatusCode.NotFound, writer.Status);
    }

    private Task<ContentItem?> ItemAsync(string address) => platform.AskAsync<ContentLibrary, ContentItem?>(l => l.FindAsync(address.Split('/')[3], Reader.System, cancel: Platform.Cancel));
}
