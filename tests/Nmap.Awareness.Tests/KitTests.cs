using System.IO.Compression;
using System.Net;
using Nmap.Cms.Access;
using Nmap.Cms.Recipes;
using Microsoft.Extensions.DependencyInjection;

namespace Nmap.Awareness.Tests;

/// <summary>The kit for 4 April: one file with what may be printed at that moment, in every language.</summary>
public sealed class KitTests
{
    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_kit_holds_figures_quotes_photographs_and_cards_in_every_language_and_what_is_taken_back_is_out_at_once()
    {
        await using var site = await Site.StartAsync();
        var desk = await site.As("communications");
        var year = site.Clock.Now.Month < 4 || (site.Clock.Now.Month == 4 && site.Clock.Now.Day <= 4) ? site.Clock.Now.Year : site.Clock.Now.Year + 1;
        var address = new Uri($"/en/press/kit-{year}.zip", UriKind.Relative);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Api().GetAsync(address, Cancel)).StatusCode);
        var kit = await desk.OpenAsync("/workspace/press/kit");
        Assert.Equal(["There is no approved figure yet. A fact sheet without figures is not given out."], (await kit.Form("Prepare it and open it to everybody").SendAsync()).Errors);

        await FiguresAsync(site);
        await QuoteAsync(desk, "Amina Reyes", "We walk our own road again.");
        await (await desk.OpenAsync("/workspace/press/photos/new")).Form("Save").Fill("Caption[en]", "The school road is open").Fill("Description[en]", "Children on a road").Fill("Credit", "R. Amaro").Fill("ClearedBy", "The teacher")
            .Fill("ClearedOn.day", "1").Fill("ClearedOn.month", "2").Fill("ClearedOn.year", "2026").Attach("Picture", "IMG_1.png", Png, "image/png").SendAsync();
        await (await (await (await site.As("secretariat")).OpenAsync("/workspace/press")).FollowAsync("The school road is open")).Form("Clear it: readers may see it").SendAsync();
        kit = await (await desk.OpenAsync("/workspace/press/kit")).Form("Prepare it and open it to everybody").SendAsync();
        Assert.True(kit.Says("1 quote") && kit.Says("1 photograph") && kit.Says("The kit is open to everybody."), kit.Text);

        var files = await OpenAsync(site, address);
        foreach (var language in (string[])["en", "fr", "ar"]) { Assert.All((string[])["fact-sheet.html", "quotes.txt", "captions.txt", "README.txt"], name => Assert.Contains($"{language}/{name}", files.Keys)); }
        Assert.Contains("photos/1.png", files.Keys);
        Assert.Contains("13.75", files["en/fact-sheet.html"], StringComparison.Ordinal);
        Assert.Contains("Authority, return 2024", files["en/README.txt"], StringComparison.Ordinal);
        Assert.Contains("We walk our own road again.", files["fr/quotes.txt"], StringComparison.Ordinal);
        Assert.DoesNotContain("Released by the minister", string.Concat(files.Values), StringComparison.Ordinal);
        Assert.DoesNotContain("The teacher", string.Concat(files.Values), StringComparison.Ordinal);
        Assert.Contains("dir=\"rtl\"", files["ar/fact-sheet.html"], StringComparison.Ordinal);
        Assert.Contains(files.Keys, k => k.StartsWith("en/card", StringComparison.Ordinal));
        Assert.True((await site.Stranger().OpenAsync("/en/press")).Document.QuerySelectorAll($"a[href='/en/press/kit-{year}.zip']").Length == 1);

        var photo = (await desk.OpenAsync("/workspace/press")).One("a[href^='/workspace/press/photos/']:not([href$='new'])").GetAttribute("href")!;
        await (await desk.OpenAsync(photo)).Form("Take the picture away").Fill("Because", "The teacher changed her mind.").SendAsync();
        await (await (await desk.OpenAsync("/workspace/press")).FollowAsync("Amina Reyes")).Form("Take the quote back").SendAsync();
        files = await OpenAsync(site, address);
        Assert.DoesNotContain("photos/1.png", files.Keys);
        Assert.DoesNotContain("en/quotes.txt", files.Keys);
        Assert.DoesNotContain("en/captions.txt", files.Keys);

        await (await desk.OpenAsync("/workspace/press/kit")).Form("Close it").SendAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await site.Api().GetAsync(address, Cancel)).StatusCode);
    }

    [Fact]
    public async Task A_quote_without_name_words_release_or_consent_is_told_so_at_its_field()
    {
        await using var site = await Site.StartAsync();
        var desk = await site.As("communications");
        var form = await (await desk.OpenAsync("/workspace/press/quotes/new")).Form("Save").SendAsync();
        Assert.Equal(["Enter whose words they are."], form.Errors);
        form = await form.Form("Save").Fill("Who", "Amina").SendAsync();
        Assert.Equal(["Enter the quote in at least one language."], form.Errors);
        form = await form.Form("Save").Fill("Text[fr]", "Nous marchons.").SendAsync();
        Assert.Equal(["Enter who released the quote."], form.Errors);
        form = await form.Form("Save").Fill("ReleasedBy", "The press officer").Fill("AgreedOn.day", "1").Fill("AgreedOn.month", "1").Fill("AgreedOn.year", "2099").SendAsync();
        Assert.Equal(["Enter the day on which they agreed; it is not in the future."], form.Errors);
        Assert.Equal("Nous marchons.", form.One("[name='Text[fr]']").TextContent);
        Assert.Equal(404, (int)(await (await site.As("member")).GetAsync("/workspace/press/kit")).Status);
        Assert.Equal(404, (int)(await (await site.As("member")).GetAsync("/workspace/press/quotes/new")).Status);
    }

    private static async Task QuoteAsync(Visitor desk, string who, string words)
    {
        var page = await (await desk.OpenAsync("/workspace/press/quotes/new")).Form("Save").Fill("Who", who).Fill("Function[en]", "Survivors").Fill("Text[en]", words).Fill("ReleasedBy", "Released by the minister")
            .Fill("AgreedOn.day", "1").Fill("AgreedOn.month", "2").Fill("AgreedOn.year", "2026").SendAsync();
        Assert.Empty(page.Errors);
    }

    private static async Task FiguresAsync(Site site)
    {
        var file = Path.Combine(site.DataFolder, "figures.recipe.json");
        await File.WriteAllTextAsync(Path.Combine(site.DataFolder, "figures.csv"), "figure,area,as_of,period,value,unit,breakdown,status,source,source_date,reason,note\nremaining,,2024,,13.75,km2,,official,\"Authority, return 2024\",2025,,\n", Cancel);
        await File.WriteAllTextAsync(file, """{ "name": "figures", "steps": [ { "name": "nmap-figures", "File": "figures.csv", "Approve": true } ] }""", Cancel);
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RecipeRunner>().RunAsync(file, Reader.System);
    }

    private static async Task<Dictionary<string, string>> OpenAsync(Site site, Uri address)
    {
        var bytes = await site.Api().GetByteArrayAsync(address, Cancel);
        Assert.InRange(bytes.Length, 1000, 25 * 1024 * 1024);
        using var zip = new ZipArchive(new MemoryStream(bytes));
        var files = new Dictionary<string, string>();
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            files[entry.FullName] = await reader.ReadToEndAsync(Cancel);
        }
        return files;
    }
}
