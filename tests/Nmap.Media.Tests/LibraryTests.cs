using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NetVips;
using Nmap.Cms.Access;
using Nmap.Cms.Sites;
using static Nmap.Media.Tests.LibraryDesk;

namespace Nmap.Media.Tests;

/// <summary>The library of pictures, by the forms that people use.</summary>
public sealed class LibraryTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_picture_is_drawn_anew_in_three_sizes_and_three_formats_without_its_traces()
    {
        var keeper = await site.As("communications");
        var plain = Drawing(2000, 1200);
        byte[] note = [.. "Exif\0\0"u8, .. System.Text.Encoding.ASCII.GetBytes(Papers.Maker)];
        var id = await BringAsync(keeper, "IMG_0001.jpg", [.. plain[..2], 0xFF, 0xE1, 0, (byte)(note.Length + 2), .. note, .. plain[2..]]);
        var screen = await keeper.OpenAsync("/workspace/media/" + id);
        foreach (var (type, ending, loader) in new[] { ("image/avif", ".avif", "heifload_buffer"), ("image/webp", ".webp", "webpload_buffer"), ("image/jpeg", ".jpg", "jpegload_buffer") })
        {
            foreach (var width in new[] { 320, 640, 1280 })
            {
                using var answer = await keeper.Client.GetAsync($"/media/library/{id}/{width}{ending}", TestContext.Current.CancellationToken);
                Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
                var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
                Assert.DoesNotContain(Papers.Maker, System.Text.Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
                using var drawn = Image.NewFromBuffer(bytes);
                Assert.Equal((width, width * 1200 / 2000, loader), (drawn.Width, drawn.Height, (string)drawn.Get("vips-loader")));
            }
        }
        Assert.Equal(["image/avif", "image/webp"], screen.Document.QuerySelectorAll("main picture source").Select(s => s.GetAttribute("type")!).Take(2));
        Assert.Equal("1280", screen.One("main picture img").GetAttribute("width"));
    }

    [Theory]
    [InlineData(300, 200, "300")]
    [InlineData(200, 3000, "128")]
    public async Task A_small_picture_is_not_blown_up(int width, int height, string kept)
    {
        var keeper = await site.As("communications");
        var id = await BringAsync(keeper, $"small-{width}.png", Image.Black(width, height).PngsaveBuffer());
        Assert.Equal(kept, (await keeper.OpenAsync("/workspace/media/" + id)).One("main picture img").GetAttribute("width"));
    }

    [Fact]
    public async Task What_shines_through_stays_so_and_other_colours_become_those_of_screens()
    {
        var keeper = await site.As("communications");
        using var white = (Image.Black(500, 400, bands: 4) + 128).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
        var id = await BringAsync(keeper, "glass.png", white.PngsaveBuffer());
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(keeper, $"/media/library/{id}/500.png"));
        using var cmyk = (Image.Black(500, 400, bands: 4) + 40).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Cmyk);
        var printed = await BringAsync(keeper, "print.jpg", cmyk.JpegsaveBuffer());
        using var answer = await keeper.Client.GetAsync($"/media/library/{printed}/500.jpg", TestContext.Current.CancellationToken);
        using var shown = Image.NewFromBuffer(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(Enums.Interpretation.Srgb, shown.Interpretation);
    }

    [Fact]
    public async Task Somebody_else_than_who_brought_it_clears_it_once_it_is_described()
    {
        var keeper = await site.As("communications");
        var id = await BringAsync(keeper, "field.jpg");
        var second = await site.As("secretariat");
        Assert.True((await second.OpenAsync("/workspace/media/" + id)).Says("Say first what it shows, for people who do not see it."));
        await DescribeAsync(keeper, id);
        Assert.True((await keeper.OpenAsync("/workspace/media/" + id)).Says("You brought it yourself. Somebody else must look at it and clear it."));
        Assert.Contains((await second.OpenAsync("/workspace")).Texts("main li"), t => t.Contains("field.jpg", StringComparison.Ordinal));
        Assert.True((await ClearAsync(second, id)).Says("It is cleared: texts may show it."));
    }

    [Fact]
    public async Task A_picture_of_people_is_not_cleared_without_their_consent()
    {
        var (keeper, second) = (await site.As("communications"), await site.As("secretariat"));
        var id = await BringAsync(keeper, "people.jpg", persons: "yes");
        await DescribeAsync(keeper, id);
        Assert.True((await second.OpenAsync("/workspace/media/" + id)).Says("Somebody can be recognised in it: keep their consent first."));
        var faults = await (await keeper.OpenAsync($"/workspace/media/{id}/consent")).Form("Save").SendAsync();
        Assert.Equal(["Say who can be recognised, or how many people.", "Enter the day on which they agreed.", "Choose at least one use that they agreed to."], faults.Errors);
        var past = await ConsentAsync(keeper, id, Today(site), Today(site).AddDays(-1));
        Assert.Equal(["Enter a last day that is not over."], past.Errors);
        Assert.Equal("Two deminers", past.One("[name=Persons]").TextContent);
        await ConsentAsync(keeper, id, Today(site), null);
        Assert.True((await ClearAsync(second, id)).Says("It is cleared"));
    }

    [Fact]
    public async Task The_signed_paper_is_read_by_those_who_keep_the_library_only()
    {
        var keeper = await site.As("communications");
        var id = await BringAsync(keeper, "signed.jpg", persons: "yes");
        var form = (await keeper.OpenAsync($"/workspace/media/{id}/consent")).Form("Save").Fill("Persons", "One person").Choose("Uses", "website").Attach("Paper", "consent.pdf", Papers.Pdf(), "application/pdf");
        var today = Today(site);
        await form.Fill("GivenOn.day", $"{today.Day}").Fill("GivenOn.month", $"{today.Month}").Fill("GivenOn.year", $"{today.Year}").SendAsync();
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(keeper, "/workspace/library/consents/" + id));
        Assert.NotEqual(HttpStatusCode.OK, await StatusAsync(await site.As("member"), "/workspace/library/consents/" + id));
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("member")).GetAsync("/workspace/media/" + id)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("member")).GetAsync("/workspace/media")).Status);
    }

    [Fact]
    public async Task The_library_is_searched_by_words_of_any_language_and_narrowed()
    {
        var keeper = await site.As("communications");
        var id = await BringAsync(keeper, "unusual.jpg");
        await DescribeAsync(keeper, id, alt: "An ostrich beside a marker", caption: "Ostrich");
        Assert.Single((await keeper.OpenAsync("/workspace/media?q=ostrich+dessin%C3%A9")).Texts(".nmap-shelf li"));
        Assert.Empty((await keeper.OpenAsync("/workspace/media?q=ostrich&kind=Film")).Texts(".nmap-shelf li"));
        Assert.Single((await keeper.OpenAsync("/workspace/media?q=ostrich&state=waiting")).Texts(".nmap-shelf li"));
        Assert.True((await keeper.OpenAsync("/workspace/media?q=ostrich&state=gone")).Says("Nothing matches. Choose other filters."));
    }

    [Fact]
    public async Task Crops_keep_what_matters()
    {
        var keeper = await site.As("communications");
        var id = await BringAsync(keeper, "dot.jpg", Drawing(2400, 600, 2250, 260));
        var card = $"/media/library/{id}/card.jpg";
        Assert.False(await HasRedAsync(card));
        var screen = await (await keeper.OpenAsync($"/workspace/media/{id}/focus")).Form("Save").Choose("Spot", "83-50").SendAsync();
        Assert.True(screen.Says("Saved. Cards and shared pictures are cut anew."), screen.Text);
        var numbers = await (await keeper.OpenAsync($"/workspace/media/{id}/focus")).Form("Save").Fill("Across", "95").Fill("Down", "half").SendAsync();
        Assert.Equal(["Choose a place, or enter two numbers from 0 to 100."], numbers.Errors);
        await numbers.Form("Save").Fill("Down", "50").SendAsync();
        Assert.True(await HasRedAsync(card));

        async Task<bool> HasRedAsync(string address)
        {
            using var image = Image.NewFromBuffer(await keeper.Client.GetByteArrayAsync(address, TestContext.Current.CancellationToken));
            return image[0].Max() > 220 && image[1].Min() < 60;
        }
    }

    [Fact]
    public async Task A_full_library_says_so_and_takes_nothing_more()
    {
        var lead = await site.As("lead");
        var settings = await lead.OpenAsync("/admin/settings/media");
        Assert.Equal(["Enter 10 to 100000 megabytes."], (await settings.Form("Save").Fill("Megabytes", "5").SendAsync()).Errors);
        await using var scope = site.Services.CreateAsyncScope();
        var platform = scope.ServiceProvider.GetRequiredService<ISite>();
        await platform.ChangeAsync(s => s with { MediaMegabytes = 0 }, Reader.System, TestContext.Current.CancellationToken);
        var screen = await (await (await site.As("communications")).OpenAsync("/workspace/media/new")).Form("Bring them").Attach("Files", "too-much.jpg", Drawing(), "image/jpeg").SendAsync();
        Assert.StartsWith("The library is full: ", Assert.Single(screen.Errors), StringComparison.Ordinal);
        Assert.True((await settings.Form("Save").Fill("Megabytes", "300").SendAsync()).Says("Used now:"));
        await BringAsync(await site.As("communications"), "enough.jpg");
    }

    [Fact]
    public async Task Two_keepers_do_not_overwrite_each_other()
    {
        var keeper = await site.As("communications");
        var id = await BringAsync(keeper, "twice.jpg");
        var old = (await keeper.OpenAsync($"/workspace/media/{id}/describe")).Form("Save").Fill("Alt[en]", "Mine");
        await DescribeAsync(await site.As("secretariat"), id, alt: "Theirs");
        var screen = await old.SendAsync();
        Assert.Equal(["Somebody changed this in between. Look at it again before you save."], screen.Errors);
        Assert.Equal("Mine", screen.One("#Alt_en").GetAttribute("value"));
    }

    [Fact]
    public async Task What_a_text_shows_is_not_removed_and_says_where_it_is()
    {
        var id = await ClearedAsync(site, "used.jpg");
        await PublishedAsync(site, "A use of a picture", id);
        var keeper = await site.As("communications");
        Assert.True((await keeper.OpenAsync("/workspace/media/" + id)).Says("A use of a picture"));
        var refused = await (await keeper.OpenAsync($"/workspace/media/{id}/remove")).Form("Remove it for good").SendAsync();
        Assert.Equal(["Texts use it. Take it out of them first; they are listed on its page."], refused.Errors);
        var unused = await BringAsync(keeper, "unused.jpg");
        Assert.True((await (await keeper.OpenAsync($"/workspace/media/{unused}/remove")).Form("Remove it for good").SendAsync()).Says("It is removed."));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(keeper, $"/media/library/{unused}/640.jpg"));
    }
}
