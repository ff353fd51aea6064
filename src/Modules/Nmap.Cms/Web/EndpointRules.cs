using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Nmap.Cms.Web;

/// <summary>Deny by default: an endpoint that does not say who may call it stops the start.</summary>
public static class EndpointRules
{
    public static void CheckEveryEndpointHasARule(this IEndpointRouteBuilder endpoints)
    {
        var open = endpoints.DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<IAuthorizeData>() is null && e.Metadata.GetMetadata<AuthorizationPolicy>() is null && e.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Select(e => e.RoutePattern.RawText ?? e.DisplayName).ToList();
        if (open.Count > 0)
        {
            throw new InvalidOperationException("These endpoints do not say who may call them: " + string.Join(", ", open));
        }
    }
}
