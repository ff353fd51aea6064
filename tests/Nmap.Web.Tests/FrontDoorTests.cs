using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Web;
using Nmap.Testing;

namespace Nmap.Web.Tests;

public sealed class FrontDoorTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("evil.example", 400)]
    [InlineData("localhost.evil.example", 400)]
    [InlineData("evil.example:80", 400)]
    [InlineData("localhost", 200)]
    [InlineData("127.0.0.1", 200)]
    public async Task Only_the_sites_own_names_are_answered(string host, int status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/en/news") { Headers = { Host = host } };
        using var answer = await site.Api().SendAsync(request, Platform.Cancel);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.DoesNotContain("evil", await answer.Content.ReadAsStringAsync(Platform.Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_endpoint_says_who_may_call_it()
    {
        var endpoints = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();
        Assert.True(endpoints.Count > 100);
        Assert.All(endpoints, e => Assert.True(e.Metadata.GetMetadata<IAllowAnonymous>() is not null || e.Metadata.GetMetadata<IAuthorizeData>() is not null || e.Metadata.GetMetadata<AuthorizationPolicy>() is not null, e.DisplayName));
    }

    [Fact]
    public async Task An_endpoint_without_a_rule_stops_the_start()
    {
        await using var app = WebApplication.CreateSlimBuilder().Build();
        app.MapGet("/forgotten", () => "open to all");
        Assert.Contains("/forgotten", Assert.Throws<InvalidOperationException>(new CompositeEndpointDataSource(((IEndpointRouteBuilder)app).DataSources).CheckEveryEndpointHasARule).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en", 200)]
    [InlineData("/ar/news", 200)]
    [InlineData("/en/nothing-here", 404)]
    [InlineData("/xx", 404)]
    [InlineData("/en/news/../../etc", 404)]
    [InlineData("/account/sign-in", 200)]
    [InlineData("/workspace", 302)]
    [InlineData("/admin", 302)]
    [InlineData("/api/v1/nothing", 404)]
    [InlineData("/api/v1/content/Nothing", 404)]
    [InlineData("/api/v1/audit", 401)]
    [InlineData("/api/v1/content/News?limit=x", 400)]
    [InlineData("/robots.txt", 200)]
    [InlineData("/sitemap.xml", 200)]
    [InlineData("/health/live", 200)]
    [InlineData("/_content/Nmap.Theme/app.css", 200)]
    public async Task The_same_safe_headers_stand_on_every_answer(string address, int status)
    {
        // The second time it may come from the cache.
        using var first = await site.Api().GetAsync(new Uri(address, UriKind.Relative), Platform.Cancel);
        using var answer = await site.Api().GetAsync(new Uri(address, UriKind.Relative), Platform.Cancel);
        Assert.Equal((status, status), ((int)first.StatusCode, (int)answer.StatusCode));
        string Header(string name) => string.Join(',', answer.Headers.TryGetValues(name, out var values) ? values : []);
        Assert.Contains("frame-ancestors 'none'", Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("same-origin", Header("Cross-Origin-Opener-Policy"));
        Assert.NotEmpty(Header("Referrer-Policy"));
        Assert.NotEmpty(Header("Permissions-Policy"));
        Assert.Empty(Header("Server"));
        Assert.Empty(Header("X-Powered-By"));
    }

    [Fact]
    public async Task What_a_signed_in_person_reads_is_kept_by_no_cache()
    {
        foreach (var client in (HttpClient[])[(await site.As("member")).Client, site.Api("member")])
        {
            using var answer = await client.GetAsync(new Uri("/en/news", UriKind.Relative), Platform.Cancel);
            Assert.True(answer.Headers.CacheControl!.NoStore);
        }
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    public async Task A_form_sent_from_another_site_is_refused(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/account/sign-in") { Content = new FormUrlEncodedContent([new("Email", "a@b.example")]) };
        request.Headers.Add(header, value);
        using var answer = await site.Api().SendAsync(request, Platform.Cancel);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task The_root_leads_to_the_readers_language()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.AcceptLanguage.ParseAdd("ar;q=0.9, de");
        using var answer = await site.Api().SendAsync(request, Platform.Cancel);
        Assert.Equal("/ar", answer.Headers.Location?.OriginalString);
        Assert.Contains("Accept-Language", answer.Headers.Vary);
    }
}
