using System.Net;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Tests;
using Microsoft.Extensions.DependencyInjection;

namespace Nmap.Portal.Tests;

/// <summary>Who publishes a public text anew says in one line what changed and why; readers find it below the text, and never what colleagues told each other.</summary>
public sealed class WhatChangedTests(Platform platform) : IClassFixture<Platform>
{
    private const string Line = "The number of wells was counted again after the flood.";

    [Fact]
    public async Task A_text_that_was_public_says_in_one_line_what_changed_and_readers_see_it_with_the_words()
    {
        var address = await PublishAsync("Wells of the valley", "Seven wells are open.");
        var stranger = platform.Visit();
        await stranger.OpenAsync("/en/news/wells-of-the-valley");
        Assert.DoesNotContain("What changed since last time", stranger.Text, StringComparison.Ordinal);

        var writer = platform.Visit("communications");
        await writer.OpenAsync(address);
        await writer.PressAsync("Save the draft", ("HtmlBodyPart.Html", "Nine wells are open."));
        await writer.FollowAsync("Send for approval");
        await writer.PressAsync("Send for approval", ("Reason", "Colleague, hurry up."));
        Assert.Equal(["Say in one line what changed and why, or tick that no reader would notice."], Errors(writer));
        Assert.Equal("Colleague, hurry up.", writer.Page.QuerySelector("textarea[name=Reason]")!.TextContent);
        await writer.PressAsync("Send for approval", ("Changed", Line), ("Cosmetic", "true"));
        Assert.Equal(["You wrote what changed, and ticked that no reader would notice. Leave one of the two."], Errors(writer));
        await writer.PressAsync("Send for approval", ("Changed", new string('x', 301)), ("Cosmetic", "false"));
        Assert.Equal(["Say it in one line of at most 300 characters."], Errors(writer));
        await writer.PressAsync("Send for approval", ("Changed", Line), ("Cosmetic", "false"));
        Assert.DoesNotContain(Line, await ReadAsync("/en/news/wells-of-the-valley"), StringComparison.Ordinal);

        var lead = platform.Visit("lead");
        await lead.OpenAsync(address);
        await lead.PressAsync("Approve");
        await lead.FollowAsync("Publish");
        Assert.Contains(Line, lead.Text, StringComparison.Ordinal);
        await lead.PressAsync("Publish");

        await stranger.OpenAsync("/en/news/wells-of-the-valley");
        var told = stranger.Page.QuerySelector("main details")!;
        Assert.Contains(Line, told.TextContent, StringComparison.Ordinal);
        Assert.False(told.HasAttribute("open"));
        Assert.DoesNotContain("hurry up", stranger.Page.DocumentElement.TextContent, StringComparison.Ordinal);
        await stranger.OpenAsync(told.QuerySelector("a")!.GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.OK, stranger.Status);
        Assert.Contains(stranger.Page.QuerySelectorAll("main del"), d => d.TextContent.Contains("Seven", StringComparison.Ordinal));
        Assert.Contains(stranger.Page.QuerySelectorAll("main ins"), d => d.TextContent.Contains("Nine", StringComparison.Ordinal));
        Assert.Contains("What changed since last time, and why", WebUtility.HtmlDecode(await FeedAsync()), StringComparison.Ordinal);
        await stranger.OpenAsync("/en/news/wells-of-the-valley/changes/3");
        Assert.Equal(HttpStatusCode.NotFound, stranger.Status);
    }

