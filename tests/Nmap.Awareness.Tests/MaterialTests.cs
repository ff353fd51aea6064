using System.Net;
using System.Text;

namespace Nmap.Awareness.Tests;

/// <summary>Risk education material keeps people safe only while it is approved: afterwards it is gone from everywhere.</summary>
public sealed class MaterialTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_its_last_day_it_is_gone_from_every_channel_and_its_address_says_why()
    {
        await using var site = await Site.StartAsync();
        var desk = await PublishAsync(site, "Never pick it up", 3);
        var id = desk.Split('/')[^1];
        await AttachAsync(site, desk);
        await site.PublishAsync(desk);
        var page = await site.Stranger().OpenAsync("/en/risk-education/never-pick-it-up");
        Assert.True(page.Says("In force on") && page.Says("May be used until") && page.Says("Testland Mine Action Authority") | page.Says("Approved by"), page.Text);
        var file = page.One("a[href^='/media/']").GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.OK, (await site.Stranger().GetAsync(file)).Status);
        string[] lists = ["/en", "/en/risk-education", "/en/risk-education?audience=children", "/en/risk-education.atom", "/en/risk-education.json", "/sitemap.xml", "/en/search?q=pick", "/api/v1/content/RiskEducationMaterial", "/api/v1/search?q=pick&lang=en"];
        foreach (var list in lists.Where(l => l != "/en")) { Assert.True(await Patience.UntilAsync(async () => await NamesAsync(site, list), Cancel), list); }

        site.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal(HttpStatusCode.OK, (await site.Stranger().GetAsync("/en/risk-education/never-pick-it-up")).Status);
        site.Clock.Advance(TimeSpan.FromDays(1));
        // The gate closes at midnight, before any job ran.
        Assert.NotEqual(HttpStatusCode.OK, (await site.Stranger().GetAsync("/en/risk-education/never-pick-it-up")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Stranger().GetAsync(file)).Status);
        Assert.False(await NamesAsync(site, "/en/risk-education"));
        Assert.True(await Patience.UntilAsync(async () => (await site.Stranger().GetAsync("/en/risk-education/never-pick-it-up")).Status == HttpStatusCode.Gone, Cancel));
        var gone = await site.Stranger().GetAsync("/en/risk-education/never-pick-it-up");
        Assert.True(gone.Says("It was approved for use until") && gone.Says("Please do not use copies of it after that day."), gone.Text);
        foreach (var list in lists) { Assert.True(await Patience.UntilAsync(async () => !await NamesAsync(site, list), Cancel), list); }
        Assert.Equal(HttpStatusCode.Gone, (await site.Api().GetAsync(new Uri("/api/v1/content/RiskEducationMaterial/" + id, UriKind.Relative), Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Stranger().GetAsync(file)).Status);
    }

    [Fact]
    public async Task Every_language_ends_with_the_reason_in_its_own_words()
    {
        await using var site = await Site.StartAsync();
        var desk = await PublishAsync(site, "Look and go back", 2);
        var writer = await site.As("communications");
        var form = await (await (await writer.OpenAsync(desk)).FollowAsync("Translate Français")).Form("Save the draft").Fill("TitlePart.Title", "Regarde et recule").Fill("SectionsPart.Messages", "Recule.").SendAsync();
        Assert.Empty(form.Errors);
        await site.PublishAsync(form.Address.AbsolutePath);
        await site.Stranger().OpenAsync("/fr/risk-education/regarde-et-recule");
        site.Clock.Advance(TimeSpan.FromDays(3));
        Assert.True(await Patience.UntilAsync(async () => (await site.Stranger().GetAsync("/fr/risk-education/regarde-et-recule")).Status == HttpStatusCode.Gone, Cancel));
        var gone = await site.Stranger().GetAsync("/fr/risk-education/regarde-et-recule");
        Assert.True(gone.Says("Veuillez ne plus en utiliser de copies"), gone.Text);
    }

    [Fact]
    public async Task Withdrawn_before_its_day_it_is_gone_with_the_reason_given()
    {
        await using var site = await Site.StartAsync();
        var desk = await PublishAsync(site, "The wrong number", 200);
        await site.Stranger().OpenAsync("/en/risk-education/the-wrong-number");
        var lead = await site.As("lead");
        await (await (await lead.OpenAsync(desk)).FollowAsync("Withdraw")).Form("Withdraw").Fill("Reason", "The telephone number on it is wrong.").SendAsync();
        Assert.True(await Patience.UntilAsync(async () => (await site.Stranger().GetAsync("/en/risk-education/the-wrong-number")).Status == HttpStatusCode.Gone, Cancel));
        Assert.True((await site.Stranger().GetAsync("/en/risk-education/the-wrong-number")).Says("The telephone number on it is wrong."));
        Assert.False((await site.Stranger().OpenAsync("/en/risk-education")).Says("The wrong number"));
    }

    [Fact]
    public async Task Thirty_days_before_its_end_those_who_write_it_are_reminded()
    {
        await using var site = await Site.StartAsync();
        await PublishAsync(site, "Old song, new words", 45);
        Assert.False((await (await site.As("communications")).OpenAsync("/workspace")).Says("Old song, new words"));
        site.Clock.Advance(TimeSpan.FromDays(20));
        var list = await (await AgainAsync(site, "communications")).OpenAsync("/workspace");
        Assert.True(list.Says("Old song, new words") && list.Says("Risk education material that ends then"), list.Text);
        Assert.False((await (await AgainAsync(site, "member")).OpenAsync("/workspace")).Says("Old song, new words"));
    }

    [Fact]
    public async Task A_campaign_loses_material_that_ended()
    {
        await using var site = await Site.StartAsync();
        await PublishAsync(site, "A poster for it", 2);
        var set = (await (await site.As("communications")).OpenAsync("/workspace/content/new/Campaign")).One("[name='Campaign.Material']").GetAttribute("value")!;
        await site.PublishAsync("Campaign", "With a poster", f => f.Fill("Campaign.Level", "national").Choose("Campaign.Audiences", "everybody").Fill("Campaign.From", site.Day(-1)).Fill("SectionsPart.Asks", "Look.").Choose("Campaign.Material", set));
        Assert.True((await site.Stranger().OpenAsync("/en/campaigns/with-a-poster")).Says("A poster for it"));
        site.Clock.Advance(TimeSpan.FromDays(3));
        Assert.True(await Patience.UntilAsync(async () => !(await site.Stranger().OpenAsync("/en/campaigns/with-a-poster")).Says("A poster for it"), Cancel));
    }

    [Fact]
    public async Task Approval_language_group_format_and_last_day_are_asked_for()
    {
        await using var site = await Site.StartAsync();
        var writer = await site.As("communications");
        var form = await (await writer.OpenAsync("/workspace/content/new/RiskEducationMaterial")).Form("Save the draft").Fill("TitlePart.Title", "Bare").SendAsync();
        Assert.Equivalent((string[])["Choose a format.", "Choose who approved it for use.", "Enter the day of the approval, such as 2026-03-31.", "Enter the last day on which it may be used. Material without one is not published.",
            "Choose the language that the material speaks.", "Choose at least one group of people it is for."], form.Errors, strict: true);
        form = await Filled(site, form.Form("Save the draft").Fill("TitlePart.Title", "Bare"), -1).Fill("RiskEducationMaterial.ApprovedOn", site.Day(1)).SendAsync();
        Assert.Equal(["This day has not come yet. Material is published once it is approved.", "This day is over. Enter the last day on which the material may be used."], form.Errors);
        Assert.Equal(403, (int)(await (await site.As("member")).GetAsync("/workspace/content/new/RiskEducationMaterial")).Status);
    }

    private static async Task<Visitor> AgainAsync(Site site, string role)
    {
        var visitor = site.Stranger();
        await visitor.SignInAsync(site.Account(role));
        return visitor;
    }

    private static Task<string> PublishAsync(Site site, string title, int days) => site.PublishAsync("RiskEducationMaterial", title, f => Filled(site, f, days));

    private static Form Filled(Site site, Form form, int days) => form.Fill("RiskEducationMaterial.Format", "poster").Choose("RiskEducationMaterial.Languages", "ar").Choose("RiskEducationMaterial.Audiences", "children")
        .Fill("RiskEducationMaterial.ApprovedBy", site.Account("lead").Organisation).Fill("RiskEducationMaterial.ApprovedOn", site.Day(-10)).Fill("RiskEducationMaterial.ExpiresOn", site.Day(days)).Fill("SectionsPart.Messages", "Do not touch it.");

    private static async Task AttachAsync(Site site, string desk)
    {
        var pdf = Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
        var screen = await (await (await site.As("communications")).OpenAsync(desk + "/files")).Form("Add the file").Attach("Upload", "poster.pdf", pdf, "application/pdf").SendAsync();
        Assert.Empty(screen.Errors);
    }

    private static async Task<bool> NamesAsync(Site site, string address) => (await site.Stranger().GetAsync(address)).Html is var html && (html.Contains("Never pick it up", StringComparison.Ordinal) || html.Contains("never-pick-it-up", StringComparison.Ordinal));
}
