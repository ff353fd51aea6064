using System.Net;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Tests;

namespace Nmap.Portal.Tests;

public sealed class UnsavedTests(Platform platform) : IClassFixture<Platform>
{
    [Fact]
    public async Task What_is_typed_is_kept_for_its_writer_alone_and_given_back_after_a_crash()
    {
        var writer = await WrittenAsync("Kept while typing");
        Assert.Equal(HttpStatusCode.NoContent, await writer.KeepAsync(("HtmlBodyPart.Html", "Half a sen"), ("SummaryPart.Summary", "A summary on its way.")));
        Assert.Contains("Water runs again.", (await ItemAsync(writer))!.As<HtmlBodyPart>()!.Html, StringComparison.Ordinal);

        var again = platform.Visit("communications");
        await again.OpenAsync(writer.Address);
        Assert.Contains("that was not saved", again.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Half a sen", again.Text, StringComparison.Ordinal);
        await again.FollowAsync("Bring it back");
        Assert.Equal("Half a sen", again.Page.QuerySelector("textarea[name='HtmlBodyPart.Html']")!.TextContent);
        Assert.Equal("A summary on its way.", again.Page.QuerySelector("textarea[name='SummaryPart.Summary']")!.TextContent);

        var other = platform.Visit("secretariat");
        await other.OpenAsync(writer.Address);
        Assert.DoesNotContain("that was not saved", other.Text, StringComparison.Ordinal);

        await again.PressAsync("Save the draft");
        Assert.Contains("Half a sen", (await ItemAsync(writer))!.As<HtmlBodyPart>()!.Html, StringComparison.Ordinal);
        await again.OpenAsync(writer.Address);
        Assert.DoesNotContain("that was not saved", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_kept_never_goes_over_what_somebody_saved_meanwhile()
    {
        var writer = await WrittenAsync("Kept and overtaken");
        await writer.KeepAsync(("HtmlBodyPart.Html", "My half sentence."));
        var other = platform.Visit("secretariat");
        await other.OpenAsync(writer.Address);
        await other.PressAsync("Save the draft", ("HtmlBodyPart.Html", "Saved by the other."));
        await writer.OpenAsync(writer.Address + "?kept=true");
        await writer.PressAsync("Save the draft");
        Assert.Contains("Nothing was overwritten", writer.Page.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("My half sentence.", writer.Page.QuerySelector("textarea[name='HtmlBodyPart.Html']")!.TextContent);
        Assert.Contains("Saved by the other.", writer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_text_is_kept_too_by_a_button_without_scripts_and_can_be_forgotten()
    {
        var writer = platform.Visit("communications2");
        await writer.OpenAsync("/workspace/content/new/News");
        await writer.PressAsync("Keep without saving", ("TitlePart.Title", "Not yet a text"), ("VisibleFrom.day", "31"), ("VisibleFrom.month", "2"), ("VisibleFrom.year", "x"));
        Assert.Contains("kept for you alone", writer.Page.DocumentElement.TextContent, StringComparison.Ordinal);
        await writer.FollowAsync("Look at it, or forget it");
        Assert.Contains("Not yet a text", writer.Text, StringComparison.Ordinal);
        await writer.FollowAsync("Bring it back");
        Assert.Equal("Not yet a text", writer.Page.QuerySelector("input[name='TitlePart.Title']")!.GetAttribute("value"));
        await writer.OpenAsync("/workspace/content/keep?type=News");
        await writer.PressAsync("Forget it");
        await writer.OpenAsync("/workspace/content/new/News");
        Assert.DoesNotContain("that was not saved", writer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_five_megabytes_is_refused_in_words_and_stays_in_the_form()
    {
        var writer = await WrittenAsync("Far too long");
        var text = string.Concat(Enumerable.Repeat("A sentence of a report. ", 5_000_000 / 24));
        await writer.PressAsync("Save the draft", ("HtmlBodyPart.Html", text));
        Assert.Equal(HttpStatusCode.OK, writer.Status);
        Assert.Contains("Make several pages of it.", writer.Page.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(text.Length, writer.Page.QuerySelector("textarea[name='HtmlBodyPart.Html']")!.TextContent.Length);
        Assert.Contains("Water runs again.", (await ItemAsync(writer))!.As<HtmlBodyPart>()!.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NoContent, await writer.KeepAsync(("HtmlBodyPart.Html", text)));
    }

    [Theory]
    [InlineData("observer", "?type=News")]
    [InlineData("communications", "?type=Nothing")]
    [InlineData("communications", "?text=01ARZ3NDEKTSV4RRFFQ69G5FAV")]
    [InlineData("communications", "")]
    public async Task Nothing_is_kept_for_a_form_one_does_not_have(string person, string query)
    {
        var visitor = platform.Visit(person);
        await visitor.OpenAsync("/workspace/content/keep" + query);
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
    }

    private async Task<Visitor> WrittenAsync(string title)
    {
        var writer = platform.Visit("communications");
        await writer.OpenAsync("/workspace/content/new/News");
        await writer.PressAsync("Save the draft", ("TitlePart.Title", title), ("HtmlBodyPart.Html", "Water runs again."), ("Audience", "public"));
        return writer;
    }

    private Task<ContentItem?> ItemAsync(Visitor at) => platform.AskAsync<ContentLibrary, ContentItem?>(l => l.FindAsync(at.Address.Split('/')[3], Reader.System, cancel: Platform.Cancel));
}