    [Fact]
    public async Task A_cosmetic_change_leaves_no_line()
    {
        var address = await PublishAsync("Spelling", "Teh road.");
        var writer = platform.Visit("communications");
        await writer.OpenAsync(address);
        await writer.PressAsync("Save the draft", ("HtmlBodyPart.Html", "The road."));
        await writer.FollowAsync("Send for approval");
        await writer.PressAsync("Send for approval", ("Cosmetic", "true"));
        await GoOnAsync(address);
        var stranger = platform.Visit();
        await stranger.OpenAsync("/en/news/spelling");
        Assert.Contains("The road.", stranger.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("What changed since last time", stranger.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_came_back_begins_with_what_was_said_of_it_before()
    {
        var address = await PublishAsync("Comes back", "One.");
        var writer = platform.Visit("communications");
        await writer.OpenAsync(address);
        await writer.PressAsync("Save the draft", ("HtmlBodyPart.Html", "Two."));
        await writer.FollowAsync("Send for approval");
        await writer.PressAsync("Send for approval", ("Changed", Line));
        var lead = platform.Visit("lead");
        await lead.OpenAsync(address + "/move/return");
        await lead.PressAsync("Return to the writer", ("Reason", "Not yet."));
        await writer.OpenAsync(address);
        await writer.PressAsync("Save the draft", ("HtmlBodyPart.Html", "Three."));
        await writer.FollowAsync("Send for approval");
        Assert.Equal(Line, writer.Page.QuerySelector("textarea[name=Changed]")!.TextContent);
    }

    [Fact]
    public async Task Withdrawn_texts_show_no_changes_and_texts_among_members_are_not_asked()
    {
        var address = await PublishAsync("Taken away", "One.");
        var writer = platform.Visit("communications");
        await writer.OpenAsync(address);
        await writer.PressAsync("Save the draft", ("HtmlBodyPart.Html", "Two."));
        await writer.FollowAsync("Send for approval");
        await writer.PressAsync("Send for approval", ("Changed", Line));
        await GoOnAsync(address);
        var lead = platform.Visit("lead");
        await lead.OpenAsync(address + "/move/withdraw");
        await lead.PressAsync("Withdraw", ("Reason", "It was wrong."));
        var stranger = platform.Visit();
        await stranger.OpenAsync("/en/news/taken-away/changes/2");
        Assert.Equal(HttpStatusCode.Gone, stranger.Status);
        Assert.DoesNotContain(Line, stranger.Page.DocumentElement.TextContent, StringComparison.Ordinal);

        var among = await platform.PublishAsync("News", "en", "Among us", more: i => i.Audience = Audience.Members);
        await writer.OpenAsync("/workspace/content/" + among.ContentItemId);
        await writer.PressAsync("Save the draft", ("HtmlBodyPart.Html", "Two."));
        await writer.PressAsync("Send for approval");
        Assert.Empty(Errors(writer));
    }

    [Fact]
    public async Task Sections_and_titles_are_compared_and_nothing_of_the_desk()
    {
        var item = await platform.PublishAsync("GoodPractice", "en", "Old title", more: i => { i.Put(new TitlePart("Old title")); i.Parts["GoodPractice"] = new System.Text.Json.Nodes.JsonObject { ["Pillar"] = "clearance" }; i.Parts["SectionsPart"] = new System.Text.Json.Nodes.JsonObject { ["Result"] = "<p>It failed.</p>" }; });
        var address = "/workspace/content/" + item.ContentItemId;
        var writer = platform.Visit("communications");
        await writer.OpenAsync(address);
        await writer.PressAsync("Save the draft", ("SectionsPart.Result", "It worked."), ("GoodPractice.Pillar", "risk-education"));
        await writer.FollowAsync("Send for approval");
        await writer.PressAsync("Send for approval", ("Changed", Line));
        await GoOnAsync(address);
        var stranger = platform.Visit();
        await stranger.OpenAsync("/en/good-practices/old-title/changes/2");
        Assert.Equal(["What happened"], stranger.Page.QuerySelectorAll("main h2").Select(h => h.TextContent));
    }

    private async Task<string> FeedAsync()
    {
        await using var scope = platform.Services.CreateAsyncScope();
        var feeds = scope.ServiceProvider.GetServices<Cms.Slots.IFeedSources>().SelectMany(s => s.Sources).Single(s => s.Path == "news");
        return string.Concat((await feeds.EntriesAsync("en", new Dictionary<string, string>(), 20, Platform.Cancel)).Select(e => e.SummaryHtml));
    }

    private async Task<string> ReadAsync(string address)
    {
        var stranger = platform.Visit();
        await stranger.OpenAsync(address);
        return stranger.Text;
    }

    private static IEnumerable<string> Errors(Visitor visitor) => visitor.Page.QuerySelectorAll(".govuk-error-summary li").Select(l => l.TextContent.Trim());

    private async Task<string> PublishAsync(string title, string text)
    {
        var item = await platform.PublishAsync("News", "en", title, more: i => i.Put(new HtmlBodyPart($"<p>{text}</p>")));
        return "/workspace/content/" + item.ContentItemId;
    }

    private async Task GoOnAsync(string address)
    {
        var lead = platform.Visit("lead");
        await lead.OpenAsync(address);
        await lead.PressAsync("Approve");
        await lead.FollowAsync("Publish");
        await lead.PressAsync("Publish");
    }
}
