using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Media.Contracts;
using Nmap.Meetings.Data;

namespace Nmap.Meetings.Api;

/// <summary>The scan of minutes signed on paper: for officers until it is confirmed, then for all who read the minutes.</summary>
internal static class SignedCopy
{
    public static void Map(IEndpointRouteBuilder endpoints)
        => endpoints.MapMethods("/workspace/meetings/{id:length(26)}/minutes/paper/scan", [HttpMethods.Get, HttpMethods.Head], OpenAsync).ExcludeFromDescription().Require(CmsPermissions.EnterWorkspace);

    private static async Task<IResult> OpenAsync(string id, HttpContext http, [FromServices] NmapDb db, [FromServices] IFileStore files, CancellationToken cancel)
    {
        var minutes = await db.Set<Minutes>().AsNoTracking().VisibleTo(http.Reader()).SingleOrDefaultAsync(m => m.MeetingId == id, cancel);
        var signing = minutes is null ? null : await db.Set<PaperSigning>().AsNoTracking().SingleOrDefaultAsync(p => p.MinutesId == minutes.Id, cancel);
        if (signing is null || (signing.ConfirmedAt is null && !http.Reader().Can(Permissions.ConfirmPaper))) { return Results.NotFound(); }
        return await files.OpenAsync(signing.FileId, signing.Owner, cancel) is { } opened ? opened.Sent(http.Response, inPage: true) : Results.NotFound();
    }
}
