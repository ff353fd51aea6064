using System.Net;
using Nmap.Testing;
using Xunit;

namespace Nmap.Concerns.Tests;

/// <summary>From a worry to its answer, without an account.</summary>
public sealed class JourneyTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("en", "The road is closed every harvest.", "It will be open from May.")]
    [InlineData("ar", "يُغلق الطريق في كل موسم حصاد.", "سيُفتح الطريق من شهر أيار.")]
    public async Task A_concern_is_raised_followed_answered_and_read(string language, string text, string answer)
    {
        var desk = language == "ar" ? Desk.Arabic(site) : Desk.English(site);
        var (reference, code) = await desk.RaiseAsync(site.Stranger(), text);
        var before = await desk.FollowAsync(reference.ToLowerInvariant(), code.Replace("-", "", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, before.Status);
        Assert.Contains(reference, before.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(text, before.Text, StringComparison.Ordinal);

        var secretariat = await site.As("secretariat");
        Assert.Contains(reference, (await secretariat.OpenAsync("/workspace")).Text, StringComparison.Ordinal);
        var page = await Desk.OpenAsync(secretariat, reference);
        Assert.True(page.Says(text), page.Text);
        var form = (await page.FollowAsync("Answer")).Form("Save the answer");
        page = await form.SendAsync();
        Assert.Contains("the language of the person", Assert.Single(page.Errors), StringComparison.Ordinal);
        page = await page.Form("Save the answer").Fill($"Words[{language}]", answer).SendAsync();
        Assert.True(page.Says(answer), page.Text);
        Assert.DoesNotContain(reference, (await secretariat.OpenAsync("/workspace")).Text, StringComparison.Ordinal);

        var after = await desk.FollowAsync(reference, code);
        Assert.True(after.Says(answer), after.Text);
        Assert.Equal((language, language == "ar" ? "rtl" : "ltr"), (after.One("html").GetAttribute("lang"), after.One("html").GetAttribute("dir")));
        Assert.Equal(language, after.One("main ol .govuk-inset-text").GetAttribute("lang"));
        Assert.DoesNotContain(site.Account("secretariat").OrganisationName, after.One("main ol").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_line_is_the_countrys_own_number()
    {
        var form = await site.Stranger().OpenAsync("/en/concern");
        var first = form.One("main").Children[0];
        Assert.Equal("govuk-warning-text", first.ClassName);
        Assert.Contains("Found something dangerous? Do not touch it. Call +000 555 0100", string.Join(' ', first.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Equal("tel:+0005550100", first.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("/en/concern", (await site.Stranger().OpenAsync("/en")).Document.QuerySelectorAll("footer a").Select(a => a.GetAttribute("href")));
        Assert.Contains("/fr/concern", await site.Api().GetStringAsync(new Uri("/sitemap.xml", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_on_a_map_is_refused_and_what_was_typed_is_kept()
    {
        var screen = await (await site.Stranger().OpenAsync("/en/concern")).Form("Send the concern").Fill("Text", "A mine at 12.34567, 45.67891.").Fill("Contact", "the teacher").SendAsync();
        Assert.Contains("+000 555 0100", Assert.Single(screen.Errors), StringComparison.Ordinal);
        Assert.Equal("A mine at 12.34567, 45.67891.", screen.One("[name=Text]").TextContent);
        Assert.Equal("the teacher", screen.One("[name=Contact]").GetAttribute("value"));
        Assert.NotNull(screen.Document.QuerySelector("#Text-error"));
    }

    [Fact]
    public async Task A_program_that_fills_every_field_is_turned_away()
    {
        var screen = await (await site.Stranger().OpenAsync("/en/concern")).Form("Send the concern").Fill("Text", "Buy our pills.").Fill("Website", "https://pills.example").SendAsync();
        Assert.Single(screen.Errors);
        Assert.Equal("", screen.One("[name=Website]").GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task The_code_is_shown_once_and_no_page_of_it_is_kept()
    {
        var visitor = site.Stranger();
        var (_, code) = await Desk.English(site).RaiseAsync(visitor, "Once.");
        Assert.DoesNotContain(code, (await visitor.OpenAsync("/en/concern/received")).Html, StringComparison.Ordinal);
        foreach (var address in new[] { "/en/concern", "/en/concern/received", "/en/concern/follow" })
        {
            using var answer = await site.Api().GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.True(answer.Headers.CacheControl?.NoStore, address);
        }
    }

    [Fact]
    public async Task Wrong_pairs_and_unknown_references_sound_the_same()
    {
        var desk = Desk.English(site);
        var (reference, _) = await desk.RaiseAsync(site.Stranger(), "Guess.");
        var wrong = await desk.FollowAsync(reference, "0000-0000-0000");
        var unknown = await desk.FollowAsync("C-0000-000", "0000-0000-0000");
        Assert.Equal(wrong.Errors, unknown.Errors);
        Assert.StartsWith("No concern has this reference and this code.", Assert.Single(wrong.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_public_reads_how_many_and_never_what()
    {
        await Desk.English(site).RaiseAsync(site.Stranger(), "Uncountedmarkerword.");
        var page = await site.Stranger().OpenAsync("/en/concern");
        Assert.Matches("[0-9]+ concerns? raised so far, [0-9]+ of them answered", page.Text);
        Assert.DoesNotContain("Uncountedmarkerword", page.Html, StringComparison.Ordinal);
    }
}
