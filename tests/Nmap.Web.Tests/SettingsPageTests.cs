using Nmap.Testing;

namespace Nmap.Web.Tests;

/// <summary>What changes after a country was set up.</summary>
public sealed class SettingsPageTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task The_number_to_call_is_changed_by_the_administrator_and_stands_on_every_page()
    {
        var administrator = await site.As("administrator");
        var page = await administrator.OpenAsync("/admin/settings");
        var wrong = await page.FormWith("Hotline").Fill("Hotline", "call us").Fill("CorrectionDays", "21").SendAsync();
        Assert.Equal("Enter a telephone number, such as +000 555 0100.", Assert.Single(wrong.Errors));
        Assert.Equal("call us", wrong.One("[name=Hotline]").GetAttribute("value"));
        var letters = await wrong.FormWith("Hotline").Fill("Hotline", "+000 555 0177").Fill("CorrectionDays", "soon").SendAsync();
        Assert.Equal("“soon” is not a number. Write it with digits only.", Assert.Single(letters.Errors));
        Assert.True((await letters.FormWith("Hotline").Fill("CorrectionDays", "21").SendAsync()).Says("Saved."));
        Assert.Contains("+000 555 0177", (await site.Stranger().OpenAsync("/en")).Html.Replace("&#x2B;", "+", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_do_not_open_it()
    {
        Assert.Equal(403, (int)(await (await site.As("secretariat")).GetAsync("/admin/settings")).Status);
        Assert.NotEqual(200, (int)(await (await site.As("member")).GetAsync("/admin/settings")).Status);
    }
}
