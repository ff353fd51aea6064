using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Progress.Contracts;
using Nmap.Progress.Data;

namespace Nmap.Progress.Sharing;

/// <summary><c>/api/v1/obligations</c>, <c>/treaties</c>, <c>/plans</c> for everybody, <c>/deadlines</c> with the dates to keep for members.</summary>
internal static class ObligationsApi
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup("/api/v1").WithTags("Obligations").AllowAnonymous();
        api.MapGet("/obligations", ObligationsAsync).WithName("ListObligations").WithSummary("What the country owes, with every deadline, extension and refusal.");
        api.MapGet("/treaties", TreatiesAsync).WithName("ListTreaties").WithSummary("Treaties, the country's steps into and out of them, and who disputes its position.");
        api.MapGet("/plans", PlansAsync).WithName("ListPlans").WithSummary("Plans of action; an old one says what replaced it.");
        api.MapGet("/plans/{code}", PlanAsync).WithName("ReadPlan").WithSummary("A plan with its actions, their indicators, the actions of other plans they go on with, and the last evidence.");
        api.MapGet("/deadlines", DeadlinesAsync).WithName("ListDeadlines").WithSummary("Deadlines with the days left; for members also the dates to keep.");
    }

    private static async Task<IResult> ObligationsAsync(NmapDb db, ISite site, CancellationToken cancel)
        => Answer((await db.ObligationsAsync(cancel)).Select(o => new
        {
            o.Code, o.Treaty, o.Article, o.Name, o.Text, o.ValidFrom, o.ValidTo, o.Source, DueOn = o.DueOn(site.Today), DaysLeft = o.DueOn(site.Today)?.DayNumber - site.Today.DayNumber,
            o.CompletedOn, o.ReopenedOn, o.Recurrence, Deadlines = o.Deadlines.Select(d => new
            {
                d.DueOn, d.AskedOn, d.DecidedOn, Outcome = d.NotGranted ? "not-granted" : d.IsOpenRequest ? "asked" : "in-force-or-past", d.DecidedBy, d.Note, d.Source,
            }),
        }));

    private static async Task<IResult> TreatiesAsync(NmapDb db, ISite site, CancellationToken cancel)
        => Answer((await db.TreatiesAsync(cancel)).Select(t => new
        {
            t.Code, t.Name, t.Source, Standing = t.StandingOn(site.Today)?.Step.ToString(), Steps = t.InOrder.Select(s => new { Step = s.Step.ToString(), s.On, s.Source }), t.Disputes,
        }));

    private static async Task<IResult> PlansAsync(NmapDb db, CancellationToken cancel)
        => Answer((await db.PlansAsync(cancel)).Select(p => new { p.Code, p.Name, p.Treaty, p.ValidFrom, p.ValidTo, p.Source, p.ReplacedBy }));

    private static async Task<IResult> PlanAsync(string code, NmapDb db, ISite site, CancellationToken cancel)
    {
        var read = await db.PlanAsync(code, site, cancel) ?? throw RefusedException.Missing();
        var plan = read.Plan;
        return Results.Json(new
        {
            plan.Code, plan.Name, plan.Treaty, plan.ValidFrom, plan.ValidTo, plan.Source, plan.ReplacedBy, Replaces = read.Replaced.Select(p => p.Code),
            Actions = read.Actions.Select(a => new
            {
                a.Action.Number, a.Action.Area, a.Action.Text, a.Action.Obligation, a.Action.ValidFrom, a.Action.ValidTo, a.Action.Indicators, GoesWith = a.Links.Select(l => new { l.Plan, l.Action }),
                Evidence = a.Evidence is { } e ? new { e.On, e.Figure, e.Note, e.Source } : null,
            }),
        }, FigureExport.Dialect);
    }

    private static async Task<IResult> DeadlinesAsync(HttpContext http, IDeadlines deadlines, CancellationToken cancel)
        => Results.Json(new
        {
            Items = await deadlines.OfObligationsAsync(cancel),
            ToKeep = http.Reader().IsMember ? await deadlines.ToKeepAsync(cancel) : [],
            Next = (string?)null,
        }, FigureExport.Dialect);

    private static IResult Answer<T>(IEnumerable<T> items) => Results.Json(ApiLists.All(items), FigureExport.Dialect);
}
