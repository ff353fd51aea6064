using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;

namespace Nmap.Cms.Web;

/// <summary>Deny by default: an endpoint that does not say who may call it stops the start.</summary>
public static class EndpointRules
{
    /// <param name="endpoints">The program's one list of endpoints: it is made once here and serves all requests.</param>
    public static void CheckEveryEndpointHasARule(this EndpointDataSource endpoints)
    {
        var open = endpoints.Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<IAuthorizeData>() is null && e.Metadata.GetMetadata<AuthorizationPolicy>() is null && e.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Select(e => e.RoutePattern.RawText ?? e.DisplayName).ToList();
        if (open.Count > 0)
        {
            throw new InvalidOperationException("These endpoints do not say who may call them: " + string.Join(", ", open));
        }
    }
}
