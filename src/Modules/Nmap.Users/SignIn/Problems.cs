using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Nmap.Users.SignIn;

/// <summary>What programs are told when they are not let in.</summary>
internal static class Problems
{
    public static Task UnauthorizedAsync(HttpContext context)
    {
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return WriteAsync(context, StatusCodes.Status401Unauthorized, "Sign in, or send a personal token.");
    }

    public static Task ForbiddenAsync(HttpContext context, string? detail = null)
        => WriteAsync(context, StatusCodes.Status403Forbidden, "This is not yours to do.", detail);

    private static Task WriteAsync(HttpContext context, int status, string title, string? detail = null)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsJsonAsync(new ProblemDetails { Status = status, Title = title, Detail = detail }, options: null, "application/problem+json", context.RequestAborted);
    }
}
