using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.WebEncoders;
using Nmap.Cms.Access;
using Nmap.Cms.Forms;
using Nmap.Cms.Web;
using Nmap.Localization.Contracts;
using Nmap.Theme;

namespace Nmap.Web.Hosting;

/// <summary>Pages, their closed folders, and the pipeline they stand in.</summary>
internal static class Pages
{
    public static void AddNmapPages(this IServiceCollection services, IConfiguration configuration, NmapSettings settings)
    {
        services.AddHttpContextAccessor();
        services.AddAuthorization();
        // Arabic and accented letters as letters: a third less to send.
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<RouteOptions>(o => o.LowercaseUrls = true);
        services.Configure<ForwardedHeadersOptions>(o => o.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto);
        services.AddAntiforgery(o =>
        {
            o.Cookie.Name = settings.PublicUrl.Scheme == "https" ? "__Host-nmap-form" : "nmap-form";
            o.Cookie.SecurePolicy = settings.PublicUrl.Scheme == "https" ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
            o.Cookie.SameSite = SameSiteMode.Strict;
        });
        services.Configure<CookieTempDataProviderOptions>(o =>
        {
            o.Cookie.Name = settings.PublicUrl.Scheme == "https" ? "__Host-nmap-notice" : "nmap-notice";
            o.Cookie.SecurePolicy = settings.PublicUrl.Scheme == "https" ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
        });
        services.AddRazorPages(Conventions).AddNmapForms().AddNmapThemes(configuration);
        services.AddRateLimiter(o => o.AddNmapLimits(configuration));
    }

    private static void Conventions(Microsoft.AspNetCore.Mvc.RazorPages.RazorPagesOptions options)
    {
        options.Conventions.AllowAnonymousToFolder("/Public");
        options.Conventions.AllowAnonymousToFolder("/Act");
        options.Conventions.AuthorizeFolder("/Account");
        options.Conventions.AuthorizeFolder("/Workspace", Policies.Workspace);
        options.Conventions.AuthorizeFolder("/Admin", Policies.Admin);
        options.Conventions.AddFolderApplicationModelConvention("/Public", page => page.EndpointMetadata.Add(new SameForEverybody()));
    }

    public static void UseNmapPipeline(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<SecurityHeaders>();
        app.UseResponseCompression();
        if (app.Configuration.GetValue("Nmap:PageCache", true)) { app.UseMiddleware<PageCacheMiddleware>(); }
        app.UseMiddleware<Failures>();
        app.UseWhen(c => !c.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal), pages => pages.UseStatusCodePagesWithReExecute("/error/{0}"));
        app.UseMiddleware<SameOrigin>();
        app.UseMiddleware<HeadAsGet>();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseMiddleware<ReaderMiddleware>();
        app.UseNmapCultures();
        app.UseWhen(c => c.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal), api => api.UseMiddleware<ApiErrors>());
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages().WithStaticAssets();
        foreach (var module in NmapModules.All.Modules) { module.MapEndpoints(app); }
        app.UseEndpoints(_ => { });
        app.Services.GetRequiredService<EndpointDataSource>().CheckEveryEndpointHasARule();
    }

    private static void AddNmapLimits(this RateLimiterOptions options, IConfiguration configuration)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = "1";
            return ValueTask.CompletedTask;
        };
        options.GlobalLimiter = RequestLimits.Create(configuration);
    }
}
