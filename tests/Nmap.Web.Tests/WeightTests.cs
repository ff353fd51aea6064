using System.IO.Compression;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Testing;

namespace Nmap.Web.Tests;

/// <summary>
/// A first visit of a public page weighs at most 50 KB: the page as it is sent, its style sheet, its scripts and the pictures of the first view.
/// Counted without a browser, in a language of each script, so that it fails wherever tests run.
/// </summary>
public sealed class WeightTests(WeightTests.Velmara country) : IClassFixture<WeightTests.Velmara>
{
    private const long Budget = 50 * 1024;

    /// <summary>The demonstration country, which learns Khmer.</summary>
    public sealed class Velmara() : Site("demo.recipe.json")
    {
        public const string Text = "kh-text";

        public async Task LearnAsync()
        {
            await Services.GetRequiredService<ISite>().ChangeAsync(s => s.Languages.Contains("km") ? s : s with { Languages = [.. s.Languages, "km"] }, Reader.System, Platform.Cancel);
            await using var scope = Services.CreateAsyncScope();
            var item = new ContentItem
            {
                ContentItemId = Ids.From(Text), ContentItemVersionId = Ids.From(Text + "/1"), ContentType = "News", Culture = "km", LocalizationSet = Ids.From(Text + "/set"), SourceCulture = "km",
                State = "published", Audience = Audience.Public, Latest = true, Published = true, CreatedUtc = Clock.Now, ModifiedUtc = Clock.Now, PublishedUtc = Clock.Now,
            };
            item.Put(new TitlePart("ការបោសសម្អាតមីនក្នុងខេត្តភាគខាងជើង"));
            item.Put(new SlugPart("khmer-news"));
            item.Put(new HtmlBodyPart(string.Concat(Enumerable.Repeat("<p>អាជ្ញាធរជាតិបានរាយការណ៍ថា ផ្ទៃដីដែលនៅសល់ត្រូវបានកាត់បន្ថយ។ ក្រុមការងារបានបោសសម្អាតវាលស្រែ សាលារៀន និងផ្លូវក្នុងឃុំ ហើយអ្នកភូមិបានត្រឡប់ទៅធ្វើស្រែវិញ។</p>", 25))));
            await scope.ServiceProvider.GetRequiredService<ContentStore>().ImportAsync(item, Reader.System, Platform.Cancel);
        }
    }

    public static TheoryData<string> Languages => ["en", "ar", "km"];

    [Theory, MemberData(nameof(Languages))]
    public async Task A_first_visit_weighs_at_most_fifty_kilobytes(string language)
    {
        await country.LearnAsync();
        using var client = country.Api();
        var heavy = new List<string>();
        foreach (var address in await AddressesAsync(client, language))
        {
            var (bytes, parts) = await WeighAsync(client, address);
            if (bytes > Budget) { heavy.Add($"{address}: {bytes} bytes ({parts})"); }
        }
        Assert.Empty(heavy);
    }

    /// <summary>Without this, a scale that weighs nothing would pass everything.</summary>
    [Fact]
    public async Task The_scale_weighs()
    {
        using var client = country.Api();
        var (bytes, parts) = await WeighAsync(client, "/en");
        Assert.InRange(bytes, 15 * 1024, Budget);
        Assert.Contains("app.", parts, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string>> AddressesAsync(HttpClient client, string language)
    {
        var addresses = new List<string> { "", "/news", "/good-practices", "/progress", "/progress/remaining", "/progress/cleared", "/meetings", "/decisions", "/members", "/obligations", "/topics", "/search?q=survey", "/search?q=nothingofthekind" };
        if (language == "km") { addresses.AddRange(["/news/khmer-news", "/search?q=" + Uri.EscapeDataString("ឃុំ")]); }
        foreach (var list in new[] { "news", "good-practices", "meetings", "decisions", "topics", "national-standards" })
        {
            var page = new HtmlParser().ParseDocument(await client.GetStringAsync(new Uri($"/{language}/{list}", UriKind.Relative), Platform.Cancel));
            addresses.AddRange(page.QuerySelectorAll($"main a[href^='/{language}/{list}/']").Select(a => a.GetAttribute("href")!.Split('?')[0][(language.Length + 1)..]).Distinct());
        }
        return [.. addresses.Distinct().Select(a => "/" + language + a)];
    }

    private static async Task<(long Bytes, string Parts)> WeighAsync(HttpClient client, string address)
    {
        var (bytes, html) = await SentAsync(client, address);
        var page = new HtmlParser().ParseDocument(html);
        var more = page.QuerySelectorAll("link[rel=stylesheet], link[rel=icon]").Select(l => l.GetAttribute("href"))
            .Concat(page.QuerySelectorAll("script[src], img:not([loading=lazy])").Select(e => e.GetAttribute("src"))).OfType<string>().Where(a => a.StartsWith('/')).Distinct().ToList();
        var parts = new List<string> { $"page {bytes}" };
        foreach (var part in more)
        {
            using var answer = await client.GetAsync(new Uri(part, UriKind.Relative), Platform.Cancel);
            // The published program sends its assets precompressed; a build's output does not.
            var size = Packed(await answer.Content.ReadAsByteArrayAsync(Platform.Cancel));
            bytes += size;
            parts.Add($"{part.Split('/')[^1]} {size}");
        }
        return (bytes, string.Join(", ", parts));
    }

    /// <summary>The page as a browser that takes Brotli gets it, and its text.</summary>
    private static async Task<(long Bytes, string Html)> SentAsync(HttpClient client, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Accept-Encoding", "br");
        using var answer = await client.SendAsync(request, Platform.Cancel);
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {answer.StatusCode}");
        var body = await answer.Content.ReadAsByteArrayAsync(Platform.Cancel);
        var headers = answer.Headers.Concat(answer.Content.Headers).Sum(h => h.Key.Length + h.Value.Sum(v => v.Length) + 4);
        if (!answer.Content.Headers.ContentEncoding.Contains("br")) { return (body.Length + headers, System.Text.Encoding.UTF8.GetString(body)); }
        using var unpacked = new BrotliStream(new MemoryStream(body), CompressionMode.Decompress);
        using var text = new StreamReader(unpacked);
        return (body.Length + headers, await text.ReadToEndAsync(Platform.Cancel));
    }

    private static long Packed(byte[] bytes)
    {
        using var target = new MemoryStream();
        using (var brotli = new BrotliStream(target, CompressionLevel.SmallestSize, leaveOpen: true)) { brotli.Write(bytes); }
        return Math.Min(target.Length, bytes.Length);
    }
}
