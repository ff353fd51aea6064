using System.Net;
using Nmap.Testing;
using Xunit;

namespace Nmap.Meetings.Tests;

/// <summary>A form acts once, however often it arrives; two people at one thing lose nothing of each other.</summary>
public sealed class SentTwiceTests(Site site) : IClassFixture<Site>
{
    private static Form Propose(Screen page, string title) => page.FormWith("Item.Title[en]").Fill("Item.Title[en]", title);

    [Fact]
    public async Task The_same_form_sent_again_does_nothing_and_leads_to_the_same_place()
    {
        var plan = await Plan.MakeAsync(site, 20, "Status");
        var form = Propose(await (await site.As("secretariat")).OpenAsync(plan.Agenda + "/new"), "Rain in the north");
        var (first, second) = (await form.SendAsync(), await form.SendAsync());
        Assert.Equal(first.Address, second.Address);
        Assert.Contains("arrived twice", second.Html, StringComparison.Ordinal);
        Assert.Equal(["1 Status", "2 Rain in the north"], await plan.TitlesAsync());

        // Somebody who goes back and writes other words means another item.
        await form.Fill("Item.Title[en]", "Snow in the south").SendAsync();
        Assert.Equal(["1 Status", "2 Rain in the north", "3 Snow in the south"], await plan.TitlesAsync());
    }

    [Fact]
    public async Task Pressed_twice_at_the_same_moment_it_is_done_once()
    {
        var plan = await Plan.MakeAsync(site, 20, "Status");
        var form = Propose(await (await site.As("secretariat")).OpenAsync(plan.Agenda + "/new"), "Once");
        var both = await Task.WhenAll(form.SendAsync(), form.SendAsync());
        Assert.All(both, screen => Assert.Equal(HttpStatusCode.OK, screen.Status));
        Assert.Equal(["1 Status", "2 Once"], await plan.TitlesAsync());
    }

    [Fact]
    public async Task What_was_refused_can_be_sent_again_as_it_is()
    {
        var plan = await Plan.MakeAsync(site, 20, "Status");
        var form = Propose(await (await site.As("secretariat")).OpenAsync(plan.Agenda + "/new"), "");
        Assert.NotEmpty((await form.SendAsync()).Errors);
        Assert.NotEmpty((await form.SendAsync()).Errors);
    }

    [Fact]
    public async Task Two_change_one_meeting_the_second_sees_what_stands_and_can_still_save()
    {
        var plan = await Plan.MakeAsync(site, 20, "Status");
        var (one, other) = (await (await site.As("secretariat")).OpenAsync(plan.Page + "/change"), await (await site.As("lead")).OpenAsync(plan.Page + "/change"));
        await one.Form("Save").Fill("Fields.Place", "The old hall").SendAsync();
        var refused = await other.Form("Save").Fill("Fields.Place", "The new hall").SendAsync();
        Assert.Single(refused.Errors);
        Assert.True(refused.Says("The old hall"), refused.Text);
        Assert.Equal("The new hall", refused.One("[name='Fields.Place']").GetAttribute("value"));
        Assert.True((await refused.Form("Save").SendAsync()).Says("The new hall"));
    }

    [Fact]
    public async Task Two_change_one_item_the_second_sees_what_stands_and_can_still_save()
    {
        var plan = await Plan.MakeAsync(site, 20, "Status");
        var address = $"/workspace/agenda/{await plan.ItemAsync(1)}/edit";
        var (one, other) = (await (await site.As("secretariat")).OpenAsync(address), await (await site.As("lead")).OpenAsync(address));
        await Propose(one, "Status of the north").SendAsync();
        var refused = await Propose(other, "Status of the south").SendAsync();
        Assert.Single(refused.Errors);
        Assert.True(refused.Says("Status of the north"), refused.Text);
        await refused.Form("Save the item").SendAsync();
        Assert.Equal(["1 Status of the south"], await plan.TitlesAsync());
    }

    [Fact]
    public async Task Two_record_attendance_and_neither_writes_over_the_other_without_a_word()
    {
        await using var own = await Site.StartAsync();
        own.Clock.Advance(TimeSpan.FromDays(9));
        var room = await Room.WithDraftAsync(own);
        var address = $"/workspace/meetings/{room.Meeting}/attendance";
        var (member, donor) = (own.Account("member").Organisation, own.Account("champion-donor").Organisation);
        var (secretariat, lead) = (await own.As("secretariat"), await own.As("lead"));
        await (await secretariat.OpenAsync(address)).Form("Save attendance").Choose($"Presence[{member}]", "Present").SendAsync();
        var (one, other, third) = (await secretariat.OpenAsync(address), await lead.OpenAsync(address), await lead.OpenAsync(address));
        await one.Form("Save attendance").Choose($"Presence[{member}]", "Absent").Fill("Guests[0].Name", "Tariq Moss").SendAsync();

        // Another row: nothing of the first is touched, the guest included.
        await other.Form("Save attendance").Choose($"Presence[{donor}]", "Excused").SendAsync();
        var now = await secretariat.OpenAsync(address);
        Assert.True(now.One($"[name='Presence[{member}]'][value=Absent]").HasAttribute("checked"));
        Assert.True(now.One($"[name='Presence[{donor}]'][value=Excused]").HasAttribute("checked"));
        Assert.Equal("Tariq Moss", now.One("[name='Guests[0].Name']").GetAttribute("value"));

        // The same row: told what stands, and free to write it again.
        var refused = await third.Form("Save attendance").Choose($"Presence[{member}]", "Excused").SendAsync();
        Assert.Single(refused.Errors);
        Assert.True(refused.Says("It stands as: Absent"), refused.Text);
        Assert.Empty((await refused.Form("Save attendance").SendAsync()).Errors);
        Assert.True((await secretariat.OpenAsync(address)).One($"[name='Presence[{member}]'][value=Excused]").HasAttribute("checked"));
    }
}
