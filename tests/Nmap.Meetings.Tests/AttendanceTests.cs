using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Nmap.Testing;
using Xunit;

namespace Nmap.Meetings.Tests;

/// <summary>Who was in the room, who came late, who says so itself; and the screen that all look at.</summary>
public sealed class AttendanceTests(Site site) : IClassFixture<Site>
{
    private string Of(string role) => site.Account(role).Organisation;

    private async Task<HttpStatusCode> PutAsync(Room room, params object[] lines)
        => (await site.Api("secretariat").PutAsJsonAsync($"/api/v1/meetings/{room.Meeting}/attendance", lines, TestContext.Current.CancellationToken)).StatusCode;

    [Fact]
    public async Task A_guest_whom_somebody_added_meanwhile_stays_when_another_row_is_saved_again()
    {
        await using var own = await Site.StartAsync();
        own.Clock.Advance(TimeSpan.FromDays(9));
        var room = await Room.WithDraftAsync(own);
        var (member, address) = (own.Account("member").Organisation, $"/workspace/meetings/{room.Meeting}/attendance");
        var facilitator = (await (await own.As("facilitator")).OpenAsync(address)).Form("Save attendance").Choose($"Presence[{member}]", "Excused");
        await (await (await own.As("secretariat")).OpenAsync(address)).Form("Save attendance").Choose($"Presence[{member}]", "Present").Fill("Guests[0].Name", "Tariq Moss").SendAsync();
        var again = await facilitator.SendAsync();
        Assert.Contains("Somebody recorded something else here while you were writing.", string.Join(' ', again.Errors), StringComparison.Ordinal);
        Assert.Empty((await again.Form("Save attendance").SendAsync()).Errors);
        var sheet = await (await own.As("secretariat")).OpenAsync(address);
        Assert.Equal("Tariq Moss", sheet.One("[name='Guests[0].Name']").GetAttribute("value"));
    }

    [Fact]
    public async Task It_holds_who_came_for_whom_from_when_to_when_and_stands_under_adopted_minutes()
    {
        await using var own = await Site.StartAsync();
        own.Clock.Advance(TimeSpan.FromDays(9));
        var room = await Room.WithDraftAsync(own);
        var secretariat = await own.As("secretariat");
        var (member, donor) = (own.Account("member").Organisation, own.Account("champion-donor").Organisation);
        var sheet = await secretariat.OpenAsync($"/workspace/meetings/{room.Meeting}/attendance");
        var form = sheet.Form("Save attendance");
        form.Choose($"Presence[{member}]", "Present").Fill($"Person[{member}]", "Amina Fernhill").Choose($"Presence[{donor}]", "Excused").Fill("Guests[0].Name", "Tariq Moss").Fill("Guests[0].Organisation", "Roads department");
        var came = sheet.One($"[name='Came[{member}]'] option:last-child").GetAttribute("value")!;
        await form.Fill($"Came[{member}]", came).SendAsync();
        var attendance = await secretariat.OpenAsync($"/workspace/meetings/{room.Meeting}/attendance");
        Assert.Matches("1 of \\d+ members are in the room", attendance.Text);
        await room.AdoptedAsync();
        var minutes = await (await own.As("member-2")).OpenAsync(room.Page);
        Assert.True(minutes.Says($"Amina Fernhill for {own.Account("member").OrganisationName}") && minutes.Says("from item 2") && minutes.Says("Tariq Moss for Roads department"), minutes.Text);
        Assert.Equal(HttpStatusCode.Conflict, (await own.Api("secretariat").PutAsJsonAsync($"/api/v1/meetings/{room.Meeting}/attendance", new[] { new { Organisation = member, Status = "absent" } }, TestContext.Current.CancellationToken)).StatusCode);
        Assert.True((await secretariat.OpenAsync($"/workspace/meetings/{room.Meeting}/attendance")).Says("the attendance stands as it is"));
        var line = (await room.ReadAsync("member-2"))["Attendance"]!.AsArray().First(a => (string?)a!["Organisation"] == member)!;
        Assert.Equal(("present", "Amina Fernhill", 2), ((string?)line["Status"], (string?)line["Person"], (int)line["CameAt"]!));
    }

