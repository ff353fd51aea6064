using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Nmap.Testing;
using Xunit;

namespace Nmap.Challenges.Tests;

/// <summary>By name, as a member, or so that nothing leads to whoever raised it.</summary>
public sealed partial class RaisingTests(Floor site) : IClassFixture<Floor>
{
    [Fact]
    public async Task Each_way_of_being_named_shows_what_it_promises()
    {
        var account = site.Account("member");
        var named = await site.RaiseAsync();
        Assert.Contains(account.OrganisationName, (string)named["RaisedBy"]!, StringComparison.Ordinal);
        Assert.Contains("Seed Member", (string)named["RaisedBy"]!, StringComparison.Ordinal);
        var member = await site.RaiseAsync(attribution: "member");
        Assert.Equal("A member", (string)member["RaisedBy"]!);
        Assert.Null(member["Organisation"]);
        var unattributed = await site.RaiseAsync(attribution: "unattributed");
        Assert.StartsWith("Without a name: one of", (string)unattributed["RaisedBy"]!, StringComparison.Ordinal);
        Assert.True((int)named["Number"]! < (int)unattributed["Number"]!);
        var page = await (await site.As("lead")).OpenAsync("/workspace/challenges/" + (string)named["Id"]!);
        Assert.True(page.Says(account.OrganisationName) && page.Says("Members only"), page.Text);
    }

