namespace Nmap.Awareness.Tests;

/// <summary>Campaigns: whom they are for, what they ask, and what came of them.</summary>
public sealed class CampaignTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_campaign_that_runs_stands_on_the_home_page_and_is_found_by_level_time_and_group()
    {
        await PublishAsync("Walk on the marked side", "community", "children", -3, 10);
        await PublishAsync("Sign the budget line", "national", "decision-makers", 20, 40);
        await PublishAsync("A week in April", "international", "everybody", -40, -30);
        // Other tests of this country have campaigns too.
        async Task<string[]> OursAsync(string address) => [.. (await TitlesAsync(address)).Where(t => t is "Walk on the marked side" or "Sign the budget line" or "A week in April")];
        var stranger = site.Stranger();
        var home = await stranger.OpenAsync("/en");
        Assert.True(home.Says("Campaigns running now") && home.Says("Walk on the marked side") && !home.Says("Sign the budget line"), home.Text);
        Assert.Equal(["Walk on the marked side"], await OursAsync("/en/campaigns?running=now"));
        Assert.Equal(["Sign the budget line"], await OursAsync("/en/campaigns?running=coming"));
        Assert.Equal(["A week in April"], await OursAsync("/en/campaigns?running=over"));
        Assert.Equal(["Sign the budget line"], await OursAsync("/en/campaigns?level=national"));
        Assert.Equal(["Walk on the marked side"], await OursAsync("/en/campaigns?audience=children"));
        var feed = await stranger.OpenAsync("/en/campaigns.atom?running=now");
        Assert.True(feed.Html.Contains("Walk on the marked side", StringComparison.Ordinal) && !feed.Html.Contains("A week in April", StringComparison.Ordinal), feed.Html);
    }

    [Fact]
    public async Task When_its_last_day_is_over_it_leaves_the_home_page()
    {
        await using var own = await Site.StartAsync();
        await own.PublishAsync("Campaign", "Three days", f => f.Fill("Campaign.Level", "national").Choose("Campaign.Audiences", "everybody").Fill("Campaign.From", own.Day(-1)).Fill("Campaign.To", own.Day(1)).Fill("SectionsPart.Asks", "Look."));
        Assert.True((await own.Stranger().OpenAsync("/en")).Says("Three days"));
        own.Clock.Advance(TimeSpan.FromDays(2));
        Assert.False((await own.Stranger().OpenAsync("/en")).Says("Three days"));
        Assert.True((await own.Stranger().OpenAsync("/en/campaigns?running=over")).Says("Three days"));
    }

    [Fact]
    public async Task The_page_says_what_is_asked_and_later_what_came_of_it()
    {
        var address = await PublishAsync("Ask before you dig", "sub-national", "farmers", -2, null, "Ask the centre before you plough.\nTell your neighbour.");
        var page = await site.Stranger().OpenAsync("/en/campaigns/ask-before-you-dig");
        Assert.Equal(["Ask the centre before you plough.", "Tell your neighbour."], page.Texts(".nmap-prose li"));
        Assert.True(page.Says("Running now") && page.Says("Sub-national") && page.Says("Farmers") && !page.Says("What came of it"), page.Text);
        var writer = await site.As("communications");
        await (await writer.OpenAsync(address)).Form("Save the draft").Fill("SectionsPart.Result", "**1,200** families asked.").SendAsync();
        await site.PublishAsync(address);
        page = await site.Stranger().OpenAsync("/en/campaigns/ask-before-you-dig");
        Assert.True(page.Says("What came of it") && page.Says("1,200 families asked."), page.Text);
        Assert.Equal("1,200", page.One(".nmap-prose strong").TextContent);
        Assert.True(await Patience.UntilAsync(async () => (await site.Stranger().OpenAsync("/en/search?q=plough")).Says("Ask before you dig"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_is_missing_is_said_at_its_field_and_nothing_typed_is_lost()
    {
        var writer = await site.As("communications");
        var form = await (await writer.OpenAsync("/workspace/content/new/Campaign")).Form("Save the draft").Fill("TitlePart.Title", "Bare").Fill("SectionsPart.Result", "Kept words").SendAsync();
        Assert.Equal(["Choose a level: community, sub-national, national, regional or international.", "Enter the first day, such as 2026-03-31.", "Enter at least one thing that is asked.", "Choose at least one group of people it is for."], form.Errors);
        Assert.Equal("Kept words", form.One("[name='SectionsPart.Result']").TextContent);
        form = await form.Form("Save the draft").Fill("Campaign.Level", "national").Choose("Campaign.Audiences", "everybody").Fill("Campaign.From", "2026-05-03").Fill("Campaign.To", "2026-05-01").Fill("SectionsPart.Asks", "One").SendAsync();
        Assert.Equal(["The last day is before the first."], form.Errors);
        form = await form.Form("Save the draft").Fill("Campaign.To", "soon").SendAsync();
        Assert.Equal(["Enter a date such as 2026-11-24."], form.Errors);
    }

    [Fact]
    public async Task A_translation_asks_only_for_words_and_keeps_the_facts()
    {
        var address = await PublishAsync("Stay on the road", "community", "travellers", -1, 5, "Stay on the road.");
        var writer = await site.As("communications");
        var form = await (await (await writer.OpenAsync(address)).FollowAsync("Translate Français")).Form("Save the draft").Fill("TitlePart.Title", "Restez sur la route").SendAsync();
        Assert.Equal(["Enter at least one thing that is asked."], form.Errors);
        Assert.Null(form.Document.QuerySelector("[name='Campaign.Level']"));
        Assert.Contains("Stay on the road.", form.One("section[lang=en]").TextContent, StringComparison.Ordinal);
        form = await form.Form("Save the draft").Fill("SectionsPart.Asks", "Restez sur la route.").SendAsync();
        await site.PublishAsync(form.Address.AbsolutePath);
        var page = await site.Stranger().OpenAsync("/fr/campaigns/restez-sur-la-route");
        Assert.Equal("fr", page.One("article .nmap-prose").GetAttribute("lang"));
        Assert.Equal(["Restez sur la route"], (await site.Stranger().OpenAsync("/fr/campaigns?audience=travellers")).Texts(".nmap-entries h2"));
    }

    [Fact]
    public async Task A_group_that_the_country_added_is_offered_at_once()
    {
        var secretariat = await site.As("secretariat");
        var page = await (await secretariat.OpenAsync("/workspace/awareness/new")).Form("Save").SendAsync();
        Assert.Equal(["Enter a name."], page.Errors);
        page = await page.Form("Save").Fill("Names[en]", "Honey hunters").Fill("Names[fr]", "Chasseurs de miel").SendAsync();
        Assert.True(page.Says("Honey hunters"), page.Text);
        page = await (await secretariat.OpenAsync("/workspace/awareness/new")).Form("Save").Fill("Names[en]", "HONEY hunters").SendAsync();
        Assert.Equal(["There is a group with this name already."], page.Errors);
        var form = await (await site.As("communications")).OpenAsync("/workspace/content/new/Campaign");
        Assert.NotNull(form.Document.QuerySelector("[name='Campaign.Audiences'][value='honey-hunters']"));
        Assert.Equal(404, (int)(await (await site.As("member")).GetAsync("/workspace/awareness")).Status);
    }

    private async Task<IReadOnlyList<string>> TitlesAsync(string address) => (await site.Stranger().OpenAsync(address)).Texts(".nmap-entries h2");

    private Task<string> PublishAsync(string title, string level, string group, int from, int? to, string asks = "One thing.")
        => site.PublishAsync("Campaign", title, f => f.Fill("Campaign.Level", level).Choose("Campaign.Audiences", group).Fill("Campaign.From", site.Day(from)).Fill("Campaign.To", to is { } last ? site.Day(last) : "").Fill("SectionsPart.Asks", asks));
}
