using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Nmap.Meetings.Offline;

/// <summary>The script that answers for the workspace on a device without a connection; a browser runs it only after somebody chose to save papers.</summary>
internal static class OfflineWorker
{
    private static readonly byte[] s_script = Read();

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/workspace/meetings/offline-worker.js", (HttpContext http) =>
    {
        // The workspace and, apart from it, the documents of agenda items: a script asks for these two and for no more.
        http.Response.Headers["Service-Worker-Allowed"] = "/";
        http.Response.Headers.CacheControl = "no-cache";
        return Results.Bytes(s_script, "text/javascript; charset=utf-8");
    }).AllowAnonymous().ExcludeFromDescription();

    private static byte[] Read()
    {
        using var stream = typeof(OfflineWorker).Assembly.GetManifestResourceStream("Nmap.Meetings.Offline.worker.js")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
