using System.Net;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Slots;
using Nmap.Tests;
using Microsoft.Extensions.DependencyInjection;

namespace Nmap.Portal.Tests;

public sealed class DeskTests(Platform platform) : IClassFixture<Platform>
{
    [Fact]
    public async Task From_draft_to_public_page_by_two_people()
    {
        var writer = await WrittenAsync("Water points reopened");
        Assert.Contains("The draft is saved", writer.Text, StringComparison.Ordinal);
        await platform.Visit().OpenAsync("/en/news/water-points-reopened");
        await writer.PressAsync("Send for approval");
        Assert.DoesNotContain(writer.Page.QuerySelectorAll("main button"), b => b.TextContent.Trim() == "Approve");

        var lead = platform.Visit("lead");
        await lead.OpenAsync("/workspace/content");
        Assert.Contains("Waiting for you", lead.Text, StringComparison.Ordinal);
        await lead.FollowAsync("Water points reopened");
        await lead.PressAsync("Approve");
        await lead.FollowAsync("Publish");
        Assert.Contains("Everybody will be able to read this text", lead.Text, StringComparison.Ordinal);
        await lead.PressAsync("Publish");
        Assert.Contains("Published", lead.Text, StringComparison.Ordinal);

        var stranger = platform.Visit();
        await stranger.OpenAsync("/en/news/water-points-reopened");
        Assert.Equal(HttpStatusCode.OK, stranger.Status);
        Assert.NotNull(stranger.Page.QuerySelector(".nmap-prose h2"));
        Assert.Contains("Person communications", lead.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_approves_their_own_text_also_not_by_address()
    {
        var lead = await WrittenAsync("My own words", "lead");
        await lead.PressAsync("Send for approval");
        await lead.OpenAsync(lead.Address + "/move/approve");
        Assert.Equal(HttpStatusCode.Forbidden, lead.Status);
    }

    [Fact]
    public async Task A_text_comes_back_with_its_reason_to_its_writer()
    {
        var writer = await WrittenAsync("Not ready");
        await writer.PressAsync("Send for approval");
        var lead = platform.Visit("lead");
        await lead.OpenAsync(writer.Address + "/move/return");
        await lead.PressAsync("Return to the writer");
        Assert.Contains("Say why.", lead.Page.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        await lead.PressAsync("Return to the writer", ("Reason", "Name the source of the number."));
        await writer.OpenAsync(writer.Address);
        Assert.Contains("Name the source of the number.", writer.Text, StringComparison.Ordinal);
        var reader = new Reader { PersonId = "communications", Roles = new HashSet<string> { Roles.Communications } };
        await using var scope = platform.Services.CreateAsyncScope();
        var list = await ListAsync(scope.ServiceProvider, reader);
        Assert.Contains(list, e => e.Title == "Not ready" && e.Context!.Contains("Name the source", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_people_writing_at_once_keep_both_texts()
    {
        var first = await WrittenAsync("Shared text");
        var second = platform.Visit("secretariat");
        await second.OpenAsync(first.Address);
        await first.PressAsync("Save the draft", ("HtmlBodyPart.Html", "What the first one wrote."));
        await second.PressAsync("Save the draft", ("HtmlBodyPart.Html", "What the second one wrote."), ("SummaryPart.Summary", "A summary of the second."));
        Assert.Contains("Nothing was overwritten", second.Page.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("What the first one wrote.", second.Page.QuerySelector("#beside")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Equal("What the second one wrote.", second.Page.QuerySelector("textarea[name='HtmlBodyPart.Html']")!.TextContent);
        Assert.Equal("A summary of the second.", second.Page.QuerySelector("textarea[name='SummaryPart.Summary']")!.TextContent);
        await second.PressAsync("Save the draft");
        Assert.Contains("Your wording is saved.", second.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdrawing_takes_the_other_languages_along_unless_one_is_left_out()
    {
        var set = Ids.New();
        var source = await platform.PublishAsync("News", "en", "Closed road", set);
        await platform.PublishAsync("News", "fr", "Route barrée", set, i => i.SourceCulture = "en");
        await platform.PublishAsync("News", "ar", "طريق مغلق", set, i => { i.SourceCulture = "en"; i.Put(new SlugPart("tariq-mughlaq")); });
        var lead = platform.Visit("lead");
        await lead.OpenAsync($"/workspace/content/{source.ContentItemId}/move/withdraw");
        var offered = lead.Page.QuerySelectorAll("input[name='Also']");
        Assert.Equal(2, offered.Length);
        Assert.All(offered, o => Assert.True(o.HasAttribute("checked")));
        var french = offered.Single(o => lead.Page.QuerySelector($"label[for='{o.Id}']")!.TextContent.Contains("Route barrée", StringComparison.Ordinal)).GetAttribute("value")!;
        await lead.PressAsync("Withdraw", ("Reason", "The road is open."), ("Also", french));
        var stranger = platform.Visit();
        foreach (var (address, status) in new[] { ("/en/news/closed-road", HttpStatusCode.Gone), ("/fr/news/route-barree", HttpStatusCode.Gone), ("/ar/news/tariq-mughlaq", HttpStatusCode.OK) })
        {
            await stranger.OpenAsync(address);
            Assert.Equal((address, status), (address, stranger.Status));
        }
    }

    [Fact]
    public async Task A_date_that_cannot_be_read_hides_no_other_mistake()
    {
        var writer = platform.Visit("communications");
        await writer.OpenAsync("/workspace/content/new/News");
        await writer.PressAsync("Save the draft", ("TitlePart.Title", ""), ("VisibleFrom.day", "31"), ("VisibleFrom.month", "2"), ("VisibleFrom.year", "2090"));
        Assert.Equal(2, writer.Page.QuerySelectorAll(".govuk-error-summary li").Length);
        Assert.Contains("Enter a title.", writer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_form_keeps_what_was_typed_and_says_what_to_do_at_the_field()
    {
        var writer = platform.Visit("communications");
        await writer.OpenAsync("/workspace/content/new/News");
        await writer.PressAsync("Save the draft", ("TitlePart.Title", ""), ("HtmlBodyPart.Html", "Typed **words**."), ("Audience", "organisations"));
        Assert.Equal(["Choose at least one organisation.", "Enter a title."], writer.Page.QuerySelectorAll(".govuk-error-summary li").Select(l => l.TextContent.Trim()).Order(StringComparer.Ordinal));
        await writer.PressAsync("Save the draft", ("Audience", "members"));
        Assert.Equal("#TitlePart_Title", writer.Page.QuerySelector(".govuk-error-summary a")!.GetAttribute("href"));
        Assert.Contains("Enter a title.", writer.Page.QuerySelector("#TitlePart_Title-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Typed **words**.", writer.Page.QuerySelector("textarea[name='HtmlBodyPart.Html']")!.TextContent);
        await writer.PressAsync("Save the draft", ("TitlePart.Title", "Held back"), ("HtmlBodyPart.Html", "<div>lost</div>"), ("VisibleFrom.day", "3"), ("VisibleFrom.month", "4"), ("VisibleFrom.year", "2090"), ("VisibleFromTime", "noon"));
        Assert.Contains("Some words would be lost", writer.Text, StringComparison.Ordinal);
        Assert.Contains("Enter a time such as 09:30 or 09:30:15.", writer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_past_day_is_refused_at_its_field_and_nothing_typed_is_lost()
    {
        var writer = platform.Visit("communications");
        await writer.OpenAsync("/workspace/content/new/News");
        await writer.PressAsync("Save the draft", ("TitlePart.Title", "Held back too late"), ("VisibleFrom.day", "1"), ("VisibleFrom.month", "1"), ("VisibleFrom.year", "2020"), ("VisibleFromTime", "10:00"));
        Assert.Equal(["This moment is past. Enter one in the future, or leave the day empty to show the text as soon as it is published."], writer.Page.QuerySelectorAll(".govuk-error-summary li").Select(l => l.TextContent.Trim()));
        Assert.Contains("This moment is past.", writer.Page.QuerySelector("#VisibleFrom-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("2020", writer.Page.QuerySelector("input[name='VisibleFrom.year']")!.GetAttribute("value"));
        Assert.Equal("10:00", writer.Page.QuerySelector("input[name=VisibleFromTime]")!.GetAttribute("value"));
        // An embargo that ended while somebody wrote is no mistake.
        var item = await platform.PublishAsync("News", "en", "Was held back", more: i => i.VisibleFrom = new(2020, 1, 1, 7, 0, 0, TimeSpan.Zero));
        await writer.OpenAsync("/workspace/content/" + item.ContentItemId);
        await writer.PressAsync("Save the draft", ("HtmlBodyPart.Html", "New."), ("VisibleFrom.day", "1"), ("VisibleFrom.month", "1"), ("VisibleFrom.year", "2020"), ("VisibleFromTime", "10:00"));
        Assert.Empty(writer.Page.QuerySelectorAll(".govuk-error-summary li"));
    }

    [Fact]
    public async Task A_saved_draft_says_who_reads_it_already_and_who_will()
    {
        var writer = platform.Visit("communications");
        await writer.OpenAsync("/workspace/content/new/News");
        await writer.PressAsync("Save the draft", ("TitlePart.Title", "Who reads this"), ("Audience", "members"));
        Assert.Contains("the lead, the deputies, the secretariat and communications staff", writer.Page.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.Contains("Who reads it once it is published: Members only", writer.Text, StringComparison.Ordinal);
        var lead = platform.Visit("lead");
        await lead.OpenAsync(writer.Address);
        Assert.Equal(System.Net.HttpStatusCode.OK, lead.Status);
    }

    [Fact]
    public async Task Words_that_would_be_lost_are_named_with_their_line_and_addresses_that_were_left_out_are_told()
    {
        var writer = platform.Visit("communications");
        await writer.OpenAsync("/workspace/content/new/News");
        await writer.PressAsync("Save the draft", ("TitlePart.Title", "Signs"), ("HtmlBodyPart.Html", "First.\n\n<div>gone words</div>\n\nLast."));
        Assert.Contains("from line 3 on: “gone words", writer.Page.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        await writer.PressAsync("Save the draft", ("HtmlBodyPart.Html", "See ![A road](http://elsewhere.example/road.png) and [the list](javascript:alert(1))."));
        Assert.Contains("Left out, because a text may not hold it:", writer.Page.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.Contains("http://elsewhere.example/road.png", writer.Page.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_file_that_was_chosen_and_not_taken_is_not_passed_over_in_silence()
    {
        var writer = platform.Visit("communications");
        await writer.OpenAsync("/workspace/content/new/Page");
        // A form without files sends the name of what was chosen.
        await writer.PressAsync("Save the draft", ("TitlePart.Title", "From Word"), ("Word", "report.docx"));
        Assert.Equal(["The Word file was not read, and nothing is saved. Press “Take the text from the file” first, or choose no file."], writer.Page.QuerySelectorAll(".govuk-error-summary li").Select(l => l.TextContent.Trim()));
        Assert.Equal("From Word", writer.Page.QuerySelector("input[name='TitlePart.Title']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Two_people_who_wrote_at_once_see_where_their_texts_differ()
    {
        var item = await platform.PublishAsync("News", "en", "Written twice", more: i => i.Put(new HtmlBodyPart("<p>The road is closed.</p><p>Stays the same.</p>")));
        var (one, two) = (platform.Visit("communications"), platform.Visit("secretariat"));
        await one.OpenAsync("/workspace/content/" + item.ContentItemId);
        await two.OpenAsync("/workspace/content/" + item.ContentItemId);
        await one.PressAsync("Save the draft", ("HtmlBodyPart.Html", "The road is open.\n\nStays the same."));
        await two.PressAsync("Save the draft", ("HtmlBodyPart.Html", "The road is mined.\n\nStays the same."));
        var against = two.Page.QuerySelector("#against")!.ParentElement!;
        Assert.Contains(against.QuerySelectorAll("del"), d => d.TextContent.Contains("open", StringComparison.Ordinal));
        Assert.Contains(against.QuerySelectorAll("ins"), d => d.TextContent.Contains("mined", StringComparison.Ordinal));
        Assert.DoesNotContain("Stays the same", against.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_embargo_is_counted_in_the_countrys_time()
    {
        var writer = platform.Visit("communications");
        await writer.OpenAsync("/workspace/content/new/News");
        await writer.PressAsync("Save the draft", ("TitlePart.Title", "Later"), ("VisibleFrom.day", "3"), ("VisibleFrom.month", "4"), ("VisibleFrom.year", "2090"), ("VisibleFromTime", "10:00"));
        var item = await ItemAsync(writer);
        Assert.Equal(new DateTimeOffset(2090, 4, 3, 7, 0, 0, TimeSpan.Zero), item.VisibleFrom);
        Assert.Contains("It is held back: once it is published, readers see it from 3 April 2090, 10:00", writer.Page.QuerySelector(".govuk-inset-text")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("10:00", writer.Page.QuerySelector("input[name=VisibleFromTime]")!.GetAttribute("value"));
        await writer.PressAsync("Save the draft", ("VisibleFrom.day", ""), ("VisibleFrom.month", ""), ("VisibleFrom.year", ""), ("VisibleFromTime", ""));
        Assert.True((await ItemAsync(writer)).VisibleFrom <= DateTimeOffset.UtcNow);
    }

    [Fact]
    public async Task A_translation_is_written_beside_its_source_and_marked_when_the_source_changes()
    {
        var writer = await WrittenAsync("Source of it all");
        await writer.OpenAsync(writer.Page.QuerySelectorAll("main a").First(a => a.TextContent.Trim().StartsWith("Translate", StringComparison.Ordinal)).GetAttribute("href")!);
        Assert.Contains("Source of it all", writer.Page.QuerySelector("#beside")!.ParentElement!.TextContent, StringComparison.Ordinal);
        await writer.PressAsync("Save the draft", ("TitlePart.Title", "La source"));
        var french = await ItemAsync(writer);
        Assert.Equal(("fr", "en", false), (french.Culture, french.SourceCulture, french.IsSource));
        Assert.Contains("first written in this language", writer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ids_of_paragraphs_outlive_a_new_wording()
    {
        var writer = await WrittenAsync("For life");
        var before = (await ItemAsync(writer)).As<HtmlBodyPart>()!.Segments!;
        await writer.PressAsync("Save the draft", ("HtmlBodyPart.Html", "## Situation\n\nOther words.\n\nA new paragraph."));
        var after = (await ItemAsync(writer)).As<HtmlBodyPart>()!.Segments!;
        Assert.Equal(before.Select(s => s.Id), after.Take(2).Select(s => s.Id));
        Assert.Equal(3, after.Count);
    }

    [Fact]
    public async Task What_one_may_not_do_is_not_shown()
    {
        var observer = platform.Visit("observer");
        await observer.OpenAsync("/workspace/content");
        Assert.DoesNotContain(observer.Page.QuerySelectorAll("main a"), a => a.TextContent.StartsWith("New", StringComparison.Ordinal));
        await observer.OpenAsync("/workspace/content/new/News");
        Assert.Equal(HttpStatusCode.Forbidden, observer.Status);
        var writer = await WrittenAsync("Somebody's draft");
        await observer.OpenAsync(writer.Address);
        Assert.Equal(HttpStatusCode.NotFound, observer.Status);
    }

    [Fact]
    public async Task A_preview_tells_who_would_see_it()
    {
        var writer = await WrittenAsync("Among ourselves", audience: "members");
        await writer.OpenAsync(writer.Address + "/preview");
        Assert.Contains("As members see it.", writer.Text, StringComparison.Ordinal);
        Assert.Contains("Water runs again.", writer.Text, StringComparison.Ordinal);
        await writer.FollowAsync("Show as the public sees it");
        Assert.Contains("are not told that it exists", writer.Text, StringComparison.Ordinal);
    }

    private async Task<Visitor> WrittenAsync(string title, string by = "communications", string audience = "public")
    {
        var writer = platform.Visit(by);
        await writer.OpenAsync("/workspace/content/new/News");
        await writer.PressAsync("Save the draft", ("TitlePart.Title", title), ("HtmlBodyPart.Html", "## Situation\n\nWater runs again."), ("Audience", audience));
        return writer;
    }

    private static async Task<IReadOnlyList<ListEntry>> ListAsync(IServiceProvider services, Reader reader)
    {
        var list = new List<ListEntry>();
        foreach (var source in services.GetServices<IYourListSource>()) { list.AddRange(await source.ForAsync(reader, Platform.Cancel)); }
        return list;
    }

    private async Task<ContentItem> ItemAsync(Visitor at)
        => (await platform.AskAsync<ContentLibrary, ContentItem?>(l => l.FindAsync(at.Address.Split('/')[3], Reader.System, cancel: Platform.Cancel)))!;
}
