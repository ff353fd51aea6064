using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Nmap.Cms.Web;

/// <summary>What every API endpoint says in the same words.</summary>
public static class ApiParts
{
    /// <summary>Problem details with 401 for strangers; what a signed-in reader may do is decided by the verb.</summary>
    public static RouteHandlerBuilder SignedIn(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new NeedsSignIn()).AddEndpointFilter(async (context, next) =>
    {
        if (context.HttpContext.User.Identity?.IsAuthenticated == true) { return await next(context); }
        context.HttpContext.Response.Headers.WWWAuthenticate = "Bearer";
        return Results.Problem(title: "Sign in, or send a personal token.", statusCode: StatusCodes.Status401Unauthorized);
    });

    /// <summary>The revision an update starts from; null for <c>*</c>, whatever stands.</summary>
    /// <exception cref="BadHttpRequestException">428: the header is missing.</exception>
    /// <exception cref="RefusedException">The header names no revision of ours.</exception>
    public static long? ExpectedRevision(this HttpContext http)
        => http.Request.Headers.IfMatch.ToString() is { Length: > 0 } tag ? Revision(tag)
            : throw new BadHttpRequestException("Say which version you started from, in If-Match.", StatusCodes.Status428PreconditionRequired);

    public static long? ExpectedRevisionIfGiven(this HttpContext http)
        => http.Request.Headers.IfMatch.ToString() is { Length: > 0 } tag ? Revision(tag) : null;

    private static long? Revision(string tag)
        => tag == "*" ? null
            : long.TryParse(tag.Trim('"').Split('.')[^1], System.Globalization.CultureInfo.InvariantCulture, out var revision) ? revision
            : throw new RefusedException(Refusal.Stale, Phrase.Of("If-Match is not an ETag of this item."));
}

/// <summary>Marks an API endpoint that strangers cannot use, for its description.</summary>
public sealed class NeedsSignIn;