    [Fact]
    public async Task What_cannot_be_is_refused_and_what_was_typed_stays()
    {
        var room = await Room.WithDraftAsync(site);
        Assert.Equal(HttpStatusCode.BadRequest, await PutAsync(room, new { Organisation = Of("member"), Status = "present", CameAt = 2, LeftAt = 1 }));
        Assert.Equal(HttpStatusCode.BadRequest, await PutAsync(room, new { Organisation = Of("member"), Status = "present", CameAt = 9 }));
        Assert.Equal(HttpStatusCode.BadRequest, await PutAsync(room, new { Organisation = Of("member"), Status = "asleep" }));
        Assert.Equal(HttpStatusCode.BadRequest, await PutAsync(room, new { Organisation = "nobody", Status = "present" }));
        var form = (await (await site.As("secretariat")).OpenAsync($"/workspace/meetings/{room.Meeting}/attendance")).Form("Save attendance");
        var screen = await form.Fill("Guests[0].Organisation", "Roads department").SendAsync();
        Assert.Contains("Give the name of each guest.", screen.Errors);
        Assert.Equal("Roads department", screen.One("[name='Guests[0].Organisation']").GetAttribute("value"));
    }

    [Fact]
    public async Task What_was_marked_before_a_mistake_is_saved_after_it_is_mended()
    {
        await using var own = await Site.StartAsync();
        own.Clock.Advance(TimeSpan.FromDays(9));
        var room = await Room.WithDraftAsync(own);
        var (member, other) = (own.Account("member").Organisation, own.Account("member-2").Organisation);
        var address = $"/workspace/meetings/{room.Meeting}/attendance";
        var secretariat = await own.As("secretariat");
        var form = (await secretariat.OpenAsync(address)).Form("Save attendance").Choose($"Presence[{member}]", "Present").Fill($"Person[{member}]", "Amina Fernhill").Choose($"Presence[{other}]", "Present");
        string[] items = [.. (await secretariat.OpenAsync(address)).Document.QuerySelectorAll($"[name='Came[{other}]'] option").Select(o => o.GetAttribute("value") ?? "").Where(v => v.Length > 0)];
        var refused = await form.Fill($"Came[{other}]", items[1]).Fill($"Left[{other}]", items[0]).SendAsync();
        Assert.Equal([$"{own.Account("member-2").OrganisationName} cannot leave at item 1 when it came at item 2."], refused.Errors);
        Assert.NotNull(refused.Document.GetElementById(refused.One(".govuk-error-summary__list a").GetAttribute("href")![1..]));
        await refused.Form("Save attendance").Fill($"Left[{other}]", "").SendAsync();
        var saved = await secretariat.OpenAsync(address);
        Assert.Equal(("Amina Fernhill", true), (saved.One($"[name='Person[{member}]']").GetAttribute("value"), saved.One($"[name='Presence[{member}]'][value=Present]").HasAttribute("checked")));
    }

    [Fact]
    public async Task Nobody_comes_for_an_organisation_who_speaks_for_another()
    {
        await using var own = await Site.StartAsync();
        own.Clock.Advance(TimeSpan.FromDays(9));
        var room = await Room.WithDraftAsync(own);
        var address = $"/workspace/meetings/{room.Meeting}/attendance";
        var secretariat = await own.As("secretariat");
        var name = (await secretariat.OpenAsync($"/workspace/members/{own.Account("member-2").Organisation}")).Texts("main a[href*='/people/'] .govuk-visually-hidden")[0];
        var refused = await (await secretariat.OpenAsync(address)).Form("Save attendance").Choose($"Presence[{own.Account("member").Organisation}]", "Alternate").Fill($"Person[{own.Account("member").Organisation}]", name).SendAsync();
        Assert.Equal([$"{name} speaks for another organisation. Name somebody of your own."], refused.Errors);
        Assert.Equal(name, refused.One($"[name='Person[{own.Account("member").Organisation}]']").GetAttribute("value"));
    }

