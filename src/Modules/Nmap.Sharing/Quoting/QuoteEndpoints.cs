using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Cms.Web;
using Nmap.Sharing.Cards;

namespace Nmap.Sharing.Quoting;

/// <summary>Beside the page of whatever can be quoted: its reference (<c>.bib</c>, <c>.ris</c>, <c>.csl.json</c>) and its picture (<c>.png</c>).</summary>
internal static class QuoteEndpoints
{
    // The page of a text would take their names for a text's.
    private const int BeforePages = -1;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods("/{culture:culture}/{folder}/{file:regex(^[a-z0-9-]+\\.(bib|ris|csl\\.json)$)}", ["GET", "HEAD"], ReferenceAsync)
            .AllowAnonymous().WithMetadata(new SameForEverybody()).ExcludeFromDescription().WithOrder(BeforePages);
        // Kept by digest, and told anew by each request: what is withdrawn shows its picture no longer.
        endpoints.MapMethods("/{culture:culture}/{folder}/{file:regex(^[a-z0-9-]+\\.png$)}", ["GET", "HEAD"], CardAsync).AllowAnonymous().ExcludeFromDescription().WithOrder(BeforePages);
        endpoints.MapMethods("/{culture:culture}/{folder}/{file:regex(^[a-z0-9-]+\\.chart\\.png$)}", ["GET", "HEAD"], ChartAsync).AllowAnonymous().WithMetadata(new SameForEverybody()).ExcludeFromDescription().WithOrder(BeforePages);
        endpoints.MapMethods("/{culture:culture}/card.png", ["GET", "HEAD"], PlatformCardAsync).AllowAnonymous().ExcludeFromDescription().WithOrder(BeforePages);
    }

    private static async Task<IResult> ReferenceAsync(string culture, string folder, string file, HttpContext http, Quotes quotes, ContentLibrary library, ISite site, CancellationToken cancel)
    {
        var (slug, format) = Split(file);
        if (await quotes.AtAsync(culture, $"{folder}/{slug}", n => http.Request.Query[n].FirstOrDefault(), cancel) is not { } quoted) { return await NothingAsync(library, culture, $"{folder}/{slug}", cancel); }
        var quotation = Quotation.Of(quoted, site);
        http.Response.Headers.AccessControlAllowOrigin = "*";
        http.Response.Headers.Link = $"<{quotation.Address}>; rel=\"cite-as\"";
        return format switch
        {
            "bib" => Results.Text(quotation.BibTeX, "application/x-bibtex; charset=utf-8"),
            "ris" => Results.Text(quotation.Ris, "application/x-research-info-systems; charset=utf-8"),
            _ => Results.Text(quotation.Csl, "application/vnd.citationstyles.csl+json"),
        };
    }

    private static async Task<IResult> CardAsync(string culture, string folder, string file, HttpContext http, Quotes quotes, ContentLibrary library, DrawnCards cards, CancellationToken cancel)
        => await quotes.AtAsync(culture, $"{folder}/{Split(file).Slug}", n => http.Request.Query[n].FirstOrDefault(), cancel) is { } quoted
            ? Sent(http, await cards.DrawAsync(quoted, culture, cancel)) : await NothingAsync(library, culture, $"{folder}/{Split(file).Slug}", cancel);

    private static async Task<IResult> ChartAsync(string culture, string folder, string file, HttpContext http, IEnumerable<ICharts> charts, CancellationToken cancel)
    {
        foreach (var chart in Fonts.Write(culture) ? charts : [])
        {
            if (await chart.SvgAsync(culture, $"{folder}/{Split(file).Slug}", n => http.Request.Query[n].FirstOrDefault(), cancel) is { } svg) { return Results.Bytes(ChartPicture.Draw(svg), "image/png"); }
        }
        return Results.NotFound();
    }

    private static async Task<IResult> NothingAsync(ContentLibrary library, string culture, string path, CancellationToken cancel)
        => (await library.AtAsync(culture, path, Reader.Stranger, cancel)).GoneBecause is { } reason
            ? Results.Problem(title: "This was withdrawn.", detail: reason, statusCode: StatusCodes.Status410Gone) : Results.NotFound();

    private static async Task<IResult> PlatformCardAsync(string culture, HttpContext http, DrawnCards cards, CancellationToken cancel)
        => Sent(http, await cards.DrawAsync(null, culture, cancel));

    private static IResult Sent(HttpContext http, DrawnCard? card)
    {
        if (card is null) { return Results.NotFound(); }
        http.Response.Headers.CacheControl = "public, no-cache";
        // Other sites show it where they tell of the page.
        http.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return Results.Bytes(card.Png, "image/png", entityTag: new EntityTagHeaderValue($"\"{card.Digest}\""));
    }

    private static (string Slug, string Format) Split(string file) => (file[..file.IndexOf('.', StringComparison.Ordinal)], file[(file.IndexOf('.', StringComparison.Ordinal) + 1)..]);
}
