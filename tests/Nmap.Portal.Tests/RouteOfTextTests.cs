using System.Net;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Slots;
using Nmap.Tests;
using Microsoft.Extensions.DependencyInjection;

namespace Nmap.Portal.Tests;

public sealed class RouteOfTextTests(Platform platform) : IClassFixture<Platform>
{
    [Fact]
    public async Task A_moment_in_the_past_is_refused_in_words_at_the_field_and_what_was_typed_stays()
    {
        var lead = await ApprovedAsync("Planned for yesterday");
        await lead.FollowAsync("Publish later");
        await lead.PressAsync("Publish later", ("On.day", "3"), ("On.month", "4"), ("On.year", "2020"), ("Time", "10:15"), ("Reason", "As agreed."));
        Assert.StartsWith("#On", lead.Page.QuerySelector(".govuk-error-summary a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("This moment is past or missing. Enter one in the future.", lead.Text, StringComparison.Ordinal);
        Assert.Equal("2020", lead.Page.QuerySelector("input[name='On.year']")!.GetAttribute("value"));
        Assert.Equal("10:15", lead.Page.QuerySelector("input[name=Time]")!.GetAttribute("value"));
        Assert.Equal("As agreed.", lead.Page.QuerySelector("textarea[name=Reason]")!.TextContent);
        await lead.PressAsync("Publish later", ("On.year", "2090"), ("Time", "10:15:30"));
        Assert.Contains("to be published later", lead.Text, StringComparison.Ordinal);
        Assert.Equal(new DateTimeOffset(2090, 4, 3, 7, 15, 30, TimeSpan.Zero), (await ItemAsync(lead)).ScheduledPublishUtc);
    }

    [Fact]
    public async Task Publishing_without_approval_is_another_step_with_a_reason_and_leaves_its_mark()
    {
        var writer = await WrittenAsync("Mines washed ashore");
        await writer.FollowAsync("Publish without approval");
        Assert.Contains("The lead is told at once", writer.Text, StringComparison.Ordinal);
        await writer.PressAsync("Publish without approval");
        Assert.Contains("Say why.", writer.Page.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        await writer.PressAsync("Publish without approval", ("Reason", "People bathe there today."));
        Assert.Equal(("forced", true), (await ItemAsync(writer) is var item ? item.State : "", item!.Published));
        var stranger = platform.Visit();
        await stranger.OpenAsync("/en/news/mines-washed-ashore");
        Assert.Equal(HttpStatusCode.OK, stranger.Status);

        Assert.Contains(await ListAsync("lead", Roles.Lead), e => e.Title == "Mines washed ashore" && e.Kind == ListKind.NeedsYourApproval);
        Assert.DoesNotContain(await ListAsync("communications", Roles.Communications), e => e.Title == "Mines washed ashore");
        await writer.OpenAsync(writer.Address + "/move/confirm");
        Assert.Equal(HttpStatusCode.Forbidden, writer.Status);

        var lead = platform.Visit("lead");
        await lead.OpenAsync("/workspace/content/" + item.ContentItemId);
        Assert.Contains("Readers see this text although nobody approved it.", lead.Text, StringComparison.Ordinal);
        await lead.FollowAsync("Approve afterwards");
        await lead.PressAsync("Approve afterwards");
        Assert.Equal("published", (await ItemAsync(lead)).State);
        Assert.Contains("Without approval", lead.Page.QuerySelector("#history")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Contains("People bathe there today.", lead.Text, StringComparison.Ordinal);
        Assert.Contains("Approved after it was published", lead.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("secretariat")]
    [InlineData("observer")]
    public async Task Not_everybody_publishes_without_approval(string person)
    {
        var writer = await WrittenAsync("Only in need " + person);
        var other = platform.Visit(person);
        await other.OpenAsync(writer.Address + "/move/force");
        Assert.NotEqual(HttpStatusCode.OK, other.Status);
    }

    [Fact]
    public async Task A_withdrawn_text_gives_its_reason_and_nothing_of_itself()
    {
        var item = await platform.PublishAsync("News", "en", "Soon taken back", more: i => i.Put(new HtmlBodyPart("<p>A sentence that must go.</p>")));
        var lead = platform.Visit("lead");
        await lead.OpenAsync($"/workspace/content/{item.ContentItemId}/move/withdraw");
        await lead.PressAsync("Withdraw", ("Reason", "The number was wrong."));
        var stranger = platform.Visit();
        await stranger.OpenAsync("/en/news/soon-taken-back");
        Assert.Equal(HttpStatusCode.Gone, stranger.Status);
        Assert.Contains("The number was wrong.", stranger.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("A sentence that must go.", stranger.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_comes_back_to_the_list_on_its_day_and_not_before()
    {
        var item = await platform.PublishAsync("Page", "en", "How to report a mine");
        var writer = platform.Visit("communications");
        await writer.OpenAsync($"/workspace/content/{item.ContentItemId}/review");
        await writer.PressAsync("Save", ("On.day", "1"), ("On.month", "2"), ("On.year", "2020"));
        Assert.Contains("This day is past.", writer.Page.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("2020", writer.Page.QuerySelector("input[name='On.year']")!.GetAttribute("value"));
        var next = DateTime.UtcNow.AddDays(40);
        await writer.PressAsync("Save", ("On.day", $"{next.Day}"), ("On.month", $"{next.Month}"), ("On.year", $"{next.Year}"));
        Assert.Contains("Look through it again:", writer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await ListAsync("communications", Roles.Communications), e => e.Title == "How to report a mine");
        Assert.Contains("Next look planned", writer.Text, StringComparison.Ordinal);
        var member = platform.Visit("member");
        await member.OpenAsync($"/workspace/content/{item.ContentItemId}/review");
        Assert.Equal(HttpStatusCode.NotFound, member.Status);
    }

    private async Task<Visitor> WrittenAsync(string title)
    {
        var writer = platform.Visit("communications");
        await writer.OpenAsync("/workspace/content/new/News");
        await writer.PressAsync("Save the draft", ("TitlePart.Title", title), ("HtmlBodyPart.Html", "## Situation\n\nWater runs again."), ("Audience", "public"));
        return writer;
    }

    private async Task<Visitor> ApprovedAsync(string title)
    {
        var writer = await WrittenAsync(title);
        await writer.PressAsync("Send for approval");
        var lead = platform.Visit("lead");
        await lead.OpenAsync(writer.Address);
        await lead.PressAsync("Approve");
        return lead;
    }

    private async Task<IReadOnlyList<ListEntry>> ListAsync(string person, string role)
    {
        await using var scope = platform.Services.CreateAsyncScope();
        var list = new List<ListEntry>();
        var reader = new Reader { PersonId = person, Roles = new HashSet<string> { role } };
        foreach (var source in scope.ServiceProvider.GetServices<IYourListSource>()) { list.AddRange(await source.ForAsync(reader, Platform.Cancel)); }
        return list;
    }

    private async Task<ContentItem> ItemAsync(Visitor at)
        => (await platform.AskAsync<ContentLibrary, ContentItem?>(l => l.FindAsync(at.Address.Split('/')[3], Reader.System, cancel: Platform.Cancel)))!;
}
