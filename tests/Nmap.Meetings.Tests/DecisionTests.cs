using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Nmap.Testing;
using Xunit;

namespace Nmap.Meetings.Tests;

/// <summary>A decision after its minutes: held, reviewed, superseded; an action point with its history.</summary>
public sealed class DecisionTests(Site site) : IClassFixture<Site>
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private async Task<string> AdoptedAsync(bool inPublic = false)
    {
        var room = await (await Room.WithDraftAsync(site)).AdoptedAsync();
        if (inPublic)
        {
            await room.MoveAsync("prepare-summary", "secretariat");
            await room.MoveAsync("release-summary", "lead");
        }
        var decisions = JsonNode.Parse(await site.Api("lead").GetStringAsync(new Uri($"/api/v1/decisions?meeting={room.Meeting}", UriKind.Relative), Now))!;
        return (string)decisions["Items"]!.AsArray().First(d => !inPublic || (string?)d!["Audience"] == "public")!["Number"]!;
    }

    private DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(site.Clock.Now, TimeZoneInfo.FindSystemTimeZoneById("Africa/Nairobi")).DateTime);

    private static Form WithDay(Form form, string field, DateOnly day) => form.Fill(field + ".day", $"{day.Day}").Fill(field + ".month", $"{day.Month}").Fill(field + ".year", $"{day.Year}");

    [Fact]
    public async Task A_held_decision_comes_back_to_its_holder_when_its_review_is_near()
    {
        var number = await AdoptedAsync();
        var page = await (await site.As("secretariat")).OpenAsync($"/workspace/decisions/{number}");
        var saved = await WithDay((await page.FollowAsync("Say who sees to it")).Form("Save").Fill("Holder", site.Account("member").Organisation), "ReviewOn", Today.AddDays(10)).SendAsync();
        Assert.True(saved.Says(site.Account("member").OrganisationName), saved.Text);

        var holder = await site.As("member");
        Assert.True((await holder.OpenAsync("/workspace")).Says("Review decision " + number));
        Assert.False((await (await site.As("member-2")).OpenAsync("/workspace")).Says("Review decision " + number));

        var empty = await (await holder.OpenAsync($"/workspace/decisions/{number}/review")).Form("Save the review").SendAsync();
        Assert.True(empty.Says("Write what the review found."), empty.Text);
        var reviewed = await WithDay(empty.Form("Save the review").Fill("Finding", "Half of the plan is carried out."), "ReviewOn", Today.AddDays(100)).SendAsync();
        Assert.True(reviewed.Says("Half of the plan is carried out.") && reviewed.Says("In force"), reviewed.Text);
        Assert.False((await holder.OpenAsync("/workspace")).Says("Review decision " + number));
    }

    [Fact]
    public async Task A_review_in_the_past_is_refused_beside_its_field_and_nothing_typed_is_lost()
    {
        var number = await AdoptedAsync();
        var form = await (await site.As("secretariat")).OpenAsync($"/workspace/decisions/{number}/holder");
        var again = await WithDay(form.Form("Save").Fill("Holder", site.Account("member").Organisation), "ReviewOn", Today.AddDays(-1)).SendAsync();
        Assert.True(again.Says("Choose a day that is still to come."), again.Text);
        Assert.Equal(site.Account("member").Organisation, again.Document.QuerySelector("#Holder option[selected]")?.GetAttribute("value"));
    }

    [Fact]
    public async Task A_later_decision_takes_its_place_and_not_an_earlier_one()
    {
        var (older, newer) = (await AdoptedAsync(inPublic: true), await AdoptedAsync());
        await Room.PostAsync(site.Api("secretariat"), $"/api/v1/decisions/{newer}/transitions/supersede", new { SupersededBy = older }, HttpStatusCode.BadRequest);
        await Room.PostAsync(site.Api("secretariat"), $"/api/v1/decisions/{older}/transitions/supersede", new { SupersededBy = older }, HttpStatusCode.BadRequest);

        var told = await ToldAsync(older);
        var form = await (await (await site.As("lead")).OpenAsync($"/workspace/decisions/{older}")).FollowAsync("A later decision takes its place");
        var page = await form.Form("Save").Fill("SupersededBy", newer).Fill("Reason", "The plan was extended.").SendAsync();
        Assert.True(page.Says("Superseded") && page.Says("The plan was extended."), page.Text);
        var list = await (await site.As("member")).OpenAsync("/workspace/decisions?state=superseded");
        Assert.True(list.Says(older) && !list.Says("Decision " + newer), list.Text);
        Assert.True((await (await site.As("member")).OpenAsync($"/workspace/decisions/{newer}")).Says("Takes the place of"));
        foreach (var address in (string[])[$"/en/decisions/{older}", "/en/decisions"]) { Assert.True(await Patience.UntilAsync(async () => (await site.Stranger().OpenAsync(address)).Says("Superseded"), Now), address); }
        Assert.True(await Patience.UntilAsync(async () => await ToldAsync(older) > told, Now), "The feed still says it is of the day it was decided.");
        await Room.PostAsync(site.Api("secretariat"), $"/api/v1/decisions/{older}/transitions/review", new { Finding = "Still good." }, HttpStatusCode.Conflict);
    }

    /// <summary>When the public feed says that a decision's entry changed last.</summary>
    private async Task<DateTimeOffset> ToldAsync(string number)
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var entry = XDocument.Parse((await site.Stranger().GetAsync("/en/decisions.atom")).Html).Descendants(atom + "entry").Single(e => ((string)e.Element(atom + "title")!).StartsWith(number + ":", StringComparison.Ordinal));
        return (DateTimeOffset)entry.Element(atom + "updated")!;
    }

    [Fact]
    public async Task Who_does_not_keep_the_register_changes_nothing_in_it()
    {
        var number = await AdoptedAsync();
        var member = await site.As("member");
        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync($"/workspace/decisions/{number}/holder")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync($"/workspace/decisions/{number}/review")).Status);
        using var answer = await site.Api("member").PutAsJsonAsync($"/api/v1/decisions/{number}", new { Holder = site.Account("member").Organisation }, Now);
        Assert.Equal(HttpStatusCode.PreconditionRequired, answer.StatusCode);
        await Room.PostAsync(site.Api("member"), $"/api/v1/decisions/{number}/transitions/review", new { Finding = "Mine." }, HttpStatusCode.Forbidden);
        Assert.False((await site.Stranger().GetAsync($"/workspace/decisions/{number}")).Says("Who sees to it"));
    }

    [Fact]
    public async Task An_action_point_gets_another_day_with_a_reason_and_keeps_it_when_the_minutes_are_adopted()
    {
        var room = await Room.WithDraftAsync(site);
        await room.MoveAsync("circulate", "secretariat");
        var actions = JsonNode.Parse(await site.Api("lead").GetStringAsync(new Uri($"/api/v1/action-points?meeting={room.Meeting}", UriKind.Relative), Now))!;
        var id = (string)actions["Items"]![0]!["Id"]!;
        var form = await (await (await site.As("secretariat")).OpenAsync($"/workspace/actions/{id}")).FollowAsync("Give it another day");
        var bare = await WithDay(form.Form("Save"), "DueOn", new DateOnly(2027, 6, 1)).SendAsync();
        Assert.True(bare.Says("Say why another day is needed; members read it."), bare.Text);
        var saved = await bare.Form("Save").Fill("Reason", "The rains came early.").SendAsync();
        Assert.True(saved.Says("The rains came early.") && saved.Says("1 June 2027") && saved.Says("the minutes say 1 March 2027"), saved.Text);

        await room.MoveAsync("adopt", "lead");
        Assert.Equal("2027-06-01", (string)JsonNode.Parse(await site.Api("lead").GetStringAsync(new Uri($"/api/v1/action-points/{id}", UriKind.Relative), Now))!["DueOn"]!);
        Assert.False((await (await site.As("member-2")).OpenAsync($"/workspace/actions/{id}")).Says("Give it another day"));
    }

    [Fact]
    public async Task Open_action_points_come_to_the_next_agenda_and_leave_it_when_they_are_done()
    {
        var mark = "Mend the bridge " + Guid.NewGuid().ToString("N")[..6];
        var room = await (await Room.WithDraftAsync(site, mark)).AdoptedAsync();
        var next = (string)(await Room.PostAsync(site.Api("secretariat"), "/api/v1/meetings", new { Title = "The next one", StartsAt = site.Clock.Now.AddHours(3), TimeZone = "Africa/Nairobi", Agenda = new[] { new { Title = "Status" } } }))["Id"]!;
        var actions = JsonNode.Parse(await site.Api("lead").GetStringAsync(new Uri($"/api/v1/action-points?meeting={room.Meeting}", UriKind.Relative), Now))!;
        var action = actions["Items"]![0]!;
        Assert.True((await (await site.As("member-2")).OpenAsync($"/workspace/meetings/{next}")).Says((string)action["Number"]!));

        var form = await (await site.As("member")).OpenAsync($"/workspace/actions/{(string)action["Id"]!}");
        var done = await form.Form("Save the report").Choose("State", "Done").Fill("Progress", "The bridge stands.").SendAsync();
        Assert.True(done.Says("The bridge stands.") && done.Says("Reported: Done"), done.Text);
        Assert.False((await (await site.As("member-2")).OpenAsync($"/workspace/meetings/{next}")).Says(mark));
    }

    [Fact]
    public async Task Adopted_minutes_stand_to_be_read_until_the_reader_says_so()
    {
        var room = await (await Room.WithDraftAsync(site)).AdoptedAsync();
        var member = await site.As("member-2");
        var list = await member.OpenAsync("/workspace");
        var title = list.One($"a[href='{room.Page}']").TextContent.Trim();
        var after = await list.Form("I have read it: " + title).SendAsync();
        Assert.Null(after.Document.QuerySelector($"a[href='{room.Page}']"));
        Assert.NotNull((await (await site.As("member")).OpenAsync("/workspace")).Document.QuerySelector($"a[href='{room.Page}']"));
    }
}
