using System.Text;

namespace Nmap.Translations.Tests;

/// <summary>From a translator's file to readers.</summary>
public sealed class ClicksTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task After_its_file_is_in_a_language_is_published_by_two_presses_of_a_button()
    {
        var work = await Work.PublishedAsync(site, "Three presses", "Words.");
        var (staff, lead) = (await site.As("communications"), await site.As("lead"));
        foreach (var (culture, title) in new[] { ("fr", "Trois pressions"), ("es", "Tres pulsaciones"), ("ar", "ثلاث ضغطات") })
        {
            var file = (await staff.Client.GetStringAsync($"{work.Editor(culture)}/file.po"))
                .Replace("msgid \"Three presses\"\nmsgstr \"\"", $"msgid \"Three presses\"\nmsgstr \"{title}\"", StringComparison.Ordinal).Replace("msgid \"Words.\"\nmsgstr \"\"", "msgid \"Words.\"\nmsgstr \"…\"", StringComparison.Ordinal);
            var page = await (await staff.OpenAsync(work.Editor(culture) + "/import")).Form("Bring in").Attach("Upload", "a.po", Encoding.UTF8.GetBytes(file), "text/plain").SendAsync();
            var presses = 0;
            page = await Pressed(page.Form("Send for approval"));
            await Pressed((await lead.OpenAsync(page.Address.AbsolutePath)).Form("Approve and publish"));
            Assert.Equal(2, presses);
            Assert.True((await site.Stranger().OpenAsync(await work.AddressAsync(culture))).Says(title));

            async Task<Screen> Pressed(Form form)
            {
                presses++;
                return await form.SendAsync();
            }
        }
    }
}
