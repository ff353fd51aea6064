using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Web;

namespace Nmap.Web.Hosting;

/// <summary>What nobody caught: logged under a number that the reader is shown; the database being away is 503, not 500.</summary>
internal sealed class Failures(RequestDelegate next, ILogger<Failures> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try { await next(context); }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested) { }
        catch (RefusedException refused) when (!context.Response.HasStarted)
        {
            await AnswerAsync(context, ApiErrors.Status(refused.Kind));
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            var away = e is DbException || e.InnerException is DbException && e is not DbUpdateException || e is InvalidOperationException { InnerException: DbException };
            log.LogError(e, "Request {Reference} failed", context.TraceIdentifier);
            await AnswerAsync(context, away ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError);
        }
    }

    private async Task AnswerAsync(HttpContext context, int status)
    {
        context.Response.Clear();
        context.Response.StatusCode = status;
        if (status == 503) { context.Response.Headers.RetryAfter = "5"; }
        var path = context.Request.Path;
        if (path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            await context.Response.WriteAsJsonAsync(new Microsoft.AspNetCore.Mvc.ProblemDetails { Title = status == 503 ? "Try again in a moment." : "Something went wrong here.", Status = status, Extensions = { ["reference"] = context.TraceIdentifier } },
                options: null, "application/problem+json", context.RequestAborted);
            return;
        }
        context.SetEndpoint(null);
        context.Request.RouteValues.Clear();
        context.Features.Set<Microsoft.AspNetCore.Diagnostics.IStatusCodeReExecuteFeature>(new Microsoft.AspNetCore.Diagnostics.StatusCodeReExecuteFeature { OriginalPath = path, OriginalPathBase = context.Request.PathBase });
        (context.Request.Path, context.Request.Method) = ($"/error/{status}", HttpMethods.Get);
        try { await next(context); }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            log.LogError(e, "The error page failed as well");
            await context.Response.WriteAsync($"{status} ({context.TraceIdentifier})", context.RequestAborted);
        }
        finally { context.Request.Path = path; }
    }
}
