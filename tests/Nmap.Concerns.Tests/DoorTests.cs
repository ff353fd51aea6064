using System.Net;
using Nmap.Testing;
using Xunit;

namespace Nmap.Concerns.Tests;

/// <summary>Who comes in, and how often.</summary>
public sealed class DoorTests(Site site) : IClassFixture<Site>
{
    private static readonly string[] Pages = ["", "/new", "/entered"];

    [Fact]
    public async Task A_stranger_is_asked_to_sign_in()
    {
        foreach (var page in Pages) { Assert.StartsWith("/account/sign-in", (await site.Stranger().GetAsync("/workspace/concerns" + page)).Address.AbsolutePath, StringComparison.Ordinal); }
    }

    [Fact]
    public async Task Nobody_but_secretariat_and_lead_sees_concerns()
    {
        await Desk.English(site).RaiseAsync(site.Stranger(), "For the secretariat.");
        var list = await (await site.As("secretariat")).OpenAsync("/workspace/concerns");
        var address = list.One("main table a").GetAttribute("href")!;
        foreach (var role in new[] { "member", "champion-donor", "facilitator", "communications", "affected-representative", "observer", "auditor", "administrator" })
        {
            var visitor = await site.As(role);
            foreach (var page in new[] { "/workspace/concerns", "/workspace/concerns/new", address, address + "/answer", address + "/agenda", address + "/remove" })
            {
                Assert.Equal((role, page, HttpStatusCode.NotFound), (role, page, (await visitor.GetAsync(page)).Status));
            }
            Assert.DoesNotContain("/workspace/concerns", (await visitor.GetAsync("/workspace")).Html, StringComparison.Ordinal);
        }
        foreach (var role in new[] { "lead", "deputy" })
        {
            var visitor = await site.As(role);
            Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(address)).Status);
            foreach (var page in new[] { "/workspace/concerns/new", address + "/answer", address + "/agenda" }) { Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(page)).Status); }
        }
    }

    [Fact]
    public async Task A_concern_told_by_phone_is_written_down_and_followed_by_the_person()
    {
        var secretariat = await site.As("secretariat");
        var screen = await (await secretariat.OpenAsync("/workspace/concerns/new")).Form("Enter").Fill("Text", "Told by phone.").SendAsync();
        Assert.Equal(["Choose how it was told."], screen.Errors);
        screen = await screen.Form("Enter").Choose("Way", "Phone").SendAsync();
        var (reference, code) = Desk.Sheet(screen);
        var page = await Desk.OpenAsync(secretariat, reference);
        Assert.True(page.Says("By phone") && page.Says("Written down by") && page.Says("Somebody who stays unknown"), page.Text);
        Assert.False((await Desk.English(site).FollowAsync(reference, code)).Says("Written down by"));
        Assert.Contains("Concern.Entered", (await (await site.As("auditor")).OpenAsync("/admin/audit")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_written_on_an_older_page_overwrites_nothing()
    {
        var (reference, _) = await Desk.English(site).RaiseAsync(site.Stranger(), "Two at once.");
        var page = await Desk.OpenAsync(await site.As("secretariat"), reference);
        var (first, second) = (await page.FollowAsync("Answer"), await page.FollowAsync("Decline"));
        await first.Form("Save the answer").Fill("Words[en]", "First.").SendAsync();
        var late = await second.Form("Decline with this reason").Fill("Words[en]", "Second.").SendAsync();
        Assert.StartsWith("Somebody else has just worked on this concern", Assert.Single(late.Errors), StringComparison.Ordinal);
        Assert.Equal("Second.", late.One("[name='Words[en]']").TextContent);
    }
}

/// <summary>A flood from one network.</summary>
public sealed class FloodTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task The_thirty_first_form_of_an_hour_waits()
    {
        var visitor = site.Stranger();
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 31; i++) { statuses.Add((await (await visitor.OpenAsync("/en/concern")).Form("Send the concern").Fill("Text", $"Flood {i}.").SendAsync()).Status); }
        Assert.Equal(30, statuses.Count(s => s == HttpStatusCode.OK));
        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[^1]);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/en/concern")).Status);
    }

    [Fact]
    public async Task Nobody_tries_codes_by_the_hundred()
    {
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 21; i++) { statuses.Add((await Desk.English(site).FollowAsync("C-0000-000", $"0000-0000-00{i:00}")).Status); }
        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[^1]);
    }
}
