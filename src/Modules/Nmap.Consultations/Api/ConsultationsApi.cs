using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Consultations.Contracts;
using Nmap.Consultations.Data;
using Nmap.Consultations.Pages;
using Nmap.Consultations.Verbs;

namespace Nmap.Consultations.Api;

/// <summary><c>/api/v1/consultations</c>, their answers, and positions on what is to be decided.</summary>
internal static class ConsultationsApi
{
    internal sealed record NewConsultation(string? Culture, string? Title, string? Paper, int? Days, string? Audience, List<string>? Invited, bool Nameless = false, bool Hidden = false);

    internal sealed record ChangedCircle(string? Audience, List<string>? Invited, bool Nameless, bool Hidden);

    internal sealed record PaperIn(string? Culture, string? Title, string? Paper);

    internal sealed record AnswerIn(string? Text);

    internal sealed record Became(string? Disposition, string? Because, string? Showing);

    internal sealed record PublishedResult(Texts? Result);

    internal sealed record QuestionIn(string? Text, string? Type, List<string>? Options, DateOnly? ClosesOn, bool Nameless = false, bool Hidden = false);

    internal sealed record Switches(bool Nameless, bool Hidden);

    internal sealed record PositionIn(string? Choice, string? Why);

    internal sealed record OutcomeIn(string? Outcome, string? Text, string? Decision, bool Early = false);

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup("/api/v1/consultations").WithTags("Consultations").AllowAnonymous();
        api.MapGet("/", ListAsync).WithName("ListConsultations").WithSummary("Consultations that you may see, newest first.");
        api.MapGet("/{id}", ReadAsync).WithName("ReadConsultation").WithSummary("One consultation, by id or slug, with the last day of each language.");
        api.MapGet("/{id}/answers", AnswersAsync).WithName("ListConsultationAnswers").WithSummary("Answers that you may see, with what became of each.");
        api.MapPost("/", CreateAsync).WithName("PrepareConsultation").WithSummary("Audience public, members or invited (Invited: ids of organisations, codes of constituencies); Days are working days.").SignedIn();
        api.MapPut("/{id}", TightenAsync).WithName("TightenConsultation").WithSummary("Who is asked and how answers are shown; once open only drawn closer.").SignedIn();
        api.MapPost("/{id}/papers", WriteAsync).WithName("WriteConsultationPaper").WithSummary("The paper in one more language, whose time begins then.").SignedIn();
        api.MapPost("/{id}/transitions/open", OpenAsync).WithName("OpenConsultation").WithSummary("Opens it.").SignedIn();
        api.MapPost("/{id}/transitions/publish", PublishAsync).WithName("PublishConsultation").WithSummary("Publishes the Result (by language); 409 while an answer has no disposition.").SignedIn();
        api.MapPost("/{id}/answers", AnswerAsync).WithName("AnswerConsultation").WithSummary("Your organisation's answer.").SignedIn();
        api.MapPut("/{id}/answers/{number:int}", DealWithAsync).WithName("DealWithAnswer").WithSummary("Disposition TakenUp, TakenUpInPart, NotTakenUp or PassedOn, Because, and Showing Shown or Held. If-Match may be *.").SignedIn();
        api.MapPost("/{id}/questions", AskAsync).WithName("AskQuestion").WithSummary("Type is the code of a way of deciding; Options for rankings and points.").SignedIn();
        api.MapGet("/questions/{question}", QuestionAsync).WithName("ReadQuestion").WithSummary("Positions in force and objections; hidden ones once it is closed.").SignedIn();
        api.MapPut("/questions/{question}", SwitchAsync).WithName("TightenQuestion").WithSummary("Nameless and Hidden; once somebody took a position only drawn closer. If-Match may be *.").SignedIn();
        api.MapPost("/questions/{question}/positions", TakeAsync).WithName("TakePosition").WithSummary("Your organisation's position; it replaces the one before.").SignedIn();
        api.MapPost("/questions/{question}/transitions/declare", DeclareAsync).WithName("DeclareOutcome").WithSummary("Outcome Agreed or NotAgreed; 409 while a block is open. Before the last day is over it takes Early: true, which ends the time for positions.").SignedIn();
    }

    private static async Task<IResult> ListAsync(HttpContext http, [FromServices] IConsultations consultations, CancellationToken cancel)
        => Results.Json(ApiLists.All(await consultations.AllAsync(http.Reader(), cancel)), Json.Orchard);

    private static async Task<IResult> ReadAsync(string id, HttpContext http, [FromServices] NmapDb db, [FromServices] Consultations states, [FromServices] ISite site, CancellationToken cancel)
    {
        var one = await db.Set<Consultation>().AsNoTracking().WholeAsync(id, http.Reader(), cancel);
        http.Response.Headers.ETag = $"\"{one.Revision}\"";
        return Results.Json(Shown(one, states, site), Json.Orchard);
    }

    private static async Task<IResult> AnswersAsync(string id, HttpContext http, [FromServices] NmapDb db, [FromServices] Names names, [FromServices] ISite site, int? after, int? limit, CancellationToken cancel)
    {
        var (one, take, from) = (await db.Set<Consultation>().AsNoTracking().WholeAsync(id, http.Reader(), cancel), Math.Clamp(limit ?? 50, 1, 200), after ?? 0);
        await names.LoadAsync(cancel);
        var page = await db.Set<ConsultationInput>().AsNoTracking().VisibleTo(http.Reader(), one, one.IsOver(site)).Where(i => i.Number > from).OrderBy(i => i.Number).Take(take + 1).ToListAsync(cancel);
        return Results.Json(ApiLists.Page(page, take, i => Shown(i, one, names), i => i.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)), Json.Orchard);
    }

    private static async Task<IResult> CreateAsync(NewConsultation body, HttpContext http, [FromServices] KeepConsultation keep, [FromServices] NmapDb db, [FromServices] IOncePerKey once, [FromServices] Consultations states, [FromServices] ISite site, CancellationToken cancel)
    {
        var (key, digest) = (once.KeyOf(http), Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(body))));
        var made = key is null ? null : await once.MadeAsync(key, digest, cancel);
        if (made is not null) { http.Response.Headers["Idempotency-Replayed"] = "true"; }
        var one = made is not null ? await db.Set<Consultation>().AsNoTracking().WholeAsync(made, http.Reader(), cancel)
            : await keep.DraftAsync(body.Culture ?? "", body.Title, body.Paper, body.Days, new(body.Audience, body.Invited ?? [], body.Nameless, body.Hidden), http.Reader(), cancel, key is null ? null : once.Remember(key, digest));
        (http.Response.Headers.Location, http.Response.Headers.ETag) = ("/api/v1/consultations/" + one.Id, $"\"{one.Revision}\"");
        return Results.Json(Shown(one, states, site), Json.Orchard, statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> TightenAsync(string id, ChangedCircle body, HttpContext http, [FromServices] KeepConsultation keep, [FromServices] Consultations states, [FromServices] ISite site, CancellationToken cancel)
        => Changed(await keep.TightenAsync(id, new(body.Audience, body.Invited ?? [], body.Nameless, body.Hidden), http.ExpectedRevision(), http.Reader(), cancel), http, states, site);

    private static async Task<IResult> WriteAsync(string id, PaperIn body, HttpContext http, [FromServices] KeepConsultation keep, [FromServices] Consultations states, [FromServices] ISite site, CancellationToken cancel)
        => Changed(await keep.WriteAsync(id, body.Culture, body.Title, body.Paper, http.Reader(), cancel), http, states, site);

    private static async Task<IResult> OpenAsync(string id, HttpContext http, [FromServices] KeepConsultation keep, [FromServices] Consultations states, [FromServices] ISite site, CancellationToken cancel)
        => Changed(await keep.OpenAsync(id, http.Reader(), cancel), http, states, site);

    private static async Task<IResult> PublishAsync(string id, PublishedResult body, HttpContext http, [FromServices] KeepConsultation keep, [FromServices] Consultations states, [FromServices] ISite site, CancellationToken cancel)
        => Changed(await keep.PublishAsync(id, body.Result ?? Texts.Empty, http.ExpectedRevisionIfGiven(), http.Reader(), cancel), http, states, site);

    private static async Task<IResult> AnswerAsync(string id, AnswerIn body, HttpContext http, [FromServices] AnswerConsultation answer, [FromServices] NmapDb db, [FromServices] IOncePerKey once, CancellationToken cancel)
    {
        var (key, digest) = (once.KeyOf(http), Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { id, body.Text }))));
        var made = key is null ? null : await once.MadeAsync(key, digest, cancel);
        if (made is not null) { http.Response.Headers["Idempotency-Replayed"] = "true"; }
        var input = made is not null ? await db.Set<ConsultationInput>().AsNoTracking().SingleAsync(i => i.Id == made, cancel)
            : await answer.FromMemberAsync(id, body.Text, http.Reader(), cancel, key is null ? null : () => once.Remember(key, digest));
        return Results.Json(new { input.Id, input.Number }, Json.Orchard, statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> DealWithAsync(string id, int number, Became body, HttpContext http, [FromServices] AnswerConsultation answer, CancellationToken cancel)
    {
        await answer.DealWithAsync(id, number, body.Showing, body.Disposition, body.Because, http.Reader(), cancel);
        return Results.Json(new { Number = number, body.Disposition, body.Because }, Json.Orchard);
    }

    private static async Task<IResult> AskAsync(string id, QuestionIn body, HttpContext http, [FromServices] TakePositions positions, CancellationToken cancel)
    {
        var question = await positions.AskAsync(id, new(body.Text, body.Type, string.Join('\n', body.Options ?? []), body.ClosesOn, body.Nameless, body.Hidden), http.Reader(), cancel);
        return Results.Json(new { question.Id, question.Number }, Json.Orchard, statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> QuestionAsync(string question, HttpContext http, [FromServices] NmapDb db, [FromServices] DecisionTypes types, [FromServices] ISite site, CancellationToken cancel)
    {
        var one = await db.Set<Question>().AsNoTracking().Include(q => q.Positions).Include(q => q.Objections).AsSplitQuery().SingleOrDefaultAsync(q => q.Id == question, cancel) ?? throw RefusedException.Missing();
        await db.Set<Consultation>().AsNoTracking().WholeAsync(one.ConsultationId, http.Reader(), cancel);
        var type = await types.OfAsync(one, cancel);
        var shows = !one.HiddenUntilClosed || !one.IsOpen(site.Today);
        return Results.Json(new
        {
            one.Id, one.ConsultationId, one.Text, one.Culture, one.Type, one.Options, one.ClosesOn, one.Outcome, one.OutcomeText, one.DeclaredOn, Decision = one.DecisionId, Organisations = one.InForce.Count(),
            Positions = shows ? one.InForce.Select(p => new { Organisation = one.IsNameless ? null : p.OrganisationId, p.Choice, Holds = one.Holds(p, type), p.Why, p.On, Source = one.IsNameless ? null : p.Source.ToString() }) : null,
            Objections = shows ? one.Objections.Select(o => new { o.Id, Organisation = one.IsNameless ? null : o.OrganisationId, o.Text, State = o.State.ToString(), o.Words }) : null,
        }, Json.Orchard);
    }

    private static async Task<IResult> SwitchAsync(string question, Switches body, HttpContext http, [FromServices] TakePositions positions, [FromServices] NmapDb db, [FromServices] DecisionTypes types, [FromServices] ISite site, CancellationToken cancel)
    {
        await positions.TightenAsync(question, body.Nameless, body.Hidden, http.Reader(), cancel);
        return await QuestionAsync(question, http, db, types, site, cancel);
    }

    private static async Task<IResult> TakeAsync(string question, PositionIn body, HttpContext http, [FromServices] TakePositions positions, [FromServices] NmapDb db, [FromServices] DecisionTypes types, [FromServices] ISite site, CancellationToken cancel)
    {
        await positions.TakeAsync(question, body.Choice, body.Why, http.Reader(), cancel);
        return await QuestionAsync(question, http, db, types, site, cancel);
    }

    private static async Task<IResult> DeclareAsync(string question, OutcomeIn body, HttpContext http, [FromServices] TakePositions positions, [FromServices] NmapDb db, [FromServices] DecisionTypes types, [FromServices] ISite site, CancellationToken cancel)
    {
        await positions.DeclareAsync(question, body.Outcome, body.Text, body.Decision, body.Early, http.Reader(), cancel);
        return await QuestionAsync(question, http, db, types, site, cancel);
    }

    private static IResult Changed(Consultation one, HttpContext http, Consultations states, ISite site)
    {
        http.Response.Headers.ETag = $"\"{one.Revision}\"";
        return Results.Json(Shown(one, states, site), Json.Orchard);
    }

    private static object Shown(Consultation one, Consultations states, ISite site) => new
    {
        one.Id, one.Slug, State = states.Code(one), Audience = one.Audience.ToString(), one.Days, one.IsNameless, one.HiddenUntilClosed, one.OpenedOn,
        Papers = one.Papers.Select(p => new { p.Culture, p.Title, p.Text, p.SinceOn, LastDay = p.SinceOn is null ? null : one.LastDay(p.Culture, site.Settings) }), one.Result, one.ResultOn,
    };

    private static object Shown(ConsultationInput i, Consultation one, Names names)
        => new { i.Number, i.Text, i.Culture, By = names.Of(i, one), Organisation = one.IsNameless ? null : i.OrganisationId, i.On, i.Source, i.Disposition, i.Because };
}
