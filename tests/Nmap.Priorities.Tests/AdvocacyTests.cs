namespace Nmap.Priorities.Tests;

/// <summary>Advocacy with its level, from the community to the world.</summary>
public sealed class AdvocacyTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_member_records_advocacy_and_the_public_sees_it_by_level()
    {
        await PublishAsync("A letter to the assembly", "international");
        await PublishAsync("A meeting under the tree", "community");
        var page = await site.Stranger().OpenAsync("/en/advocacy");
        Assert.Equal(["Community 1", "International 1"], page.Texts("main h2"));
        Assert.Equal(["International 1"], (await site.Stranger().OpenAsync("/en/advocacy?level=international")).Texts("main h2"));
        page = await page.FollowAsync("A meeting under the tree");
        Assert.True(page.Says("Community") && page.Says("3 May 2026"), page.Text);
    }

    [Fact]
    public async Task Level_and_day_are_asked_for()
    {
        var form = await (await (await site.As("member")).OpenAsync("/workspace/content/new/Advocacy")).Form("Save the draft").Fill("TitlePart.Title", "Bare").SendAsync();
        Assert.Equal(["Choose a level: community, sub-national, national, regional or international.", "Enter the day, such as 2026-03-31."], form.Errors);
    }

    private async Task PublishAsync(string title, string level)
    {
        var member = await site.As("member");
        var draft = await (await member.OpenAsync("/workspace/content/new/Advocacy")).Form("Save the draft").Fill("TitlePart.Title", title).Fill("Advocacy.Level", level).Fill("Advocacy.Day", "2026-05-03").Choose("Audience", "public").SendAsync();
        var address = draft.Address.AbsolutePath;
        await draft.Form("Send for approval").SendAsync();
        var lead = await site.As("lead");
        await (await lead.OpenAsync(address)).Form("Approve").SendAsync();
        await (await (await lead.OpenAsync(address)).FollowAsync("Publish")).Form("Publish").SendAsync();
    }
}
