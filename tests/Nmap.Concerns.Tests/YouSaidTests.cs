using System.Net;
using Nmap.Testing;
using Xunit;

namespace Nmap.Concerns.Tests;

/// <summary>What became of concerns, told to everybody: nothing of a concern is taken over, and who raised it finds the page.</summary>
public sealed class YouSaidTests(Site site) : IClassFixture<Site>
{
    private const string Secret = "Our village by the old mill is afraid to speak.";

    [Fact]
    public async Task A_public_text_is_begun_from_a_concern_with_nothing_of_its_words_and_found_by_who_raised_it()
    {
        var desk = Desk.English(site);
        var (reference, code) = await desk.RaiseAsync(site.Stranger(), Secret);
        var secretariat = await site.As("secretariat");
        var page = await (await Desk.OpenAsync(secretariat, reference)).FollowAsync("Tell in public what became of it");
        Assert.DoesNotContain("old mill", page.Html, StringComparison.Ordinal);
        page = await page.Form("Begin the text").Fill("TitlePart.Title", "Signs on the school road").SendAsync();
        Assert.Equal(["Say what people said.", "Say what was decided.", "Nothing is done yet: enter the day by which it is due."], page.Errors);
        Assert.Equal("Signs on the school road", page.One("[name='TitlePart.Title']").GetAttribute("value"));
        page = await page.Form("Begin the text").Fill("SectionsPart.Said", "The signs cannot be read.").Fill("SectionsPart.Decided", "A team paints them.").Fill("DueOn.day", "1").Fill("DueOn.month", "3").Fill("DueOn.year", "2030").SendAsync();
        Assert.StartsWith("/workspace/content/", page.Address.AbsolutePath, StringComparison.Ordinal);
        Assert.DoesNotContain("old mill", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(reference, page.Html, StringComparison.Ordinal);
        var draft = page.Address.AbsolutePath;
        Assert.False((await desk.FollowAsync(reference, code)).Says("What came of it, for everybody to read"));

        await page.Form("Send for approval").SendAsync();
        var lead = await site.As("lead");
        await (await lead.OpenAsync(draft)).Form("Approve").SendAsync();
        await (await (await lead.OpenAsync(draft)).FollowAsync("Publish")).Form("Publish").SendAsync();
        var follow = await desk.FollowAsync(reference, code);
        Assert.True(follow.Says("What came of it, for everybody to read"), follow.Text);
        var story = await follow.FollowAsync("Signs on the school road");
        Assert.Equal("/en/you-said/signs-on-the-school-road", story.Address.AbsolutePath);
        Assert.Equal(["You said", "It was decided", "It was done"], story.Texts("article h2").Take(3));
        Assert.True(story.Says("Not done yet. Due by 1 March 2030."), story.Text);
        Assert.False(story.Says(reference));
        Assert.True((await site.Stranger().OpenAsync("/en/you-said")).Says("Signs on the school road"));

        page = await (await Desk.OpenAsync(secretariat, reference)).FollowAsync("Tell in public what became of it");
        await page.Form("Take the link away").SendAsync();
        Assert.False((await desk.FollowAsync(reference, code)).Says("What came of it, for everybody to read"));
        page = await (await Desk.OpenAsync(secretariat, reference)).FollowAsync("Tell in public what became of it");
        await page.Form("Link this text").SendAsync();
        page = await (await Desk.OpenAsync(secretariat, reference)).FollowAsync("Tell in public what became of it");
        Assert.True(page.Says("Begin the text"), page.Text);
    }

    [Fact]
    public async Task Days_out_of_order_a_done_without_words_and_a_place_on_a_map_are_refused()
    {
        var form = await (await site.As("communications")).OpenAsync("/workspace/content/new/YouSaid");
        var screen = await form.Form("Save the draft").Fill("TitlePart.Title", "Order").Fill("SectionsPart.Said", "Near 12.34567, 45.67891.").Fill("SectionsPart.Decided", "Yes.")
            .Fill("YouSaid.SaidOn", "2026-05-02").Fill("YouSaid.DecidedOn", "2026-05-01").Fill("YouSaid.DoneOn", "2026-06-01").SendAsync();
        Assert.Equal(["It was decided before it was said. Look at both days.", "Say what was done, or take the day away.", "This reads like a place on a map. Leave the place out here, and tell the authorities by phone if something there is dangerous."], screen.Errors.Order(StringComparer.Ordinal));
        screen = await screen.Form("Save the draft").Fill("SectionsPart.Said", "Far away.").Fill("YouSaid.DecidedOn", "2026-05-03").Fill("SectionsPart.Done", "Done.").Fill("YouSaid.DoneOn", "").SendAsync();
        Assert.Equal(["Enter the day on which it was done."], screen.Errors);
    }

    [Fact]
    public async Task Members_write_none_of_them_and_see_no_concern()
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await (await site.As("member")).GetAsync("/workspace/content/new/YouSaid")).Status);
        var (reference, _) = await Desk.English(site).RaiseAsync(site.Stranger(), "Another one.");
        var address = (await Desk.OpenAsync(await site.As("secretariat"), reference)).Address.AbsolutePath;
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("lead")).GetAsync(address + "/tell")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("communications")).GetAsync(address + "/tell")).Status);
    }
}
