using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Web;
using Nmap.Translations.Editing;
using Nmap.Translations.Verbs;

namespace Nmap.Translations.Api;

/// <summary><c>/api/v1/translations</c>: which text stands in which language, its pieces, files out and in, who is asked.</summary>
internal static class TranslationsApi
{
    /// <param name="NotPlannedBecause">Says that the language is not planned; otherwise who is asked.</param>
    /// <param name="ArchiveDraft">A draft in a language that is not planned goes to the archive.</param>
    internal sealed record PlanJson(string? NotPlannedBecause = null, string? TranslatorId = null, DateOnly? DueOn = null, bool ArchiveDraft = false);

    internal sealed record TogetherJson(bool Together);

    internal sealed record WaiverJson(IReadOnlyList<string> Pieces, string? Reason);

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup("/api/v1/translations").WithTags("Translations").AllowAnonymous();
        api.MapGet("/", ListAsync).WithName("ListStandings").WithSummary("Languages of texts with their state; ?lang= ?state= ?type= ?mine= as on the desk, ?page=.").SignedIn();
        api.MapGet("/{set}/{language}", ReadAsync).WithName("ReadTranslation").WithSummary("The pieces of one translation beside those of its source.").SignedIn();
        api.MapGet("/{set}/{language}/file.{format}", Files.AnswerAsync).WithName("TakeTranslationOut").WithSummary("A file for translators: xlf, po or docx.").SignedIn();
        api.MapPost("/{set}/{language}/file", TakeInAsync).WithName("BringTranslationIn").WithSummary("An XLIFF or PO file becomes the draft; ?machine=true labels it, ?partly=true takes what still fits.").SignedIn();
        api.MapPut("/{set}/{language}/plan", PlanAsync).WithName("PlanTranslation").WithSummary("Who is asked by when, or why the language is not planned.").SignedIn();
        api.MapPut("/{set}/together", TogetherAsync).WithName("ChooseTogether").WithSummary("All planned languages in one act, or each as it is ready.").SignedIn();
        api.MapPost("/{set}/waivers", WaiveAsync).WithName("WaiveSourceChange").WithSummary("A change of the source leaves its translations as they are; by who approves it.").SignedIn();
    }

    private static async Task<IResult> ListAsync(HttpContext http, Board board, CancellationToken cancel, string? lang = null, string? state = null, string? type = null, bool mine = false, int page = 1)
    {
        var read = await board.ReadAsync(new(lang, state ?? (lang is null && !mine ? States.Missing : null), type, mine), page, http.Reader(), cancel);
        return Results.Json(new { Items = read.Rows.Select(Shown), Page = read.Number, read.Pages }, Json.Orchard);
    }

    private static object Shown(Standing row) => new { row.SetId, row.Culture, row.State, row.ItemId, row.Pieces, row.Behind, MachineMade = row.Machine, row.TranslatorId, row.DueOn };

    private static async Task<IResult> ReadAsync(string set, string language, HttpContext http, Pairs pairs, CancellationToken cancel)
    {
        var pair = await pairs.FindAsync(set, language, http.Reader(), cancel);
        return Results.Json(new
        {
            pair.SetId, pair.Culture, SourceCulture = pair.Source.Culture, pair.Version, ItemId = pair.Target?.ContentItemId, pair.Target?.State, pair.Target?.Revision,
            Pieces = pair.Pieces.Select(p => new { p.Id, State = Word(p.State), MachineMade = p.Machine, Source = p.Source.Text, p.Target, p.Before, WaivedBecause = p.Waived?.Because }),
        }, Json.Orchard);
    }

    private static string Word(PieceState state) => state switch { PieceState.Missing => States.Missing, PieceState.Draft => States.Draft, PieceState.Current => States.Current, _ => States.Changed };

    private static async Task<IResult> TakeInAsync(string set, string language, HttpContext http, Pairs pairs, ImportTranslation import, Stock stock, IStringLocalizer S, CancellationToken cancel, bool machine = false, bool partly = false)
    {
        var pair = await pairs.FindAsync(set, language, http.Reader(), cancel);
        using var bytes = new MemoryStream();
        await http.Request.Body.CopyToAsync(bytes, cancel);
        var file = ImportTranslation.Read(pair, http.Request.ContentType?.Contains("gettext", StringComparison.Ordinal) == true ? "file.po" : "file", bytes.ToArray());
        var taken = await import.RunAsync(pair, file, machine, partly, http.Reader(), cancel);
        await stock.TakeAsync(set, cancel);
        return Results.Json(new { Taken = taken.Rows, Left = taken.Left.Select(l => new { Row = l.Label, Why = S[l.Sentence].Value }) }, Json.Orchard);
    }

    private static async Task<IResult> PlanAsync(string set, string language, PlanJson body, HttpContext http, Pairs pairs, PlanLanguage plan, CancellationToken cancel)
    {
        var pair = await pairs.FindAsync(set, language, http.Reader(), cancel);
        if (body.NotPlannedBecause is not null) { await plan.LeaveOutAsync(pair, body.NotPlannedBecause, body.ArchiveDraft, http.Reader(), cancel); }
        else { await plan.AskAsync(pair, body.TranslatorId, body.DueOn, http.Reader(), cancel); }
        return Results.NoContent();
    }

    private static async Task<IResult> TogetherAsync(string set, TogetherJson body, HttpContext http, Pairs pairs, ChooseOuting choose, CancellationToken cancel)
    {
        if (await pairs.OfAsync(set, http.Reader(), cancel) is not [var first, ..]) { throw RefusedException.Missing(); }
        await choose.RunAsync(first.Source, body.Together, http.Reader(), cancel);
        return Results.NoContent();
    }

    private static async Task<IResult> WaiveAsync(string set, WaiverJson body, HttpContext http, WaiveChange waive, Stock stock, CancellationToken cancel)
    {
        var languages = await waive.RunAsync(set, body.Pieces, body.Reason, http.Reader(), cancel);
        await stock.TakeAsync(set, cancel);
        return Results.Json(new { Languages = languages }, Json.Orchard);
    }
}
