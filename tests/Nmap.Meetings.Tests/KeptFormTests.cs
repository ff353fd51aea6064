using System.Net;
using Nmap.Testing;
using Xunit;

namespace Nmap.Meetings.Tests;

/// <summary>What was typed is not lost when the session ends meanwhile.</summary>
public sealed class KeptFormTests
{
    [Fact]
    public async Task A_form_that_came_too_late_is_kept_for_who_sent_it_and_sent_again_after_signing_in()
    {
        await using var site = await Site.StartAsync();
        var room = await Room.WithDraftAsync(site);
        var notes = $"/workspace/meetings/{room.Meeting}/notes/2";
        var page = await (await site.As("secretariat")).OpenAsync(notes);
        site.Clock.Advance(TimeSpan.FromHours(3));
        var late = await page.Form("Save and look at it").Fill("Lines", "Fernwhistle is closed since May.").SendAsync();
        Assert.Equal("/account/sign-in", late.Address.AbsolutePath);
        Assert.True(late.Says("What you sent is kept"), late.Text);
        var address = System.Web.HttpUtility.ParseQueryString(late.Address.Query)["returnUrl"]!;
        Assert.StartsWith("/account/kept/", address, StringComparison.Ordinal);

        var stranger = site.Stranger();
        await stranger.SignInAsync(site.Account("member"));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(address)).Status);
        var again = site.Stranger();
        await again.SignInAsync(site.Account("secretariat"));
        var kept = await again.OpenAsync(address);
        Assert.True(kept.Says("Fernwhistle is closed since May."), kept.Text);
        var sent = await kept.Form("Send it now").SendAsync();
        Assert.Equal(notes, sent.Address.AbsolutePath);
        Assert.Contains("Fernwhistle is closed since May.", sent.One("textarea").TextContent, StringComparison.Ordinal);
        await (await again.OpenAsync(address)).Form("Throw it away").SendAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await again.GetAsync(address)).Status);
    }

    [Fact]
    public async Task A_strangers_form_is_nobodys_and_not_kept()
    {
        await using var site = await Site.StartAsync();
        using var form = new FormUrlEncodedContent([new("Lines", "Anything at all")]);
        using var answer = await site.Stranger().Client.PostAsync(new Uri("/workspace/meetings/x/notes/1", UriKind.Relative), form, TestContext.Current.CancellationToken);
        Assert.DoesNotContain("kept", answer.RequestMessage!.RequestUri!.Query, StringComparison.Ordinal);
    }
}
