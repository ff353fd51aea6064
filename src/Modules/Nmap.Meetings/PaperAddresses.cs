using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Media.Contracts;
using Nmap.Meetings.Data;

namespace Nmap.Meetings;

/// <summary>Documents of agenda items: who may read the item's papers opens them, asked anew each time.</summary>
internal static class PaperAddresses
{
    public static void Map(IEndpointRouteBuilder endpoints)
        => endpoints.MapMethods("/media/papers/{paper:length(26)}", [HttpMethods.Get, HttpMethods.Head], OpenAsync).ExcludeFromDescription().AllowAnonymous();

    private static async Task<IResult> OpenAsync(string paper, HttpContext http, [FromServices] NmapDb db, [FromServices] AgendaShelf agenda, [FromServices] IFileStore files, CancellationToken cancel)
    {
        var found = await db.Set<AgendaPaper>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == paper, cancel) ?? throw RefusedException.Missing();
        var (meeting, item) = await agenda.ItemAsync(found.ItemId, http.Reader(), cancel);
        if (!meeting.Opens(item, found, http.Reader()) || await files.OpenAsync(found.FileId, found.OwnerOfFile, cancel) is not { } opened) { throw RefusedException.Missing(); }
        http.Response.Headers.CacheControl = "no-store";
        return opened.Sent(http.Response);
    }
}
