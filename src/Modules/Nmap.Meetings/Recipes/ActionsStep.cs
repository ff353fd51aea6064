using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Recipes;

namespace Nmap.Meetings.Recipes;

/// <summary><c>nmap-action-points</c>: what became of the action points of imported minutes.</summary>
internal sealed class ActionsStep(NmapDb db) : IRecipeStep
{
    internal sealed record ActionEntry(string Meeting, int Number, string State, string? Progress, string? DoneOn);

    public string Name => "nmap-action-points";

    public async Task RunAsync(RecipeContext context, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        foreach (var entry in context.RowsOrFile<ActionEntry>("ActionPoints"))
        {
            var meeting = Ids.From("meeting/" + entry.Meeting);
            var action = await db.Set<ActionPoint>().SingleOrDefaultAsync(a => a.MeetingId == meeting && a.Position == entry.Number, cancel)
                ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("Meeting {0} has no action point {1}."), null, entry.Meeting, entry.Number);
            var state = Enum.Parse<ActionState>(entry.State, ignoreCase: true);
            var ended = entry.DoneOn is { } day ? context.Day(day) : (DateOnly?)null;
            if (action.State == state && action.Progress == entry.Progress) { context.Report.Count(ImportOutcome.Skipped); continue; }
            (action.State, action.Progress, action.EndedOn, action.ChangedAt) = (state, entry.Progress, state == ActionState.Open ? null : ended ?? action.DueOn, context.Site.Now);
            context.Report.Count(ImportOutcome.Changed);
        }
        if (db.ChangeTracker.HasChanges()) { await db.CommitAsync(new Act("ActionPoint.Imported", nameof(ActionPoint), "all", context.By), cancel); }
    }
}
