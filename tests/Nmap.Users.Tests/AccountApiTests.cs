using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Nmap.Users.Tests;

public sealed class AccountApiTests
{
    private sealed record Item(string Id, string Email, string State, string[] Roles);

    private sealed record Page(Item[] Items, string? Next);

    private static async Task<Item> FindAsync(HttpClient client, string email)
        => (await client.GetFromJsonAsync<Page>("/api/v1/accounts?limit=100", JsonSerializerOptions.Web))!.Items.Single(i => i.Email == email);

    [Fact]
    public async Task A_suspended_person_is_out_at_once_and_comes_back_when_reinstated()
    {
        await using var site = await Site.StartAsync();
        var (administrator, member, browser) = (site.Api("administrator"), site.Api("member"), await site.As("member"));
        var account = await FindAsync(administrator, site.Account("member").Email);
        Assert.Equal("active", account.State);
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(administrator, account.Id, "suspend", ""));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(administrator, account.Id, "suspend", "Left the organisation."));
        Assert.Equal(HttpStatusCode.Conflict, await PostAsync(administrator, account.Id, "suspend", "Again."));
        using var refused = await member.GetAsync(new Uri("/api/v1/members", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal("Bearer", refused.Headers.WwwAuthenticate.ToString());
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
        Assert.Equal("/account/sign-in", (await browser.GetAsync("/workspace")).Address.AbsolutePath);
        Assert.Equal("/account/sign-in", (await site.Stranger().TryAsync(account.Email, site.Account("member").Password)).Address.AbsolutePath);
        Assert.Equal(HttpStatusCode.OK, await PostAsync(administrator, account.Id, "reinstate", "Came back."));
        using var again = await member.GetAsync(new Uri("/api/v1/members", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public async Task Nobody_suspends_themselves()
    {
        await using var site = await Site.StartAsync();
        var administrator = site.Api("administrator");
        var own = await FindAsync(administrator, site.Account("administrator").Email);
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(administrator, own.Id, "suspend", "Why not."));
    }

    [Theory]
    [InlineData("secretariat")]
    [InlineData("member")]
    [InlineData("auditor")]
    public async Task Others_neither_see_nor_suspend_accounts(string role)
    {
        await using var site = await Site.StartAsync();
        using var list = await site.Api(role).GetAsync(new Uri("/api/v1/accounts", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, list.StatusCode);
        Assert.Equal("application/problem+json", list.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Strangers_and_wrong_or_old_tokens_get_401()
    {
        await using var site = await Site.StartAsync();
        using var stranger = await site.Api().GetAsync(new Uri("/api/v1/accounts", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, stranger.StatusCode);
        var lead = site.Api("lead");
        site.Clock.Advance(TimeSpan.FromDays(91));
        using var old = await lead.GetAsync(new Uri("/api/v1/accounts", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, old.StatusCode);
    }

    [Fact]
    public async Task A_token_without_the_scope_write_only_reads()
    {
        await using var site = await Site.StartAsync();
        var observer = site.Api("observer");
        using var read = await observer.GetAsync(new Uri("/api/v1/members", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(observer, "x", "suspend", "No."));
    }

    [Fact]
    public async Task Seeded_people_hold_the_role_they_are_named_after()
    {
        await using var site = await Site.StartAsync();
        var administrator = site.Api("administrator");
        foreach (var account in site.Accounts)
        {
            var role = account.Role == "member-2" ? "member" : account.Role;
            Assert.Contains(role, (await FindAsync(administrator, account.Email)).Roles);
        }
        Assert.Equal(["lead", "deputy", "champion-donor", "secretariat", "facilitator", "communications", "member", "member-2", "affected-representative", "observer", "auditor", "administrator"],
            site.Accounts.Select(a => a.Role));
        Assert.NotEqual(site.Account("member").Organisation, site.Account("member-2").Organisation);
        Assert.Equal(site.Account("lead").Organisation, site.Account("deputy").Organisation);
    }

    private static async Task<HttpStatusCode> PostAsync(HttpClient client, string id, string step, string reason)
    {
        using var response = await client.PostAsJsonAsync($"/api/v1/accounts/{id}/transitions/{step}", new { Reason = reason });
        return response.StatusCode;
    }
}
