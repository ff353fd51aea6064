using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Meetings.Verbs;

namespace Nmap.Meetings.Api;

/// <summary><c>/api/v1/structures</c>: the register of other coordination structures, for members.</summary>
internal static class StructuresApi
{
    internal sealed record StructureBody(Texts? Name, string? Kind, string? Owner, string? OwnerName, string? Contact, string? Link, Texts? HowOften, Texts? Notes);

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup("/api/v1/structures").WithTags("Structures").AllowAnonymous();
        api.MapGet("/", ListAsync).WithName("ListStructures").WithSummary("Other coordination structures and technical meetings; members only.").SignedIn();
        api.MapGet("/{id}", ReadAsync).WithName("ReadStructure").WithSummary("One structure.").SignedIn();
        api.MapPost("/", AddAsync).WithName("AddStructure").WithSummary("Adds one to the register.").SignedIn();
        api.MapPut("/{id}", ChangeAsync).WithName("ChangeStructure").WithSummary("Changes one.").SignedIn();
    }

    private static async Task<IResult> ListAsync(HttpContext http, NmapDb db, string? after, int? limit, CancellationToken cancel)
    {
        if (!http.Reader().Can(Permissions.See)) { throw RefusedException.Missing(); }
        var take = Math.Clamp(limit ?? 50, 1, 200);
        var rows = db.Set<Structure>().AsNoTracking();
        if (after is not null) { rows = rows.Where(s => string.Compare(s.Id, after) > 0); }
        return Results.Json(ApiLists.Page(await rows.OrderBy(s => s.Id).Take(take + 1).ToListAsync(cancel), take, Shown, s => s.Id), Json.Orchard);
    }

    private static async Task<IResult> ReadAsync(string id, HttpContext http, KeepStructures structures, CancellationToken cancel)
        => Tagged(http, await structures.FindAsync(id, http.Reader(), cancel), 200);

    private static async Task<IResult> AddAsync(StructureBody body, HttpContext http, KeepStructures structures, CancellationToken cancel)
    {
        var saved = await structures.SaveAsync(null, Fields(body), null, http.Reader(), cancel);
        return Tagged(http, saved, 201).At(http, "/api/v1/structures/" + saved.Id);
    }

    private static async Task<IResult> ChangeAsync(string id, StructureBody body, HttpContext http, KeepStructures structures, CancellationToken cancel)
        => Tagged(http, await structures.SaveAsync(id, Fields(body), http.ExpectedRevision(), http.Reader(), cancel), 200);

    private static StructureFields Fields(StructureBody body) => new(body.Name ?? Texts.Empty, body.Kind, Given(body.Owner), Given(body.OwnerName), Given(body.Contact), Given(body.Link), body.HowOften ?? Texts.Empty, body.Notes ?? Texts.Empty);

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static IResult Tagged(HttpContext http, Structure structure, int status)
    {
        http.Response.Headers.ETag = $"\"{structure.Revision}\"";
        return Results.Json(Shown(structure), Json.Orchard, statusCode: status);
    }

    private static object Shown(Structure s) => new { s.Id, s.Name, s.Kind, Owner = s.OwnerId, s.OwnerName, s.Contact, s.Link, HowOften = s.Rhythm, s.Notes };
}
