using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Nmap.Cms.Data;

namespace Nmap.Sharing.Conventions;

/// <summary>Is the program up, and can it work? Strangers learn no more than that.</summary>
internal static class Health
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods("/health/live", Reading, (HttpContext http) => Answer(http, true, "live")).AllowAnonymous().ExcludeFromDescription();
        endpoints.MapMethods("/health/ready", Reading, ReadyAsync).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<IResult> ReadyAsync(HttpContext http, NmapDb db, ILogger<SharingModule> log, CancellationToken cancel)
    {
        try
        {
            if (!await db.Database.CanConnectAsync(cancel)) { return Answer(http, false, "not ready"); }
            var current = !(await db.Database.GetPendingMigrationsAsync(cancel)).Any();
            return Answer(http, current, current ? "ready" : "not ready");
        }
        catch (Exception e) when (e is System.Data.Common.DbException or InvalidOperationException)
        {
            log.LogWarning("Not ready: {Reason}", e.Message);
            return Answer(http, false, "not ready");
        }
    }

    private static IResult Answer(HttpContext http, bool well, string words)
    {
        http.Response.Headers.CacheControl = "no-store";
        return Results.Text(words, statusCode: well ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}
