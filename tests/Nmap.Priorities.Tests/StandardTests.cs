namespace Nmap.Priorities.Tests;

/// <summary>Standards and procedures, version by version, and the technical topics they are sorted by.</summary>
public sealed class StandardTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task The_page_of_a_standard_shows_its_current_and_past_versions()
    {
        await PublishAsync("Battle area clearance, first edition", "1.0", "2021-01-01", "methods");
        await PublishAsync("Battle area clearance, second edition", "2.0", "2025-06-01", "methods");
        var page = await site.Stranger().OpenAsync("/en/national-standards/battle-area-clearance-first-edition");
        Assert.True(page.Says("Methodologies") && page.Says("NMAS 09.11"), page.Text);
        Assert.Equal(["Version 2.0 from 1 June 2025 In force", "Version 1.0 from 1 January 2021 Replaced"], page.Texts("article ul.govuk-list > li"));
        page = await page.FollowAsync("Version 2.0");
        Assert.Equal("Battle area clearance, second edition", page.Title);

        var list = await site.Stranger().OpenAsync("/en/national-standards?topic=methods");
        Assert.True(list.Says("second edition"), list.Text);
        Assert.False((await site.Stranger().OpenAsync("/en/national-standards?topic=tasking")).Says("second edition"));
        var composition = await (await site.As("member")).OpenAsync("/workspace/members/composition");
        Assert.True(composition.Says("Methodologies: NMAS 09.11 2.0") && !composition.Says("NMAS 09.11 1.0"), composition.Text);
    }

    [Fact]
    public async Task A_topic_that_the_country_added_is_usable_at_once()
    {
        var secretariat = await site.As("secretariat");
        var screen = await secretariat.OpenAsync("/workspace/members/topics");
        Assert.Equal(7, screen.Texts("main ul.govuk-list--bullet > li").Count);
        screen = await (await screen.FollowAsync("Add a topic")).Form("Save").SendAsync();
        Assert.Equal(["Enter a name."], screen.Errors);
        screen = await screen.Form("Save").Fill("Names[en]", "Underwater survey").Fill("Names[ar]", "المسح تحت الماء").SendAsync();
        Assert.True(screen.Says("Underwater survey"), screen.Text);
        screen = await (await screen.FollowAsync("Add a topic")).Form("Save").Fill("Names[en]", "underwater SURVEY").SendAsync();
        Assert.Equal(["There is a topic with this name already."], screen.Errors);

        var form = await secretariat.OpenAsync("/workspace/content/new/NationalStandard");
        form = await form.Form("Save the draft").Fill("TitlePart.Title", "Divers first").Choose("NationalStandard.Kind", "procedure").Fill("NationalStandard.Topic", "underwater-survey")
            .Fill("NationalStandard.Number", "SOP 4").Fill("NationalStandard.Version", "1.0").SendAsync();
        Assert.Empty(form.Errors);
    }

    [Fact]
    public async Task What_is_missing_is_asked_for_at_its_field()
    {
        var form = await (await (await site.As("secretariat")).OpenAsync("/workspace/content/new/NationalStandard")).Form("Save the draft").Fill("TitlePart.Title", "Bare").SendAsync();
        Assert.Equal(["Choose a technical topic.", "Enter its number or short name; every version has the same.", "Enter the version, such as 1.0."], form.Errors);
    }

    private async Task PublishAsync(string title, string version, string from, string topic)
    {
        var secretariat = await site.As("secretariat");
        var draft = await (await secretariat.OpenAsync("/workspace/content/new/NationalStandard")).Form("Save the draft").Fill("TitlePart.Title", title).Choose("NationalStandard.Kind", "standard")
            .Fill("NationalStandard.Topic", topic).Fill("NationalStandard.Number", "NMAS 09.11").Fill("NationalStandard.Version", version).Fill("NationalStandard.InForceFrom", from).Choose("Audience", "public").SendAsync();
        var address = draft.Address.AbsolutePath;
        await draft.Form("Send for approval").SendAsync();
        var lead = await site.As("lead");
        await (await lead.OpenAsync(address)).Form("Approve").SendAsync();
        await (await (await lead.OpenAsync(address)).FollowAsync("Publish")).Form("Publish").SendAsync();
    }
}
