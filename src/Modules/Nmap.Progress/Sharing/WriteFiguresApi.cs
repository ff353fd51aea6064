using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Web;
using Nmap.Progress.Data;

namespace Nmap.Progress.Sharing;

/// <summary>
/// Brings figures in and corrects them at <c>/api/v1/figures</c>, by the rules of the figures file and of its members' names
/// (<c>AsOf</c> or <c>as_of</c>). What is brought in waits for the lead's approval.
/// </summary>
internal static class WriteFiguresApi
{
    /// <summary>A row of the figures file; either AsOf or Period, and a Reason where there is no Value.</summary>
    internal sealed record FigureBody(string Figure, string? Area, string? AsOf, string? Period, decimal? Value, string Unit, string? Breakdown, string? Status, string Source, string? SourceDate, string? Reason, string? Note, string? Method, string? NextUpdate, string? PublicFrom);

    /// <param name="Unchanged">The same figure was here already; this is it.</param>
    /// <param name="Questions">What the person who approves is asked.</param>
    internal sealed record BroughtIn(object Figure, bool Unchanged, IReadOnlyList<Asked> Questions);

    internal sealed record Asked(string Column, string Question);

    internal sealed record CorrectionBody(JsonElement? Value, string? Unit, string? Source, string? SourceDate, string? Reason, string? Note);

    private static readonly Dictionary<string, string> s_columns = FiguresFile.Columns.ToDictionary(Plain, c => c, StringComparer.Ordinal);

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var figures = endpoints.MapGroup("/api/v1/figures").WithTags("Figures").AllowAnonymous();
        figures.MapPost("/", BringInAsync).WithName("BringFiguresIn").WithSummary("One figure, or Items with up to 1,000, with the columns of the figures file as members; all of them or none. The same figure again changes nothing and gives the one that is here (200).")
            .Accepts<FigureBody>("application/json").Produces<BroughtIn>(201).Produces<BroughtIn>().ProducesProblem(400).ProducesProblem(403).SignedIn();
        figures.MapPut("/{id}", CorrectAsync).WithName("CorrectFigure").WithSummary("A correction, with its Reason; the figure stays as it is until another person approves the correction.").SignedIn();
    }

    private static async Task<IResult> BringInAsync(HttpContext http, ImportFigures import, CancellationToken cancel)
    {
        if (!http.Request.HasJsonContentType()) { throw new BadHttpRequestException("Send JSON, with Content-Type: application/json.", StatusCodes.Status415UnsupportedMediaType); }
        var body = await http.Request.ReadFromJsonAsync<JsonElement>(cancel);
        var many = body.ValueKind == JsonValueKind.Object && Member(body, "Items") is { ValueKind: JsonValueKind.Array } items ? items.EnumerateArray().ToList() : null;
        var objects = many ?? [body];
        if (objects.Exists(o => o.ValueKind != JsonValueKind.Object)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Send a figure as an object with members such as figure, as_of, value, unit and source.")); }
        if (objects.Count is 0 or > 1000) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Send 1 to {0} figures at a time."), "Items", 1000); }
        var outcomes = await import.TakeAsync(atlas => [.. objects.Select((o, i) => FiguresFile.Read(Cells(o), i, atlas))], new("api", false, http.Reader()), cancel);
        var refused = outcomes.Where(o => o.Refusal is not null).ToList();
        if (refused.Count > 0)
        {
            return Results.ValidationProblem(refused.GroupBy(o => many is null ? o.Refusal!.Column : $"Items[{o.Row}].{o.Refusal!.Column}").ToDictionary(g => g.Key, g => g.Select(o => o.Refusal!.ToString()).ToArray()));
        }
        var shown = outcomes.Select(o => new BroughtIn(FigureExport.Json(o.Figure!), o.Unchanged, [.. o.Questions.Select(q => new Asked(q.Column, q.ToString()))])).ToList();
        return Results.Json(many is null ? shown[0] : new { Items = shown }, FigureExport.Dialect, statusCode: outcomes.All(o => o.Unchanged) ? StatusCodes.Status200OK : StatusCodes.Status201Created);
    }

    private static async Task<IResult> CorrectAsync(string id, CorrectionBody body, HttpContext http, NmapDb db, CorrectFigure correct, CancellationToken cancel)
    {
        var asked = http.Request.Headers.IfMatch.ToString();
        if (asked.Length == 0) { throw new BadHttpRequestException("Send If-Match with the ETag that reading gave, or *.", StatusCodes.Status428PreconditionRequired); }
        var old = await db.Set<Figure>().AsNoTracking().VisibleTo(http.Reader()).SingleOrDefaultAsync(f => f.Id == id, cancel) ?? throw RefusedException.Missing();
        if (asked != "*" && asked != FiguresApi.ETagOf(old)) { return Results.StatusCode(StatusCodes.Status412PreconditionFailed); }
        var figure = await correct.RunAsync(id, new(body.Value is null ? old.ValueAsGiven?.ToString(System.Globalization.CultureInfo.InvariantCulture) : Text(body.Value.Value), body.Source ?? old.Source, body.SourceDate ?? old.SourceDate, body.Reason, body.Note ?? old.Note, body.Unit), http.Reader(), cancel);
        return Results.Json(FigureExport.Json(figure), FigureExport.Dialect);
    }

    private static Dictionary<string, string> Cells(JsonElement row)
        => row.EnumerateObject().GroupBy(p => s_columns.GetValueOrDefault(Plain(p.Name), p.Name)).ToDictionary(g => g.Key, g => Text(g.Last().Value));

    private static JsonElement? Member(JsonElement body, string name)
        => body.EnumerateObject().Where(p => p.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(p => (JsonElement?)p.Value).FirstOrDefault();

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.Null ? "" : value.ToString();

    private static string Plain(string name) => name.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();
}
