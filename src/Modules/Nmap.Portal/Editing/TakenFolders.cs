using Microsoft.AspNetCore.Routing;

namespace Nmap.Portal.Editing;

/// <summary>First pieces of public addresses at which a page of a module stands already.</summary>
internal sealed class TakenFolders(EndpointDataSource endpoints)
{
    public bool Holds(string folder) => endpoints.Endpoints.OfType<RouteEndpoint>().Any(e => e.RoutePattern.PathSegments is [var first, var second, ..]
        && first.Parts is [Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart] && second.Parts is [Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal, ..]
        && literal.Content.Split('.')[0].Equals(folder, StringComparison.OrdinalIgnoreCase));
}
