using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;

namespace Nmap.Sharing.Api;

/// <summary><c>/api/v1/content/{type}</c>: list, read, versions and translations. What is written stands in <see cref="ContentChanges"/>.</summary>
internal static class ContentApi
{
    private const int LargestPage = 200;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup("/api/v1/content/{type}").WithTags("Content").AllowAnonymous();
        api.AddEndpointFilter(GoneAsync);
        api.MapGet("/", ListAsync).WithName("ListContent").WithSummary("Texts of one type that you may see, by id; each in its newest version that is yours to read.").Produces<ContentList>();
        api.MapGet("/{id}", ReadAsync).WithName("ReadContent").WithSummary("One text in its newest version that you may see; ?version=published for the live one.")
            .Produces<ContentEnvelope>().Produces(StatusCodes.Status304NotModified).ProducesProblem(404).ProducesProblem(410);
        api.MapGet("/{id}/versions", VersionsAsync).WithName("ListVersions").WithSummary("Versions of a text, newest first.").Produces<VersionList>().ProducesProblem(404);
        api.MapGet("/{id}/translations", TranslationsAsync).WithName("ListTranslations")
            .WithSummary("The languages of a text, and what each lacks against its source.").Produces<TranslationList>().ProducesProblem(404);
        ContentVersions.Map(api);
        ContentChanges.Map(api);
    }

    private static async Task<IResult> ListAsync(string type, HttpContext http, ContentAsked asked, CancellationToken cancel, string? after = null, int limit = 50)
    {
        var take = Math.Clamp(limit, 1, LargestPage);
        var found = await asked.List(asked.Type(type), http.Reader(), http.Request.Query).LoadAsync(take + 1, after, cancel);
        var items = found.Take(take).Select(i => ContentAnswer.Shown(i, http.Reader())).ToList();
        return ContentAnswer.Read(http, new { Items = items, Next = found.Count > take ? found[take - 1].ContentItemId : null });
    }

    private static async Task<IResult> ReadAsync(string type, string id, HttpContext http, ContentAsked asked, CancellationToken cancel, string? version = null)
    {
        if (version is not (null or "published" or "latest")) { throw new RefusedException(Refusal.Invalid, Phrase.Of("version is published or latest."), "version"); }
        return ContentAnswer.Item(http, await asked.ItemAsync(type, id, http.Reader(), version == "published", cancel));
    }

    private static async Task<IResult> VersionsAsync(string type, string id, HttpContext http, ContentAsked asked, ContentLibrary library, CancellationToken cancel)
    {
        var (reader, item) = (http.Reader(), await asked.ItemAsync(type, id, http.Reader(), false, cancel));
        var named = reader.IsMember && item.Audience.Kind != AudienceKind.ChathamHouse;
        var versions = await library.VersionsAsync(id, reader, cancel);
        return ContentAnswer.Read(http, new VersionList([.. versions.Select(v => new VersionEntry(v.VersionId, v.Title, v.State, v.Audience, v.Published, v.PublishedAt, v.ModifiedAt, named ? v.AuthorId : null))]));
    }

    private static async Task<IResult> TranslationsAsync(string type, string id, HttpContext http, ContentAsked asked, ContentLibrary library, ISite site, CancellationToken cancel)
    {
        var (reader, item) = (http.Reader(), await asked.ItemAsync(type, id, http.Reader(), false, cancel));
        var languages = await library.NewestTo(reader).InSet(item.LocalizationSet).LoadAsync(100, cancel: cancel);
        var source = await library.VisibleTo(reader).InSet(item.LocalizationSet).InCulture(item.SourceCulture).FirstAsync(cancel) ?? languages.FirstOrDefault(l => l.IsSource);
        var entries = new List<TranslationEntry>();
        foreach (var one in languages.OrderBy(l => !l.IsSource).ThenBy(l => l.Culture, StringComparer.Ordinal))
        {
            var outdated = one.IsSource || source is null ? [] : Segments.Outdated(Segments.Of(one), Segments.Of(source));
            var older = outdated.Count > 0 || await library.IsOlderThanSourceAsync(one, cancel);
            entries.Add(new(one.Culture, one.ContentItemId, one.DisplayText, one.State, one.IsSource, one.Published, older, outdated, one.ModifiedUtc));
        }
        return ContentAnswer.Read(http, new TranslationList(entries, [.. site.Settings.Languages.Except(entries.Select(e => e.Culture))]));
    }

    private static async ValueTask<object?> GoneAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try { return await next(context); }
        catch (GoneException gone) { return Results.Problem(title: "This was withdrawn.", detail: gone.Message, statusCode: StatusCodes.Status410Gone); }
    }
}
