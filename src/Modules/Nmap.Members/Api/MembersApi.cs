using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Members.Data;

namespace Nmap.Members.Api;

/// <summary><c>/api/v1/members</c> and <c>/api/v1/seats</c>: organisations only, never people.</summary>
internal static class MembersApi
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/api/v1/members", ListAsync).WithName("ListMembers").WithTags("Members").WithSummary("Member organisations and observers of today.").AllowAnonymous();
        endpoints.MapGet("/api/v1/members/{id}", ReadAsync).WithName("ReadMember").WithTags("Members").WithSummary("One organisation, by id or code.").AllowAnonymous();
        endpoints.MapGet("/api/v1/seats", SeatsAsync).WithName("ListSeats").WithTags("Members").WithSummary("Who holds and held which seat.").AllowAnonymous();
    }

    private static async Task<IResult> ListAsync(NmapDb db, ISite site, string? after, int? limit, CancellationToken cancel)
    {
        var take = Math.Clamp(limit ?? 100, 1, 200);
        var page = await db.Set<MemberOrganisation>().AsNoTracking().On(site.Today).Where(o => after == null || string.Compare(o.Id, after) > 0).OrderBy(o => o.Id).Take(take + 1).ToListAsync(cancel);
        return Results.Json(ApiLists.Page(page, take, Shown, o => o.Id), Json.Orchard);
    }

    private static async Task<IResult> ReadAsync(string id, NmapDb db, CancellationToken cancel)
        => Results.Json(Shown(await db.Set<MemberOrganisation>().AsNoTracking().FirstOrDefaultAsync(o => o.Id == id || o.Code == id, cancel) ?? throw RefusedException.Missing()), Json.Orchard);

    private static async Task<IResult> SeatsAsync(NmapDb db, CancellationToken cancel)
        => Results.Json(ApiLists.All((await db.Set<Seat>().AsNoTracking().OrderBy(s => s.From).ToListAsync(cancel)).Select(s => new { s.Id, Seat = s.Name, Organisation = s.OrganisationId, s.From, s.To })), Json.Orchard);

    private static object Shown(MemberOrganisation o) => new { o.Id, o.Code, o.Name, o.ShortName, o.Profile, o.Constituency, o.NationalBody, o.Resident, Observer = o.IsObserver, o.JoinedOn, o.LeftOn };
}
