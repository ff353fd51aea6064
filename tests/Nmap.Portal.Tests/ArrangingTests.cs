using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Sites;
using Xunit;

namespace Nmap.Tests;

/// <summary>Staff arrange the home page and the public menus.</summary>
public sealed class ArrangingTests : IAsyncLifetime
{
    private readonly Platform _platform = new();

    public async ValueTask InitializeAsync()
    {
        await _platform.InitializeAsync();
        await _platform.PublishAsync("News", "en", "A first bulletin");
        await _platform.PublishAsync("GoodPractice", "en", "A first lesson", more: i => i.Parts["GoodPractice"] = new System.Text.Json.Nodes.JsonObject { ["Pillar"] = "clearance" });
    }

    public ValueTask DisposeAsync() => _platform.DisposeAsync();

    [Fact]
    public async Task Blocks_of_the_home_page_stand_where_staff_put_them_and_hidden_ones_nowhere()
    {
        var officer = _platform.Visit("communications");
        Assert.Equal(["latest-lessons", "latest-news"], (await BlocksAsync()).Order());
        var before = await BlocksAsync();
        await officer.OpenAsync("/workspace/portal");
        var (news, lessons) = (RowOf(officer, "Home-News"), 1 - RowOf(officer, "Home-News"));
        await officer.PressAsync("Save", ($"Rows[{news}].Place", before[0] == "latest-news" ? "9" : "0"), ($"Rows[{lessons}].Place", "5"));
        Assert.Equal(before.Reverse(), await BlocksAsync());
        await officer.OpenAsync("/workspace/portal");
        await officer.PressAsync("Save", ($"Rows[{RowOf(officer, "Home-News")}].Shown", "false"));
        Assert.Equal(["latest-lessons"], await BlocksAsync());
        await officer.OpenAsync("/workspace/portal");
        await officer.PressAsync("Save", ("Rows[0].Shown", "false"), ("Rows[1].Shown", "false"), ("Rows[2].Shown", "false"));
        Assert.Contains("Show at least one block", officer.Text, StringComparison.Ordinal);
        Assert.Equal(["latest-lessons"], await BlocksAsync());
    }

    [Fact]
    public async Task A_number_that_is_none_is_said_and_nothing_is_changed()
    {
        var officer = _platform.Visit("communications");
        await officer.OpenAsync("/workspace/portal");
        await officer.PressAsync("Save", ("Rows[0].Place", "first"));
        Assert.Contains("Enter the place as a number, such as 3.", officer.Text, StringComparison.Ordinal);
        Assert.Equal("first", officer.Page.QuerySelector("[name='Rows[0].Place']")!.GetAttribute("value"));
        Assert.Empty(Settings.HomeOrder);
    }

    [Fact]
    public async Task A_menu_has_two_levels_own_names_in_each_language_and_addresses_outside()
    {
        var officer = _platform.Visit("communications");
        await officer.OpenAsync("/workspace/portal/menus/main?in=en");
        var given = officer.Page.QuerySelectorAll("input[name$='.Address']").Select(i => i.GetAttribute("value")).Where(v => !string.IsNullOrEmpty(v)).ToList();
        Assert.Contains("/news", given);
        var last = given.Count;
        await officer.PressAsync("Save", ($"Rows[{last}].Label", "Partners"), ($"Rows[{last}].Address", "https://example.org/partners"),
            ($"Rows[{last + 1}].Label", "Statutes"), ($"Rows[{last + 1}].Address", "/pages/statutes"), ($"Rows[{last + 1}].Inside", "true"));
        Assert.Contains("No public page stands at /pages/statutes now", officer.Text, StringComparison.Ordinal);
        var home = await _platform.Visit().OpenAsync("/en");
        Assert.Equal("Partners", home.QuerySelector(".nmap-nav__wide details summary")!.TextContent.Trim());
        Assert.Equal(["https://example.org/partners", "/en/pages/statutes"], home.QuerySelectorAll(".nmap-nav__wide details a").Select(a => a.GetAttribute("href")!));
        // An entry without a name of its own keeps the site's, in every language.
        Assert.Equal("Actualités", (await _platform.Visit().OpenAsync("/fr")).QuerySelector(".nmap-nav__wide a[href='/fr/news']")!.TextContent.Trim());

        await officer.OpenAsync("/workspace/portal/menus/main?in=fr");
        await officer.PressAsync("Save", ($"Rows[{last}].Label", "Partenaires"));
        Assert.Equal("Partenaires", (await _platform.Visit().OpenAsync("/fr")).QuerySelector(".nmap-nav__wide details summary")!.TextContent.Trim());
        Assert.Equal("Partners", (await _platform.Visit().OpenAsync("/en")).QuerySelector(".nmap-nav__wide details summary")!.TextContent.Trim());

        await officer.OpenAsync("/workspace/portal/menus/main");
        await officer.PressAsync("Back to the menu of the site", ("Restore", "true"));
        Assert.Empty(Settings.PublicMenu);
        Assert.Null((await _platform.Visit().OpenAsync("/en")).QuerySelector(".nmap-nav__wide details"));
    }

