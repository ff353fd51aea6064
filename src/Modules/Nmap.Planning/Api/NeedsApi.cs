using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Planning.Data;
using Nmap.Planning.Verbs;

namespace Nmap.Planning.Api;

/// <summary><c>/api/v1/needs</c>: list, read, enter, change and move on.</summary>
internal static class NeedsApi
{
    /// <summary>What is left out of a change stays; <c>Costed</c> false takes amount and currency away.</summary>
    internal sealed record NeedBody(Texts? Text, Texts? Reason, string? Kind, decimal? Amount, string? Currency, bool? Costed, int? Activity, string? Obligation, string? Priority, string? Organisation, DateOnly? DueOn, string? Audience);

    internal sealed record NeedMove(string? Reason);

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var needs = endpoints.MapGroup("/api/v1/needs").WithTags("Needs").AllowAnonymous();
        needs.MapGet("/", ListAsync).WithName("ListNeeds").WithSummary("Needs that you may see; ?kind= and ?state= narrow.");
        needs.MapGet("/{id}", ReadAsync).WithName("ReadNeed").WithSummary("One need, by its id.");
        needs.MapPost("/", CreateAsync).WithName("EnterNeed").WithSummary("Enters a need; a member for its own organisation.").SignedIn();
        needs.MapPut("/{id}", ChangeAsync).WithName("ChangeNeed").WithSummary("Changes a need; shown to everybody it waits for the lead again.").SignedIn();
        needs.MapPost("/{id}/transitions/{name}", MoveAsync).WithName("MoveNeed").WithSummary("open, being-met, met, withdraw (with a reason), release.").SignedIn();
    }

    private static async Task<IResult> ListAsync(HttpContext http, NmapDb db, string? kind, string? state, string? after, int? limit, CancellationToken cancel)
    {
        var take = Math.Clamp(limit ?? 50, 1, 200);
        var rows = db.Set<Need>().AsNoTracking().VisibleTo(http.Reader());
        if (kind is not null) { rows = rows.Where(n => n.Kind == kind); }
        if (state is not null) { rows = Codes.Read<NeedState>(state) is { } wanted ? rows.Where(n => n.State == wanted) : rows.Where(_ => false); }
        if (after is not null) { rows = rows.Where(n => string.Compare(n.Id, after) > 0); }
        var page = await rows.OrderBy(n => n.Id).Take(take + 1).ToListAsync(cancel);
        return Results.Json(ApiLists.Page(page, take, n => Shown(n, http.Reader()), n => n.Id), Json.Orchard);
    }

    private static async Task<IResult> ReadAsync(string id, HttpContext http, NmapDb db, CancellationToken cancel)
        => Answer(await FindAsync(id, http, db, cancel), http);

    private static async Task<IResult> CreateAsync(NeedBody body, HttpContext http, NmapDb db, KeepNeeds keep, [FromServices] IOncePerKey once, CancellationToken cancel)
    {
        var key = once.KeyOf(http);
        var digest = key is null ? "" : AuditDigest.Of(JsonSerializer.Serialize(body, Json.Plain));
        if (key is not null && await once.MadeAsync(key, digest, cancel) is { } made)
        {
            http.Response.Headers["Idempotency-Replayed"] = "true";
            return Created(await FindAsync(made, http, db, cancel), http);
        }
        var need = await keep.SaveAsync(null, Fields(body, null, http.Reader()), null, http.Reader(), cancel, key is null ? null : once.Remember(key, digest));
        return Created(need, http);
    }

    private static async Task<IResult> ChangeAsync(string id, NeedBody body, HttpContext http, NmapDb db, KeepNeeds keep, CancellationToken cancel)
    {
        var (revision, before) = (http.ExpectedRevision(), await FindAsync(id, http, db, cancel));
        return Answer(await keep.SaveAsync(id, Fields(body, before, http.Reader()), revision, http.Reader(), cancel), http);
    }

    private static async Task<IResult> MoveAsync(string id, string name, NeedMove? body, HttpContext http, NmapDb db, KeepNeeds keep, CancellationToken cancel)
    {
        var (revision, reader) = (http.ExpectedRevisionIfGiven(), http.Reader());
        if (name == "release") { await keep.ReleaseAsync(id, revision, reader, cancel); }
        else { await keep.MoveAsync(id, Codes.Read<NeedState>(name == "withdraw" ? "withdrawn" : name) ?? throw RefusedException.Missing(), body?.Reason, revision, reader, cancel); }
        return await ReadAsync(id, http, db, cancel);
    }

    private static NeedFields Fields(NeedBody body, Need? before, Reader reader) => new(body.Text ?? before?.Text ?? Texts.Empty, body.Kind ?? before?.Kind, body.Organisation ?? before?.OrganisationId ?? reader.Organisation)
    {
        Reason = body.Reason ?? before?.Reason ?? Texts.Empty,
        Amount = body.Costed == false ? null : body.Amount ?? before?.Amount,
        Currency = body.Costed == false ? null : body.Currency ?? before?.Currency,
        Line = body.Activity ?? before?.Line,
        Obligation = body.Obligation ?? before?.Obligation,
        Priority = body.Priority ?? before?.Priority,
        DueOn = body.DueOn ?? before?.DueOn,
        Audience = body.Audience is null ? before?.Audience ?? Audience.Members : Audience.TryParse(body.Audience, out var audience) ? audience : Audience.Author,
    };

    private static async Task<Need> FindAsync(string id, HttpContext http, NmapDb db, CancellationToken cancel)
        => await db.Set<Need>().AsNoTracking().VisibleTo(http.Reader()).SingleOrDefaultAsync(n => n.Id == id, cancel) ?? throw RefusedException.Missing();

    private static IResult Created(Need need, HttpContext http)
    {
        http.Response.Headers.ETag = $"\"{need.Revision}\"";
        http.Response.Headers.Location = "/api/v1/needs/" + need.Id;
        return Results.Json(Shown(need, http.Reader()), Json.Orchard, statusCode: StatusCodes.Status201Created);
    }

    private static IResult Answer(Need need, HttpContext http)
    {
        http.Response.Headers.ETag = $"\"{need.Revision}\"";
        return Results.Json(Shown(need, http.Reader()), Json.Orchard);
    }

    private static object Shown(Need n, Reader reader) => new
    {
        n.Id,
        Number = n.Code,
        n.Text,
        n.Reason,
        n.Kind,
        Costed = n.Amount is not null,
        n.Amount,
        n.Currency,
        Activity = n.Line,
        n.Obligation,
        n.Priority,
        Organisation = n.OrganisationId,
        n.DueOn,
        State = Codes.Of(n.State),
        Note = n.State == NeedState.Withdrawn || reader.IsMember ? n.StateNote : null,
        Audience = n.Audience.ToString(),
        Released = n.ReleasedAt is not null,
    };
}
