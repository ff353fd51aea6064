using System.Text.Json;
using Nmap.Cms;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Recipes;
using Nmap.Workflows.Data;

namespace Nmap.Workflows.Recipes;

/// <summary><c>nmap-workflow</c>: a country's own routes. All are checked before the first is stored.</summary>
internal sealed class WorkflowStep(NmapDb db) : IRecipeStep
{
    public string Name => "nmap-workflow";

    public async Task RunAsync(RecipeContext context, CancellationToken cancel)
    {
        var routes = Read(context);
        foreach (var route in routes) { RouteCheck.Check(route); }
        var acts = new List<Act>();
        foreach (var route in routes)
        {
            var body = JsonSerializer.Serialize(route, Json.Orchard);
            var row = await db.Set<RouteRow>().FindAsync([route.Name], cancel);
            context.Report.Count(row is null ? ImportOutcome.Created : row.Body == body ? ImportOutcome.Skipped : ImportOutcome.Changed);
            if (row?.Body == body) { continue; }
            row ??= db.Add(new RouteRow { Name = route.Name }).Entity;
            row.Body = body;
            acts.Add(new Act("Workflow.Changed", "Workflow", route.Name, context.By));
        }
        if (acts.Count > 0) { await db.CommitAsync(acts, cancel); }
    }

    private static IReadOnlyList<Route> Read(RecipeContext context)
    {
        IReadOnlyList<Route> routes;
        try { routes = context.Rows<Route>("Workflows"); }
        catch (JsonException e)
        {
            throw new RefusedException(Refusal.Invalid, Phrase.Of("nmap-workflow: the routes cannot be read: {0}"), null, e.Message);
        }
        if (routes.Any(r => r?.States is null || r.Transitions is null || r.Transitions.Any(t => t?.From is null || t.Roles is null || t.Signatures is null || t.Conditions is null)))
        {
            throw new RefusedException(Refusal.Invalid, Phrase.Of("nmap-workflow: a list in a route is null."));
        }
        if (routes.Count == 0) { throw new RefusedException(Refusal.Invalid, Phrase.Of("nmap-workflow: “Workflows” is missing or empty.")); }
        if (routes.GroupBy(r => r.Name).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new RefusedException(Refusal.Invalid, Phrase.Of("nmap-workflow: the route “{0}” stands twice."), null, twice.Key);
        }
        return routes;
    }
}
