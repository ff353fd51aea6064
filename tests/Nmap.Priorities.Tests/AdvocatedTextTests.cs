namespace Nmap.Priorities.Tests;

/// <summary>A policy, a law or a standard that members ask for: who carries it, where it stands, what members say of its wording.</summary>
public sealed class AdvocatedTextTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Its_page_shows_the_ask_the_carrier_and_the_way_it_has_come()
    {
        var address = await PublishAsync("Mines in the land law", "public", f => f.Fill("Advocacy.DiscussedOn", "2026-06-10").Fill("Advocacy.TabledOn", "2026-07-01"));
        var page = await site.Stranger().OpenAsync("/en/advocacy/mines-in-the-land-law");
        Assert.True(page.Says("Law or regulation") && page.Says("Urgent") && page.Says(site.Account("member").OrganisationName) && page.Says("Name mined land in the register."), page.Text);
        Assert.Equal(["Asked", "In discussion", "Tabled"], page.Texts("article .govuk-summary-list__key").TakeLast(3));
        Assert.Equal(["Tabled"], page.Texts("article .govuk-tag"));
        Assert.True((await site.Stranger().OpenAsync("/en/advocacy?stage=tabled")).Says("Mines in the land law"));
        Assert.False((await site.Stranger().OpenAsync("/en/advocacy?stage=adopted")).Says("Mines in the land law"));

        var member = await site.As("member");
        var form = await (await member.OpenAsync(address)).Form("Save the draft").Fill("Advocacy.AnsweredOn", "2026-07-20").SendAsync();
        Assert.Equal(["Enter what was answered on that day."], form.Errors);
        form = await form.Form("Save the draft").Fill("SectionsPart.Answer", "The ministry agrees.").Fill("Advocacy.AdoptedOn", "2026-08-01").SendAsync();
        Assert.Empty(form.Errors);
        await ApproveAsync(address);
        page = await site.Stranger().OpenAsync("/en/advocacy/mines-in-the-land-law");
        Assert.True(page.Says("The ministry agrees.") && page.Says("20 July 2026"), page.Text);
        Assert.Equal(["Adopted"], page.Texts("article .govuk-tag"));
    }

    [Fact]
    public async Task What_a_law_needs_is_asked_for_at_its_fields()
    {
        var form = (await (await site.As("member")).OpenAsync("/workspace/content/new/Advocacy")).Form("Save the draft").Fill("TitlePart.Title", "Bare law").Fill("Advocacy.Level", "national").Fill("Advocacy.Day", "2026-05-03").Fill("Advocacy.Kind", "legislation");
        var screen = await form.Fill("Advocacy.DiscussedOn", "2026-05-01").Fill("Advocacy.TabledOn", "2099-01-01").SendAsync();
        Assert.Equivalent((string[])["Say how urgent it is.", "Choose the organisation that carries it.", "Enter what is asked.", "Enter of whom it is asked.", "This day is before the day on which it was asked.", "This day has not come yet."], screen.Errors, strict: true);
        Assert.Equal("Bare law", screen.One("[name='TitlePart.Title']").GetAttribute("value"));
    }

    [Fact]
    public async Task Members_comment_on_a_wording_by_organisation_and_the_public_sees_none_of_it()
    {
        var address = await PublishAsync("A standard for marking", "members", f => f);
        var id = address.Split('/')[^1];
        var discussion = "/workspace/advocacy/" + id;
        var other = await site.As("member-2");
        var page = await (await other.OpenAsync(discussion)).Form("Comment").SendAsync();
        Assert.Equal(["Enter your comment."], page.Errors);
        page = await page.Form("Comment").Fill("Text", new string('x', 3001)).SendAsync();
        Assert.Equal(["A comment is at most 3,000 characters long. Put a longer one into a file of the text."], page.Errors);
        page = await page.Form("Comment").Fill("Text", "Say which colour.\nRed is not seen by all.").SendAsync();
        Assert.True(page.Says("On this wording") && page.Says(site.Account("member-2").OrganisationName) && page.Says("Red is not seen by all."), page.Text);
        Assert.True((await (await site.As("champion-donor")).OpenAsync(discussion)).Says("Say which colour."));
        Assert.True((await (await (await site.As("member")).OpenAsync("/workspace")).FollowAsync("Comment on “A standard for marking”")).Says("Say which colour."));
        Assert.False((await other.OpenAsync("/workspace")).Says("Comment on “A standard for marking”"));

        // The text is published anew: the comment stays with the wording it was about.
        var stale = (await other.OpenAsync(discussion)).Form("Comment").Fill("Text", "Written while it changed");
        await (await (await site.As("member")).OpenAsync(address)).Form("Save the draft").Fill("HtmlBodyPart.Html", "Red and white.").SendAsync();
        await ApproveAsync(address);
        page = await stale.SendAsync();
        Assert.Equal(["The text was changed while you wrote. Read the new wording above; your comment is kept below."], page.Errors);
        Assert.Equal("Written while it changed", page.One("textarea[name=Text]").TextContent);
        Assert.True(page.Says("Red and white.") && page.Says("On the wording of"), page.Text);
        page = await page.Form("Comment").SendAsync();
        Assert.Equal(2, page.Texts("main h3").Count);

        Assert.Equal(404, (int)(await site.Stranger().GetAsync("/en/advocacy/a-standard-for-marking")).Status);
        foreach (var nobody in (string[])["observer", "auditor"]) { Assert.Equal(404, (int)(await (await site.As(nobody)).GetAsync(discussion)).Status); }
    }

    [Fact]
    public async Task A_comment_is_taken_back_by_who_wrote_it_alone()
    {
        var discussion = "/workspace/advocacy/" + (await PublishAsync("Released to all", "public", f => f)).Split('/')[^1];
        var other = await site.As("member-2");
        var page = await (await other.OpenAsync(discussion)).Form("Comment").Fill("Text", "Too early").SendAsync();
        Assert.DoesNotContain("Too early", (await site.Stranger().OpenAsync("/en/advocacy/released-to-all")).Html, StringComparison.Ordinal);
        Assert.Empty((await (await site.As("member")).OpenAsync(discussion)).Document.QuerySelectorAll("[name=TakeBack]"));
        var button = page.One("[name=TakeBack]");
        page = await page.FormWith("TakeBack").SendAsync();
        Assert.False(page.Says("Too early"), button.OuterHtml);
    }

    private async Task<string> PublishAsync(string title, string audience, Func<Form, Form> more)
    {
        var member = await site.As("member");
        var form = (await member.OpenAsync("/workspace/content/new/Advocacy")).Form("Save the draft").Fill("TitlePart.Title", title).Fill("Advocacy.Level", "national").Fill("Advocacy.Day", "2026-05-03").Fill("Advocacy.Kind", "legislation")
            .Fill("Advocacy.Urgency", "urgent").Fill("Advocacy.CarriedBy", site.Account("member").Organisation).Fill("SectionsPart.Ask", "Name mined land in the register.").Fill("SectionsPart.Addressee", "The committee on land").Choose("Audience", audience);
        var draft = await more(form).SendAsync();
        Assert.Empty(draft.Errors);
        await ApproveAsync(draft.Address.AbsolutePath);
        return draft.Address.AbsolutePath;
    }

    private async Task ApproveAsync(string address)
    {
        var draft = await (await site.As("member")).OpenAsync(address);
        // A text that was public says what changed, on a page of its own.
        if (draft.Document.QuerySelector($"a[href='{address}/move/submit']") is null) { await draft.Form("Send for approval").SendAsync(); }
        else { await (await draft.FollowAsync("Send for approval")).Form("Send for approval").Fill("Changed", "What is known is new.").SendAsync(); }
        var lead = await site.As("lead");
        await (await lead.OpenAsync(address)).Form("Approve").SendAsync();
        await (await (await lead.OpenAsync(address)).FollowAsync("Publish")).Form("Publish").SendAsync();
    }
}
