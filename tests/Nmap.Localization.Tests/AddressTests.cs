using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using Nmap.Cms;
using Nmap.Cms.Modularity;
using Nmap.Cms.Sites;
using Nmap.Localization.Contracts;

[assembly: Module(Id = "Nmap.Cms", Name = "Stands in for the floor")]

namespace Nmap.Localization.Tests;

public sealed class AddressTests : IAsyncLifetime
{
    private readonly Country _country = new();
    private WebApplication _app = null!;
    private HttpClient _visitor = null!;

    public async ValueTask InitializeAsync()
    {
        var module = new LocalizationModule();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddSingleton<ISite>(_country).AddSingleton(new ModuleCatalog([new Floor(), module]));
        module.AddServices(builder.Services, builder.Configuration);
        builder.Services.AddSingleton(new LocalizationFolders(_country.Folder)).AddAntiforgery().AddAuthorization();
        _app = builder.Build();
        _app.UseExceptionHandler("/error");
        _app.UseStatusCodePagesWithReExecute("/error");
        _app.UseRouting();
        _app.Use((context, next) =>
        {
            if (context.Request.Headers["X-Person"].ToString() is { Length: > 0 } culture)
            {
                context.User = new(new ClaimsIdentity([new(NmapCultures.Claim, culture)], "test"));
            }
            return next(context);
        });
        _app.UseNmapCultures();
        _app.UseAuthorization();
        _app.UseAntiforgery();
        module.MapEndpoints(_app);
        _app.MapGet("/{culture:culture}/news", (HttpContext c, IStringLocalizer s) => Page(c, s)).AllowAnonymous();
        _app.MapGet("/workspace", (HttpContext c, IStringLocalizer<AddressTests> s) => Page(c, s)).AllowAnonymous();
        _app.MapGet("/api/v1/news", (HttpContext c, IStringLocalizer s) => Page(c, s)).AllowAnonymous();
        _app.Map("/error", (HttpContext c, IStringLocalizer s) => Page(c, s)).AllowAnonymous();
        _app.MapGet("/{culture:culture}/broken", IResult () => throw new InvalidOperationException()).AllowAnonymous();
        _app.MapGet("/token", (HttpContext c, IAntiforgery a) => a.GetAndStoreTokens(c).RequestToken).AllowAnonymous();
        await _app.StartAsync();
        _visitor = _app.GetTestClient();
    }

    public async ValueTask DisposeAsync()
    {
        _visitor.Dispose();
        await _app.DisposeAsync();
        _country.Dispose();
    }

    [Theory]
    [InlineData("/fr/news", "fr")]
    [InlineData("/fa-AF/news", "fa-AF")]
    [InlineData("/workspace", "en")]
    public async Task The_address_says_the_language(string address, string culture)
        => Assert.StartsWith(culture + " ", await _visitor.GetStringAsync(address, TestContext.Current.CancellationToken), StringComparison.Ordinal);

    [Theory]
    [InlineData("/xx/news")]
    [InlineData("/de/news")]
    [InlineData("/FR/news")]
    public async Task A_language_the_site_does_not_have_is_not_found(string address)
        => Assert.Equal(HttpStatusCode.NotFound, (await Get(address)).StatusCode);

    [Theory]
    [InlineData("/fr/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/fr/broken", HttpStatusCode.InternalServerError)]
    public async Task What_went_wrong_is_said_in_the_language_of_the_address(string address, HttpStatusCode status)
    {
        var answer = await Get(address, "Accept-Language: en");
        Assert.Equal(status, answer.StatusCode);
        Assert.StartsWith("fr ", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_language_added_while_running_is_found()
    {
        _country.Settings = _country.Settings with { Languages = ["en", "de"] };
        Assert.Equal(HttpStatusCode.OK, (await Get("/de/news")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Get("/fr/news")).StatusCode);
    }

    [Theory]
    [InlineData("/workspace", "Accept-Language: fr-CD, en;q=0.5", "fr")]
    [InlineData("/workspace", "Accept-Language: de, fa;q=0.7, en;q=0.5", "fa-AF")]
    [InlineData("/workspace", "Accept-Language: de", "en")]
    [InlineData("/workspace", "Accept-Language: ;;;=", "en")]
    [InlineData("/workspace", "Accept-Language: en|X-Person: fr", "fr")]
    [InlineData("/workspace", "Accept-Language: en|X-Person: fr|Cookie: nmap-lang=fa-AF", "fa-AF")]
    [InlineData("/workspace", "Cookie: nmap-lang=../../etc", "en")]
    [InlineData("/fr/news", "Accept-Language: en|Cookie: nmap-lang=en", "fr")]
    [InlineData("/api/v1/news", "Accept-Language: fr|Cookie: nmap-lang=fr", "en")]
    public async Task Without_one_the_reader_says_it(string address, string headers, string culture)
        => Assert.StartsWith(culture + " ", await (await Get(address, headers)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

    [Fact]
    public async Task Only_a_page_that_chose_by_the_reader_varies()
    {
        Assert.Contains("Accept-Language", (await Get("/workspace")).Headers.Vary);
        Assert.Empty((await Get("/fr/news")).Headers.Vary);
        Assert.Contains("fr", (await Get("/fr/news")).Content.Headers.ContentLanguage);
    }

    [Fact]
    public async Task Every_way_to_a_localizer_knows_plurals()
    {
        _country.Write("fr.po", "msgid \"{0} cow\"\nmsgid_plural \"{0} cows\"\nmsgstr[0] \"{0} vache\"\nmsgstr[1] \"{0} vaches\"\n");
        Assert.Contains("2 vaches", await (await Get("/fr/news")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("2 vaches", await (await Get("/workspace", "Accept-Language: fr")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", "/workspace/meetings", HttpStatusCode.Found, "/workspace/meetings")]
    [InlineData("fr", "https://elsewhere.example/", HttpStatusCode.Found, "/")]
    [InlineData("fr", "//elsewhere.example/", HttpStatusCode.Found, "/")]
    [InlineData("de", "/workspace", HttpStatusCode.BadRequest, null)]
    public async Task A_reader_chooses_a_language(string culture, string returnUrl, HttpStatusCode status, string? location)
    {
        var answer = await Choose(culture, returnUrl, withToken: true);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(location, answer.Headers.Location?.OriginalString);
        Assert.Equal(status == HttpStatusCode.Found, answer.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(c => c.StartsWith("nmap-lang=fr;", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Nobody_chooses_for_somebody_else()
        => Assert.Equal(HttpStatusCode.BadRequest, (await Choose("fr", "/workspace", withToken: false)).StatusCode);

    private static IResult Page(HttpContext context, IStringLocalizer s)
        => Results.Content($"{Cultures.Current} {s.Plural(2, "{0} cow", "{0} cows")}", "text/html");

    private async Task<HttpResponseMessage> Choose(string culture, string returnUrl, bool withToken)
    {
        var page = await Get("/token");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/account/language");
        request.Headers.Add("Cookie", page.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]));
        var fields = new Dictionary<string, string> { ["culture"] = culture, ["returnUrl"] = returnUrl };
        if (withToken) { fields["__RequestVerificationToken"] = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken); }
        request.Content = new FormUrlEncodedContent(fields);
        return await _visitor.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private Task<HttpResponseMessage> Get(string address, string headers = "")
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var header in headers.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(h => h.Split(": ", 2)))
        {
            request.Headers.TryAddWithoutValidation(header[0], header[1]);
        }
        return _visitor.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private sealed class Floor : NmapModule;
}