    [Fact]
    public async Task Where_two_organisations_could_have_raised_it_it_shows_a_member_and_nothing_else()
    {
        var challenge = await site.RaiseAsync(attribution: "unattributed", audience: $"organisations:{site.Account("member").Organisation},{site.Account("secretariat").Organisation}");
        Assert.Equal("A member", (string)challenge["RaisedBy"]!);
        Assert.Equal("A member", (await (await site.As("secretariat")).OpenAsync("/workspace/challenges/" + (string)challenge["Id"]!)).Texts(".govuk-summary-list__value")[0]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nothing_that_is_stored_leads_to_whoever_raised_one_without_a_name(bool byToken)
    {
        var member = await site.As("member-2");
        var form = (await member.OpenAsync("/workspace/challenges/new")).Form("Raise it").Fill("Title", "Nobodyknows").Fill("Text", "Markerword stands in the way.").Choose("Attribution", "unattributed");
        var traces = await site.TracesAsync("member-2");
        var before = await site.RowsAsync();
        if (byToken)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/challenges") { Content = JsonContent.Create(new { Title = "Nobodyknows", Text = "Markerword", Culture = "en", Attribution = "unattributed" }) };
            request.Headers.Add("Idempotency-Key", "key-of-somebody");
            using var answer = await site.Api("member-2").SendAsync(request, Floor.Now);
            Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        }
        else { Assert.True((await form.SendAsync()).Says("is raised")); }
        var added = (await site.RowsAsync()).Except(before).ToList();
        Assert.Equal(["challenges_challenges", "challenges_steps", "cms_audit", "cms_facts"], added.Select(r => r.Split('|')[0]).Order());
        foreach (var trace in traces) { Assert.DoesNotContain(added, r => r.Contains(trace, StringComparison.OrdinalIgnoreCase)); }
        Assert.All(added.SelectMany(r => Times().Matches(r)), t => Assert.Contains(t.Groups["time"].Value, site.Midnights));
    }

    [Fact]
    public async Task Bad_input_is_told_at_its_field_and_nothing_typed_is_lost()
    {
        var member = await site.As("member");
        var screen = await (await member.OpenAsync("/workspace/challenges/new")).Form("Raise it").Fill("Text", "Kept words").SendAsync();
        Assert.Equal(["Enter a title.", "Say how you want to be named."], screen.Errors);
        Assert.Equal("Kept words", screen.One("[name=Text]").TextContent.Trim());
        screen = await screen.Form("Raise it").Choose("Attribution", "named").Fill("Title", "A title").Choose("Audience", "organisations").SendAsync();
        Assert.Equal(["Choose members, or the organisations that read it."], screen.Errors);
        screen = await screen.Form("Raise it").Choose("Audience", "members").Fill("Component", "political").Fill("Topic", screen.Document.QuerySelectorAll("[name=Topic] option")[1].GetAttribute("value")!).SendAsync();
        Assert.Equal(["Only the technical component has topics."], screen.Errors);
        foreach (var body in new object[] { new { Title = "x", Text = "y", Culture = "en", Attribution = "loud" }, new { Title = "x", Text = "y", Culture = "xx", Attribution = "named" }, new { Title = "", Text = "y", Culture = "en", Attribution = "named" }, new { Title = "x", Text = "y", Culture = "en", Attribution = "named", Audience = "everybody" } })
        {
            await site.SendAsync("member", HttpMethod.Post, "/api/v1/challenges", body, HttpStatusCode.BadRequest);
        }
    }

    [Fact]
    public async Task Whoever_is_not_asked_sees_nothing()
    {
        var id = (string)(await site.RaiseAsync(audience: "organisations:" + site.Account("member").Organisation, title: "Behind a door"))["Id"]!;
        foreach (var role in new[] { "champion-donor", "observer", "auditor", "administrator" }) { Assert.Equal(HttpStatusCode.NotFound, (await (await site.As(role)).GetAsync("/workspace/challenges/" + id)).Status); }
        Assert.DoesNotContain("Behind a door", (await (await site.As("champion-donor")).OpenAsync("/workspace/challenges")).Text, StringComparison.Ordinal);
        Assert.StartsWith("/account/sign-in", (await site.Stranger().GetAsync("/workspace/challenges/" + id)).Address.AbsolutePath, StringComparison.Ordinal);
        using var stranger = await site.Api().GetAsync("/api/v1/challenges/" + id, Floor.Now);
        Assert.Equal(HttpStatusCode.NotFound, stranger.StatusCode);
        using var posted = await site.Api().PostAsJsonAsync("/api/v1/challenges", new { Title = "x" }, Floor.Now);
        Assert.Equal(HttpStatusCode.Unauthorized, posted.StatusCode);
        await site.SendAsync("observer", HttpMethod.Post, "/api/v1/challenges", new { Title = "x", Text = "y", Culture = "en", Attribution = "named" }, HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_new_challenge_stands_in_the_list_of_those_who_keep_the_register_until_one_of_them_works_on_it()
    {
        var raised = await (await (await site.As("member-2")).OpenAsync("/workspace/challenges/new")).Form("Raise it").Fill("Title", "Nobody looked").Fill("Text", "Words.").Choose("Attribution", "unattributed").SendAsync();
        Assert.Matches("^/workspace/challenges/[0-9a-z]{26}$", raised.Address.AbsolutePath);
        Assert.True(raised.Says("Those who keep the register have it on their list"), raised.Text);
        var (id, title) = (raised.Address.AbsolutePath.Split('/')[^1], $"Challenge {NumberOf(raised)} is new: say who sees to it");
        foreach (var role in new[] { "lead", "secretariat", "facilitator" }) { Assert.True((await (await site.As(role)).OpenAsync("/workspace")).Says(title), role); }
        var own = await (await site.As("member")).OpenAsync("/workspace");
        Assert.False(own.Says(title), own.Text);
        Assert.DoesNotContain(site.Account("member-2").OrganisationName, Assert.Single((await (await site.As("lead")).OpenAsync("/workspace")).Texts("main li"), t => t.Contains(title, StringComparison.Ordinal)), StringComparison.Ordinal);
        await site.SayAsync("member", id, "We see it too.");
        Assert.True((await (await site.As("lead")).OpenAsync("/workspace")).Says(title), "what members say does not take it off the list");
        await (await (await site.As("secretariat")).OpenAsync($"/workspace/challenges/{id}/sort")).Form("Save").Fill("Component", "political").SendAsync();
        foreach (var role in new[] { "lead", "secretariat" }) { Assert.False((await (await site.As(role)).OpenAsync("/workspace")).Says(title), role); }
    }

    [Fact]
    public async Task For_some_organisations_only_those_who_can_act_read_it_too_and_whoever_cannot_open_it_is_told()
    {
        var member = await site.As("member-2");
        var form = await member.OpenAsync("/workspace/challenges/new");
        Assert.True(form.Says("the lead and the secretariat read it, since somebody has to act on it: " + site.Account("lead").OrganisationName), form.Text);
        var raised = await form.Form("Raise it").Fill("Title", "For a few").Fill("Text", "Words.").Choose("Attribution", "unattributed").Choose("Audience", "organisations").Choose("Organisations", site.Account("member").Organisation).SendAsync();
        Assert.Equal("/workspace/challenges", raised.Address.AbsolutePath);
        Assert.True(raised.Says("Your organisation is not among them: you cannot open it."), raised.Text);
        var title = $"Challenge {NumberOf(raised)} is new: say who sees to it";
        foreach (var role in new[] { "lead", "secretariat" })
        {
            var page = await (await (await site.As(role)).OpenAsync("/workspace")).FollowAsync(title);
            Assert.Equal("A member", page.Texts(".govuk-summary-list__value")[0]);
        }
        Assert.True((await (await site.As("member")).OpenAsync("/workspace/challenges")).Says("For a few"));
        Assert.False((await (await site.As("champion-donor")).OpenAsync("/workspace/challenges")).Says("For a few"));
    }

    private static string NumberOf(Screen screen) => Raised().Match(screen.Text).Groups[1].Value;

    [GeneratedRegex(@"Challenge (\d+) is raised")]
    private static partial Regex Raised();

    [Fact]
    public async Task The_same_key_makes_one_named_challenge()
    {
        async Task<string> PostAsync()
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/challenges") { Content = JsonContent.Create(new { Title = "Once", Text = "Only", Culture = "en", Attribution = "named" }) };
            request.Headers.Add("Idempotency-Key", "once-only");
            using var answer = await site.Api("member").SendAsync(request, Floor.Now);
            Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
            return answer.Headers.Location!.ToString();
        }
        Assert.Equal(await PostAsync(), await PostAsync());
    }

    [GeneratedRegex(@"\d{4}-\d\d-\d\d[ T](?<time>\d\d:\d\d:\d\d)")]
    private static partial Regex Times();
}
