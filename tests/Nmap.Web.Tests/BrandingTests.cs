using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Access;
using Nmap.Cms.Recipes;
using Nmap.Testing;

namespace Nmap.Web.Tests;

/// <summary>Names, emblem and colours that a country sets.</summary>
public sealed class BrandingTests(Site site) : IClassFixture<Site>
{
    private const string Page = "/admin/settings/branding";

    [Fact]
    public async Task Colours_in_which_words_could_not_be_read_are_refused_at_their_field_and_what_was_typed_stays()
    {
        var page = await (await site.As("administrator")).OpenAsync(Page);
        var pale = await page.FormWith("Colours[text]").Fill("Colours[text]", "#777777").Fill("Colours[brand]", "#9ad1c9").Fill("LegalLines[fr]", "Mentions légales").SendAsync();
        Assert.Contains("This text is hard to read on white: the contrast is 4.4 to 1, and 7 to 1 is needed.", pale.Errors);
        Assert.Contains(pale.Errors, e => e.StartsWith("White words are hard to read on this colour: the contrast is 1.7", StringComparison.Ordinal));
        Assert.Equal("#777777", pale.One("[name='Colours[text]']").GetAttribute("value"));
        Assert.Equal("Mentions légales", pale.One("[name='LegalLines[fr]']").TextContent.Trim());
        var wrong = await pale.FormWith("Colours[text]").Fill("Colours[text]", "red").Fill("Colours[brand]", "").SendAsync();
        Assert.Equal("Write the colour as # and six digits, such as #0e4f55.", Assert.Single(wrong.Errors));
        var nameless = await wrong.FormWith("Colours[text]").Fill("Colours[text]", "").Fill("PlatformName[en]", "").Fill("PlatformName[fr]", "").Fill("PlatformName[es]", "").Fill("PlatformName[ar]", "").SendAsync();
        Assert.Equal("Enter the name of the platform.", Assert.Single(nameless.Errors));
    }

