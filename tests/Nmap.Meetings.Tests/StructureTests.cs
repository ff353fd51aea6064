using System.Net;
using Nmap.Testing;
using Xunit;

namespace Nmap.Meetings.Tests;

/// <summary>Other structures of the country are known, asked, and heard.</summary>
public sealed class StructureTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task An_item_shows_whom_it_was_referred_to_and_then_the_outcome()
    {
        await using var own = await Site.StartAsync();
        var structure = await AddAsync(own, "Health coordination");
        var plan = await Plan.MakeAsync(own, 60, "Evacuation");
        var item = await plan.ItemAsync(1);
        var secretariat = await own.As("secretariat");
        var page = await (await secretariat.OpenAsync("/workspace/agenda/" + item)).FollowAsync("Ask another structure");
        Assert.Equal(["Choose whom to ask."], (await page.Form("Record the question").Fill("Question", "Kept").SendAsync()).Errors);
        Assert.Equal(["Write the question."], (await page.Form("Record the question").Fill("StructureId", structure).Fill("Question", " ").SendAsync()).Errors);
        await page.Form("Record the question").Fill("StructureId", structure).Fill("Question", "How far is the helicopter?").SendAsync();
        var member = await own.As("member");
        Assert.True((await member.OpenAsync(plan.Page)).Says("Referred to Health coordination: No answer yet"));
        Assert.False((await secretariat.OpenAsync("/workspace")).Says("Ask after the answer of Health coordination"));
        own.Clock.Advance(TimeSpan.FromDays(31));
        await (secretariat = own.Stranger()).SignInAsync(own.Account("secretariat"));
        await (member = own.Stranger()).SignInAsync(own.Account("member"));
        page = await (await secretariat.OpenAsync("/workspace")).FollowAsync("Ask after the answer of Health coordination");
        Assert.Equal(["Write what was answered."], (await page.Form("Save the answer").SendAsync()).Errors);
        var tomorrow = page.Form("Save the answer").Fill("Answer", "Kept words");
        plan.Day(tomorrow, "AnsweredOn", 2);
        Assert.Equal(["Enter the day of the answer: not before the question, and not after today."], (await tomorrow.SendAsync()).Errors);
        page = await secretariat.OpenAsync(page.Address.PathAndQuery);
        await page.Form("Save the answer").Fill("Answer", "Forty minutes.").SendAsync();
        Assert.True((await member.OpenAsync(plan.Page)).Says("Referred to Health coordination: Forty minutes."));
        var life = await member.OpenAsync("/workspace/agenda/" + item);
        Assert.True(life.Says("Answer of Health coordination"), life.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync($"/workspace/agenda/{item}/refer")).Status);
    }

    [Fact]
    public async Task A_structure_has_an_owner_and_a_safe_link_and_nothing_typed_is_lost()
    {
        var page = await (await (await site.As("facilitator")).OpenAsync("/workspace/structures")).FollowAsync("Add a structure");
        var refused = await page.Form("Save").Fill("Name[en]", "Cluster").Fill("Link", "http://example.org").SendAsync();
        Assert.Equal(["Choose what kind it is.", "Enter a link that begins with https://.", "Say who runs it: choose an organisation, or write its name."], refused.Errors.Order());
        Assert.Contains("http://example.org", refused.Html, StringComparison.Ordinal);
        var saved = await refused.Form("Save").Fill("Kind", "technical").Fill("OwnerName", "Ministry of Health").Fill("Link", "https://example.org/cluster").SendAsync();
        Assert.Equal("Technical meeting Cluster", saved.Title);
        Assert.True(saved.Says("Ministry of Health"), saved.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("member")).GetAsync("/workspace/structures/new/edit")).Status);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://user:secret@example.org")]
    public async Task The_api_takes_no_unsafe_link(string link)
    {
        var problem = await Room.PostAsync(site.Api("secretariat"), "/api/v1/structures", new { Name = "Bad", Kind = "technical", OwnerName = "Somebody", Link = link }, HttpStatusCode.BadRequest);
        Assert.NotNull(problem["errors"]!["Link"]);
    }

    [Fact]
    public async Task Members_read_the_register_and_others_do_not()
    {
        await AddAsync(site, "Known to members");
        Assert.Contains("Known to members", await site.Api("member").GetStringAsync(new Uri("/api/v1/structures", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var observer = await site.Api("observer").GetAsync(new Uri("/api/v1/structures", UriKind.Relative), TestContext.Current.CancellationToken);
        using var stranger = await site.Api().GetAsync(new Uri("/api/v1/structures", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.Unauthorized), (observer.StatusCode, stranger.StatusCode));
        await Room.PostAsync(site.Api("member"), "/api/v1/structures", new { Name = "Mine", Kind = "technical", OwnerName = "Me", Contact = "Here" }, HttpStatusCode.Forbidden);
    }

    private static async Task<string> AddAsync(Site site, string name)
        => (string)(await Room.PostAsync(site.Api("secretariat"), "/api/v1/structures", new { Name = name, Kind = "coordination", Owner = site.Account("member").OrganisationName, Contact = "Front office" }))["Id"]!;
}
