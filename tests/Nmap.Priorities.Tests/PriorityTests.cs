using System.Net;

namespace Nmap.Priorities.Tests;

/// <summary>A country with two decisions, 1-1 and 1-2, that priorities can rest on.</summary>
public sealed class DecidedSite() : Site("planning.recipe.json");

/// <summary>Priorities: proposed, ranked, adopted by a decision, compared.</summary>
public sealed class PriorityTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_list_adopted_by_a_decision_keeps_its_order_and_the_next_says_what_moved()
    {
        await using var site = new DecidedSite();
        await site.InitializeAsync();
        string[] titles = ["Roads", "Clinics", "Schools", "Wells"];
        foreach (var title in titles) { await PublishAsync(site, title, "members"); }
        var secretariat = await site.As("secretariat");
        var rank = await secretariat.OpenAsync("/workspace/priorities/rank");
        var twice = await rank.Form("Save as a draft").Fill("Roads", "1").Fill("Clinics", "1").SendAsync();
        Assert.Equal(["Two priorities have the rank 1."], twice.Errors);
        var list = await twice.Form("Save as a draft").Fill("Clinics", "2").Fill("Schools", "3").SendAsync();
        Assert.Empty(list.Errors);
        Assert.Equal(["1. Roads", "2. Clinics", "3. Schools"], list.Texts("main ol h3"));
        var address = list.Address.AbsolutePath;
        Assert.False(list.Says("Adopt by a decision"));
        var lead = await site.As("lead");
        Assert.Equal(["Choose the decision that adopts it. It stands in adopted minutes and is in force."], (await (await lead.OpenAsync(address)).Form("Adopt").SendAsync()).Errors);
        var doubted = await (await lead.OpenAsync(address)).Form("Adopt").Fill("Decision", "1-1").SendAsync();
        Assert.Equal(["Look at the decision once more. Choose another, or tick that it is meant."], doubted.Errors);
        Assert.True(doubted.Says("The order of this list was last changed after it") && doubted.Says("Changed after it, and adopted with the list: Roads, Clinics and Schools."), doubted.Text);
        var adopted = await doubted.Form("Adopt").Choose("Sure", "1-1").SendAsync();
        Assert.True(adopted.Says("by decision 1-1") && adopted.Texts("main ol .govuk-tag").All(t => t == "Adopted"), adopted.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await secretariat.GetAsync(address.Replace("/lists/", "/rank/", StringComparison.Ordinal))).Status);

        var second = await (await secretariat.OpenAsync("/workspace/priorities/rank")).Form("Save as a draft").Fill("Clinics", "1").Fill("Roads", "2").Fill("Schools", "").Fill("Wells", "3").SendAsync();
        Assert.True(second.Says("Compared with list 1") && second.Says("Up from 2") && second.Says("Down from 1") && second.Says("New on the list") && second.Says("Schools It was 3"), second.Text);
        doubted = await (await lead.OpenAsync(second.Address.AbsolutePath)).Form("Adopt").Fill("Decision", "1-1").SendAsync();
        Assert.True(doubted.Says("Decision 1-1 adopted list 1."), doubted.Text);
        // What was ticked was meant for the decision that was asked about.
        doubted = await doubted.Form("Adopt").Fill("Decision", "1-2").Choose("Sure", "1-1").SendAsync();
        Assert.True(doubted.Says("Decision 1-2 was taken on") && doubted.Says("adopted with the list: Wells."), doubted.Text);
        adopted = await doubted.Form("Adopt").Choose("Sure", "1-2").SendAsync();
        Assert.True(adopted.Says("by decision 1-2"), adopted.Text);
        Assert.Equal(["1. Roads", "2. Clinics", "3. Schools"], (await lead.OpenAsync(address)).Texts("main ol h3"));
    }

    [Fact]
    public async Task A_decision_of_the_day_on_which_all_was_written_is_not_asked_about()
    {
        await using var site = new DecidedSite();
        await site.InitializeAsync();
        Assert.Equal("created 1, changed 0, skipped 0", await site.RunAsync("today.recipe.json"));
        await PublishAsync(site, "Roads", "members");
        var rank = await (await site.As("secretariat")).OpenAsync("/workspace/priorities/rank");
        var address = (await rank.Form("Save as a draft").Fill("Roads", "1").SendAsync()).Address.AbsolutePath;
        var adopted = await (await (await site.As("lead")).OpenAsync(address)).Form("Adopt").Fill("Decision", "2-1").SendAsync();
        Assert.Empty(adopted.Errors);
        Assert.True(adopted.Says("by decision 2-1"), adopted.Text);
    }

    [Fact]
    public async Task Everybody_reads_a_priority_only_once_a_decision_adopted_it()
    {
        await using var site = new DecidedSite();
        await site.InitializeAsync();
        var (lead, member) = (await site.As("lead"), await site.As("member"));
        var draft = await (await member.OpenAsync("/workspace/content/new/Priority")).Form("Save the draft").Fill("TitlePart.Title", "Clean water").Fill("Priority.Challenges", "C-12 The wells").Choose("Audience", "public").SendAsync();
        var text = draft.Address.AbsolutePath;
        await draft.Form("Send for approval").SendAsync();
        await (await lead.OpenAsync(text)).Form("Approve").SendAsync();
        var refused = await (await (await lead.OpenAsync(text)).FollowAsync("Publish")).Form("Publish").SendAsync();
        Assert.Equal(["Everybody reads a priority only once a decision adopted it. Give it to members until then."], refused.Errors);
        var address = "/workspace/priorities/" + text.Split('/')[^1];
        var moved = await (await lead.OpenAsync(address)).Form("Save").Choose("Stage", "dropped").SendAsync();
        Assert.Equal(["Say why it is dropped."], moved.Errors);
        moved = await (await lead.OpenAsync(address)).Form("Save").Choose("Stage", "adopted").SendAsync();
        Assert.Equal(["Choose the decision that adopts it. It stands in adopted minutes and is in force."], moved.Errors);
        moved = await moved.Form("Save").Fill("Decision", "1-1").SendAsync();
        Assert.Equal(["Look at the decision once more. Choose another, or tick that it is meant."], moved.Errors);
        moved = await moved.Form("Save").Choose("Sure", "1-1").SendAsync();
        Assert.True(moved.Says("decision 1-1") && moved.Says("not everybody reads it yet. Publish it, and it stands on the public list."), moved.Text);
        Assert.True((await member.OpenAsync("/workspace/overview")).Says("–: Clean water Adopted"));
        var published = await (await (await lead.OpenAsync(text)).FollowAsync("Publish")).Form("Publish").SendAsync();
        Assert.Empty(published.Errors);
        Assert.False((await lead.OpenAsync(address)).Says("not everybody reads it yet"));
        var page = await site.Stranger().OpenAsync("/en/priorities");
        Assert.True(page.Says("Other adopted priorities") && page.Says("Clean water"), page.Text);
        page = await page.FollowAsync("Clean water");
        Assert.True(page.Says("Adopted") && !page.Says("C-12"), page.Text);
        Assert.True(await Patience.UntilAsync(async () => (await site.Stranger().OpenAsync("/en/search?q=water")).Says("Clean water"), Cancel));
        Assert.Empty((await (await site.As("secretariat")).OpenAsync(address)).Document.QuerySelectorAll("[name=Stage][value=consulted]"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Stranger().GetAsync("/en/priorities?list=7")).Status);
    }

    [Fact]
    public async Task Before_a_list_is_adopted_the_lead_reads_what_of_it_nobody_outside_will_see()
    {
        await using var site = new DecidedSite();
        await site.InitializeAsync();
        await PublishAsync(site, "Roads", "members");
        var rank = await (await site.As("secretariat")).OpenAsync("/workspace/priorities/rank");
        var address = (await rank.Form("Save as a draft").Fill("Roads", "1").SendAsync()).Address.AbsolutePath;
        var lead = await site.As("lead");
        var list = await lead.OpenAsync(address);
        Assert.True(list.Says("Once it is adopted everybody reads this list, but not 1 of its priorities: Roads"), list.Text);
        var adopted = await (await list.Form("Adopt").Fill("Decision", "1-1").SendAsync()).Form("Adopt").Choose("Sure", "1-1").SendAsync();
        Assert.True(adopted.Says("Open each of them, change its text so that everybody reads it, and publish it."), adopted.Text);
        Assert.True(await Patience.UntilAsync(async () => (await site.Stranger().OpenAsync("/en/priorities")).Says("1 priority of this list is not public."), Cancel));
        var overview = await lead.OpenAsync("/workspace/overview");
        Assert.StartsWith("/workspace/priorities/", (await overview.FollowAsync("1: Roads")).Address.AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Criteria_are_the_countrys_own_and_a_need_is_linked_to_a_priority()
    {
        await using var site = new DecidedSite();
        await site.InitializeAsync();
        var secretariat = await site.As("secretariat");
        var form = await (await secretariat.OpenAsync("/workspace/priorities/criteria/new")).Form("Save").SendAsync();
        Assert.Equal(["Enter a name."], form.Errors);
        form = await form.Form("Save").Fill("Name[en]", "Danger to people").SendAsync();
        Assert.True(form.Says("Danger to people"), form.Text);
        Assert.Equal(["There is a criterion with this name already."], (await (await secretariat.OpenAsync("/workspace/priorities/criteria/new")).Form("Save").Fill("Name[en]", "DANGER to people").SendAsync()).Errors);
        await PublishAsync(site, "Clinics", "members", f => f.Choose("Priority.Criteria", "danger-to-people"));
        var list = await (await site.As("member")).OpenAsync("/workspace/priorities");
        Assert.True((await list.FollowAsync("Clinics")).Says("Danger to people"));
        var need = await (await site.As("member")).OpenAsync("/workspace/needs/edit");
        var option = need.Document.QuerySelectorAll("[name=Priority] option").Single(o => o.TextContent == "Clinics").GetAttribute("value")!;
        need = await need.Form("Save").Fill("Text[en]", "A nurse").Fill("Kind", "capacity").Fill("Priority", option).SendAsync();
        Assert.True(need.Says("Clinics") && need.Says("Priority"), need.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("member")).GetAsync("/workspace/priorities/criteria")).Status);
    }

    private static async Task PublishAsync(Site site, string title, string audience, Func<Form, Form>? more = null)
    {
        var form = (await (await site.As("member")).OpenAsync("/workspace/content/new/Priority")).Form("Save the draft").Fill("TitlePart.Title", title).Choose("Audience", audience);
        var draft = await (more?.Invoke(form) ?? form).SendAsync();
        Assert.Empty(draft.Errors);
        await draft.Form("Send for approval").SendAsync();
        var lead = await site.As("lead");
        await (await lead.OpenAsync(draft.Address.AbsolutePath)).Form("Approve").SendAsync();
        Assert.Empty((await (await (await lead.OpenAsync(draft.Address.AbsolutePath)).FollowAsync("Publish")).Form("Publish").SendAsync()).Errors);
    }
}
