using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Nmap.Cms.Web;

/// <summary>Stands before everything else: answers strangers from the cache, and fills it from what the rest of the pipeline makes.</summary>
public sealed class PageCacheMiddleware(RequestDelegate next, PageCache cache)
{
    private static readonly string[] Closed = ["/workspace", "/admin", "/account", "/act", "/api", "/health", "/_content", "/media", "/setup", "/openapi"];

    /// <summary>Query names that public pages read; any other is ignored, so that it cannot fill the cache.</summary>
    private static readonly HashSet<string> Named = new(["type", "pillar", "level", "country", "place", "kind", "year", "page", "area", "figure",
        "csvType", "time", "useColumnShortNames", "tab", "excel", "after", "limit", "state", "lang", "topic", "running", "audience", "format", "stage", "corrected", "list", "asof"], StringComparer.Ordinal);

    public async Task InvokeAsync(HttpContext context)
    {
        if (!ForStrangers(context.Request))
        {
            await next(context);
            return;
        }
        var address = Address(context.Request);
        if (cache.Fresh(address) is { } page)
        {
            await page.WriteAsync(context);
            return;
        }
        await MakeAsync(context, address);
    }

    private async Task MakeAsync(HttpContext context, string address)
    {
        while (!cache.Begin(address, out var made))
        {
            await Task.WhenAny(made, Task.Delay(TimeSpan.FromSeconds(15), context.RequestAborted));
            if (cache.Fresh(address) is { } page)
            {
                await page.WriteAsync(context);
                return;
            }
            if (made.IsCompleted) { break; }
        }
        try { await RenderAsync(context, address); }
        finally { cache.End(address); }
    }

    private async Task RenderAsync(HttpContext context, string address)
    {
        var original = context.Features.Get<IHttpResponseBodyFeature>()!;
        var life = await LifeAsync(context);
        using var buffer = new MemoryStream();
        var failed = false;
        context.Response.Body = buffer;
        try { await next(context); }
        catch (Exception) when (cache.LastGood(address) is not null) { failed = true; }
        finally { context.Features.Set(original); }
        if ((failed || context.Response.StatusCode >= 500) && cache.LastGood(address) is { } last)
        {
            await last.WriteAsync(context);
            return;
        }
        var body = buffer.ToArray();
        if (life is { } lives && Keepable(context))
        {
            await cache.Keep(address, lives, context.Response.StatusCode, context.Response.Headers, body).WriteAsync(context);
            return;
        }
        if (context.Response.StatusCode is >= 300 and < 500 && HttpMethods.IsGet(context.Request.Method)) { cache.Drop(address); }
        if (HttpMethods.IsHead(context.Request.Method)) { return; }
        if (body.Length > 0) { context.Response.ContentLength = body.Length; }
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    /// <summary>Null while the database is away; then nothing is kept.</summary>
    private async Task<Life?> LifeAsync(HttpContext context)
    {
        try { return await cache.BeginLifeAsync(context.RequestAborted); }
        catch (Exception e) when (e is System.Data.Common.DbException or InvalidOperationException { InnerException: System.Data.Common.DbException }) { return null; }
    }

    private static bool Keepable(HttpContext context)
        => HttpMethods.IsGet(context.Request.Method) && context.Response.StatusCode == 200 && !context.Response.Headers.ContainsKey("Set-Cookie")
            && context.GetEndpoint()?.Metadata.GetMetadata<SameForEverybody>() is not null;

    private static bool ForStrangers(HttpRequest request)
    {
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)) { return false; }
        if (request.Headers.Authorization.Count > 0 || request.Headers.Cookie.ToString().Contains("nmap-session", StringComparison.Ordinal)) { return false; }
        var path = request.Path.Value!;
        return path.Length > 1 && !Closed.Any(c => path.StartsWith(c, StringComparison.OrdinalIgnoreCase)) && !path.EndsWith("/search", StringComparison.Ordinal)
            && !request.Query.ContainsKey("q");
    }

    private static string Address(HttpRequest request)
    {
        if (!request.QueryString.HasValue) { return request.Path.Value!; }
        var named = request.Query.Where(q => Named.Contains(q.Key)).OrderBy(q => q.Key, StringComparer.Ordinal).ToList();
        return named.Count == 0 ? request.Path.Value! : request.Path.Value + "?" + string.Join('&', named.Select(q => $"{q.Key}={Uri.EscapeDataString(q.Value.ToString())}"));
    }
}
