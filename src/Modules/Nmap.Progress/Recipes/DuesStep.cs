using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Recipes;
using Nmap.Cms.Sites;

namespace Nmap.Progress.Recipes;

/// <summary>Rules for dates that come back, and what decisions ask for; a part of <c>nmap-obligations</c>. What people changed since stays.</summary>
internal sealed class DuesStep(NmapDb db, ISite site)
{
    internal sealed record RuleRow(string Code, Texts Name, string Kind, int Month, int Day, string? Obligation = null, List<int>? Leads = null, List<DateOnly>? Meetings = null, string? Since = null, Reference? Source = null);

    internal sealed record DateRow(string Code, Texts Name, string DueOn, string? Obligation = null, List<int>? Leads = null, Reference? Source = null, DateOnly? SubmittedOn = null, string? Receipt = null);

    public async Task SetAsync(RecipeContext context, CancellationToken cancel)
    {
        var rules = await db.Set<DueRule>().ToDictionaryAsync(r => r.Code, cancel);
        foreach (var row in context.RowsOrFile<RuleRow>("Rules"))
        {
            var isNew = !rules.ContainsKey(row.Code);
            if (isNew) { db.Add(Rule(row, context)); }
            context.Report.Count(isNew ? ImportOutcome.Created : ImportOutcome.Skipped);
        }
        var dates = await db.Set<DueDate>().Select(d => d.Key).ToListAsync(cancel);
        foreach (var row in context.RowsOrFile<DateRow>("Dates"))
        {
            var isNew = !dates.Contains(row.Code);
            if (isNew) { db.Add(Date(row, context)); }
            context.Report.Count(isNew ? ImportOutcome.Created : ImportOutcome.Skipped);
        }
    }

    private DueDate Date(DateRow row, RecipeContext context)
    {
        var date = new DueDate { Key = row.Code, Name = row.Name, DueOn = context.Day(row.DueOn), Obligation = row.Obligation, Leads = row.Leads, Source = row.Source };
        if (row.SubmittedOn is not null) { date.Submit(row.SubmittedOn, row.Receipt, null, site.Today); }
        return date;
    }

    private DueRule Rule(RuleRow row, RecipeContext context) => new()
    {
        Code = row.Code, Name = row.Name, Kind = row.Kind == DueRule.LastMeeting ? DueRule.LastMeeting : DueRule.Yearly, Month = Math.Clamp(row.Month, 1, 12), Day = Math.Clamp(row.Day, 1, 31),
        Obligation = row.Obligation, Leads = row.Leads ?? [90, 30, 7], Meetings = row.Meetings ?? [], Since = row.Since is null ? site.Today : context.Day(row.Since), Source = row.Source,
    };
}
