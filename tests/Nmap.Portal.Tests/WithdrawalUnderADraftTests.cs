using System.Net;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Tests;

namespace Nmap.Portal.Tests;

/// <summary>What readers see can be taken from them at once, whatever newer wording stands over it at the desk.</summary>
public sealed class WithdrawalUnderADraftTests(Platform platform) : IClassFixture<Platform>
{
    private const string Note = "Costs were asked for by readers.";

    [Theory]
    [InlineData("a draft", "communications", "draft")]
    [InlineData("a waiting one", "lead", "in-review")]
    [InlineData("an approved one", "secretariat", "approved")]
    [InlineData("a planned one", "deputy", "draft")]
    public async Task A_published_text_is_withdrawn_although_a_newer_wording_stands_over_it(string over, string by, string after)
    {
        var title = "Stop and tell, under " + over;
        var (address, path) = await ChangedAsync(title);
        if (over != "a draft") { await SentAsync(address); }
        if (over is "an approved one" or "a planned one") { await ApprovedAsync(address); }
        if (over == "a planned one")
        {
            var lead = platform.Visit("lead");
            await lead.OpenAsync(address + "/move/schedule");
            await lead.PressAsync("Publish later", ("On.day", "1"), ("On.month", "1"), ("On.year", "2099"), ("Time", "09:00"));
            Assert.Contains("It will be published on 1 January 2099", lead.Text, StringComparison.Ordinal);
        }

        var person = platform.Visit(by);
        await person.OpenAsync(address);
        Assert.Contains("A published version is out.", person.Text, StringComparison.Ordinal);
        Assert.Equal(path, person.Page.QuerySelectorAll("main a").Single(a => a.TextContent == "See the published version").GetAttribute("href"));
        Assert.DoesNotContain(person.Page.QuerySelectorAll("main a"), a => a.TextContent == "Archive");
        await person.FollowAsync("Withdraw");
        Assert.Contains("A newer wording", person.Text, StringComparison.Ordinal);
        Assert.Contains("The first wording.", person.Text, StringComparison.Ordinal);
        await person.PressAsync("Withdraw");
        Assert.Equal(["Say why. The people concerned will read it."], Errors(person));
        await person.PressAsync("Withdraw", ("Reason", "It sends children to the wrong place."));
        Assert.Contains("Readers no longer see the text.", person.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("A published version is out.", person.Text, StringComparison.Ordinal);
        Assert.Contains("The second wording.", person.Page.QuerySelector("textarea[name='HtmlBodyPart.Html']")!.TextContent, StringComparison.Ordinal);
        var newest = await NewestAsync(address);
        Assert.Equal((after, null), (newest.State, newest.ScheduledPublishUtc));

        var stranger = platform.Visit();
        await stranger.OpenAsync(path);
        Assert.Equal(HttpStatusCode.Gone, stranger.Status);
        Assert.Contains("It sends children to the wrong place.", stranger.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("The first wording.", stranger.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        await stranger.OpenAsync("/en/news");
        Assert.DoesNotContain(title, stranger.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_newer_wording_goes_out_in_its_time_and_takes_the_address_with_it()
    {
        var (address, path) = await ChangedAsync("Comes back mended", ("SlugPart.Slug", "mended"));
        var lead = platform.Visit("lead");
        await lead.OpenAsync(address + "/move/withdraw");
        await lead.PressAsync("Withdraw", ("Reason", "Wrong."));
        var writer = platform.Visit("communications");
        await writer.OpenAsync(address);
        await writer.PressAsync("Send for approval");
        await ApprovedAsync(address);
        await lead.OpenAsync(address + "/move/publish");
        await lead.PressAsync("Publish");
        var stranger = platform.Visit();
        await stranger.OpenAsync(path);
        Assert.Equal("/en/news/mended", stranger.SentTo);
        await stranger.OpenAsync("/en/news/mended");
        Assert.Equal(HttpStatusCode.OK, stranger.Status);
        Assert.Contains("The second wording.", stranger.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_may_not_read_the_newer_wording_withdraws_the_published_one_all_the_same()
    {
        var (address, path) = await ChangedAsync("For a few only", ("Audience", "organisations"), ("Organisations", Ids.From("organisation/survivors")));
        var secretariat = platform.Visit("secretariat");
        await secretariat.OpenAsync(address);
        Assert.DoesNotContain("The second wording.", secretariat.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("Save the draft", secretariat.Page.DocumentElement.TextContent, StringComparison.Ordinal);
        var reviewer = new Reader { PersonId = "secretariat", Roles = new HashSet<string> { Roles.Secretariat } };
        var seen = await platform.AskAsync<ContentLibrary, ContentItem>(async l => (await l.FindAsync(Id(address), reviewer, cancel: Platform.Cancel))!);
        var draft = new ContentDraft { ContentType = seen.ContentType, Culture = seen.Culture, Parts = seen.Parts };
        foreach (var revision in new[] { seen.Revision, (long?)null })
        {
            var refused = await Assert.ThrowsAsync<RefusedException>(() => platform.AskAsync<ContentStore, ContentItem>(s => s.SaveAsync(Id(address), draft, revision, reviewer, Platform.Cancel)));
            Assert.Equal(Refusal.NotYours, refused.Kind);
        }
        await Assert.ThrowsAsync<RefusedException>(() => platform.AskAsync<ContentStore, ContentItem>(s => s.MoveAsync(Id(address), "submit", null, null, reviewer, null, Platform.Cancel)));
        await secretariat.FollowAsync("Withdraw");
        await secretariat.PressAsync("Withdraw", ("Reason", "Wrong."));
        Assert.DoesNotContain("newer wording", secretariat.Page.DocumentElement.TextContent, StringComparison.Ordinal);
        var stranger = platform.Visit();
        await stranger.OpenAsync(path);
        Assert.Equal(HttpStatusCode.Gone, stranger.Status);
        Assert.Equal("draft", (await NewestAsync(address)).State);
    }

    [Theory]
    [InlineData("member")]
    [InlineData("observer")]
    public async Task Nobody_else_withdraws_it(string person)
    {
        var (address, path) = await ChangedAsync("Stays for " + person);
        var other = platform.Visit(person);
        await other.OpenAsync(address + "/move/withdraw");
        Assert.NotEqual(HttpStatusCode.OK, other.Status);
        var refused = await Assert.ThrowsAsync<RefusedException>(() => platform.AskAsync<ContentStore, ContentItem>(s
            => s.MoveAsync(Id(address), "withdraw", "Mine.", null, new Reader { PersonId = person, Roles = new HashSet<string> { person } }, null, Platform.Cancel)));
        Assert.Equal(Refusal.NotYours, refused.Kind);
        await other.OpenAsync(path);
        Assert.Equal(HttpStatusCode.OK, other.Status);
    }

    [Fact]
    public async Task A_newer_wording_is_dropped_and_readers_notice_nothing()
    {
        var (address, path) = await ChangedAsync("Dropped again");
        var other = platform.Visit("member");
        await other.OpenAsync(address + "/drop");
        Assert.Equal(HttpStatusCode.NotFound, other.Status);
        var (writer, late) = (platform.Visit("communications"), platform.Visit("secretariat"));
        await writer.OpenAsync(address);
        await late.OpenAsync(address + "/drop");
        await writer.FollowAsync("Drop this newer wording");
        Assert.Contains(writer.Page.QuerySelectorAll("ins"), i => i.TextContent.Contains("second", StringComparison.Ordinal));
        await writer.PressAsync("Drop it");
        Assert.Contains("The first wording.", writer.Page.QuerySelector("textarea[name='HtmlBodyPart.Html']")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Newer wording dropped", writer.Text, StringComparison.Ordinal);
        Assert.True((await NewestAsync(address)) is { Published: true, State: "published" });
        await late.PressAsync("Drop it");
        Assert.Equal(HttpStatusCode.NotFound, late.Status);
        await writer.OpenAsync(address + "/versions");
        Assert.Equal(2, writer.Page.QuerySelectorAll("main tbody tr").Length);
        await writer.OpenAsync(address);
        await writer.PressAsync("Save the draft", ("HtmlBodyPart.Html", "The third wording."));
        Assert.Equal("draft", (await NewestAsync(address)).State);
        var stranger = platform.Visit();
        await stranger.OpenAsync(path);
        Assert.Contains("The first wording.", stranger.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_readers_see_is_not_archived_before_it_is_withdrawn()
    {
        var (address, path) = await ChangedAsync("Not put away");
        var refused = await Assert.ThrowsAsync<RefusedException>(() => platform.AskAsync<ContentStore, ContentItem>(s => s.MoveAsync(Id(address), "archive", null, null, Reader.System, null, Platform.Cancel)));
        Assert.Equal("Readers still see this text. Withdraw it first.", refused.Message);
        var stranger = platform.Visit();
        await stranger.OpenAsync(path);
        Assert.Equal(HttpStatusCode.OK, stranger.Status);
        var lead = platform.Visit("lead");
        await lead.OpenAsync(address + "/move/withdraw");
        await lead.PressAsync("Withdraw", ("Reason", "Wrong."));
        await lead.FollowAsync("Archive");
        await lead.PressAsync("Archive");
        Assert.Equal("archived", (await NewestAsync(address)).State);
        await stranger.OpenAsync(path);
        Assert.Equal(HttpStatusCode.Gone, stranger.Status);
    }

    [Fact]
    public async Task Whoever_approves_a_changed_text_sees_first_what_changes_for_readers_and_the_note_that_goes_out()
    {
        var (address, _) = await ChangedAsync("Changed and waiting");
        var writer = platform.Visit("communications");
        await writer.OpenAsync(address);
        Assert.Null(writer.Page.QuerySelector("#to-readers"));
        await SentAsync(address);
        var lead = platform.Visit("lead");
        await lead.OpenAsync(address);
        var told = lead.Page.QuerySelector("#to-readers")!.ParentElement!;
        Assert.Contains(Note, told.TextContent, StringComparison.Ordinal);
        Assert.Contains(told.QuerySelectorAll("del"), d => d.TextContent.Contains("first", StringComparison.Ordinal));
        Assert.Contains(told.QuerySelectorAll("ins"), d => d.TextContent.Contains("second", StringComparison.Ordinal));
        var page = lead.Page.DocumentElement.OuterHtml;
        Assert.True(page.IndexOf("to-readers", StringComparison.Ordinal) < page.IndexOf("Approve and publish", StringComparison.Ordinal));
        await ApprovedAsync(address);
        await lead.OpenAsync(address + "/move/publish");
        Assert.Contains(Note, lead.Page.QuerySelector("#to-readers")!.ParentElement!.TextContent, StringComparison.Ordinal);
    }

    private static string Id(string address) => address.Split('/')[^1];

    private static IReadOnlyList<string> Errors(Visitor visitor) => [.. visitor.Page.QuerySelectorAll(".govuk-error-summary li").Select(e => e.TextContent.Trim())];

    private Task<ContentItem> NewestAsync(string address) => platform.AskAsync<ContentLibrary, ContentItem>(async l => (await l.FindAsync(Id(address), Reader.System, cancel: Platform.Cancel))!);

    /// <summary>A published text with a newer wording over it.</summary>
    private async Task<(string Address, string Path)> ChangedAsync(string title, params (string, string)[] more)
    {
        var item = await platform.PublishAsync("News", "en", title, more: i => i.Put(new HtmlBodyPart("<p>The first wording.</p>")));
        var live = await platform.AskAsync<ContentLibrary, ContentItem>(async l => (await l.FindAsync(item.ContentItemId, Reader.System, cancel: Platform.Cancel))!);
        var writer = platform.Visit("communications");
        await writer.OpenAsync("/workspace/content/" + item.ContentItemId);
        await writer.PressAsync("Save the draft", [("HtmlBodyPart.Html", "The second wording."), .. more]);
        return ("/workspace/content/" + item.ContentItemId, live.Address);
    }

    private async Task SentAsync(string address)
    {
        var writer = platform.Visit("communications");
        await writer.OpenAsync(address + "/move/submit");
        await writer.PressAsync("Send for approval", ("Changed", Note));
    }

    private async Task ApprovedAsync(string address)
    {
        var lead = platform.Visit("lead");
        await lead.OpenAsync(address);
        await lead.PressAsync("Approve");
    }
}