    [Theory]
    [InlineData("Trap", "javascript:alert(1)", "Write an address of this site")]
    [InlineData("Trap", "//example.org", "Write an address of this site")]
    [InlineData("Trap", "http://example.org", "Write an address of this site")]
    [InlineData("Trap", "https://user@example.org/", "Write an address of this site")]
    [InlineData("Trap", "/two words", "Write an address of this site")]
    [InlineData("Trap", "", "Write an address of this site")]
    [InlineData("", "/pages/unknown", "Give the entry a name.")]
    [InlineData("A name that is far too long for any menu on any screen in any country of this world", "/news", "at most 60 letters")]
    public async Task A_wrong_entry_is_said_at_its_field_and_stays_typed(string label, string address, string message)
    {
        var officer = _platform.Visit("communications");
        await officer.OpenAsync("/workspace/portal/menus/footer");
        var row = officer.Page.QuerySelectorAll("input[name$='.Address']").Count(i => !string.IsNullOrEmpty(i.GetAttribute("value")));
        await officer.PressAsync("Save", ($"Rows[{row}].Label", label), ($"Rows[{row}].Address", address));
        Assert.Contains(message, officer.Text, StringComparison.Ordinal);
        Assert.Equal(address, officer.Page.QuerySelector($"[name='Rows[{row}].Address']")!.GetAttribute("value") ?? "");
        Assert.Empty(Settings.FooterMenu);
    }

    [Fact]
    public async Task Two_who_change_one_menu_do_not_undo_each_other()
    {
        var (one, other) = (_platform.Visit("communications"), _platform.Visit("communications2"));
        await one.OpenAsync("/workspace/portal/menus/main");
        await other.OpenAsync("/workspace/portal/menus/main");
        var row = one.Page.QuerySelectorAll("input[name$='.Address']").Count(i => !string.IsNullOrEmpty(i.GetAttribute("value")));
        await one.PressAsync("Save", ($"Rows[{row}].Label", "First"), ($"Rows[{row}].Address", "/pages/first"));
        await other.PressAsync("Save", ($"Rows[{row}].Label", "Second"), ($"Rows[{row}].Address", "/pages/second"));
        Assert.Contains("Somebody changed the menu while you did", other.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Settings.PublicMenu, l => l.Address == "/pages/second");
        Assert.Equal("/pages/second", other.Page.QuerySelector($"[name='Rows[{row}].Address']")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("/workspace/portal")]
    [InlineData("/workspace/portal/menus/main")]
    public async Task Others_do_not_arrange(string address)
    {
        var member = _platform.Visit("member");
        await member.OpenAsync(address);
        Assert.Equal(HttpStatusCode.Forbidden, member.Status);
    }

    private SiteSettings Settings => _platform.Services.GetRequiredService<ISite>().Settings;

    private async Task<string[]> BlocksAsync() => [.. (await _platform.Visit().OpenAsync("/en")).QuerySelectorAll("main section").Select(s => s.GetAttribute("aria-labelledby")!)];

    private static int RowOf(Visitor visitor, string partial)
        => visitor.Page.QuerySelectorAll("input[name$='.Partial']").ToList().FindIndex(i => i.GetAttribute("value") == partial);
}