    [Fact]
    public async Task An_organisation_says_itself_that_it_was_there_and_the_secretariat_confirms_or_objects()
    {
        var room = await Room.WithDraftAsync(site);
        var address = $"/workspace/meetings/{room.Meeting}/attendance";
        var (member, secretariat) = (await site.As("member"), await site.As("secretariat"));
        var stated = await (await (await member.OpenAsync(address)).FollowAsync("We were there: say that your organisation took part")).Form("We were there").Fill("Person", "Leila").SendAsync();
        Assert.True(stated.Says("Said of itself on"), stated.Text);
        Assert.False(stated.Says("We were there: say"), stated.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync($"{address}/{Of("member")}")).Status);
        var settle = await secretariat.OpenAsync($"{address}/{Of("member")}");
        var asked = await settle.Form("Save").Choose("Answer", "object").SendAsync();
        Assert.Contains("Say why you object; the organisation reads it.", asked.Errors);
        await asked.Form("Save").Choose("Answer", "object").Fill("Reason", "The list says otherwise.").SendAsync();
        Assert.True((await member.OpenAsync(address)).Says("The list says otherwise."));
        await (await member.OpenAsync(address + "/we-were-there")).Form("We were there").SendAsync();
        await (await secretariat.OpenAsync($"{address}/{Of("member")}")).Form("Save").Choose("Answer", "confirm").SendAsync();
        var rows = JsonNode.Parse(await site.Api("member").GetStringAsync(new Uri($"/api/v1/meetings/{room.Meeting}/attendance", UriKind.Relative), TestContext.Current.CancellationToken))!["Items"]!.AsArray();
        Assert.Equal(("present", "confirmed"), ((string?)rows[0]!["Status"], (string?)rows[0]!["Statement"]));
        var twice = await member.OpenAsync(address + "/we-were-there");
        Assert.True(twice.Says("Your organisation is recorded as present already.") && twice.Document.QuerySelector("[name=Person]") is null, twice.Text);
        await room.AdoptedAsync();
        var late = await (await (await site.As("member-2")).OpenAsync(address + "/we-were-there")).Form("We were there").SendAsync();
        Assert.Contains("The minutes are adopted, so the attendance stands as it is.", late.Errors);
    }

    [Fact]
    public async Task The_screen_shows_the_item_and_what_is_recorded_under_it_and_only_who_takes_minutes_goes_on()
    {
        await using var own = await Site.StartAsync();
        var meeting = (string)(await Room.PostAsync(own.Api("secretariat"), "/api/v1/meetings", new { Title = "Now", StartsAt = own.Clock.Now.AddMinutes(-20), TimeZone = "Africa/Nairobi", Agenda = new[] { new { Title = "First thing" }, new { Title = "Second thing" } } }))["Id"]!;
        var notes = $"D: Cedarwing is decided.\nC: Cedarwing is hard.\nA: @{own.Account("member").OrganisationName} by 2027-03-01 mend Cedarwing";
        await Room.PostAsync(own.Api("secretariat"), $"/api/v1/meetings/{meeting}/notes", new { AgendaItem = 2, Lines = notes }, HttpStatusCode.OK);
        var (member, secretariat, address) = (await own.As("member"), await own.As("secretariat"), $"/workspace/meetings/{meeting}/screen");
        var seen = await member.OpenAsync(address);
        Assert.True(seen.Says("First thing") && !seen.Says("Cedarwing"), seen.Text);
        Assert.Null(seen.Document.QuerySelector("main form"));
        await (await secretariat.OpenAsync(address)).Form("Next item").SendAsync();
        seen = await member.OpenAsync(address);
        Assert.True(seen.Says("Second thing") && seen.Says("Cedarwing is decided.") && seen.Says("mend Cedarwing") && seen.Says("2.C1"), seen.Text);
        Assert.True((await (await secretariat.OpenAsync(address)).Form("Item before").SendAsync()).Says("First thing"));
        own.Clock.Advance(TimeSpan.FromHours(4));
        (member, secretariat) = (own.Stranger(), own.Stranger());
        await member.SignInAsync(own.Account("member"));
        await secretariat.SignInAsync(own.Account("secretariat"));
        await (await secretariat.OpenAsync(address)).Form("Next item").SendAsync();
        Assert.False((await member.OpenAsync(address)).Says("Cedarwing"));
        Assert.True((await secretariat.OpenAsync(address)).Says("Cedarwing is decided."));
    }

    [Fact]
    public async Task Text_for_named_organisations_never_stands_on_the_screen()
    {
        var room = await Room.WithDraftAsync(site);
        var request = new HttpRequestMessage(HttpMethod.Put, room.Api) { Content = JsonContent.Create(new { Items = new[] { new { AgendaItem = 1, Decisions = new[] { new { Text = "Quietotter.", Audience = "organisations:" + Of("secretariat") } } } } }) };
        request.Headers.TryAddWithoutValidation("If-Match", "*");
        Assert.Equal(HttpStatusCode.OK, (await site.Api("secretariat").SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);
        Assert.False((await (await site.As("secretariat")).OpenAsync($"/workspace/meetings/{room.Meeting}/screen")).Says("Quietotter"));
    }
}
