using System.Net;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;

namespace Nmap.Users.Tests;

/// <summary>What a provider must not be able to do to this platform, nor anybody with its answers.</summary>
public sealed class ProviderAnswerTests
{
    private const string Member = "member@seed.example";

    [Fact]
    public async Task An_answer_that_is_not_for_this_visit_or_signed_by_somebody_else_is_not_accepted()
    {
        await using var site = await Institution.OpenAsync(Member, "mfa");
        (string Claim, object Value)[] wrong = [("nonce", "another"), ("iss", "https://another.example"), ("aud", "another"), ("sub", ""), ("exp", DateTimeOffset.UtcNow.AddHours(-2).ToUnixTimeSeconds())];
        foreach (var (claim, value) in wrong)
        {
            site.Provider.Spoil = says => says[claim] = value;
            await RefusedAsync(site);
        }
        site.Provider.Spoil = null;
        site.Provider.Forges = true;
        await RefusedAsync(site);
        site.Provider.Forges = false;
        Assert.Equal("/workspace", (await site.Wary().ByProviderAsync("Trusting Trust")).Address.AbsolutePath);
    }

    [Fact]
    public async Task A_user_endpoint_that_speaks_of_somebody_else_is_not_believed()
    {
        await using var site = await Institution.OpenAsync(Member, "mfa");
        site.Provider.UserSays["sub"] = "person-2";
        await RefusedAsync(site);
    }

    [Fact]
    public async Task An_answer_serves_once_and_only_in_the_browser_that_asked()
    {
        await using var site = await Institution.OpenAsync(Member, "mfa");
        var (visitor, thief) = (site.Wary(), site.Wary());
        var back = await Provider.PressAsync(await visitor.LeaveAsync("Trusting Trust"));
        Assert.Equal(HttpStatusCode.BadRequest, (await thief.GetAsync(back.ToString())).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.GetAsync(back.ToString().Replace("state=", "state=A", StringComparison.Ordinal))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(back.ToString().Replace("trusting", "nobody", StringComparison.Ordinal))).Status);
        Assert.Equal("/workspace", (await visitor.LandAsync(await visitor.GetAsync(back.ToString()))).Address.AbsolutePath);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.GetAsync(back.ToString())).Status);

        var other = await Provider.PressAsync(await thief.LeaveAsync("Trusting Trust"));
        Assert.Equal(HttpStatusCode.BadRequest, (await thief.GetAsync(other.ToString().Replace("trusting", "clearance", StringComparison.Ordinal))).Status);
    }

    [Fact]
    public async Task Nonsense_is_refused_in_words()
    {
        await using var site = await Institution.OpenAsync(Member);
        foreach (var query in new[] { "", "?code=1&state=2", "?error=access_denied" })
        {
            var screen = await site.Wary().GetAsync("/account/providers/trusting/callback" + query);
            Assert.Equal((HttpStatusCode.BadRequest, "You are not signed in"), (screen.Status, screen.Title));
        }
    }

    [Fact]
    public async Task Whoever_turns_back_there_is_told_how_to_go_on()
    {
        await using var site = await Institution.OpenAsync(Member);
        var screen = await site.Wary().ByProviderAsync("Clearance Trust", button: "no");
        Assert.Equal(HttpStatusCode.OK, screen.Status);
        Assert.True(screen.Says("You did not finish signing in with Clearance Trust."));
    }

    [Fact]
    public async Task Nobody_is_sent_to_another_site()
    {
        await using var site = await Institution.OpenAsync(Member, "mfa");
        foreach (var returnUrl in new[] { "https://evil.example/", "//evil.example/", "/\\evil.example" })
        {
            Assert.Equal("http://localhost/workspace", (await site.Wary().ByProviderAsync("Trusting Trust", returnUrl)).Address.ToString());
        }
    }

    [Fact]
    public async Task A_provider_that_is_away_stops_nothing_else()
    {
        await using var site = await Institution.OpenAsync(Member);
        site.Provider.HangsUp = true;
        var later = await site.Wary().ByProviderAsync("Clearance Trust");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, later.Status);
        Assert.True(later.Says("Clearance Trust does not answer at the moment."));
        await site.Provider.StopAsync();
        await site.RestartAsync();
        var start = await site.Wary().GetAsync("/account/providers/clearance");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, start.Status);
        Assert.True(start.Says("Clearance Trust does not answer at the moment."));
        var account = site.Account("member");
        Assert.Equal("/workspace", (await (await site.Stranger().TryAsync(account.Email, account.Password)).CodeAsync(account)).Address.AbsolutePath);
    }

    [Fact]
    public async Task The_way_out_is_a_link_since_a_form_may_lead_to_this_site_only()
    {
        await using var site = await Institution.OpenAsync(Member);
        var visitor = site.Wary();
        using var door = await visitor.Client.GetAsync(new Uri("/account/sign-in", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("form-action 'self';", door.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        using var way = await visitor.Client.GetAsync(new Uri("/account/providers/clearance", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.Redirect, site.Provider.Issuer + "/authorize"), (way.StatusCode, way.Headers.Location!.GetLeftPart(UriPartial.Path)));
        Assert.Contains("no-store", way.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        var cookie = way.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("nmap-provider", StringComparison.Ordinal));
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Without_a_provider_nothing_of_it_is_there()
    {
        await using var site = await Site.StartAsync();
        Assert.False((await site.Stranger().OpenAsync("/account/sign-in")).Says("institution"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Stranger().GetAsync("/account/providers/clearance")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Stranger().GetAsync("/account/providers/clearance/callback")).Status);
        Assert.Empty(await site.Services.GetRequiredService<IAuthenticationSchemeProvider>().GetRequestHandlerSchemesAsync() is var schemes ? schemes.Where(s => s.HandlerType.FullName!.StartsWith("OpenIddict", StringComparison.Ordinal)) : []);
    }

    private static async Task RefusedAsync(Institution site)
    {
        var visitor = site.Wary();
        var screen = await visitor.ByProviderAsync("Trusting Trust");
        Assert.Equal((HttpStatusCode.BadRequest, "You are not signed in"), (screen.Status, screen.Title));
        Assert.Equal("/account/sign-in", (await visitor.LandAsync(await visitor.GetAsync("/workspace"))).Address.AbsolutePath);
    }
}
