using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Translations.Verbs;

namespace Nmap.Translations.Api;

/// <summary><c>/api/v1/terms</c>: the words of the field in this country; everybody may read them.</summary>
internal static class TermsApi
{
    internal sealed record TermJson(Texts? Words, Texts? Also = null, Texts? Forbidden = null, Texts? Note = null);

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup("/api/v1/terms").WithTags("Terms").AllowAnonymous();
        api.MapGet("/", ListAsync).WithName("ListTerms").WithSummary("Terms with the word to use, other names and words to avoid, by language.");
        api.MapPost("/", AddAsync).WithName("AddTerm").WithSummary("A new term.").SignedIn();
        api.MapPut("/{id}", ChangeAsync).WithName("ChangeTerm").WithSummary("Changes a term; If-Match says which version it starts from.").SignedIn();
        api.MapDelete("/{id}", RemoveAsync).WithName("RemoveTerm").WithSummary("Removes a term.").SignedIn();
    }

    private static async Task<IResult> ListAsync(NmapDb db, CancellationToken cancel)
        => Results.Json(ApiLists.All((await db.Set<Term>().AsNoTracking().OrderBy(t => t.Id).ToListAsync(cancel)).Select(Shown)), Json.Orchard);

    private static object Shown(Term term) => new { term.Id, term.Words, term.Also, term.Forbidden, term.Note, term.Revision };

    private static async Task<IResult> AddAsync(TermJson body, HttpContext http, ChangeTerm change, CancellationToken cancel)
    {
        var term = await change.SaveAsync(null, Text(body), null, http.Reader(), cancel);
        return Results.Json(Shown(term), Json.Orchard, statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> ChangeAsync(string id, TermJson body, HttpContext http, NmapDb db, ChangeTerm change, CancellationToken cancel)
    {
        var revision = http.ExpectedRevision() ?? await db.Set<Term>().AsNoTracking().Where(t => t.Id == id).Select(t => (long?)t.Revision).FirstOrDefaultAsync(cancel);
        return Results.Json(Shown(await change.SaveAsync(id, Text(body), revision, http.Reader(), cancel)), Json.Orchard);
    }

    private static async Task<IResult> RemoveAsync(string id, HttpContext http, ChangeTerm change, CancellationToken cancel)
    {
        await change.RemoveAsync(id, http.Reader(), cancel);
        return Results.NoContent();
    }

    private static TermText Text(TermJson body) => new(body.Words ?? Texts.Empty, body.Also ?? Texts.Empty, body.Forbidden ?? Texts.Empty, body.Note ?? Texts.Empty);
}
