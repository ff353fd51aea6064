using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Nmap.Challenges.Contracts;
using Nmap.Challenges.Data;
using Nmap.Challenges.Pages;
using Nmap.Challenges.Verbs;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;

namespace Nmap.Challenges.Api;

/// <summary><c>/api/v1/challenges</c>: strangers read what the lead released, members what stands in the register.</summary>
internal static class ChallengesApi
{
    internal sealed record NewChallenge(string? Title, string? Text, string? Culture, string? Attribution, string? Audience, string? Obligation, string? Component, string? Topic, bool Nameless = false);

    internal sealed record ChangedChallenge(string? Obligation, string? Component, string? Topic, string? Owner, bool Nameless, bool MailsWords);

    internal sealed record Step(string? Proposal, string? Reason);

    internal sealed record Said(string? Text);

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup("/api/v1/challenges").WithTags("Challenges").AllowAnonymous();
        api.MapGet("/", ListAsync).WithName("ListChallenges").WithSummary("Challenges that you may see, by number; for strangers what the lead released. For members ?show= narrows: open, recent, older, too-long, without-owner or closed.");
        api.MapGet("/{id}", ReadAsync).WithName("ReadChallenge").WithSummary("One challenge, by id or number.");
        api.MapGet("/{id}/posts", PostsAsync).WithName("ListChallengePosts").WithSummary("The discussion, oldest first. Without names where it has none.").SignedIn();
        api.MapPost("/", RaiseAsync).WithName("RaiseChallenge").WithSummary("Raises a challenge: Attribution named, member or unattributed; with Audience organisations:ID,ID the lead and the secretariat read it too. Of an unattributed one nothing that leads to you is kept, Idempotency-Key included.").SignedIn().WithMetadata(new NotNotedAttribute());
        api.MapPut("/{id}", SortAsync).WithName("SortChallenge").WithSummary("Obligation, component, topic, owner (an organisation's id, code or exact name) and how it is discussed.").SignedIn();
        api.MapPost("/{id}/proposals", ProposeAsync).WithName("ProposeSolution").WithSummary("Proposes a solution.").SignedIn().WithMetadata(new NotNotedAttribute());
        api.MapPost("/{id}/posts", SayAsync).WithName("DiscussChallenge").WithSummary("Says something; Code changes a post without a name later.").SignedIn().WithMetadata(new NotNotedAttribute());
        api.MapPost("/{id}/transitions/{name:regex(^(discuss|choose|resolve|give-up|reopen)$)}", MoveAsync).WithName("MoveChallenge").WithSummary("discuss, choose (with Proposal), resolve, give-up or reopen, with the Reason.").SignedIn();
    }

    private static async Task<IResult> ListAsync(HttpContext http, [FromServices] NmapDb db, [FromServices] Names names, [FromServices] IChallenges register, [FromServices] ISite site, string? show, string? after, int? limit, CancellationToken cancel)
    {
        if (!http.Reader().IsMember) { return Results.Json(ApiLists.All((await register.ReleasedAsync(cancel)).Select(Public)), Json.Orchard); }
        var (take, from) = (Math.Clamp(limit ?? 50, 1, 200), int.TryParse(after, out var number) ? number : 0);
        var page = await db.Set<Challenge>().AsNoTracking().VisibleTo(http.Reader()).Narrow(show, site.Today, register.TooLongDays).Where(c => c.Number > from).OrderBy(c => c.Number).Take(take + 1).ToListAsync(cancel);
        var shown = new Dictionary<string, object>();
        foreach (var challenge in page) { shown[challenge.Id] = await ShownAsync(challenge, names, cancel); }
        return Results.Json(ApiLists.Page(page, take, c => shown[c.Id], c => c.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)), Json.Orchard);
    }

    private static async Task<IResult> ReadAsync(string id, HttpContext http, [FromServices] NmapDb db, [FromServices] Names names, [FromServices] IChallenges register, CancellationToken cancel)
    {
        if (!http.Reader().IsMember) { return Results.Json(Public((await register.ReleasedAsync(cancel)).FirstOrDefault(c => c.Id == id || $"{c.Number}" == id) ?? throw RefusedException.Missing()), Json.Orchard); }
        var known = await register.FindAsync(id, http.Reader(), cancel) ?? throw RefusedException.Missing();
        var challenge = await db.Set<Challenge>().AsNoTracking().WholeAsync(known.Id, http.Reader(), cancel);
        http.Response.Headers.ETag = $"\"{challenge.Revision}\"";
        return Results.Json(await ShownAsync(challenge, names, cancel), Json.Orchard);
    }

    private static async Task<IResult> RaiseAsync(NewChallenge body, HttpContext http, [FromServices] RaiseChallenge raise, [FromServices] NmapDb db, [FromServices] Names names, [FromServices] IOncePerKey once, CancellationToken cancel)
    {
        var audience = body.Audience is null ? Audience.Members : Audience.TryParse(body.Audience, out var given) ? given : throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose members, or the organisations that read it."), "Audience");
        // A key is remembered for an account: without a name there is none.
        var key = string.Equals(body.Attribution, nameof(Attribution.Unattributed), StringComparison.OrdinalIgnoreCase) ? null : once.KeyOf(http);
        var digest = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(body)));
        var made = key is null ? null : await once.MadeAsync(key, digest, cancel);
        if (made is not null) { http.Response.Headers["Idempotency-Replayed"] = "true"; }
        var raised = new Raised(body.Title, body.Text, body.Culture, body.Attribution, audience, body.Obligation, body.Component, body.Topic) { Nameless = body.Nameless };
        var challenge = made is not null ? await db.Set<Challenge>().AsNoTracking().WholeAsync(made, http.Reader(), cancel) : await raise.RunAsync(raised, http.Reader(), cancel, key is null ? null : () => once.Remember(key, digest));
        http.Response.Headers.ETag = $"\"{challenge.Revision}\"";
        return Results.Json(await ShownAsync(challenge, names, cancel), Json.Orchard, statusCode: StatusCodes.Status201Created).At(http, "/api/v1/challenges/" + challenge.Id);
    }

    private static async Task<IResult> SortAsync(string id, ChangedChallenge body, HttpContext http, [FromServices] MoveChallenge move, [FromServices] NmapDb db, [FromServices] Names names, [FromServices] IChallenges register, CancellationToken cancel)
    {
        await move.SortAsync(id, new(body.Obligation, body.Component, body.Topic, body.Owner, body.Nameless, body.MailsWords), http.ExpectedRevision(), http.Reader(), cancel);
        return await ReadAsync(id, http, db, names, register, cancel);
    }

    private static async Task<IResult> ProposeAsync(string id, Said body, HttpContext http, [FromServices] DiscussChallenge discuss, [FromServices] NmapDb db, [FromServices] Names names, [FromServices] IChallenges register, CancellationToken cancel)
    {
        await discuss.ProposeAsync(id, body.Text, http.Reader(), cancel);
        return await ReadAsync(id, http, db, names, register, cancel);
    }

    private static async Task<IResult> SayAsync(string id, Said body, HttpContext http, [FromServices] DiscussChallenge discuss, CancellationToken cancel)
    {
        var (post, code) = await discuss.SayAsync(id, body.Text, http.Reader(), cancel);
        return Results.Json(new { post.Number, Code = code }, Json.Orchard, statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> PostsAsync(string id, HttpContext http, [FromServices] NmapDb db, CancellationToken cancel)
    {
        await db.Set<Challenge>().AsNoTracking().WholeAsync(id, http.Reader(), cancel);
        var posts = await db.Set<ChallengePost>().AsNoTracking().Where(p => p.ChallengeId == id).OrderBy(p => p.Number).ToListAsync(cancel);
        return Results.Json(ApiLists.All(posts.Select(p => new { p.Number, p.Text, p.Culture, p.On, Organisation = p.OrganisationId, p.CorrectedOn, p.WithdrawnOn })), Json.Orchard);
    }

    private static async Task<IResult> MoveAsync(string id, string name, Step body, HttpContext http, [FromServices] MoveChallenge move, [FromServices] NmapDb db, [FromServices] Names names, [FromServices] IChallenges register, CancellationToken cancel)
    {
        await move.GoAsync(id, name, body.Proposal, body.Reason, http.ExpectedRevisionIfGiven(), http.Reader(), cancel);
        return await ReadAsync(id, http, db, names, register, cancel);
    }

    private static IResult At(this IResult result, HttpContext http, string address)
    {
        http.Response.Headers.Location = address;
        return result;
    }

    private static object Public(PublicChallenge c) => new { c.Id, c.Number, c.Title, c.Text, c.Obligation, c.Component, c.State, c.AsOf, c.Source };

    private static async Task<object> ShownAsync(Challenge c, Names names, CancellationToken cancel) => new
    {
        c.Id,
        c.Number,
        c.Title,
        c.Text,
        c.Culture,
        Attribution = c.Attribution.ToString().ToLowerInvariant(),
        RaisedBy = await names.AuthorAsync(c, cancel),
        Organisation = c.OrganisationId,
        c.RaisedOn,
        State = Register.Code(c.State),
        c.StateSince,
        c.Obligation,
        c.Component,
        c.Topic,
        Owner = c.OwnerId,
        Audience = c.Audience.ToString(),
        c.IsNameless,
        c.IsPublic,
        Proposals = c.Proposals.Select(p => new { p.Id, p.Text, p.Culture, Organisation = p.OrganisationId, p.On, p.Chosen }),
        Life = c.Steps.OrderBy(s => s.On).ThenBy(s => s.Number).Select(s => new { Kind = s.Kind.ToString(), s.On, s.Why, s.Target, s.MeetingId }),
    };
}