    [Fact]
    public async Task Colours_names_and_legal_lines_reach_every_page_under_the_strict_policy()
    {
        var page = await (await site.As("lead")).OpenAsync(Page);
        var saved = await page.FormWith("Colours[brand]").Fill("Colours[brand]", "#7a1f2b").Fill("Colours[link]", "#7a1f2b").Fill("PlatformName[es]", "Plataforma renombrada")
            .Fill("LegalLines[en]", "© Testland\nOpen data licence").Fill("Boundaries[en]", "Names imply no opinion.").SendAsync();
        Assert.True(saved.Says("Saved."));
        var home = await site.Stranger().OpenAsync("/en");
        var sheet = home.One("link[href^='/look/'][rel=stylesheet]").GetAttribute("href")!;
        using var client = site.Api();
        using var answer = await client.GetAsync(new Uri(sheet, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("text/css", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Contains("--brand:#7a1f2b", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Null(home.Document.QuerySelector("style"));
        Assert.Equal(["© Testland", "Open data licence", "Names imply no opinion."], home.Texts("footer .nmap-legal"));
        Assert.Contains("Plataforma renombrada", (await site.Stranger().OpenAsync("/es")).Html, StringComparison.Ordinal);
        Assert.NotEmpty((await (await site.As("lead")).OpenAsync("/workspace")).Document.QuerySelectorAll($"link[href='{sheet}']"));
        var old = await client.GetAsync(new Uri("/look/0123456789abcdef.css", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.DoesNotContain("immutable", old.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        await (await (await site.As("lead")).OpenAsync(Page)).FormWith("Colours[brand]").Fill("Colours[brand]", "").Fill("Colours[link]", "").SendAsync();
        Assert.Null((await site.Stranger().OpenAsync("/en")).Document.QuerySelector("link[href^='/look/'][rel=stylesheet]"));
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1' onload='x()'><script>x()</script><style>*{background:url(http://x)}</style><foreignObject><body/></foreignObject><a href='javascript:x'><path d='M0 0'/></a><image href='http://x/y.png'/><circle r='1' fill='url(http://x)' onclick='x()' style='fill:red'/><path id='p' d='M0 0h1v1z' fill='#fff'/></svg>")]
    public async Task Only_shapes_and_colours_of_an_emblem_are_kept(string svg)
    {
        var page = await (await site.As("administrator")).OpenAsync(Page);
        Assert.True((await page.FormWith("Emblem").Attach("Emblem", "emblem.svg", Encoding.UTF8.GetBytes(svg), "image/svg+xml").SendAsync()).Says("Saved."));
        var address = (await site.Stranger().OpenAsync("/en")).One("img.nmap-emblem").GetAttribute("src")!;
        using var client = site.Api();
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        var kept = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("M0 0h1v1z", kept, StringComparison.Ordinal);
        foreach (var gone in (string[])["script", "style", "onload", "onclick", "http://x", "javascript", "foreignObject", "image"]) { Assert.DoesNotContain(gone, kept, StringComparison.OrdinalIgnoreCase); }
        Assert.Contains("sandbox", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not a drawing", "The emblem is no SVG drawing. Export it as SVG and choose it again.")]
    [InlineData("<!DOCTYPE svg [<!ENTITY x 'y'>]><svg xmlns='http://www.w3.org/2000/svg'>&x;</svg>", "The emblem is no SVG drawing. Export it as SVG and choose it again.")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'><image href='data:,'/></svg>", "Nothing to see is left of the emblem once pictures, scripts and fonts are taken out. Draw it with shapes.")]
    [InlineData("large", "The emblem is larger than 10 KB. Simplify the drawing and choose it again.")]
    public async Task A_bad_emblem_is_refused_in_words(string svg, string words)
    {
        if (svg == "large") { svg = $"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'><path d='{new string('M', 12_000)}'/></svg>"; }
        var page = await (await site.As("administrator")).OpenAsync(Page);
        var refused = await page.FormWith("Emblem").Attach("Emblem", "emblem.svg", Encoding.UTF8.GetBytes(svg), "image/svg+xml").SendAsync();
        Assert.Equal(words, Assert.Single(refused.Errors));
    }

    [Fact]
    public async Task A_recipe_sets_the_look_and_is_held_to_the_same_rules()
    {
        Assert.Contains("Colours.text", (await Assert.ThrowsAsync<Nmap.Cms.RefusedException>(() => RunAsync("""{ "Colours": { "text": "#888888" } }"""))).Field, StringComparison.Ordinal);
        await using var other = await Site.StartAsync();
        await RunAsync("""{ "Colours": { "accent": "#b3261e" }, "LegalLines": { "en": "By recipe" }, "Emblem": "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'><rect width='1' height='1'/></svg>" }""", other);
        var home = await other.Stranger().OpenAsync("/en");
        Assert.Equal(["By recipe"], home.Texts("footer .nmap-legal"));
        Assert.NotNull(home.Document.QuerySelector("img.nmap-emblem"));
    }

    [Fact]
    public async Task Others_do_not_open_it() => Assert.Equal(403, (int)(await (await site.As("secretariat")).GetAsync(Page)).Status);

    private async Task RunAsync(string branding, Site? at = null)
    {
        var folder = Directory.CreateTempSubdirectory("nmap-look-");
        var file = Path.Combine(folder.FullName, "look.recipe.json");
        await File.WriteAllTextAsync(file, $$"""{ "steps": [ { "name": "nmap-site", "Branding": {{branding}} } ] }""", TestContext.Current.CancellationToken);
        await using var scope = (at ?? site).Services.CreateAsyncScope();
        try { await scope.ServiceProvider.GetRequiredService<RecipeRunner>().RunAsync(file, Reader.System, cancel: TestContext.Current.CancellationToken); }
        finally { folder.Delete(recursive: true); }
    }
}
