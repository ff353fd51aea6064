using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Cms.Web;
using Nmap.Progress.Data;
using Nmap.Progress.Slots;

namespace Nmap.Progress.Sharing;

/// <summary>The files beside a figure's page: <c>/{culture}/progress/{figure}.csv</c> and its siblings.</summary>
internal static class FigureFiles
{
    private const string Csvw = "application/csvm+json";

    public static void Map(IEndpointRouteBuilder endpoints)
        => endpoints.MapMethods("/{culture:culture}/progress/{file:regex(^[a-z0-9-]+\\.(csv|json|svg|csv-metadata\\.json)$)}", ["GET", "HEAD"], AnswerAsync)
            .AllowAnonymous().WithMetadata(new SameForEverybody()).ExcludeFromDescription();

    private static async Task<IResult> AnswerAsync(string culture, string file, HttpContext http, NmapDb db, QuotedFigures quotes, Words words, ISite site, CancellationToken cancel)
    {
        var (key, format) = (file[..file.IndexOf('.', StringComparison.Ordinal)], file[(file.IndexOf('.', StringComparison.Ordinal) + 1)..]);
        if (!OldView.TryRead(http.Request.Query, site.Today, out var day)) { return Results.NotFound(); }
        if (day is not null) { http.Response.Headers["X-Robots-Tag"] = "noindex"; }
        var ledger = await db.LedgerOnAsync(day, site, cancel);
        var query = ExportQuery.Read(http.Request.Query);
        if ((query.Area is not null && ledger.Atlas[query.Area] is null) || Overview.Of(ledger, key, query.Area) is not { } overview) { return Results.NotFound(); }
        var quoted = quotes.Of(overview, ledger.Atlas, query.Area, culture, (await db.EditionsAsync(key, cancel)).Count);
        http.Response.Headers.AccessControlAllowOrigin = "*";
        if (format == "csv") { http.Response.Headers.Link = $"</{culture}/progress/{key}.csv-metadata.json>; rel=\"describedby\"; type=\"{Csvw}\""; }
        return format switch
        {
            "csv" => Results.Text((http.Request.Query["excel"] == "1" ? "\uFEFF" : "") + FigureExport.Csv(query.Of(ledger, key), query.ShortNames), "text/csv; charset=utf-8; header=present"),
            "json" => Results.Json(Described(key, overview, query.Of(ledger, key), quoted, quotes.Absolute(quoted.Address), words), FigureExport.Dialect),
            "svg" => Svg(ledger, key, query.Area, words, culture),
            _ => Results.Text(Metadata(key, quoted, quotes.Host(culture), quotes.Absolute(quoted.Address), words, query.ShortNames), Csvw),
        };
    }

    private static IResult Svg(Ledger ledger, string key, string? area, Words words, string culture)
        => FigureCharts.Draw(ledger, key, area, words, culture) is { } svg ? Results.Text(svg, "image/svg+xml; charset=utf-8") : Results.NotFound();

    private static object Described(string key, Overview overview, IEnumerable<Figure> figures, Quotable quoted, string address, Words words) => new
    {
        Figure = key, Title = words.Label(key), Meaning = words.Meaning(key), overview.Total.Unit,
        Latest = new { overview.Total.Value, Time = overview.When.Text, overview.Figure.Source, overview.Figure.SourceDate, OthersSay = overview.Others.Select(o => new { o.Value, o.Source, o.SourceDate }), overview.Total.AreasLeftOut, overview.Total.AreasPerhapsLeftOut, overview.Figure.Reason },
        Address = address, Cite = $"{quoted.Author}: {quoted.Title}: {quoted.Value!.Value.Number} ({quoted.Value.Value.Below}). {address}", Reuse = ReuseTerms,
        Data = figures.Select(FigureExport.Json),
    };

    public const string ReuseTerms = "May be copied and reused when the source is named.";

    private static string Metadata(string key, Quotable quoted, string host, string address, Words words, bool shortNames) => JsonSerializer.Serialize(new Dictionary<string, object>
    {
        ["@context"] = new object[] { "http://www.w3.org/ns/csvw", new Dictionary<string, string> { ["@language"] = quoted.Culture } },
        ["url"] = $"{key}.csv" + (shortNames ? "?useColumnShortNames=true" : ""),
        ["dc:title"] = quoted.Title,
        ["dc:description"] = words.Meaning(key),
        ["dc:creator"] = quoted.Author!,
        ["dc:publisher"] = host,
        ["dc:source"] = address,
        ["tableSchema"] = new
        {
            columns = FigureExport.Columns.Select(c => new Dictionary<string, object>
            {
                ["name"] = c.Name, ["titles"] = shortNames ? c.Name : c.Title, ["datatype"] = c.Name == "value" ? "decimal" : "string", ["dc:description"] = c.Meaning,
            }),
        },
    }, Cms.Json.Plain);
}
