using System.Net;
using System.Security.Claims;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Modularity;
using Nmap.Localization;
using Nmap.Localization.Contracts;
using Xunit;
using static Nmap.Search.Tests.Texts;

namespace Nmap.Search.Tests;

public sealed class PageTests : IAsyncLifetime
{
    private readonly Library _library = new();
    private WebApplication _app = null!;
    private HttpClient _visitor = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _library.Shelf.Put([
            Text("road", "Clearing <roads>", "Roads were cleared & marked", type: "GoodPractice", facets: ("pillar", "clearance")),
            Text("route", "Routes déminées", "Les roads et les routes", "fr"),
            Text("secret", "Members' roads", "roads", audience: Audience.Members),
            .. Enumerable.Range(0, 25).Select(i => Text($"n{i}", $"Bulletin {i}", "bulletin", facets: ("pillar", "advocacy"))),
        ]);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        _library.Register(builder.Services);
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddSingleton(new ModuleCatalog([new CmsModule(), new LocalizationModule(), new SearchModule()])).AddSingleton<IReaderSource, OneMember>();
        new LocalizationModule().AddServices(builder.Services, builder.Configuration);
        builder.Services.AddRazorPages().AddApplicationPart(typeof(SearchModule).Assembly);
        _app = builder.Build();
        _app.UseRouting();
        _app.Use((context, next) =>
        {
            if (context.Request.Headers.Authorization.Count > 0) { context.User = new(new ClaimsIdentity([], "test")); }
            return next(context);
        });
        _app.UseMiddleware<ReaderMiddleware>();
        _app.UseNmapCultures();
        new SearchModule().MapEndpoints(_app);
        _app.MapRazorPages();
        await _app.StartAsync();
        _visitor = _app.GetTestClient();
        while (!_app.Services.GetRequiredService<Contracts.ISearchIndex>().Ready) { await Task.Delay(20, Cancel); }
    }

    public async ValueTask DisposeAsync()
    {
        _visitor.Dispose();
        await _app.DisposeAsync();
        _library.Dispose();
    }

    [Fact]
    public async Task The_page_shows_hits_with_marks_their_language_and_facets()
    {
        var page = await Page("/en/search?q=roads");
        Assert.Equal("2 texts found", page.QuerySelector("h2")!.TextContent);
        var (english, french) = (page.QuerySelectorAll("ol > li")[0], page.QuerySelectorAll("ol > li")[1]);
        Assert.Equal("Clearing &lt;<mark>roads</mark>&gt;", english.QuerySelector("h3 a")!.InnerHtml);
        Assert.Equal("/en/road", english.QuerySelector("a")!.GetAttribute("href"));
        Assert.Null(english.QuerySelector("h3")!.GetAttribute("lang"));
        Assert.Equal(("fr", "ltr"), (french.QuerySelector("h3")!.GetAttribute("lang"), french.QuerySelector("h3")!.GetAttribute("dir")));
        Assert.Contains("Français", french.QuerySelector(".nmap-entries__meta")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Good practice", english.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll("nav a"), a => a.GetAttribute("href") == "/en/search?q=roads&lang=fr");
        Assert.DoesNotContain("Members", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chosen_facet_stays_in_the_form_and_may_be_removed()
    {
        var page = await Page("/en/search?q=roads&lang=fr");
        Assert.Equal("1 text found", page.QuerySelector("h2")!.TextContent);
        Assert.Equal("fr", page.QuerySelector("form input[name=lang]")!.GetAttribute("value"));
        Assert.Contains(page.QuerySelectorAll("nav a"), a => a.GetAttribute("href") == "/en/search?q=roads");
    }

    [Fact]
    public async Task Many_hits_come_in_pages()
    {
        var first = await Page("/en/search?q=bulletin");
        Assert.Equal(20, first.QuerySelectorAll("ol.nmap-entries > li").Length);
        Assert.Equal("/en/search?q=bulletin&page=2", first.QuerySelector("a[rel=next]")!.GetAttribute("href"));
        Assert.Equal(5, (await Page("/en/search?q=bulletin&page=2")).QuerySelectorAll("ol.nmap-entries > li").Length);
    }

    [Fact]
    public async Task Nothing_found_says_what_to_do()
    {
        var page = await Page("/en/search?q=buletin&lang=%3Cscript%3E");
        Assert.Equal("Nothing found", page.QuerySelector("h2")!.TextContent);
        Assert.Contains(page.QuerySelectorAll("a"), a => a.GetAttribute("href") == "/en/search?q=buletin");
    }

    [Fact]
    public async Task Words_spelt_nearly_the_same_answer_where_nothing_else_does_and_the_page_says_so()
    {
        var page = await Page("/en/search?q=buletin");
        Assert.Contains("No text has “buletin”. These have “bulletin”, which is spelt nearly the same.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(20, page.QuerySelectorAll("ol.nmap-entries > li").Length);
        Assert.Equal("/en/search?q=bulletin&page=2", page.QuerySelector("a[rel=next]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task An_empty_question_shows_only_the_form_and_no_robot_keeps_the_page()
    {
        var answer = await _visitor.GetAsync("/ar/search", Cancel);
        Assert.Equal("noindex", answer.Headers.GetValues("X-Robots-Tag").Single());
        var page = await Page("/ar/search");
        Assert.NotNull(page.QuerySelector("form[method=get] input[name=q]"));
        Assert.Null(page.QuerySelector("h2"));
        Assert.Equal(HttpStatusCode.NotFound, (await _visitor.GetAsync("/xx/search", Cancel)).StatusCode);
    }

    [Fact]
    public async Task The_workspace_searches_what_its_reader_may_see()
    {
        Assert.Equal("3 texts found", (await Page("/workspace/search?q=roads", member: true)).QuerySelector("h2")!.TextContent);
        Assert.Equal("2 texts found", (await Page("/en/search?q=roads", member: true)).QuerySelector("h2")!.TextContent);
    }

    [Fact]
    public async Task The_interface_for_programs_answers_strangers_and_members()
    {
        var open = await Api("/api/v1/search?q=roads");
        Assert.Equal((2, JsonValueKind.Null), (open.GetProperty("Total").GetInt32(), open.GetProperty("Next").ValueKind));
        Assert.Equal("Clearing <roads>", open.GetProperty("Items")[0].GetProperty("Title").GetString());
        Assert.Equal("GoodPractice", open.GetProperty("Facets").GetProperty("type")[0].GetProperty("Value").GetString());
        Assert.Equal(3, (await Api("/api/v1/search?q=roads", member: true)).GetProperty("Total").GetInt32());
        Assert.Equal(1, (await Api("/api/v1/search?q=roads&lang=fr")).GetProperty("Total").GetInt32());
    }

    [Fact]
    public async Task The_interface_for_programs_goes_on_after_a_cursor()
    {
        var (seen, next) = (new HashSet<string>(), "");
        for (var i = 0; i < 10 && next is not null; i++)
        {
            var list = await Api($"/api/v1/search?q=bulletin&limit=10{(next.Length > 0 ? "&after=" + next : "")}");
            seen.UnionWith(list.GetProperty("Items").EnumerateArray().Select(h => h.GetProperty("Id").GetString()!));
            next = list.GetProperty("Next").GetString();
        }
        Assert.Equal(25, seen.Count);
    }

    [Theory]
    [InlineData("limit=0")]
    [InlineData("limit=101")]
    [InlineData("limit=x")]
    [InlineData("after=-1")]
    [InlineData("after=99999999999")]
    public async Task What_is_out_of_bounds_is_refused(string query)
        => Assert.Equal(HttpStatusCode.BadRequest, (await _visitor.GetAsync("/api/v1/search?q=a&" + query, Cancel)).StatusCode);

    [Fact]
    public async Task Too_long_a_question_is_refused()
        => Assert.Equal(HttpStatusCode.BadRequest, (await _visitor.GetAsync("/api/v1/search?q=" + new string('a', 201), Cancel)).StatusCode);

    [Fact]
    public async Task Browsers_are_told_how_to_search_here()
    {
        var answer = await _visitor.GetAsync("/fr/opensearch.xml", Cancel);
        Assert.Equal("application/opensearchdescription+xml", answer.Content.Headers.ContentType!.MediaType);
        var description = XDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel));
        Assert.Contains(description.Descendants(), e => e.Attribute("template")?.Value == "http://localhost:5080/fr/search?q={searchTerms}");
    }

    private async Task<IDocument> Page(string address, bool member = false)
    {
        var answer = await _visitor.SendAsync(Request(address, member), Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await BrowsingContext.New().OpenAsync(r => r.Content(answer.Content.ReadAsStream(Cancel)), Cancel);
    }

    private async Task<JsonElement> Api(string address, bool member = false)
    {
        var answer = await _visitor.SendAsync(Request(address, member), Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel)).RootElement;
    }

    private static HttpRequestMessage Request(string address, bool member)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        if (member) { request.Headers.Add("Authorization", "Bearer x"); }
        return request;
    }

    private sealed class OneMember : IReaderSource
    {
        public Task<Reader> ReadAsync(ClaimsPrincipal principal, CancellationToken cancel) => Task.FromResult(Member("org-a"));
    }
}
