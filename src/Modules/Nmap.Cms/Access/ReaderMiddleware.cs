using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Nmap.Cms.Access;

/// <summary>Finds out, once per request and after authentication, who is reading.</summary>
public sealed class ReaderMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.User.Identity?.IsAuthenticated == true)
        {
            var source = context.RequestServices.GetRequiredService<IReaderSource>();
            context.Items[ReaderContext.Key] = await source.ReadAsync(context.User, context.RequestAborted);
            context.Response.Headers.CacheControl = "no-store";
        }
        await next(context);
    }
}

public static class ReaderContext
{
    internal const string Key = "nmap:reader";

    /// <summary>Who is reading; a stranger when nobody signed in.</summary>
    public static Reader Reader(this HttpContext context) => context.Items[Key] as Reader ?? Access.Reader.Stranger;
}
