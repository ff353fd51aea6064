using System.Globalization;
using System.Text.RegularExpressions;

namespace Nmap.Translations.Tests;

/// <summary>A country with Khmer, Dari, Portuguese, Ukrainian, Russian and Chinese.</summary>
public sealed partial class LanguagesTests(LanguagesTests.Tonguia site) : IClassFixture<LanguagesTests.Tonguia>
{
    public sealed class Tonguia() : Site("languages.recipe.json");

    [Theory]
    [InlineData("km", "ltr", "ខែមីនា ២០២៦ ការបោសសម្អាតមីន", "ក្រុមការងារបានបោសសម្អាតមីននៅក្នុងភូមិចំនួនដប់ពីរ។", "ភូមិ")]
    [InlineData("fa-AF", "rtl", "پاک‌کاری ماین در قریه", "تیم‌ها کتاب‌های خود را به مکتب بردند و زمین پاک شد.", "کتاب")]
    [InlineData("pt", "ltr", "A acção contra minas avança", "As equipas limparam as estradas das aldeias.", "estrada")]
    [InlineData("uk", "ltr", "Дорога знову відкрита", "Діти йдуть до шкіл безпечними вулицями щодня.", "вулиця")]
    [InlineData("ru", "ltr", "Дорога снова открыта", "Дети ходят в школу безопасными дорогами.", "дорога")]
    [InlineData("zh", "ltr", "道路重新开放", "孩子们每天安全地走去学校。", "学校")]
    public async Task A_text_is_written_published_found_and_read(string culture, string direction, string title, string paragraph, string asked)
    {
        var work = await Work.PublishedAsync(site, "The road for " + culture, "Children walk on it.");
        var staff = await site.As("communications");
        var ids = (await work.ReadAsync(culture))["Pieces"]!.AsArray().Select(p => (string)p!["Id"]!).ToList();
        var editor = await staff.OpenAsync(work.Editor(culture));
        Assert.Equal((culture, direction), (editor.One($"[name='W.{ids[2]}']").GetAttribute("lang"), editor.One($"[name='W.{ids[2]}']").GetAttribute("dir")));
        await editor.Form("Save the draft").Fill("W.TitlePart.Title", title).Fill("W.SummaryPart.Summary", title).Fill($"W.{ids[2]}", paragraph).SendAsync();
        await work.PublishAsync((string)(await work.ReadAsync(culture))["ItemId"]!);
        var address = await work.AddressAsync(culture);
        Assert.Matches(PlainAddress(), address);
        var page = await site.Stranger().OpenAsync(address);
        Assert.Equal((culture, direction), (page.Document.DocumentElement.GetAttribute("lang"), page.Document.DocumentElement.GetAttribute("dir")));
        Assert.Equal(title, page.Title);
        Assert.Contains(paragraph, page.Text, StringComparison.Ordinal);
        Assert.Contains(CultureInfo.GetCultureInfo(culture == "fa-AF" ? "fa" : culture).DateTimeFormat.Calendar is GregorianCalendar && culture is not ("fa-AF" or "zh") ? MonthOf(culture) : "2026", page.Text, StringComparison.Ordinal);
        Assert.True(await Patience.UntilAsync(async () => (await site.Stranger().OpenAsync($"/{culture}/search?q={Uri.EscapeDataString(asked)}")).Says(title)));
    }

    [Fact]
    public async Task A_reader_is_told_that_menus_are_in_English_where_nobody_translated_them()
    {
        var khmer = await site.Stranger().OpenAsync("/km");
        Assert.Equal("en", khmer.One(".nmap-interface").GetAttribute("lang"));
        Assert.Contains("Menus and buttons are not all translated into", khmer.One(".nmap-interface").TextContent, StringComparison.Ordinal);
        Assert.Null((await site.Stranger().OpenAsync("/en")).Document.QuerySelector(".nmap-interface"));
    }

    [Fact]
    public async Task Dari_is_called_by_its_own_name_and_Khmer_figures_are_written_in_its_digits()
    {
        var page = await site.Stranger().OpenAsync("/en");
        Assert.Contains("دری", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("فارسی", page.Html, StringComparison.Ordinal);
        var administrator = await site.As("administrator");
        var digits = await administrator.OpenAsync("/admin/languages/digits");
        Assert.True(digits.Says("០១២៣៤៥៦៧៨៩") && digits.Says("دری: ۰۱۲۳۴۵۶۷۸۹"), digits.Text);
        await digits.Form("Save").Choose("Native", "km").Choose("Native", "fa-AF").SendAsync();
        await Work.PublishedAsync(site, "In their own digits", "Words.");
        var shown = await site.Stranger().OpenAsync("/km/news/in-their-own-digits");
        await (await administrator.OpenAsync("/admin/languages/digits")).Form("Save").Untick("Native", "km").Untick("Native", "fa-AF").SendAsync();
        Assert.True(shown.Says("២០២៦"), shown.Text);
    }

    [Theory]
    [InlineData("پاک‌کاری ماین در ولایت", "pakkary-mayn-dr-wlayt")]
    [InlineData("مکتب و سرک باز است", "mktb-w-srk-baz-ast")]
    [InlineData("ការបោសសម្អាតមីន", "karbaossm-atmein")]
    public void Titles_make_addresses_that_can_be_read(string title, string slug) => Assert.Equal(slug, Nmap.Cms.Content.Slug.From(title));

    private string MonthOf(string culture) => site.Clock.GetUtcNow().ToString("MMMM", CultureInfo.GetCultureInfo(culture).DateTimeFormat) is var month && culture is "uk" or "ru"
        ? CultureInfo.GetCultureInfo(culture).DateTimeFormat.MonthGenitiveNames[site.Clock.GetUtcNow().Month - 1] : month;

    [GeneratedRegex("^/[A-Za-z-]+/news/[a-z0-9-]+$")]
    private static partial Regex PlainAddress();
}
