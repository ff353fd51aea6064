namespace Nmap.Web.Hosting;

/// <summary>
/// The same headers on every answer, cached ones included. They hold no nonce and no name, so they are set once, before the page cache.
/// </summary>
internal sealed class SecurityHeaders(RequestDelegate next, NmapSettings settings)
{
    private const string Policy = "default-src 'none'; style-src 'self'; img-src 'self' data:; media-src 'self'; font-src 'self'; script-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private readonly bool _https = settings.PublicUrl.Scheme == "https";

    public Task InvokeAsync(HttpContext context)
    {
        Set(context.Response.Headers);
        // An answer that was begun anew after an error has lost them.
        context.Response.OnStarting(() =>
        {
            if (context.Response.Headers.XContentTypeOptions.Count == 0) { Set(context.Response.Headers); }
            return Task.CompletedTask;
        });
        return next(context);
    }

    private void Set(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        if (_https) { headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains"; }
    }
}

/// <summary>Unsafe requests come from this site's own pages, or carry a token.</summary>
internal sealed class SameOrigin(RequestDelegate next, NmapSettings settings)
{
    private readonly string _origin = settings.PublicUrl.GetLeftPart(UriPartial.Authority);

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || request.Headers.Authorization.Count > 0) { return next(context); }
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var origin = request.Headers.Origin.ToString();
        var foreign = site is "cross-site" or "same-site"
            || (site.Length == 0 && origin.Length > 0 && origin != _origin && !(Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.IsLoopback));
        if (!foreign) { return next(context); }
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
