using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Content;

namespace Nmap.Portal.Reading;

/// <summary>Matches the first piece of the address of a content type, those the country defined included.</summary>
internal sealed class FolderConstraint : IRouteConstraint
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection)
        => values.TryGetValue(routeKey, out var value) && value is string folder
            && (httpContext is null || httpContext.RequestServices.GetRequiredService<ContentTypes>().ByFolder(folder) is not null);
}

/// <summary>Matches the short addresses of standing pages.</summary>
internal sealed class StandingConstraint : IRouteConstraint
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection)
        => values.TryGetValue(routeKey, out var value) && value is string name && StandingPages.Names.Contains(name);
}
