using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Nmap.Cms;

namespace Nmap.Meetings.Api;

internal static class ApiParts
{
    /// <summary>401 for strangers; what a signed-in reader may do is decided by the verb.</summary>
    public static RouteHandlerBuilder SignedIn(this RouteHandlerBuilder endpoint) => endpoint.AddEndpointFilter(async (context, next) =>
    {
        if (context.HttpContext.User.Identity?.IsAuthenticated == true) { return await next(context); }
        context.HttpContext.Response.Headers.WWWAuthenticate = "Bearer";
        return Results.Problem(title: "Sign in, or send a personal token.", statusCode: StatusCodes.Status401Unauthorized);
    });

    public static IResult At(this IResult result, HttpContext http, string address)
    {
        http.Response.Headers.Location = address;
        return result;
    }

    /// <summary>The revision that an update starts from: required, <c>*</c> for whatever stands.</summary>
    public static long? Expected(this HttpContext http)
    {
        var tag = http.Request.Headers.IfMatch.ToString();
        if (tag.Length == 0) { throw new BadHttpRequestException("Say which version you started from, in If-Match.", StatusCodes.Status428PreconditionRequired); }
        return Optional(tag);
    }

    public static long? ExpectedIfGiven(this HttpContext http)
        => http.Request.Headers.IfMatch.ToString() is { Length: > 0 } tag ? Optional(tag) : null;

    private static long? Optional(string tag)
    {
        if (tag == "*") { return null; }
        return long.TryParse(tag.Trim('"').Split('.')[^1], out var revision) ? revision : throw new RefusedException(Refusal.Stale, Phrase.Of("Somebody changed it in between."));
    }
}
