using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Media.Contracts;

namespace Nmap.Media;

/// <summary>Files of texts: whoever may read a version of the text that names the file may open it.</summary>
internal static class FileAddresses
{
    public static void Map(IEndpointRouteBuilder endpoints)
        => endpoints.MapMethods("/media/{item}/{file}", [HttpMethods.Get, HttpMethods.Head], OpenAsync).ExcludeFromDescription().AllowAnonymous();

    private static async Task<IResult> OpenAsync(string item, string file, HttpContext http, [FromServices] ContentLibrary library, [FromServices] IFileStore files, CancellationToken cancel)
    {
        var reader = http.Reader();
        ContentItem?[] seen = [await library.FindAsync(item, reader, live: true, cancel), await library.FindAsync(item, reader, live: false, cancel)];
        if (!seen.OfType<ContentItem>().Any(i => AttachFiles.Of(i).Any(f => f.Id == file)) || await files.OpenAsync(file, AttachFiles.OwnerOf(item), cancel) is not { } opened)
        {
            return Results.NotFound();
        }
        return opened.Sent(http.Response);
    }
}
