using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Web;

namespace Nmap.Sharing.Api;

/// <summary>The writing half of the content API; each endpoint asks the store, which knows the rules.</summary>
internal static class ContentChanges
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/", CreateAsync).WithName("CreateContent").WithSummary("A new text, as a draft.").SignedIn()
            .Accepts<ContentText>("application/json").Produces<ContentEnvelope>(201).Refuses(400, 403, 404, 409);
        api.MapPut("/{id}", SaveAsync).WithName("SaveContent").WithSummary("A new wording of the draft; If-Match says which version it starts from.").SignedIn()
            .Accepts<ContentText>("application/json").Produces<ContentEnvelope>().Refuses(400, 403, 404, 409, 412, 428);
        api.MapPost("/{id}/transitions/{name}", MoveAsync).WithName("MoveContent").WithSummary("One step of its route: submit, return, approve, publish, schedule, force, confirm, withdraw, archive or reopen.").SignedIn()
            .Accepts<TransitionBody>(isOptional: true, "application/json").Produces<ContentEnvelope>().Refuses(400, 403, 404, 409, 412);
        api.MapPost("/{id}/translations", TranslateAsync).WithName("TranslateContent").WithSummary("The same text in another language, as a draft.").SignedIn()
            .Accepts<ContentText>("application/json").Produces<ContentEnvelope>(201).Refuses(400, 403, 404, 409);
    }

    private static async Task<IResult> CreateAsync(string type, HttpContext http, ContentAsked asked, CreateContent create, CancellationToken cancel)
    {
        var draft = JsonBody.Draft(await JsonBody.ReadAsync(http.Request, cancel), asked.Writable(type));
        return ContentAnswer.Created(http, await create.RunAsync(draft, http, cancel));
    }

    private static async Task<IResult> SaveAsync(string type, string id, HttpContext http, ContentAsked asked, ContentStore store, CancellationToken cancel)
    {
        var kind = asked.Writable(type);
        var item = await asked.ItemAsync(type, id, http.Reader(), false, cancel);
        var revision = http.ExpectedRevision();
        var draft = JsonBody.Draft(await JsonBody.ReadAsync(http.Request, cancel), kind, item.Culture);
        if (draft.Culture != item.Culture) { throw new RefusedException(Refusal.Invalid, Phrase.Of("This text is in “{0}”; send another language to its translations."), "Culture", item.Culture); }
        try { return ContentAnswer.Item(http, await store.SaveAsync(id, draft, revision, http.Reader(), cancel)); }
        catch (StaleContentException stale)
        {
            return Results.Problem(title: "Somebody changed it in between.", detail: "Nothing was overwritten. Stored holds what stands there now.", statusCode: StatusCodes.Status412PreconditionFailed,
                extensions: new Dictionary<string, object?> { ["Stored"] = ContentAnswer.Shown(stale.Stored, http.Reader()) });
        }
    }

    private static async Task<IResult> MoveAsync(string type, string id, string name, HttpContext http, ContentAsked asked, ContentStore store, CancellationToken cancel)
    {
        asked.Writable(type);
        await asked.ItemAsync(type, id, http.Reader(), false, cancel);
        var json = await JsonBody.ReadOptionalAsync(http.Request, cancel);
        var moved = await store.MoveAsync(id, name, Envelope.Text(json, "Reason"), http.ExpectedRevisionIfGiven(), http.Reader(), Envelope.Instant(json, "At"), cancel);
        return ContentAnswer.Item(http, moved);
    }

    private static async Task<IResult> TranslateAsync(string type, string id, HttpContext http, ContentAsked asked, CreateContent create, CancellationToken cancel)
    {
        var kind = asked.Writable(type);
        var item = await asked.ItemAsync(type, id, http.Reader(), false, cancel);
        var draft = JsonBody.Draft(await JsonBody.ReadAsync(http.Request, cancel), kind, set: item.LocalizationSet);
        return ContentAnswer.Created(http, await create.RunAsync(draft, http, cancel));
    }

    private static RouteHandlerBuilder Refuses(this RouteHandlerBuilder endpoint, params int[] statuses)
    {
        foreach (var status in (int[])[.. statuses, StatusCodes.Status401Unauthorized]) { endpoint.ProducesProblem(status); }
        return endpoint;
    }
}
