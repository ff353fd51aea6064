using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Net.Http.Headers;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Media.Library;
using Nmap.Media.Contracts;

namespace Nmap.Media.Reading;

/// <summary>Files of the library: every request asks whether this one may still be shown, and to whom.</summary>
internal static class MediaAddresses
{
    // A day at most for what nobody's consent is needed for; whoever can be recognised can say no at any time.
    private const string Kept = "public, max-age=86400", AskedEachTime = "public, no-cache", ForOne = "private, no-cache";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods("/media/library/{id:length(26)}/{name}", [HttpMethods.Get, HttpMethods.Head], SendAsync).ExcludeFromDescription().AllowAnonymous();
        endpoints.MapMethods("/media/library/{id:length(26)}/captions/{culture}.vtt", [HttpMethods.Get, HttpMethods.Head], CaptionsAsync).ExcludeFromDescription().AllowAnonymous();
        endpoints.MapMethods("/workspace/library/consents/{id:length(26)}", [HttpMethods.Get, HttpMethods.Head], PaperAsync).ExcludeFromDescription().Require(Permissions.Keep);
    }

    private static async Task<IResult> SendAsync(string id, string name, HttpContext http, [FromServices] NmapDb db, [FromServices] MediaGate gate, CancellationToken cancel)
    {
        var (item, refusal) = await gate.OpenAsync(id, http, cancel);
        if (item is null) { return refusal!; }
        // The cut for shared links is for social media; people in it agreed to that or did not.
        if (name.StartsWith("share.", StringComparison.Ordinal) && item.ShowsPersons == true && item.Consent?.Covers(MediaConsent.SocialMedia) != true) { return Results.NotFound(); }
        if (await db.Set<Rendition>().AsNoTracking().SingleOrDefaultAsync(r => r.ItemId == id && r.Name == name, cancel) is not { } rendition) { return Results.NotFound(); }
        Head(http, item, http.Reader());
        var download = http.Request.Query.ContainsKey("download") ? item.Name : null;
        return Results.File(rendition.Bytes, rendition.MediaType, download, enableRangeProcessing: true, entityTag: new EntityTagHeaderValue($"\"{rendition.Sha256[..32]}\""));
    }

    private static async Task<IResult> CaptionsAsync(string id, string culture, HttpContext http, [FromServices] MediaGate gate, CancellationToken cancel)
    {
        var (item, refusal) = await gate.OpenAsync(id, http, cancel);
        if (item is null) { return refusal!; }
        if (item.Subtitles[culture] is not { } captions) { return Results.NotFound(); }
        Head(http, item, http.Reader());
        http.Response.Headers.CacheControl = ForOne;
        return Results.Text(captions, "text/vtt", System.Text.Encoding.UTF8);
    }

    private static void Head(HttpContext http, MediaItem item, Reader reader)
    {
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.CacheControl = reader.PersonId is not null ? ForOne : item.ShowsPersons == false ? Kept : AskedEachTime;
    }

    private static async Task<IResult> PaperAsync(string id, HttpContext http, [FromServices] NmapDb db, [FromServices] IFileStore files, CancellationToken cancel)
    {
        var paper = await db.Set<MediaConsent>().Where(c => c.ItemId == id).Select(c => c.PaperId).SingleOrDefaultAsync(cancel);
        return paper is not null && await files.OpenAsync(paper, KeepConsent.OwnerOf(id), cancel) is { } opened ? opened.Sent(http.Response) : Results.NotFound();
    }
}

/// <summary>Decides whether a reader gets an item's files now.</summary>
internal sealed class MediaGate(NmapDb db, ISite site, MediaUses uses, IStringLocalizer S)
{
    public async Task<(MediaItem? Item, IResult? Refusal)> OpenAsync(string id, HttpContext http, CancellationToken cancel)
    {
        var item = await db.Set<MediaItem>().AsNoTracking().Include(i => i.Consent).SingleOrDefaultAsync(i => i.Id == id, cancel);
        if (item is null) { return (null, Results.NotFound()); }
        var reader = http.Reader();
        if (reader.Can(Permissions.Keep) && !item.IsGone) { return (item, null); }
        if (!item.IsShown(site.Today)) { return (null, item.WasShown ? Gone(item, http) : Results.NotFound()); }
        return reader.IsMember || await uses.IsSeenByAsync(id, reader, cancel) ? (item, null) : (null, Results.NotFound());
    }

    private IResult Gone(MediaItem item, HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        return Results.Text(S[MediaWords.Gone(item.Kind)], "text/plain", System.Text.Encoding.UTF8, StatusCodes.Status410Gone);
    }
}
