using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Localization.Requests;

namespace Nmap.Localization.Contracts;

/// <summary>The language of a request, for the host's <c>Program.cs</c>.</summary>
public static class NmapCultures
{
    /// <summary>Claim with the language a signed-in person has chosen, for example <c>ar</c>.</summary>
    public const string Claim = "nmap:culture";

    /// <summary>Makes <c>{culture:culture}</c> match the languages of the site only. The module's door calls it already; twice does no harm.</summary>
    public static IServiceCollection AddNmapCultures(this IServiceCollection services)
        => services.Configure<RouteOptions>(o => o.SetParameterPolicy<CultureConstraint>("culture"));

    /// <summary>Sets the language of each request. Stands after <c>UseRouting</c>, and after <c>UseAuthentication</c> if accounts' languages are to count.</summary>
    public static IApplicationBuilder UseNmapCultures(this IApplicationBuilder app) => app.UseMiddleware<RequestLanguage>();
}
