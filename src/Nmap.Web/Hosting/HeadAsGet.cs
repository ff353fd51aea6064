namespace Nmap.Web.Hosting;

/// <summary>Machine addresses answer HEAD as they answer GET, without the body; pages do so by themselves.</summary>
internal sealed class HeadAsGet(RequestDelegate next)
{
    private static readonly PathString[] Machines = ["/api", "/openapi", "/.well-known"];

    public async Task InvokeAsync(HttpContext context)
    {
        if (!HttpMethods.IsHead(context.Request.Method) || !Machines.Any(m => context.Request.Path.StartsWithSegments(m, StringComparison.Ordinal)))
        {
            await next(context);
            return;
        }
        var body = context.Response.Body;
        (context.Request.Method, context.Response.Body) = (HttpMethods.Get, Stream.Null);
        try { await next(context); }
        finally { (context.Request.Method, context.Response.Body) = (HttpMethods.Head, body); }
    }
}
