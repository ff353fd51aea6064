using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Media.Contracts;

namespace Nmap.Awareness.Press;

/// <summary><c>/media/press/{id}</c>: open to everybody while the photograph is cleared, 410 afterwards; no cache keeps it.</summary>
internal static class PhotoFiles
{
    public static void Map(IEndpointRouteBuilder endpoints)
        => endpoints.MapMethods("/media/press/{id}", [HttpMethods.Get, HttpMethods.Head], OpenAsync).ExcludeFromDescription().AllowAnonymous();

    private static async Task<IResult> OpenAsync(string id, HttpContext http, [FromServices] NmapDb db, [FromServices] IFileStore files, CancellationToken cancel)
    {
        if (await db.Set<PressPhoto>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancel) is not { } photo) { return Results.NotFound(); }
        if (photo.Waits && !http.Reader().Can(AwarenessPermissions.RunPressDesk)) { return Results.NotFound(); }
        if (photo.WithdrawnAt is not null) { return Results.StatusCode(StatusCodes.Status410Gone); }
        http.Response.Headers.CacheControl = "no-cache";
        return await files.OpenAsync(photo.FileId, PressPhoto.OwnerOf(id), cancel) is { } opened ? opened.Sent(http.Response, inPage: true) : Results.NotFound();
    }
}
