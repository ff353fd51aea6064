using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Web;
using Nmap.GoodPractices.Beyond;

namespace Nmap.GoodPractices.Api;

/// <summary>Lessons beyond the country: the list of addresses, and what was sent.</summary>
internal static class LessonsApi
{
    internal sealed record AddressBody(string? Name, string? Organisation, string? Email, string? Level, string? Culture);

    internal sealed record AddressEntry(string Id, string Name, string Organisation, string Email, string Level, string Culture, DateOnly Since, string? AddedBy);

    /// <param name="Files">Root-relative addresses of briefs and package.</param>
    internal sealed record SendingEntry(string Level, string ContentItemVersionId, DateTimeOffset SentAt, string? SentBy, int Count, IReadOnlyList<string> Languages, IReadOnlyList<string> Files);

    internal sealed record Sent(int Count);

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup("/api/v1/lessons").WithTags("Lessons").AllowAnonymous();
        api.MapGet("/addresses", ListAsync).WithName("ListLessonAddresses").WithSummary("Whom lessons are sent to beyond the country.").SignedIn().Produces<ApiList<AddressEntry>>().ProducesProblem(403);
        api.MapPost("/addresses", AddAsync).WithName("AddLessonAddress").WithSummary("Puts an address on the list for one level.").SignedIn().Produces<AddressEntry>(201).ProducesProblem(400).ProducesProblem(403).ProducesProblem(409);
        api.MapDelete("/addresses/{id}", RemoveAsync).WithName("RemoveLessonAddress").WithSummary("Takes an address off the list.").SignedIn().Produces(204).ProducesProblem(403).ProducesProblem(404);
        api.MapGet("/{set}/sendings", SendingsAsync).WithName("ListSendings").WithSummary("When a lesson went out, at which level, to how many.").SignedIn().Produces<ApiList<SendingEntry>>().ProducesProblem(403);
        api.MapPost("/{set}/sendings/{level}", SendAsync).WithName("SendLesson").WithSummary("Sends the approved text of a lesson to the addresses of a level that have not got it.").SignedIn().Produces<Sent>().ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);
    }

    private static async Task<IResult> ListAsync(HttpContext http, NmapDb db, CancellationToken cancel)
    {
        KeepAddresses.Allow(http.Reader());
        return Results.Json(ApiLists.All((await db.Set<SharingAddress>().AsNoTracking().OrderBy(a => a.Level).ThenBy(a => a.Organisation).ToListAsync(cancel)).Select(Shown)), Json.Orchard);
    }

    private static async Task<IResult> AddAsync(AddressBody body, HttpContext http, KeepAddresses keep, CancellationToken cancel)
        => Results.Json(Shown(await keep.AddAsync(new(body.Name, body.Organisation, body.Email, body.Level, body.Culture), http.Reader(), cancel)), Json.Orchard, statusCode: StatusCodes.Status201Created);

    private static async Task<IResult> RemoveAsync(string id, HttpContext http, KeepAddresses keep, CancellationToken cancel)
    {
        await keep.RemoveAsync(id, http.Reader(), cancel);
        return Results.NoContent();
    }

    private static async Task<IResult> SendingsAsync(string set, HttpContext http, NmapDb db, CancellationToken cancel)
    {
        if (!http.Reader().IsMember) { throw RefusedException.Missing(); }
        var sent = await db.Set<Sending>().AsNoTracking().Where(s => s.SetId == set).ToListAsync(cancel);
        var files = (await db.Set<SentFile>().AsNoTracking().Where(f => f.SetId == set).Select(f => new { f.Bundle, f.Name }).ToListAsync(cancel)).ToLookup(f => f.Bundle, f => f.Name);
        return Results.Json(ApiLists.All(sent.OrderByDescending(s => s.SentAt).Select(s => new SendingEntry(s.Level, s.VersionId, s.SentAt, s.SentById, s.Count, s.Languages.Split(','), [.. files[s.Bundle].Select(n => SentFile.AddressOf(s.Bundle, n))]))), Json.Orchard);
    }

    private static async Task<IResult> SendAsync(string set, string level, HttpContext http, SendLesson send, CancellationToken cancel)
        => Results.Json(new Sent(await send.RunAsync(set, level, http.Reader(), cancel)), Json.Orchard);

    private static AddressEntry Shown(SharingAddress a) => new(a.Id, a.Name, a.Organisation, a.Email, a.Level, a.Culture, a.Since, a.AddedById);
}
