using System.Net;
using Nmap.Testing;

namespace Nmap.Members.Tests;

/// <summary>What a member shows of itself: a profile in several languages, and its logo.</summary>
public sealed class ProfileTests(MembersSite site) : IClassFixture<MembersSite>
{
    [Fact]
    public async Task A_profile_is_written_approved_and_linked_from_the_members()
    {
        var member = await site.As("member");
        var draft = await (await member.OpenAsync("/workspace/content/new/OrganisationProfile")).Form("Save the draft").Fill("TitlePart.Title", "Who we are and where").SendAsync();
        Assert.Equal(["Choose the organisation."], draft.Errors);
        var organisation = draft.Document.QuerySelectorAll("[name='OrganisationProfile.Organisation'] option").First(o => o.GetAttribute("value")!.Length > 0).GetAttribute("value")!;
        draft = await draft.Form("Save the draft").Fill("OrganisationProfile.Organisation", organisation).Fill("HtmlBodyPart.Html", "We clear.").Choose("Audience", "public").SendAsync();
        await draft.Form("Send for approval").SendAsync();
        Assert.DoesNotContain("organisations/who-we-are", (await site.Stranger().OpenAsync("/en/members")).Html, StringComparison.Ordinal);
        var lead = await site.As("lead");
        await (await lead.OpenAsync(draft.Address.AbsolutePath)).Form("Approve").SendAsync();
        await (await (await lead.OpenAsync(draft.Address.AbsolutePath)).FollowAsync("Publish")).Form("Publish").SendAsync();
        var link = (await site.Stranger().OpenAsync("/en/members")).One("a[href='/en/organisations/who-we-are-and-where']");
        Assert.NotNull(link.Closest("li#" + organisation));
        Assert.True((await site.Stranger().OpenAsync("/en/organisations/who-we-are-and-where")).Says("We clear."));
    }

    [Fact]
    public async Task A_logo_is_drawn_anew_and_shown_to_everybody()
    {
        var secretariat = await site.As("secretariat");
        var page = await (await (await secretariat.OpenAsync("/workspace/members")).FollowAsync("Embassy of the Kingdom of Norhaven")).FollowAsync("Logo");
        var screen = await page.Form("Show this logo").Attach("Picture", "a.pdf", "%PDF-1.4 "u8.ToArray(), "image/png").SendAsync();
        Assert.Equal(["Choose a PNG or JPEG picture."], screen.Errors);
        screen = await screen.Form("Show this logo").Attach("Picture", "mark.png", Dot(), "image/png").SendAsync();
        Assert.True(screen.Says("The logo is shown."), screen.Text);
        var address = (await site.Stranger().OpenAsync("/en/members")).One("img.nmap-logo").GetAttribute("src")!;
        using (var answer = await site.Stranger().Client.GetAsync(address, TestContext.Current.CancellationToken))
        {
            Assert.Equal("image/png", answer.Content.Headers.ContentType!.MediaType);
            Assert.DoesNotContain("Markername", System.Text.Encoding.Latin1.GetString(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
        }
        screen = await screen.Form("Remove the logo").SendAsync();
        Assert.True(await Patience.UntilAsync(async () => (await site.Stranger().OpenAsync("/en/members")).Document.QuerySelector("img.nmap-logo") is null, TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("member")).GetAsync(page.Address.AbsolutePath)).Status);
    }

    /// <summary>One point, and a note of who drew it.</summary>
    private static byte[] Dot()
    {
        var plain = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");
        byte[] note = [.. "tEXt"u8, .. "Author\0Markername"u8];
        return [.. plain[..33], 0, 0, 0, 17, .. note, .. Crc(note), .. plain[33..]];
    }

    private static byte[] Crc(byte[] bytes)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var i = 0; i < 8; i++) { crc = (crc & 1) == 1 ? 0xEDB88320u ^ crc >> 1 : crc >> 1; }
        }
        crc = ~crc;
        return [(byte)(crc >> 24), (byte)(crc >> 16), (byte)(crc >> 8), (byte)crc];
    }
}
