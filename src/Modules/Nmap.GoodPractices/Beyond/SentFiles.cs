using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.GoodPractices.Sharing;

namespace Nmap.GoodPractices.Beyond;

/// <summary><c>/shared-lessons/{bundle}/{name}</c>: what was sent, for everybody, while the lesson is public and shared at that level; 410 afterwards.</summary>
internal static class SentFiles
{
    public static void Map(IEndpointRouteBuilder endpoints)
        => endpoints.MapMethods("/shared-lessons/{bundle:length(26)}/{name}", [HttpMethods.Get, HttpMethods.Head], OpenAsync).ExcludeFromDescription().AllowAnonymous();

    private static async Task<IResult> OpenAsync(string bundle, string name, HttpContext http, [FromServices] NmapDb db, [FromServices] ContentLibrary library, CancellationToken cancel)
    {
        if (await db.Set<SentFile>().AsNoTracking().SingleOrDefaultAsync(f => f.Bundle == bundle && f.Name == name, cancel) is not { } file) { return Results.NotFound(); }
        var lesson = await library.VisibleTo(Reader.Stranger).OfType(nameof(GoodPractice)).InSet(file.SetId).Translations(false).FirstAsync(cancel);
        if (lesson is null || SharingPart.Of(lesson).All(l => l.Level != file.Level)) { return Results.StatusCode(StatusCodes.Status410Gone); }
        var headers = http.Response.Headers;
        (headers.CacheControl, headers.XContentTypeOptions, headers.ContentSecurityPolicy) = ("no-cache", "nosniff", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
        return Results.Bytes(file.Bytes, file.MediaType, file.MediaType == "text/html" ? null : file.Name);
    }
}
