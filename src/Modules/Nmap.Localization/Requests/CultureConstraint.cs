using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Sites;

namespace Nmap.Localization.Requests;

/// <summary>Matches a language of the site as it is now; any other is an address that does not exist.</summary>
internal sealed class CultureConstraint : IRouteConstraint
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection)
        => values.TryGetValue(routeKey, out var value) && value is string culture
            && (httpContext is null || httpContext.RequestServices.GetRequiredService<ISite>().Settings.Languages.Contains(culture));
}
