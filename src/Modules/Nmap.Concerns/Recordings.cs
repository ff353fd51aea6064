using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Concerns.Data;
using Nmap.Media.Contracts;

namespace Nmap.Concerns;

/// <summary>A spoken concern, for those who write it down; a voice tells who somebody is, as a name does.</summary>
internal static class Recordings
{
    public static string OwnerOf(string concernId) => "concern/" + concernId;

    public static void Map(IEndpointRouteBuilder endpoints)
        => endpoints.MapMethods("/workspace/concerns/{id:length(26)}/recording", [HttpMethods.Get, HttpMethods.Head], PlayAsync).ExcludeFromDescription().Require(Permissions.Answer);

    private static async Task<IResult> PlayAsync(string id, HttpContext http, [FromServices] NmapDb db, [FromServices] IFileStore files, CancellationToken cancel)
    {
        var recording = await db.Set<Concern>().AsNoTracking().VisibleTo(http.Reader()).Where(c => c.Id == id).Select(c => c.RecordingId).SingleOrDefaultAsync(cancel);
        return recording is not null && await files.OpenAsync(recording, OwnerOf(id), cancel) is { } opened ? opened.Sent(http.Response, inPage: true) : Results.NotFound();
    }
}
